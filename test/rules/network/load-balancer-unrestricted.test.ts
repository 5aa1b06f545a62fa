import { loadBalancerUnrestricted } from '../../../src/rules/network/load-balancer-unrestricted.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (rest: string, { annotations = '{}', type = 'LoadBalancer', name = 'db', port = 5432 } = {}): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, annotations: ${annotations}}\nspec:\n  type: ${type}\n  selector: {app: db}\n  ports: [{port: ${port}}]\n${rest}`;
const open = (options: Parameters<typeof service>[1] = {}): string =>
  service('', options).replace('type: LoadBalancer', '⟦type: LoadBalancer⟧');

testRule(loadBalancerUnrestricted, {
  valid: {
    'source ranges': service('  loadBalancerSourceRanges: [198.51.100.0/24]\n'),
    'another type': service('', { type: 'ClusterIP' }),
    'an internal address in AWS': service('', { annotations: '{service.beta.kubernetes.io/aws-load-balancer-scheme: internal}' }),
    'an internal address in Azure': service('', { annotations: '{service.beta.kubernetes.io/azure-load-balancer-internal: "true"}' }),
    'an internal address in Google Cloud': service('', { annotations: '{networking.gke.io/load-balancer-type: Internal}' }),
    'ranges in an annotation': service('', { annotations: '{service.beta.kubernetes.io/load-balancer-source-ranges: 10.0.0.0/8}' }),
    'a private address that MetalLB is asked for': service('', { annotations: '{metallb.io/loadBalancerIPs: 192.168.40.17}' }),
    'private addresses that Cilium is asked for': service('', { annotations: '{lbipam.cilium.io/ips: "10.9.0.17, fd00:9::17"}' }),
    'a private address in the object': service('  loadBalancerIP: 172.20.0.9\n'),
    'a private network': service('  loadBalancerClass: tailscale\n'),
    'a type that is not known': service('', { type: '${TYPE}' }),
  },
  invalid: {
    'nothing that limits it': {
      text: open(),
      expect: [
        {
          messageId: 'open',
          severity: 'medium',
          message: 'The load balancer of "Service/db" has neither source ranges nor an internal address: everybody reaches its ports.',
        },
      ],
    },
    'an annotation that says external': {
      text: open({ annotations: '{service.beta.kubernetes.io/aws-load-balancer-internal: "false"}' }),
      expect: ['open'],
    },
    'a public address that MetalLB is asked for': {
      text: open({ annotations: '{metallb.universe.tf/loadBalancerIPs: "10.9.0.17,203.0.113.9"}' }),
      expect: ['open'],
    },
    'an address that a variable gives': { text: open({ annotations: '{kube-vip.io/loadbalancerIPs: "${DB_ADDRESS}"}' }), expect: ['open'] },
    'all addresses': { text: service('  loadBalancerSourceRanges: ⟦[0.0.0.0/0]⟧\n'), expect: ['ranges'] },
    'all addresses in halves': { text: service('  loadBalancerSourceRanges: ⟦[0.0.0.0/1, 128.0.0.0/1]⟧\n'), expect: ['ranges'] },
    'a controller of Ingresses': {
      text: open({ name: 'ingress-nginx-controller', port: 443 }),
      expect: [{ messageId: 'gateway', severity: 'info' }],
    },
    'a controller of Ingresses on another port': { text: open({ name: 'ingress-nginx-controller', port: 8443 }), expect: ['open'] },
  },
});
