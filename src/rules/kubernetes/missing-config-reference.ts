import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { isWholePod } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads, ofWorkloads } from '../concepts/object-fields.ts';
import { manifest, pod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { ConfigObjects, configReferences } from './concepts/config-references.ts';

/** What every namespace has. */
const given = new Set(['kube-root-ca.crt', 'openshift-service-ca.crt']);

function* missing({ objects, unit }: RepositoryUnit, tellsInfo: boolean): Iterable<Report<'missing' | 'none'>> {
  // Why: kustomizations make such objects by generators, under names with a hash.
  if (unit === 'kustomization') return;
  const known = new ConfigObjects(objects);
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    if (!isWholePod(podSpec)) continue;
    const named = new Set<string>();
    for (const reference of configReferences(podSpec)) {
      const { kind, name, at } = reference;
      const isNew = !named.has(`${kind}/${name}`);
      named.add(`${kind}/${name}`);
      if (!isNew || given.has(name) || known.mayHoldMore || known.has(reference, podSpec.object)) continue;
      if (!known.areWritten(kind) && !tellsInfo) continue;
      yield {
        ...(known.areWritten(kind)
          ? { messageId: 'missing', identity: `${kind}/${name}` }
          : { messageId: 'none', severity: 'info', identity: `any ${kind}/${name}` }),
        absent: true,
        path: podSpec.object.file.path,
        at,
        subject: podSpec.subject,
        data: { kind, name, object: podSpec.subject },
      };
    }
  }
}

const config = manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: web}
  data: {LOG_LEVEL: info}
`;

/**
 * Low only where other objects of that kind are written: most repositories hold no Secrets, and somebody else makes them.
 */
export const missingConfigReference = defineRule({
  meta: {
    id: 'kubernetes/missing-config-reference',
    kind: 'repository',
    reads: manifestReads({
      ...ofWorkloads({ fields: [['apiVersion'], ['metadata']], pod: [['volumes']], containers: [['env'], ['envFrom']] }),
      '*': { fields: [['metadata'], ['spec']], pod: [['containers'], ['initContainers'], ['volumes']] },
    }),
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'ConfigMap or Secret does not exist',
    rationale:
      'A pod that names a ConfigMap or Secret which is not there does not start: the rollout hangs, and what runs is the version before. Often the object was renamed on one side.',
    remediation:
      'Name an object that is there, add it, or mark the reference as `optional: true`. One that another tool makes can be suppressed with that reason.',
    messages: {
      missing: 'No {kind} "{name}" is among the manifests that "{object}" is deployed with.',
      none: 'No {kind} at all is among the manifests that "{object}" is deployed with, so somebody else has to make "{name}".',
    },
    fix: 'none',
    examples: {
      bad: {
        'config.yaml': config,
        'pod.yaml': pod`
          containers: [{name: app, image: ghcr.io/acme/web:1.4, envFrom: [{configMapRef: {name: web-config}}]}]
        `,
      },
      good: {
        'config.yaml': config,
        'pod.yaml': pod`
          containers: [{name: app, image: ghcr.io/acme/web:1.4, envFrom: [{configMapRef: {name: web}}]}]
        `,
      },
    },
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/'],
  },
  visit: { unit: (unit, _artifact, { facts }) => missing(unit, facts.tellsInfo === true) },
});
