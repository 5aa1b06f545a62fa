import { contentTrustDisabled } from '../../../src/rules/image/content-trust-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const job = (args: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: {name: verify}\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: verify\n          image: ghcr.io/acme/ci:1\n          command: [sh, -c, ${args}]\n`;

testRule(contentTrustDisabled, {
  valid: {
    'content trust on': 'FROM docker:29\nENV DOCKER_CONTENT_TRUST=1\n',
    'a value from outside': 'services:\n  ci:\n    image: docker:29\n    environment:\n      DOCKER_CONTENT_TRUST: ${TRUST}\n',
    'a switch that is not switched': job('"docker pull --disable-content-trust=false acme/web:1"'),
    'the option of another program': job('"web --disable-content-trust --insecure-policy"'),
    'an option in a word of its own': job('"echo --insecure-ignore-tlog; cosign verify --key k acme/web:1"'),
    'skopeo with the policy of the system': job('"skopeo copy docker://a/b docker://c/d"'),
    'a stage that is not shipped': 'FROM docker:29 AS test\nENV DOCKER_CONTENT_TRUST=0\nFROM scratch\n',
  },
  invalid: {
    'a variable of an image': {
      text: 'FROM docker:29\nENV DOCKER_CONTENT_TRUST=⟦0⟧\n',
      expect: [
        {
          messageId: 'variable',
          severity: 'low',
          message: 'The image turns Docker Content Trust off ("DOCKER_CONTENT_TRUST=0"), so that unsigned images are pulled.',
        },
      ],
    },
    'a variable of a service, in words': {
      text: 'services:\n  ci:\n    image: docker:29\n    environment:\n      - DOCKER_CONTENT_TRUST=⟦False⟧\n',
      expect: ['variable'],
    },
    'a pull without content trust': { text: job('"docker pull ⟦--disable-content-trust⟧ acme/web:1"'), expect: ['content'] },
    'verification without the log': {
      text: job('"cosign verify --key k ⟦--insecure-ignore-tlog=true⟧ ⟦--insecure-ignore-sct⟧ acme/web:1 && deploy"'),
      expect: [{ messageId: 'log', severity: 'medium', subject: 'Job/verify#container:verify' }, 'log'],
    },
    'a copy without a policy': {
      text: 'services:\n  mirror:\n    image: quay.io/skopeo/stable:v1.20\n    command: skopeo ⟦--insecure-policy⟧ sync --src docker a b\n',
      expect: ['policy'],
    },
  },
});
