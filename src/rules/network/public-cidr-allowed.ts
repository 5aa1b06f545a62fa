import type { Severity } from '../../findings/severity.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { coverEverywhere, isEverywhere } from './concepts/entry-points.ts';
import { type AllowedTraffic, allowedTraffic } from './concepts/policy-rules.ts';

/** What a rule opens to all addresses; what it leaves out of them is meant. */
const openBlock = ({ blocks }: AllowedTraffic): Range | undefined => {
  const whole = blocks.filter(({ except }) => except.length === 0);
  const one = whole.find(({ cidr }) => isEverywhere(cidr));
  return (one ?? (coverEverywhere(whole.map(({ cidr }) => cidr)) ? whole[0] : undefined))?.range;
};

const gradeOf = ({
  direction,
  allPorts,
}: AllowedTraffic): { readonly messageId: 'in' | 'ports' | 'out'; readonly severity: Severity } | undefined => {
  if (direction === 'ingress') return allPorts ? { messageId: 'in', severity: 'high' } : { messageId: 'ports', severity: 'low' };
  return allPorts ? { messageId: 'out', severity: 'low' } : undefined;
};

const policy = (cidr: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web, namespace: shop}
  spec:
    podSelector: {matchLabels: {app: web}}
    policyTypes: [Ingress]
    ingress: [{from: [{ipBlock: {cidr: ${cidr}}}]}]
`;

/** Outgoing traffic to everywhere on certain ports is what most programs need, and nothing is said of it. */
export const publicCidrAllowed = defineRule({
  meta: {
    id: 'network/public-cidr-allowed',
    kind: 'kubernetes',
    severity: 'high',
    family: 'network-isolation',
    title: 'Network policy opens pods to all addresses',
    rationale:
      'A block of all addresses is everybody: other pods, other machines of the network, and, where a load balancer or a node port leads to the pods, the internet. Outgoing, it is also the metadata service of the cloud, which hands out the credentials of the node.',
    remediation:
      'Name the networks that connect, or select pods by `podSelector` and `namespaceSelector`. For outgoing traffic leave out 169.254.0.0/16 and the private networks by `except`.',
    messages: {
      in: 'The policy lets every address in, on all ports.',
      ports: 'The policy lets every address in; it is low because the ports are named.',
      out: 'The policy lets pods reach every address on all ports, the metadata service of the cloud too; it is low because nobody reaches them by it.',
    },
    fix: 'none',
    examples: { bad: policy('0.0.0.0/0'), good: policy('198.51.100.0/24') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1133'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: {
    *object(object) {
      for (const rule of allowedTraffic(object)) {
        const [at, grade] = [openBlock(rule), gradeOf(rule)];
        if (at && grade) yield { ...grade, at, facts: { value: grade.messageId, degree: severityDegree(grade.severity) } };
      }
    },
  },
});
