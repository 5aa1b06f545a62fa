import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, type Place, writtenString } from '../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { configReferences } from '../kubernetes/concepts/config-references.ts';
import { defineRule, type Report } from '../rule.ts';
import { committedValues } from '../secrets/concepts/committed-values.ts';
import { isSamplePath } from '../secrets/concepts/encrypted.ts';

/** Where an object is given a Secret. */
interface Use {
  readonly secret: string;
  readonly object: KubernetesObject;
  readonly at: Range;
}

const named = (object: KubernetesObject, list: Place, key: string): readonly Use[] =>
  itemsOf(list).flatMap(item => {
    const found = writtenString(item, key);
    return found === undefined ? [] : [{ secret: found.value, object, at: found.at }];
  });

const usesIn = onceFor((object: KubernetesObject): readonly Use[] => [
  ...object.podSpecs.flatMap(podSpec => [
    ...configReferences(podSpec).flatMap(({ kind, name, at }) => (kind === 'Secret' ? [{ secret: name, object, at }] : [])),
    ...named(object, podSpec.get('imagePullSecrets'), 'name'),
  ]),
  ...(object.kind === 'Ingress' ? named(object, object.get('spec', 'tls'), 'secretName') : []),
]);

/** More uses of one Secret are not listed. */
const maxUses = 10;

function* inUse({ objects }: RepositoryUnit): Iterable<Report<'used'>> {
  // Why: nearly all units have none, and what all their pods use would be looked up for nothing.
  if (!objects.some(({ kind }) => kind === 'Secret')) return;
  const uses = Map.groupBy(objects.flatMap(usesIn), ({ secret }) => secret);
  for (const object of objects) {
    const secret = typedObject(object);
    if (secret?.kind !== 'Secret' || object.name === undefined || isSamplePath(object.file.path)) continue;
    const own = (uses.get(object.name) ?? []).filter(use => sameNamespace(use.object, object) === true);
    const [first] = own;
    if (first === undefined) continue;
    for (const { field, text, found } of committedValues(secret)) {
      if (found.verdict !== 'secret') continue;
      yield {
        messageId: 'used',
        path: object.file.path,
        at: field.entry.range,
        subject: object.subject,
        data: { key: field.name ?? '?', secret: object.subject, object: first.object.subject },
        facts: { hazards: [text.slice(found.start, found.end)], degree: 1 },
        related: own
          .slice(0, maxUses)
          .map(use => ({ at: use.at, path: use.object.file.path, note: `"${use.object.subject}" is given it here.` })),
        supersedes: ['secrets/committed-secret-manifest'],
      };
    }
  }
}

const objectsWith = (data: string): string => manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: db}
  ${data}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web}
  spec: {containers: [{name: app, image: "ghcr.io/acme/web:1.4", envFrom: [{secretRef: {name: db}}]}]}
`;

/** Secrets that generators of kustomizations make are rendered, and then judged here as what they are. */
export const committedSecretInUse = defineRule({
  meta: {
    id: 'cross/committed-secret-in-use',
    kind: 'repository',
    reads: manifestReads({
      Secret: { fields: [['metadata'], ['data'], ['stringData'], ['sops']] },
      Ingress: {
        fields: [
          ['metadata', 'namespace'],
          ['spec', 'tls'],
        ],
      },
      '*': {
        fields: [['metadata', 'namespace']],
        pod: [['volumes'], ['imagePullSecrets']],
        containers: [['env'], ['envFrom']],
      },
    }),
    severity: 'critical',
    title: 'Secret from the repository is in use',
    rationale:
      'Everyone who can read the repository, now or later, has what is in it, in every clone and in the history. Here something runs with it: it opens a door that is there.',
    remediation:
      'Treat it as known: change it where it is checked, then keep the new one in a store that an operator reads (External Secrets, Vault, the CSI driver), or encrypt the manifest (SOPS, Sealed Secrets).',
    messages: {
      used: 'The key "{key}" of "{secret}" holds a secret that everybody reads who can read the repository, and "{object}" runs with it: change it.',
    },
    fix: 'none',
    examples: { bad: objectsWith('stringData: {password: Kx9vPq2mWz}'), good: objectsWith('stringData: {password: "${DB_PASSWORD}"}') },
    textIsHazard: true,
    standards: { cisKubernetes: ['5.4.2'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://cwe.mitre.org/data/definitions/798.html'],
  },
  visit: { unit: inUse },
});
