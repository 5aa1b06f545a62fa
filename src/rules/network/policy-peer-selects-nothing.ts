import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { NetworkPolicy, NetworkPolicyPeer } from '../../artifacts/kubernetes/objects/network-policy.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { KnownPods } from '../concepts/containers/known-pods.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { selectorText } from '../concepts/selector-text.ts';
import { policyAndDeployment } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/** Pods of the policy's own namespace: what stands in others, a part of the files rarely shows. */
const nearPeers = ({ ingress, egress }: NetworkPolicy): readonly NetworkPolicyPeer[] =>
  [...ingress.items, ...egress.items].flatMap(({ peers }) => peers.items).filter(({ namespaceSelector }) => isMissing(namespaceSelector));

function* uselessPeers(objects: readonly KubernetesObject[]): Iterable<Report<'nothing'>> {
  const pods = new KnownPods(objects);
  if (!pods.areShown) return;
  for (const object of objects) {
    const policy = typedObject(object);
    if (policy?.kind !== 'NetworkPolicy' || object.partial) continue;
    for (const { podSelector: selector } of nearPeers(policy)) {
      if (selector.state !== 'present' || !pods.areNone(selector, object)) continue;
      const text = selectorText(selector);
      yield {
        messageId: 'nothing',
        absent: true,
        path: object.file.path,
        at: selector.entry?.value.range ?? selector.node.range,
        subject: object.subject,
        identity: text,
        data: { selector: text },
      };
    }
  }
}

const rule = (app: string): string => `ingress: [{from: [{podSelector: {matchLabels: {app: ${app}}}}]}]`;

export const policyPeerSelectsNothing = defineRule({
  meta: {
    id: 'network/policy-peer-selects-nothing',
    kind: 'repository',
    reads: manifestReads({
      NetworkPolicy: { fields: [['metadata'], ['spec', 'ingress'], ['spec', 'egress']] },
      '*': { fields: nameFields, podLabels: true },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    family: 'network-isolation',
    title: 'Network policy allows traffic with pods that are not there',
    rationale:
      'A rule for pods that do not exist allows nothing now, so that what it was written for does not work; and whoever may create pods in the namespace gives one these labels and is let in.',
    remediation:
      'Make the selector of the peer equal to labels of the pod template that is meant; for pods of another namespace add a `namespaceSelector`.',
    messages: { nothing: 'The selector "{selector}" of the peer matches the pods of no workload in the namespace of the policy.' },
    fix: 'none',
    examples: { bad: policyAndDeployment('{app: web}', rule('api')), good: policyAndDeployment('{app: web}', rule('web')) },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1562.004'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  },
  visit: { unit: ({ objects }) => uselessPeers(objects) },
});
