import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Entry, entryPoints, exposures } from './concepts/exposures.ts';
import { routedObjects } from './concepts/routes.ts';

const keyOf = (object: KubernetesObject): string => `${object.file.path} ${object.range.start}`;

const reportOn = (
  { entry, at, service }: Entry,
  messageId: 'workload' | 'service',
  workload?: KubernetesObject,
): Report<'workload' | 'service'> => ({
  messageId,
  path: entry.file.path,
  at,
  subject: entry.subject,
  identity: workload?.subject ?? service.object.subject,
  data: { workload: workload?.subject ?? '', entry: entry.subject, service: service.object.subject },
  ...(workload && {
    related: [
      {
        at: objectNameRange(workload),
        path: workload.file.path,
        note: 'The workload that is reached.',
      },
    ],
  }),
});

/** Once for each pair of what lets in and what is reached: a Service of which no workload is known stands for its own. */
function* exposed(objects: readonly KubernetesObject[]): Iterable<Report<'workload' | 'service'>> {
  const seen = new Set<string>();
  const known = new Set<KubernetesObject>();
  for (const exposure of exposures(objects)) {
    const key = `${keyOf(exposure.entry)} ${keyOf(exposure.workload)}`;
    known.add(exposure.service.object);
    if (!seen.has(key)) yield reportOn(exposure, 'workload', exposure.workload);
    seen.add(key);
  }
  for (const entry of entryPoints(objects)) {
    const key = `${keyOf(entry.entry)} ${keyOf(entry.service.object)}`;
    if (!known.has(entry.service.object) && !seen.has(key)) yield reportOn(entry, 'service');
    seen.add(key);
  }
}

const objectsWith = (type: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: web}
  spec: {type: ${type}, selector: {app: web}, ports: [{port: 80}]}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web, labels: {app: web}}
  spec: {containers: [{name: app, image: "nginx:1.29"}]}
`;

export const internetExposedWorkload = defineRule({
  meta: {
    id: 'network/internet-exposed-workload',
    kind: 'repository',
    reads: manifestReads({
      ...routedObjects,
      '*': { fields: nameFields, podLabels: true },
    }),
    severity: 'info',
    profile: 'strict',
    confidence: 'medium',
    title: 'Workload is reached from outside of the cluster',
    rationale: 'What is reached from outside is attacked first: it is worth knowing which workloads these are, and that a change adds one.',
    remediation: 'See that the workload is meant to be public, that it is patched, and that it has no more rights than it needs.',
    messages: {
      workload: 'The pods of "{workload}" are reached from outside of the cluster, by "{entry}".',
      service: '"{service}" is reached from outside of the cluster, by "{entry}".',
    },
    fix: 'none',
    examples: { bad: objectsWith('LoadBalancer'), good: objectsWith('ClusterIP') },
    standards: { mitre: ['T1190'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/service/', 'https://cwe.mitre.org/data/definitions/668.html'],
  },
  visit: { unit: ({ objects }) => exposed(objects) },
});
