import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, mappingAt } from '../../artifacts/yaml/lookup.ts';
import { removeEntry } from '../../artifacts/yaml/remove.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { areTooMany, autoscalersIn, scaledIn, scales } from './concepts/scaling.ts';

function* fighting(objects: readonly KubernetesObject[]): Iterable<Report<'both'>> {
  const [workloads, autoscalers] = [scaledIn(objects), autoscalersIn(objects)];
  if (areTooMany(workloads, autoscalers)) return;
  for (const workload of workloads) {
    const replicas = workload.get('spec', 'replicas');
    const at = isMissing(replicas) ? undefined : writtenRange(replicas);
    const scaler = autoscalers.find(each => scales(each, workload) === true);
    if (at === undefined || scaler === undefined) continue;
    yield {
      messageId: 'both',
      path: workload.file.path,
      at,
      subject: workload.subject,
      identity: 'spec.replicas',
      data: { object: workload.subject, scaler: scaler.object.subject },
      fix: () => {
        const spec = mappingAt(workload.get('spec'));
        const edits = spec && removeEntry(spec, 'replicas');
        return edits && { title: 'Leave the number to the autoscaler', edits };
      },
    };
  }
}

const text = (replicas: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {${replicas}selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
  ---
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata: {name: web}
  spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9}
`;

export const autoscalerReplicaConflict = defineRule({
  meta: {
    id: 'kubernetes/autoscaler-replica-conflict',
    kind: 'repository',
    reads: manifestReads({
      HorizontalPodAutoscaler: { fields: [['metadata'], ['spec', 'scaleTargetRef']] },
      '*': { fields: [['metadata'], ['spec', 'replicas']] },
    }),
    severity: 'info',
    profile: 'strict',
    title: 'Number of replicas fights the autoscaler',
    rationale:
      'Each time the manifest is applied the workload goes back to the number that is written, whatever the load, and the autoscaler begins anew.',
    remediation:
      'Remove `replicas` where an autoscaler decides. When it was applied before, take it out of the last-applied configuration first, or the workload goes to one replica for a moment.',
    messages: { both: '"replicas" of "{object}" undoes what "{scaler}" has decided each time it is applied.' },
    fix: 'unsafe',
    examples: { bad: text('replicas: 3, '), good: text('') },
    references: [
      'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
    ],
  },
  visit: { unit: ({ objects }) => fighting(objects) },
});
