import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { exposures } from './concepts/exposures.ts';

function* exposed(objects: readonly KubernetesObject[]): Iterable<Report<'exposed'>> {
  const seen = new Set<string>();
  for (const { entry, at, service, workload } of exposures(objects)) {
    const key = `${entry.file.path} ${entry.range.start} ${workload.file.path} ${workload.range.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield {
      messageId: 'exposed',
      path: entry.file.path,
      at,
      subject: entry.subject,
      identity: workload.subject,
      data: { workload: workload.subject, entry: entry.subject, service: service.object.subject },
      related: [
        {
          at: writtenRange(workload.get('metadata', 'name')) ?? workload.range,
          path: workload.file.path,
          note: 'The workload that is reached.',
        },
      ],
    };
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
    reads: {
      in: 'unit',
      files: ['kubernetes'],
      objects: { '*': { fields: [['metadata'], ['spec']], podLabels: true } },
    },
    severity: 'info',
    profile: 'strict',
    confidence: 'medium',
    title: 'Workload is reached from outside of the cluster',
    rationale: 'What is reached from outside is attacked first: it is worth knowing which workloads these are, and that a change adds one.',
    remediation: 'See that the workload is meant to be public, that it is patched, and that it has no more rights than it needs.',
    messages: { exposed: 'The pods of "{workload}" are reached from outside of the cluster, by "{entry}".' },
    fix: 'none',
    examples: { bad: objectsWith('LoadBalancer'), good: objectsWith('ClusterIP') },
    standards: { mitre: ['T1190'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/service/'],
  },
  create: () => ({ unit: ({ objects }) => exposed(objects) }),
});
