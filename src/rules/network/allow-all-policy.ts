import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { type AllowedTraffic, allowedTraffic, isForAllPods } from './concepts/policy-rules.ts';

type MessageId = 'ingress' | 'namespaces' | 'egress';

const messageFor = ({ direction, allPorts, everybody, everyPod }: AllowedTraffic): MessageId | undefined => {
  if (!allPorts) return undefined;
  if (direction === 'egress') return everybody ? 'egress' : undefined;
  if (everybody) return 'ingress';
  return everyPod ? 'namespaces' : undefined;
};

const policy = (rules: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web, namespace: shop}
  spec:
    podSelector: {}
    policyTypes: [Ingress]
    ingress: ${rules}
`;

export const allowAllPolicy = defineRule({
  meta: {
    id: 'network/allow-all-policy',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'network-isolation',
    title: 'Network policy allows everything',
    rationale:
      'Policies add up: a rule that lets everybody in, for all pods of the namespace, undoes what every other policy there denies, and whoever reads that there are policies believes that there is protection.',
    remediation: 'Remove the rule, so that the policy denies, and let each workload in from where it is used, with `from` and `ports`.',
    messages: {
      ingress: 'The rule lets everybody reach every pod that the policy is for, whatever other policies deny.',
      namespaces: 'The rule lets every pod of every namespace reach every pod that the policy is for, on all ports.',
      egress: 'The rule lets every pod that the policy is for reach everything; it is low because others do not reach them by it.',
    },
    fix: 'none',
    examples: { bad: policy('[{}]'), good: policy('[{from: [{podSelector: {}}]}]') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1046'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic',
      'https://cwe.mitre.org/data/definitions/923.html',
    ],
  },
  visit: {
    *object(object) {
      const rules = allowedTraffic(object);
      if (rules.length === 0 || !isForAllPods(object)) return;
      for (const rule of rules) {
        const messageId = messageFor(rule);
        if (messageId === undefined) continue;
        const severity = messageId === 'egress' ? 'low' : 'medium';
        yield { messageId, at: rule.range, severity, facts: { value: messageId, degree: severityDegree(severity) } };
      }
    },
  },
});
