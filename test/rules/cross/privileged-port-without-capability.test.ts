import { privilegedPortWithoutCapability } from '../../../src/rules/cross/privileged-port-without-capability.ts';
import { testRule } from '../../support/rule-tester.ts';

const compose = 'services:\n  web: {build: ., image: ghcr.io/acme/web}\n';
const pod = (container: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}  containers:\n  - name: app\n    image: ghcr.io/acme/web:1.4\n${container}`;
const beside = (dockerfile = 'FROM node:22\nUSER 1000\nEXPOSE 80\n') => ({ 'compose.yaml': compose, Dockerfile: dockerfile });
const dropped = '    securityContext: {capabilities: {drop: [ALL]}}\n';

testRule(privilegedPortWithoutCapability, {
  valid: {
    'it may bind': { text: pod('    securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}\n'), others: beside() },
    'nothing is dropped': { text: pod('    ports: [{containerPort: 80}]\n'), others: beside() },
    'a high port is declared, whatever the image says': { text: pod(`    ports: [{containerPort: 8080}]\n${dropped}`), others: beside() },
    'the image is root': { text: pod(dropped), others: beside('FROM node:22\nEXPOSE 80\n') },
    'the pod sets root': { text: pod(dropped, '  securityContext: {runAsUser: 0}\n'), others: beside() },
    'the bound is lowered': {
      text: pod(dropped, '  securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "0"}]}\n'),
      others: beside(),
    },
    'a port that a variable decides': { text: pod(dropped), others: beside('FROM node:22\nUSER 1000\nARG PORT\nEXPOSE 80 $PORT\n') },
    'more ports than anybody lists': { text: pod(dropped), others: beside('FROM node:22\nUSER 1000\nEXPOSE 1-65535 80\n') },
  },
  invalid: {
    'a user by name, and other capabilities that are added': {
      text: pod('    securityContext: {capabilities: {drop: [⟦ALL⟧], add: [CHOWN]}}\n'),
      others: beside('FROM node:22\nUSER node\nEXPOSE 443/tcp\n'),
      expect: ['port'],
    },
    'a port that the pod declares': {
      text: pod(`    ports: [{containerPort: 8080}, {containerPort: ⟦443⟧}]\n${dropped}`),
      others: beside('FROM node:22\nUSER node\n'),
      expect: [{ messageId: 'port', severity: 'low', confidence: 'medium', subject: 'Pod/web#container:app' }],
    },
    'a port that the image exposes': {
      text: pod('    securityContext: {capabilities: {drop: [⟦ALL⟧]}}\n'),
      others: beside('FROM node:22\nEXPOSE 8080 81/tcp\nUSER 1000\n'),
      expect: [
        {
          messageId: 'port',
          message:
            'Container "app" is to listen on port 81, runs as another user than root and has no capability NET_BIND_SERVICE: runtimes that keep low ports for root refuse it.',
        },
      ],
    },
    'a pod that sets another user than root': {
      text: pod('    securityContext: {capabilities: {drop: [⟦all⟧]}}\n', '  securityContext: {runAsUser: 7}\n'),
      others: beside('FROM node:22\nEXPOSE 80\n'),
      expect: ['port'],
    },
  },
});
