import { serviceNodePort } from '../../../src/rules/network/service-node-port.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (type: string, apiVersion = 'v1'): string =>
  `apiVersion: ${apiVersion}\nkind: Service\nmetadata: {name: web}\nspec:\n  ${type}\n  ports: [{port: 80, nodePort: 30080}]\n`;

testRule(serviceNodePort, {
  valid: {
    'inside of the cluster': service('type: ClusterIP'),
    'no type': service('selector: {app: web}'),
    'a load balancer': service('type: LoadBalancer'),
    'a Service of Knative': service('type: NodePort', 'serving.knative.dev/v1'),
    'a type that is not known': service('type: "${TYPE}"'),
  },
  invalid: {
    'a port on every node': {
      text: service('⟦type: NodePort⟧'),
      expect: [{ messageId: 'node', severity: 'low', message: 'The Service "Service/web" opens a port on every node of the cluster.' }],
    },
    'in quotes': { text: service('⟦type: "NodePort"⟧'), expect: ['node'] },
    'for a cluster on one machine': {
      text: service('⟦type: NodePort⟧ # for kind'),
      path: 'overlays/kind/service.yaml',
      expect: [{ messageId: 'local', severity: 'info' }],
    },
    'in a folder that only begins so': { text: service('⟦type:   NodePort⟧'), path: 'kinds/service.yaml', expect: ['node'] },
  },
});
