import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange, sameNamespace, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { autoscalersIn } from './concepts/scaling.ts';

/** True for a metric about an object that does not say which, so that the API server refuses the autoscaler. Source: HorizontalPodAutoscaler v2, `describedObject`. */
const namesNoObject = (metric: YamlNode): boolean => {
  if (stringAt(metric, 'type') !== 'Object' || lookup(metric, 'object').state !== 'present') return false;
  const described = lookup(metric, 'object', 'describedObject');
  return !hasUnseen(described) && ['kind', 'name'].some(field => isMissing(lookup(metric, 'object', 'describedObject', field)));
};

function* unmeasured(objects: readonly KubernetesObject[]): Iterable<Report<'unmeasured'>> {
  for (const { object } of autoscalersIn(objects)) {
    // In `v2beta1` the object stands in `target`.
    if (stringAt(object.node, 'apiVersion') === 'autoscaling/v2beta1') continue;
    const metric = itemsOf(object.get('spec', 'metrics')).find(namesNoObject);
    if (metric === undefined) continue;
    yield {
      messageId: 'unmeasured',
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity: 'spec.metrics',
      data: { object: object.subject },
    };
  }
}

function* dangling(objects: readonly KubernetesObject[]): Iterable<Report<'dangling'>> {
  // Why: a unit without any workload says that they are elsewhere, not that there are none.
  if (!objects.some(({ podSpecs }) => podSpecs.length > 0)) return;
  const byName = Map.groupBy(objects, ({ kind, name }) => `${kind ?? ''}/${name ?? ''}`);
  // Why: a name that a template or a tool puts in may be the one that is meant.
  const open = new Set(objects.flatMap(({ kind, name }) => (name === undefined || /[${]/u.test(name) ? [kind] : [])));
  for (const { object, target } of autoscalersIn(objects)) {
    if (target.kind.state !== 'present' || target.name.state !== 'present') continue;
    const [kind, name] = [target.kind.value, target.name.value];
    const at = writtenRange(target.name);
    const found = byName.get(`${kind}/${name}`)?.some(workload => sameNamespace(workload, object) !== false);
    if (found || open.has(kind) || at === undefined || /[${]/u.test(name)) continue;
    yield {
      messageId: 'dangling',
      absent: true,
      path: object.file.path,
      at,
      subject: object.subject,
      identity: 'spec.scaleTargetRef',
      data: { kind, name },
    };
  }
}

const scaler = manifest`
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata: {name: web}
  spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9}
`;
const deployment = (name: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: ${name}}
  spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

export const danglingAutoscaler = defineRule({
  meta: {
    id: 'kubernetes/dangling-autoscaler',
    kind: 'repository',
    reads: manifestReads({
      HorizontalPodAutoscaler: { fields: [['apiVersion'], ['metadata'], ['spec', 'scaleTargetRef'], ['spec', 'metrics']] },
      '*': { fields: nameFields },
    }),
    severity: 'info',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Autoscaler scales nothing',
    rationale:
      'An autoscaler whose target does not exist does nothing: the workload that it was written for stays as small as it is and falls over under load.',
    remediation: 'Make `scaleTargetRef` name the workload by its kind and name, or remove the autoscaler.',
    messages: {
      dangling: 'No {kind} "{name}" is among the manifests that the autoscaler is deployed with.',
      unmeasured: 'A metric of "{object}" is about an object and does not say which by "kind" and "name", so the API server refuses it.',
    },
    fix: 'none',
    examples: { bad: { 'a.yaml': scaler, 'b.yaml': deployment('web-server') }, good: { 'a.yaml': scaler, 'b.yaml': deployment('web') } },
    references: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  },
  visit: { unit: ({ objects }) => [...dangling(objects), ...unmeasured(objects)] },
});
