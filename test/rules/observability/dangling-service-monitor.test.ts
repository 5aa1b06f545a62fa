import { danglingServiceMonitor } from '../../../src/rules/observability/dangling-service-monitor.ts';
import { testRule } from '../../support/rule-tester.ts';

const monitor = (selector: string, rest = '', kind = 'ServiceMonitor', port = 'metrics'): string =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: {name: web, namespace: shop}\nspec:\n  ${rest}\n  selector: ${selector}\n  endpoints: [{port: ${port}}]\n`;
const service = (labels: string, namespace = 'shop', ports = '[{name: metrics, port: 9090}]'): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: ${namespace}, labels: ${labels}}\nspec: {selector: {app: web}, ports: ${ports}}\n`;
const pod = (labels: string): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: ${labels}}\nspec: {containers: [{name: app, image: "nginx:1.29"}]}\n`;
const web = '{matchLabels: {app: web}}';

testRule(danglingServiceMonitor, {
  valid: {
    'a Service with these labels': monitor(web) + service('{app: web}'),
    'of another namespace, which it looks into': monitor(web, 'namespaceSelector: {matchNames: [other]}') + service('{app: web}', 'other'),
    'of any namespace': monitor(web, 'namespaceSelector: {any: true}') + service('{app: web}', 'other'),
    'nothing to select: it is elsewhere': monitor(web),
    'labels that a variable decides': monitor(web) + service('{app: "${APP}"}'),
    'pods with these labels': monitor(web, '', 'PodMonitor') + pod('{app: web}'),
    'pods that an operator makes, of which only parts are known':
      monitor(web, '', 'PodMonitor') +
      '---\napiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyProxy\nmetadata: {name: web, namespace: shop}\nspec: {provider: {kubernetes: {envoyDeployment: {container: {securityContext: {privileged: true}}}}}}\n',
    'not all files are known': { text: monitor(web) + service('{app: api}'), complete: false },
  },
  invalid: {
    'labels of another Service': {
      text: monitor('⟦{matchLabels: {app: web}}⟧') + service('{app: api}'),
      expect: [{ messageId: 'dangling', severity: 'low', confidence: 'medium' }],
    },
    'the right labels in another namespace': {
      text: monitor('⟦{matchLabels: {app: web}}⟧') + service('{app: web}', 'other'),
      expect: ['dangling'],
    },
    'a port that the Service does not have': {
      text: monitor(web, '', 'ServiceMonitor', '⟦http⟧') + service('{app: web}'),
      expect: ['port'],
    },
    'pods with other labels': { text: monitor('⟦{matchLabels: {app: web}}⟧', '', 'PodMonitor') + pod('{app: api}'), expect: ['dangling'] },
    'in two files': {
      text: monitor('⟦{matchExpressions: [{key: app, operator: In, values: [web]}]}⟧'),
      others: { 'service.yaml': service('{app: api}').slice(4) },
      expect: ['dangling'],
    },
  },
});
