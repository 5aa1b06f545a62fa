import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { writtenReferences } from '../kubernetes/concepts/config-references.ts';
import { defineRule, type Report } from '../rule.ts';

/** The keys of a ConfigMap or Secret; undefined where there may be others. */
const keysOf = (object: KubernetesObject): ReadonlySet<string> | undefined => {
  const view = typedObject(object);
  if (object.partial || (view?.kind !== 'ConfigMap' && view?.kind !== 'Secret')) return undefined;
  const maps = view.kind === 'Secret' ? [view.data, view.stringData] : [view.data, view.binaryData];
  if (maps.some(({ complete }) => !complete)) return undefined;
  return new Set(maps.flatMap(({ entries }) => entries.flatMap(({ name }) => name ?? [])));
};

const neededKeys = (podSpec: PodSpec) =>
  writtenReferences(podSpec).flatMap(({ kind, name, keys }) =>
    keys.filter(({ value }) => !/\$[({]/u.test(value)).map(({ value: key, at }) => ({ kind, name, key, at })),
  );

function* missingKeys({ objects, unit }: RepositoryUnit): Iterable<Report<'missing'>> {
  // Why: generators of a kustomization add keys to what is there.
  if (unit === 'kustomization') return;
  const byName = Map.groupBy(
    objects.filter(({ name }) => name !== undefined),
    ({ kind, name }) => `${kind}/${name}`,
  );
  for (const podSpec of objects.flatMap(object => object.podSpecs))
    for (const { kind, name, key, at } of neededKeys(podSpec)) {
      const holders = (byName.get(`${kind}/${name}`) ?? []).filter(object => sameNamespace(object, podSpec.object) !== false);
      const [holder] = holders;
      const keys = holders.map(keysOf);
      // Why none at all: a Secret without data is there for somebody to fill in.
      if (holder === undefined || keys.some(own => own === undefined || own.size === 0 || own.has(key))) continue;
      yield {
        messageId: 'missing',
        absent: true,
        path: podSpec.object.file.path,
        at,
        subject: podSpec.subject,
        identity: `${kind}/${name}/${key}`,
        data: { key, holder: holder.subject, object: podSpec.subject },
        related: holders.map(({ node, file }) => ({ at: node.range, path: file.path, note: 'It has other keys.' })),
      };
    }
}

const objectsWith = (key: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: web}
  data: {LOG_LEVEL: info}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec:
    containers:
    - name: app
      image: ghcr.io/acme/web:1.4
      env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: web, key: ${key}}}}]
`;

/** Where the object is made by an operator, encrypted or a template, nothing is said of its keys. */
export const missingSecretKey = defineRule({
  meta: {
    id: 'cross/missing-secret-key',
    kind: 'repository',
    reads: manifestReads({
      ConfigMap: { fields: [['metadata'], ['data'], ['binaryData']] },
      Secret: { fields: [['metadata'], ['data'], ['stringData']] },
      '*': { fields: [['metadata', 'namespace']], pod: [['volumes']], containers: [['env']] },
    }),
    severity: 'low',
    profile: 'hardening',
    title: 'Key of a ConfigMap or Secret does not exist',
    rationale:
      'A container that names a key which is not there does not start: the rollout hangs, and what runs is the version before, with the settings and secrets of yesterday.',
    remediation: 'Name a key that is there, add it to the object, or mark the reference as `optional: true`.',
    messages: { missing: '"{object}" needs the key "{key}", which "{holder}" does not have.' },
    fix: 'none',
    examples: { bad: objectsWith('LOGLEVEL'), good: objectsWith('LOG_LEVEL') },
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/'],
  },
  visit: { unit: missingKeys },
});
