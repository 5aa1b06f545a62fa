import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { hasUnseen, itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { literalKeys, talosKeys } from './concepts/encryption-keys.ts';

type MessageId = 'identity' | 'key' | 'other' | 'first' | 'uncovered';

/** Words that cover Secrets. Source: Kubernetes documentation, "Encrypting Confidential Data at Rest". */
const covering = ['secrets', '*.', '*.*'];

const report = (messageId: MessageId, at: Range, severity: Severity): Report<MessageId> => ({
  messageId,
  at,
  severity,
  facts: { value: messageId, degree: severityDegree(severity) },
});

const nameOf = (provider: YamlNode | undefined): string | undefined =>
  provider?.kind === 'mapping' ? (provider.entries[0]?.name ?? undefined) : undefined;

/** What is written is encrypted by the first provider; the others only read. */
function* judge(entry: YamlNode): Iterable<Report<MessageId>> {
  const found = lookup(entry, 'providers');
  const providers = itemsOf(found);
  const [first] = providers;
  const name = nameOf(first);
  if (first === undefined || name === undefined || hasUnseen(found)) return;
  const at = mappingAt(first)?.entries[0]?.key.range ?? first.range;
  // A last `identity` reads what was written before encryption was turned on; in front of the others it turns it off.
  if (name === 'identity') yield report('identity', at, 'high');
  const version = stringAt(first, 'kms', 'apiVersion') ?? 'v1';
  if (name === 'kms' && version === 'v1' && !hasUnseen(lookup(first, 'kms'))) yield report('first', at, 'low');
  if (name === 'aescbc' || name === 'aesgcm') yield report('first', at, 'low');
  for (const key of literalKeys(providers)) yield report('key', key, 'high');
}

const isAboutSecrets = (entry: YamlNode): boolean =>
  itemsOf(lookup(entry, 'resources')).some(item => covering.includes(String(scalarValue(item))));

/** An aggregated API server encrypts resources of its own groups, and has no Secrets. */
const isAboutCore = (entry: YamlNode): boolean =>
  itemsOf(lookup(entry, 'resources')).some(item => !String(scalarValue(item)).includes('.'));

const isConfiguration = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'EncryptionConfiguration' && group === 'apiserver.config.k8s.io';

/**
 * `identity` before others is wrong whatever comes after it, though a scanner's own example passes with it. An API server that is given no configuration at all,
 * of which another scanner says that its providers are not right, is told once, by `secrets-not-encrypted-at-rest`.
 */
export const weakEncryptionProvider = defineRule({
  meta: {
    id: 'control-plane/weak-encryption-provider',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Encryption at rest is ineffective',
    messages: {
      identity: 'The first provider is "identity", so Secrets are written to etcd as they are, whatever providers come after it.',
      key: 'The key that encrypts etcd stands in this file.',
      other: 'The key that encrypts objects in etcd that are no Secrets stands in this file.',
      first:
        'The first provider is a weak one: KMS v1 is deprecated, AES-CBC can be attacked by padding, AES-GCM needs a new key every 200,000 writes.',
      uncovered: 'No entry covers "secrets", so they are written to etcd as they are.',
    },
    fix: 'none',
    standards: { cisKubernetes: ['1.2.28'], nsa: ['Network separation > Secrets'], mitre: ['T1552.007'] },
    rationale: `The first provider of an entry encrypts what is written; those after it are for reading. A configuration with \`identity\` in front looks like encryption and is none, and a key that
lies in the repository protects from nobody who can read it.`,
    remediation:
      'Put a KMS provider with `apiVersion: v2` first, or `secretbox` with a key that is made on the machine, leave `identity` for the last place, and rewrite all Secrets.',
    examples: {
      bad: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
          - resources: [secrets]
            providers:
              - identity: {}
              - kms: {apiVersion: v2, name: vault, endpoint: "unix:///run/kms.sock"}
      `,
      good: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
          - resources: [secrets]
            providers:
              - kms: {apiVersion: v2, name: vault, endpoint: "unix:///run/kms.sock"}
              - identity: {}
      `,
    },
    references: [
      'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#providers',
      'https://kubernetes.io/docs/tasks/administer-cluster/kms-provider/',
      'https://cwe.mitre.org/data/definitions/327.html',
    ],
  },
  assesses: ({ objects }) => objects.some(isConfiguration),
  visit: {
    *other(object) {
      for (const key of talosKeys(object)) yield report('key', key, 'high');
      const found = object.get('resources');
      if (!isConfiguration(object) || object.partial || found.state !== 'present' || hasUnseen(found)) return;
      const entries = itemsOf(found);
      const about = entries.find(isAboutSecrets);
      const isKnown = entries.every(entry => !hasUnseen(lookup(entry, 'resources')) && !hasUnseen(entry));
      for (const entry of entries)
        if (entry !== about) for (const key of literalKeys(itemsOf(lookup(entry, 'providers')))) yield report('other', key, 'medium');
      if (about !== undefined) yield* judge(about);
      else if (isKnown && entries.some(isAboutCore))
        yield { ...report('uncovered', found.entry?.key.range ?? object.range, 'medium'), identity: 'secrets' };
    },
  },
});
