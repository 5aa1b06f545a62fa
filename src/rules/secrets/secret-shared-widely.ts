import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { literalNamespace, volumesOf } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, itemsOf, lookup, stringAt, writtenString } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { compareText } from '../../text/sorted.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/** A workload that gets all keys of a Secret. */
interface Use {
  readonly secret: string;
  readonly podSpec: PodSpec;
  readonly at: Range;
}

const minWorkloads = 3;

/** All keys as variables, or as files of a volume. */
const usesIn = (podSpec: PodSpec): readonly Use[] => {
  const volumes = volumesOf(podSpec)
    .map(({ node }) => lookup(node, 'secret'))
    .filter(secret => isMissing(lookup(secret, 'items')))
    .map(secret => writtenString(secret, 'secretName'));
  const variables = podSpec.containers
    .flatMap(container => itemsOf(container.get('envFrom')))
    .map(source => writtenString(source, 'secretRef', 'name'));
  return [...volumes, ...variables].flatMap(found => (found ? [{ secret: found.value, podSpec, at: found.at }] : []));
};

const accountOf = ({ podSpec }: Use): string => stringAt(podSpec.get('serviceAccountName')) ?? 'default';

function* sharedSecrets(objects: readonly KubernetesObject[]): Iterable<Report<'shared'>> {
  const uses = objects
    .filter(({ partial }) => !partial)
    .toSorted((a, b) => compareText(a.file.path, b.file.path))
    .flatMap(({ podSpecs }) => podSpecs.flatMap(usesIn));
  for (const same of Map.groupBy(uses, ({ secret, podSpec }) => `${literalNamespace(podSpec.object) ?? ''}/${secret}`).values()) {
    const [first, ...others] = same;
    if (first === undefined || new Set(same.map(accountOf)).size < minWorkloads) continue;
    yield {
      messageId: 'shared',
      path: first.podSpec.object.file.path,
      at: first.at,
      subject: first.podSpec.subject,
      identity: first.secret,
      data: { secret: first.secret, count: String(new Set(same.map(({ podSpec }) => podSpec)).size) },
      related: others.slice(0, 10).map(({ at, podSpec }) => ({ at, path: podSpec.object.file.path, note: 'Gets it, too.' })),
    };
  }
}

const workload = (name: string, secret: string): string => manifest`
  apiVersion: v1
  kind: Pod
  metadata: {name: ${name}}
  spec:
    serviceAccountName: ${name}
    containers: [{name: app, image: ghcr.io/acme/web:1.4, envFrom: [{secretRef: {name: ${secret}}}]}]
`;

export const secretSharedWidely = defineRule({
  meta: {
    id: 'secrets/secret-shared-widely',
    kind: 'repository',
    // Why not the containers: nearly every change is about an image in them.
    reads: manifestReads({
      '*': { fields: nameFields, pod: [['volumes'], ['serviceAccountName']] },
    }),
    severity: 'low',
    profile: 'hardening',
    confidence: 'medium',
    title: 'Secret is handed to many workloads as a whole',
    rationale:
      'Whoever takes over one of the workloads has the credentials of all that the Secret is for, and when one leaks nobody can tell from where, nor change it without changing all of them.',
    remediation: 'Give each workload a Secret with what it needs, or name the keys that it needs (`secretKeyRef`, `items`).',
    messages: { shared: '{count} workloads with service accounts of their own get all keys of the Secret "{secret}".' },
    fix: 'none',
    examples: {
      bad: ['web', 'api', 'jobs'].map(name => workload(name, 'all')).join('---\n'),
      good: ['web', 'api', 'jobs'].map(name => workload(name, name)).join('---\n'),
    },
    standards: { mitre: ['T1552.007'] },
    references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://cwe.mitre.org/data/definitions/668.html'],
  },
  visit: { unit: ({ objects }) => sharedSecrets(objects) },
});
