import { serviceExternalIp } from '../../../src/rules/network/service-external-ip.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (rest: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n${rest}`;

testRule(serviceExternalIp, {
  valid: {
    none: service(''),
    'an empty list': service('  externalIPs: []\n'),
    null: service('  externalIPs: null\n'),
    'an address of the cluster': service('  clusterIP: 10.96.0.10\n'),
    'an address that is not known': service('  externalIPs: ["${ADDRESS}"]\n'),
  },
  invalid: {
    'an address': {
      text: service('  externalIPs: ⟦[198.51.100.7]⟧\n'),
      expect: [
        {
          messageId: 'claims',
          severity: 'high',
          message: 'The Service "Service/web" takes over what the cluster sends to 198.51.100.7, whoever owns that.',
        },
      ],
    },
    several: { text: service('  externalIPs:\n    ⟦- 198.51.100.7\n    - 198.51.100.8⟧\n'), expect: ['claims'] },
    'a load balancer': { text: service('  type: LoadBalancer\n  externalIPs: ⟦[203.0.113.1]⟧\n'), expect: ['claims'] },
    'one that is known beside others': { text: service('  externalIPs: ⟦["${A}", 203.0.113.1]⟧\n'), expect: ['claims'] },
  },
});
