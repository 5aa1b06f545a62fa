import { internetExposedWorkload } from '../../../src/rules/network/internet-exposed-workload.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (app = 'web'): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${app}, labels: {app: ${app}}}\nspec: {containers: [{name: a, image: b}]}\n`;
const service = (type = 'ClusterIP'): string =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  ${type.startsWith('⟦') ? type : `type: ${type}`}\n  selector: {app: web}\n  ports: [{port: 80}]\n`;
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec: {defaultBackend: {service: {name: ⟦web⟧, port: {number: 80}}}}\n';
const plain = ingress.replace(/[⟦⟧]/gu, '');

testRule(internetExposedWorkload, {
  valid: {
    'inside of the cluster': service().slice(4) + pod(),
    'a Service of another name': pod('api').slice(4),
    'an Ingress to another Service': plain.replace('name: web, port', 'name: api, port') + service() + pod(),
    'nothing of either': plain,
  },
  invalid: {
    'a Service whose pods are not known': { text: ingress + service(), expect: ['service'] },
    'by a load balancer': {
      text: service('⟦type: LoadBalancer⟧').slice(4) + pod(),
      expect: [
        {
          messageId: 'workload',
          severity: 'info',
          message: 'The pods of "Pod/web" are reached from outside of the cluster, by "Service/web".',
        },
      ],
    },
    'by a port of the nodes': { text: service('⟦type: NodePort⟧').slice(4) + pod(), expect: ['workload'] },
    'by an Ingress': { text: ingress + service() + pod(), expect: [{ messageId: 'workload', subject: 'Ingress/web' }] },
    'by two paths of one Ingress, once': {
      text:
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n  rules:\n    - http:\n        paths:\n' +
        '          - {path: /a, backend: {service: {name: ⟦web⟧, port: {number: 80}}}}\n' +
        '          - {path: /b, backend: {service: {name: web, port: {number: 80}}}}\n' +
        service() +
        pod(),
      expect: ['workload'],
    },
    'by a route in another file': {
      text: service().slice(4) + pod(),
      others: {
        'route.yaml':
          'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: web}\nspec: {rules: [{backendRefs: [{name: ⟦web⟧, port: 80}]}]}\n',
      },
      expect: [{ messageId: 'workload', subject: 'HTTPRoute/web' }],
    },
  },
});
