import { type LabelSelector, labelSelector, mapSelector, selectorMatches } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { selectingKinds } from '../../artifacts/kubernetes/partial-object.ts';
import { runsPods, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { selectorText } from '../concepts/selector-text.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { podLabelsOf } from './concepts/scaling.ts';

const selectorOf = (object: KubernetesObject): LabelSelector | undefined => {
  const { kind, group } = object;
  const selector = object.get('spec', 'selector');
  if (isMissing(selector)) return undefined;
  if (kind === 'ReplicationController' && (group ?? '') === '') return mapSelector(selector);
  return selectingKinds.has(kind ?? '') && (group === undefined || group === 'apps' || group === 'extensions')
    ? labelSelector(selector)
    : undefined;
};

const deployment = (label: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

export const selectorMismatch = defineRule({
  meta: {
    id: 'kubernetes/selector-mismatch',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'hardening',
    title: "Selector does not select the workload's own pods",
    rationale:
      'The API server refuses a workload whose selector does not match the labels of its pods: what is in the repository is not what runs, and a fix that is thought to be rolled out is not.',
    remediation:
      'Make `spec.selector` and the labels of the pod template agree. The selector of a workload that is there cannot be changed: delete it first.',
    messages: { mismatch: 'The selector "{selector}" does not match the labels of the pods of "{object}".' },
    fix: 'none',
    examples: { bad: deployment('web-server'), good: deployment('web') },
    references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  },
  visit: {
    *object(object) {
      const selector = object.partial || object.podSpecs.length !== 1 || !runsPods(object) ? undefined : selectorOf(object);
      const at = writtenRange(object.get('spec', 'selector'));
      if (selector === undefined || at === undefined || selectorMatches(selector, podLabelsOf(object)) !== false) return;
      const data = { selector: selectorText(selector).slice(0, 200), object: object.subject };
      yield { messageId: 'mismatch', at, identity: 'spec.selector', data };
    },
  },
});
