import { unpinnedContainerImage } from '../../../src/rules/ci/unpinned-container-image.ts';
import { testRule } from '../../support/rule-tester.ts';
import { gitlabPath } from './support.ts';

const digest = 'sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1';
const job = (rest: string): string => `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    ${rest}\n`;

testRule(unpinnedContainerImage, {
  valid: {
    'a digest': job(`container: node:24.11.1@${digest}`),
    'no container': job('steps: [{run: docker run node:24}]'),
    'an action of a repository': job('steps: [{uses: actions/checkout@v5}]'),
    'an image that a variable decides': job('container: ${{ matrix.image }}'),
    'what the pipeline itself built': { path: gitlabPath, text: 'test:\n  image: $CI_REGISTRY_IMAGE:$CI_COMMIT_SHA\n  script: npm test\n' },
    'an action that builds its Dockerfile': { path: 'action.yml', text: 'name: x\nruns:\n  using: docker\n  image: Dockerfile\n' },
  },
  invalid: {
    'the container of a job': {
      text: job('container: ⟦node:24.11.1⟧'),
      expect: [
        {
          messageId: 'tag',
          severity: 'low',
          subject: 'job test',
          message:
            'The job test runs in "node:24.11.1" without a digest, so that whoever may push its tag runs code with what the job holds.',
        },
      ],
    },
    'without a tag': { text: job('container: {image: "⟦ghcr.io/acme/ci⟧"}'), expect: [{ messageId: 'latest', severity: 'medium' }] },
    'services and actions': {
      text: job('services: {db: {image: ⟦postgres:17⟧}}\n    steps:\n      - uses: docker://⟦ghcr.io/acme/lint:latest⟧'),
      expect: ['tag', 'latest'],
    },
    'an action that is a container': {
      path: 'action.yml',
      text: 'name: x\nruns:\n  using: docker\n  image: docker://⟦alpine:3.22⟧\n',
      expect: ['tag'],
    },
    GitLab: {
      path: gitlabPath,
      text: 'image: ⟦docker:28⟧\nservices:\n  - ⟦docker:28-dind⟧\nbuild:\n  image: {name: ⟦moby/buildkit:v0.25.1⟧, entrypoint: [""]}\n  script: docker build .\n',
      expect: [{ messageId: 'tag', subject: '' }, 'tag', { messageId: 'tag', subject: 'job build' }],
    },
  },
});
