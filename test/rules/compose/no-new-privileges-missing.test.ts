import { noNewPrivilegesMissing } from '../../../src/rules/compose/no-new-privileges-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(noNewPrivilegesMissing, {
  valid: {
    set: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt:\n      - no-new-privileges:true\n',
    'set as a word': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt: [no-new-privileges]\n',
    'set with an equals sign': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt: ["no-new-privileges=1"]\n',
    'set by the base of an anchor':
      'x-base: &base\n  security_opt: ["no-new-privileges:true"]\nservices:\n  web:\n    <<: *base\n    image: a\n',
    'set by the service that it extends':
      'services:\n  base:\n    image: a\n    security_opt: ["no-new-privileges:true"]\n  web:\n    extends:\n      service: base\n',
    'a privileged service, for which it means nothing': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    privileged: true\n',
    'a service that starts with sudo': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    command: ["sudo", "-E", "server"]\n',
    'a service whose entrypoint is su': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    entrypoint: /bin/su app\n',
    'an option that is not known': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt: ["${OPTION}"]\n',
    'a list that another file may add to': {
      text: 'services:\n  web:\n    build: .\n    extends:\n      file: other.yaml\n      service: web\n',
      allowNotifications: true,
    },
    'a service of Windows': 'services:\n  web:\n    image: mcr.microsoft.com/windows/servercore:ltsc2022\n',
  },
  invalid: {
    'no options': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n',
      expect: [{ messageId: 'missing', severity: 'low', safety: 'safe' }],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'other options': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n    security_opt:\n      - label:type:x_t\n',
      expect: ['missing'],
      fixed:
        'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt:\n      - label:type:x_t\n      - no-new-privileges:true\n',
    },
    'an image that is built here, which may hold sudo': {
      text: 'services:\n  ⟦web⟧:\n    build: .\n',
      expect: [{ messageId: 'missing', safety: 'unsafe' }],
      fixed: 'services:\n  web:\n    build: .\n    security_opt:\n      - no-new-privileges:true\n',
    },
    'switched off': {
      text: 'services:\n  ⟦web⟧:\n    image: ghcr.io/acme/web:1\n    security_opt: ["no-new-privileges:false"]\n',
      expect: ['off'],
      fixed: 'services:\n  web:\n    image: ghcr.io/acme/web:1\n    security_opt: ["no-new-privileges:false", "no-new-privileges:true"]\n',
    },
  },
});
