import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const service = (rest: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: web}
  spec:
    selector: {app: web}
    ports: [{port: 80}]
    ${rest}
`;

export const serviceExternalIp = defineRule({
  meta: {
    id: 'network/service-external-ip',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Service claims addresses outside of the cluster',
    rationale: `Every node sends what goes to an address in \`externalIPs\` to the pods of the Service, whoever owns the address: whoever may write Services takes over the traffic of the whole cluster
to a DNS server, a registry or an API (CVE-2020-8554). Nothing asks whether the address is his.`,
    remediation:
      'Use the type `LoadBalancer` with a load balancer that hands out addresses (MetalLB or that of the cloud), or a Gateway. Forbid the field with the admission plugin `DenyServiceExternalIPs`.',
    messages: { claims: 'The Service "{service}" takes over what the cluster sends to {addresses}, whoever owns that.' },
    fix: 'none',
    examples: { bad: service('externalIPs: [198.51.100.7]'), good: service('clusterIP: 10.96.0.10') },
    standards: { cisKubernetes: ['1.2.3'], mitre: ['T1557'] },
    references: [
      'https://github.com/kubernetes/kubernetes/issues/97076',
      'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
      'https://cwe.mitre.org/data/definitions/283.html',
    ],
  },
  visit: {
    *Service({ object, externalIPs }) {
      const addresses = externalIPs.items.map(({ value }) => value).filter(value => !isSubstituted(value));
      if (externalIPs.state !== 'present' || addresses.length === 0) return;
      yield {
        messageId: 'claims',
        at: externalIPs.node.range,
        data: { service: object.subject, addresses: addresses.slice(0, 5).join(', ') },
        facts: { hazards: addresses.slice(0, 100) },
      };
    },
  },
});
