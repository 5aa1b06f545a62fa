import { container } from '../../../src/rules/forms/examples.ts';
import { invalidPortName } from '../../../src/rules/kubernetes/invalid-port-name.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (ports: string): string => `apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {ports: [${ports}]}\n`;

testRule(invalidPortName, {
  valid: {
    names: container`ports: [{name: http-metrics, containerPort: 80}, {name: h2, containerPort: 81}]`,
    'no name': container`ports: [{containerPort: 80}]`,
    'a longer name of a Service': service('{name: a-very-long-name-of-a-port, port: 80, targetPort: http}'),
    'a target by its number': service('{port: 80, targetPort: "8080"}'),
    'names that are put in later': container`ports: [{name: "\${PORT_NAME}", containerPort: 80}]`,
    'a template decides': { text: container`ports: [{name: {{ .Values.portName }}, containerPort: 80}]`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'too long': {
      text: container`ports: [{⟦name: prometheus-metrics⟧, containerPort: 80}]`,
      expect: [{ messageId: 'container', severity: 'low' }],
    },
    'an underscore': { text: container`ports: [{⟦name: http_api⟧, containerPort: 80}]`, expect: ['container'] },
    'no letter': { text: container`ports: [{⟦name: "8080"⟧, containerPort: 8080}]`, expect: ['container'] },
    'capitals and two hyphens': {
      text: container`ports: [{⟦name: HTTP⟧, containerPort: 80}, {⟦name: a--b⟧, containerPort: 81}]`,
      expect: ['container', 'container'],
    },
    'the same twice': {
      text: container`ports: [{name: http, containerPort: 80}, {⟦name: http⟧, containerPort: 81}]`,
      expect: ['repeated'],
    },
    'the target of a Service': { text: service('{port: 80, ⟦targetPort: http_api⟧}'), expect: ['target'] },
    'the name of a port of a Service': { text: service('{⟦name: http_api⟧, port: 80}'), expect: ['service'] },
  },
});
