import { readOnlyRootConflict } from '../../../src/rules/cross/read-only-root-conflict.ts';
import { testRule } from '../../support/rule-tester.ts';

const compose = { 'compose.yaml': 'services:\n  web: {build: ., image: ghcr.io/acme/web}\n' };
const beside = (dockerfile: string) => ({ ...compose, Dockerfile: dockerfile });
const pod = (own: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.4\n    ${own}\n${spec}`;
const readOnly = 'securityContext: {readOnlyRootFilesystem: true}';
const marked = 'securityContext: {⟦readOnlyRootFilesystem: true⟧}';
const given = 'FROM node:22\nRUN mkdir -p /data/cache && chown -R node:node /data/cache\nUSER node\nCMD ["node", "server.js"]\n';
const service = (own: string): string => `services:\n  web:\n    build: .\n    ${own}\n`;

testRule(readOnlyRootConflict, {
  valid: {
    'the root can be written': { text: pod('securityContext: {readOnlyRootFilesystem: false}'), others: beside(given) },
    'a volume is mounted there': { text: pod(`${readOnly}\n    volumeMounts: [{name: a, mountPath: /data/cache}]`), others: beside(given) },
    'a volume is mounted above': { text: pod(`${readOnly}\n    volumeMounts: [{name: a, mountPath: /data/}]`), others: beside(given) },
    'the mounts are put in later': { text: pod(`${readOnly}\n    volumeMounts: "\${MOUNTS}"`), others: beside(given) },
    'the folder is given to somebody else': { text: pod(readOnly), others: beside(given.replace('chown -R node:node', 'chown -R app')) },
    'the folder was there before': { text: pod(readOnly), others: beside(given.replace('mkdir -p /data/cache && ', '')) },
    'the program itself lies there': { text: pod(readOnly), others: beside(given.replace('USER', 'WORKDIR /data/cache\nUSER')) },
    'files of the program are copied there': {
      text: pod(readOnly),
      others: beside(given.replace('USER', 'COPY --chown=node . /data/cache/app\nUSER')),
    },
    'nginx with a configuration of its own': {
      text: pod(readOnly),
      others: beside('FROM nginx:1.29\nCOPY nginx.conf /etc/nginx/nginx.conf\n'),
    },
    'a volume of the image, at which something is mounted unasked': {
      text: pod(readOnly),
      others: beside('FROM node:22\nVOLUME /data\nUSER node\n'),
    },
    'a service with a tmpfs there': {
      text: service('read_only: true\n    tmpfs: /data/cache:size=1m'),
      path: 'compose.yaml',
      others: { Dockerfile: given },
    },
    'a service with a volume at a place that is not known': {
      text: service('read_only: true\n    volumes: ["data:${TARGET}"]'),
      path: 'compose.yaml',
      others: { Dockerfile: given },
    },
  },
  invalid: {
    'nothing is mounted at a folder that the user is given': {
      text: pod(marked),
      others: beside(given),
      expect: [
        {
          messageId: 'container',
          severity: 'low',
          confidence: 'medium',
          subject: 'Pod/web#container:app',
          message:
            'The root file system of container "app" is read-only, and its image writes to "/data/cache", where nothing writable is mounted.',
        },
      ],
    },
    'what is mounted there is read-only': {
      text: pod(`${marked}\n    volumeMounts: [{name: a, mountPath: /data, readOnly: true}]`),
      others: beside(given),
      expect: ['container'],
    },
    'a folder of nearly the same name is mounted': {
      text: pod(`${marked}\n    volumeMounts: [{name: a, mountPath: /data/cac}]`),
      others: beside(given),
      expect: ['container'],
    },
    'a folder that install makes, for the number of the user': {
      text: pod(marked),
      others: beside('FROM debian:13\nRUN useradd -u 1001 app && install -d -o 1001 /var/run/app\nUSER app\n'),
      expect: [
        {
          messageId: 'container',
          message:
            'The root file system of container "app" is read-only, and its image writes to "/run/app", where nothing writable is mounted.',
        },
      ],
    },
    'nginx as it is': { text: pod(marked), others: beside('FROM nginx:1.29\nCOPY site /usr/share/nginx/html\n'), expect: ['container'] },
    'a service': {
      text: service('⟦read_only: true⟧\n    tmpfs: [/tmp]'),
      path: 'compose.yaml',
      others: { Dockerfile: given },
      expect: [{ messageId: 'service', subject: 'service:web' }],
    },
  },
});
