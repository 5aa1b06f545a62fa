import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { KnownPods } from '../concepts/containers/known-pods.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { selectorText } from '../concepts/selector-text.ts';
import { policyAndDeployment } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

function* uselessPolicies(objects: readonly KubernetesObject[]): Iterable<Report<'nothing'>> {
  const pods = new KnownPods(objects);
  if (!pods.areShown) return;
  for (const object of objects) {
    const policy = typedObject(object);
    if (policy?.kind !== 'NetworkPolicy' || object.partial) continue;
    const { podSelector: selector } = policy;
    if (selector.state !== 'present' || !pods.areNone(selector, object)) continue;
    yield {
      messageId: 'nothing',
      absent: true,
      path: object.file.path,
      at: selector.entry?.value.range ?? selector.node.range,
      subject: object.subject,
      identity: 'spec.podSelector',
      data: { policy: object.subject, selector: selectorText(selector) },
    };
  }
}

export const policySelectsNothing = defineRule({
  meta: {
    id: 'network/policy-selects-nothing',
    kind: 'repository',
    reads: manifestReads({
      NetworkPolicy: { fields: [['metadata'], ['spec', 'podSelector']] },
      '*': { fields: nameFields, podLabels: true },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    family: 'network-isolation',
    title: 'Network policy selects no workload',
    rationale:
      'A policy whose selector matches no pod restricts nothing. Often a label was renamed on one side only, and the workload that the policy was for is open to every pod of the cluster.',
    remediation:
      'Make the selector equal to labels of the pod template that the policy is for, in the same namespace, or remove the policy. The labels of a Deployment itself do not count.',
    messages: { nothing: 'The selector "{selector}" matches the pods of no workload in the namespace: the policy restricts nothing.' },
    fix: 'none',
    examples: { bad: policyAndDeployment('{app: web-server}'), good: policyAndDeployment('{app: web}') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1562.004'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  },
  visit: { unit: ({ objects }) => uselessPolicies(objects) },
});
