import { container } from '../../../src/rules/forms/examples.ts';
import { sshPort } from '../../../src/rules/kubernetes/ssh-port.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (ports: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {selector: {a: b}, ports: [${ports}]}\n`;
const image = (text: string, name: string): string => text.replace('ghcr.io/acme/web:1.4', name);

testRule(sshPort, {
  valid: {
    'other ports': container`ports: [{containerPort: 8022}, {containerPort: 2222}]`,
    'no ports': container`tty: true`,
    'a Service of another port': service('{port: 80, targetPort: 8080}'),
    'a Service that sends port 22 elsewhere': service('{port: 22, targetPort: 8080}'),
    'a template decides': { text: container`ports: [{containerPort: {{ .Values.port }}}]`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'a Service of the port to which it is moved': {
      text: service('{⟦port: 2222⟧, targetPort: 2022}'),
      expect: [{ messageId: 'alternative', severity: 'info' }],
    },
    'a container': { text: container`ports: [{name: ssh, ⟦containerPort: 22⟧}]`, expect: [{ messageId: 'container', severity: 'medium' }] },
    'an SSH server on its other port': {
      text: image(container`ports: [{⟦containerPort: 2222⟧}]`, 'linuxserver/openssh-server:9'),
      expect: ['container'],
    },
    'a server of git': {
      text: image(container`ports: [{containerPort: 3000}, {⟦containerPort: 22⟧}]`, 'gitea/gitea:1.24'),
      expect: [{ messageId: 'server', severity: 'low' }],
    },
    'a server of files under a name of its own': {
      text: image(container`ports: [{⟦containerPort: 22⟧}]`, 'atmoz/files:1'),
      expect: [{ messageId: 'server', severity: 'low' }],
    },
    'a Service': { text: service('{⟦port: 22⟧}'), expect: [{ messageId: 'service', subject: 'Service/x' }] },
    'a Service under another number': { text: service('{port: 2022, ⟦targetPort: 22⟧}'), expect: ['service'] },
  },
});
