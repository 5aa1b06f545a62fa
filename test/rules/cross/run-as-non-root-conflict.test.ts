import { runAsNonRootConflict } from '../../../src/rules/cross/run-as-non-root-conflict.ts';
import { testRule } from '../../support/rule-tester.ts';

const compose = 'services:\n  web: {build: ., image: ghcr.io/acme/web}\n';
const pod = (context: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  securityContext: {${context}}\n  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.4\n${more}`;
const beside = (dockerfile: string) => ({ 'compose.yaml': compose, Dockerfile: dockerfile });
const root = 'FROM node:22\nCMD ["node", "server.js"]\n';

testRule(runAsNonRootConflict, {
  valid: {
    'a user is set': { text: pod('runAsNonRoot: true, runAsUser: 1000'), others: beside(root) },
    'a user is set for the container': { text: pod('runAsNonRoot: true', '    securityContext: {runAsUser: 5}\n'), others: beside(root) },
    'the image has a number': { text: pod('runAsNonRoot: true'), others: beside('FROM node:22\nUSER 1000\n') },
    'the image has a name, of which another rule speaks': { text: pod('runAsNonRoot: true'), others: beside('FROM node:22\nUSER node\n') },
    'nobody asks': { text: pod('runAsNonRoot: false'), others: beside(root) },
    'a base that nobody knows': { text: pod('runAsNonRoot: true'), others: beside('FROM ghcr.io/acme/base\n') },
    'a Dockerfile that is a template': {
      text: pod('runAsNonRoot: true'),
      others: { 'compose.yaml': compose, Dockerfile: 'FROM {{ base }}\nUSER root\n' },
      allowNotifications: true,
    },
  },
  invalid: {
    'a container that begins before the others': {
      text: 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: load}\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      initContainers:\n      - name: init\n        image: ghcr.io/acme/web:1.4\n        securityContext: {⟦runAsNonRoot: true⟧}\n      containers: [{name: app, image: ghcr.io/acme/other}]\n',
      others: beside(root),
      expect: ['root'],
    },
    'an image that ends as root': {
      text: pod('⟦runAsNonRoot: true⟧'),
      others: beside(root),
      expect: [
        {
          messageId: 'root',
          severity: 'medium',
          subject: 'Pod/web#container:app',
          message: '"runAsNonRoot: true" keeps container "app" from starting: its image runs as root, and no "runAsUser" is set.',
          advice: 'End the Dockerfile with the number of an ordinary user',
        },
      ],
    },
    'an image that changes to another user itself': {
      text: pod('', '    securityContext: {⟦runAsNonRoot: true⟧}\n'),
      others: beside('FROM redis:8\n'),
      expect: [{ messageId: 'drops', advice: 'that the entrypoint changes to' }],
    },
    'USER 0 of a base that nobody knows': {
      text: pod('⟦runAsNonRoot: true⟧'),
      others: beside('FROM ghcr.io/acme/base\nUSER 0\n'),
      expect: ['root'],
    },
  },
});
