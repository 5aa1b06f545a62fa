import { portMismatch } from '../../../src/rules/cross/port-mismatch.ts';
import { testRule } from '../../support/rule-tester.ts';

const dockerfile = (exposed = '3000', base = 'node:22'): string => `FROM ${base}\nEXPOSE ${exposed}\nCMD ["node", "server.js"]\n`;
const service = (more: string, ports: string): string =>
  `services:\n  web:\n    build: .\n    image: ghcr.io/acme/web\n    ports: [${ports}]\n${more}`;
const pod = (ports: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.4\n    ports: [${ports}]\n${more}`;
const beside = (file = dockerfile()) => ({ 'compose.yaml': service('', ''), Dockerfile: file });

testRule(portMismatch, {
  valid: {
    'the port of the image': { text: pod('{containerPort: 3000}'), others: beside() },
    'a port in a range': { text: pod('{containerPort: 3005}'), others: beside(dockerfile('3000-3010/tcp')) },
    'a variable of the container has it': {
      text: pod('{containerPort: 8080}', '    env: [{name: PORT, value: "8080"}]\n'),
      others: beside(),
    },
    'an argument has it': { text: pod('{containerPort: 8080}', '    args: ["--listen=:8080"]\n'), others: beside() },
    'variables come from elsewhere': {
      text: pod('{containerPort: 8080}', '    envFrom: [{configMapRef: {name: web}}]\n'),
      others: beside(),
    },
    'the image exposes nothing': { text: pod('{containerPort: 8080}'), others: beside('FROM node:22\n') },
    'the base has ports of its own': { text: pod('{containerPort: 80}'), others: beside(dockerfile('8080', 'nginx:1.29')) },
    'a base that nobody knows': { text: pod('{containerPort: 80}'), others: beside(dockerfile('8080', 'ghcr.io/acme/base')) },
    'a port that the build decides': { text: pod('{containerPort: 80}'), others: beside('FROM node:22\nARG PORT\nEXPOSE $PORT\n') },
    'a service with another command': {
      text: service('    command: ["node", "admin.js"]\n', '"80:9000"'),
      others: { Dockerfile: dockerfile() },
    },
    'a service whose variable has it': {
      text: service('    environment: {PORT: 9000}\n', '"80:9000"'),
      others: { Dockerfile: dockerfile() },
    },
  },
  invalid: {
    'a port of a workload, of a stage that is shipped': {
      text: pod('{containerPort: ⟦9090⟧, protocol: TCP}').replace(
        'kind: Pod\nmetadata: {name: web}\nspec:\n',
        'kind: Pod\nmetadata: {name: web}\nspec:\n  restartPolicy: Always\n',
      ),
      others: beside('FROM node:22 AS build\nEXPOSE 9090\nFROM node:22\nEXPOSE 3000 3001/tcp\nCMD ["node", "server.js"]\n'),
      expect: [{ messageId: 'container', message: 'Container "app" declares port 9090, and its image exposes others ("3000").' }],
    },
    'a port of a container': {
      text: pod('{containerPort: 3000}, {containerPort: ⟦8080⟧}', '    env: [{name: LEVEL, value: info}]\n'),
      others: beside(),
      expect: [
        {
          messageId: 'container',
          severity: 'low',
          subject: 'Pod/web#container:app',
          message: 'Container "app" declares port 8080, and its image exposes others ("3000").',
        },
      ],
    },
    'a port of a service, short and long': {
      text: service('', '⟦"80:9000"⟧, ⟦{target: 9001, published: "81"}⟧, "82:3000"'),
      others: { Dockerfile: dockerfile() },
      expect: [
        'service',
        { messageId: 'service', message: 'The service "web" publishes port 9001 of the container, and its image exposes others ("3000").' },
      ],
    },
    'an image of nothing': {
      text: service('', '⟦"80"⟧'),
      others: { Dockerfile: dockerfile('3000', 'scratch') },
      expect: ['service'],
    },
  },
});
