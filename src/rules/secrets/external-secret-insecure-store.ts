import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import type { Severity } from '../../findings/severity.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isSamplePath } from './concepts/encrypted.ts';

type MessageId = 'plain' | 'unverified' | 'fake' | 'cluster';

const report = (messageId: MessageId, found: Lookup, severity: Severity): readonly Report<MessageId>[] => {
  const at = writtenRange(found);
  return at ? [{ messageId, at, severity, facts: { value: messageId, degree: severityDegree(severity) } }] : [];
};

const isLocal = (url: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/.test(url);

const plain = (found: Lookup): readonly Report<MessageId>[] => {
  const url = stringAt(found);
  return url?.startsWith('http://') && !isLocal(url) ? report('plain', found, 'medium') : [];
};

const unverified = (found: Lookup): readonly Report<MessageId>[] =>
  booleanAt(found) === true || stringAt(found) === 'true' ? report('unverified', found, 'medium') : [];

/** Source: External Secrets, SecretStore and ClusterSecretStore. Without conditions a ClusterSecretStore serves every namespace. */
const inStore = (object: KubernetesObject): readonly Report<MessageId>[] => {
  const provider = object.get('spec', 'provider');
  const fake = lookup(provider, 'fake');
  const isOpen = object.kind === 'ClusterSecretStore' && isMissing(object.get('spec', 'conditions')) && !object.partial;
  return [
    ...plain(lookup(provider, 'vault', 'server')),
    ...plain(lookup(provider, 'webhook', 'url')),
    ...plain(lookup(provider, 'conjur', 'url')),
    ...plain(lookup(provider, 'onepassword', 'connectHost')),
    ...unverified(lookup(provider, 'gitlab', 'insecureSkipVerify')),
    ...(isMissing(fake) || isSamplePath(object.file.path) ? [] : report('fake', fake, 'medium')),
    ...(isOpen ? report('cluster', object.get('kind'), 'info') : []),
  ];
};

const reportsOn = (object: KubernetesObject): readonly Report<MessageId>[] => {
  const { kind, group } = object;
  if (group === 'external-secrets.io' && (kind === 'SecretStore' || kind === 'ClusterSecretStore')) return inStore(object);
  if (group === 'secrets-store.csi.x-k8s.io' && kind === 'SecretProviderClass')
    return [
      ...plain(object.get('spec', 'parameters', 'vaultAddress')),
      ...unverified(object.get('spec', 'parameters', 'vaultSkipTLSVerify')),
    ];
  return group === 'secrets.hashicorp.com' && kind === 'VaultConnection'
    ? [...plain(object.get('spec', 'address')), ...unverified(object.get('spec', 'skipTLSVerify'))]
    : [];
};

const store = (server: string): string => manifest`
  apiVersion: external-secrets.io/v1
  kind: SecretStore
  metadata: {name: vault, namespace: shop}
  spec: {provider: {vault: {server: "${server}", path: secret}}}
`;

export const externalSecretInsecureStore = defineRule({
  meta: {
    id: 'secrets/external-secret-insecure-store',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Secret store is configured insecurely',
    rationale:
      'All secrets of an application pass between the store and the cluster: without TLS, or without verifying the server, whoever is on the way has them, and puts in his own. A store for the whole cluster hands every secret to whoever may write an ExternalSecret in any namespace.',
    remediation:
      'Use `https://` with a `caProvider`, and limit a ClusterSecretStore to its namespaces by `conditions`, or use a SecretStore in each.',
    messages: {
      plain: 'The store is asked without TLS: whoever is on the way reads the secrets.',
      unverified: 'The certificate of the store is not verified: whoever answers in its place gets the token and gives secrets.',
      fake: 'The provider is the fake one, whose secrets stand in the manifest.',
      cluster: 'The store serves every namespace; it is info because it depends on who may write ExternalSecrets.',
    },
    fix: 'none',
    examples: { bad: store('http://vault.example.com:8200'), good: store('https://vault.example.com:8200') },
    standards: { mitre: ['T1552'] },
    references: [
      'https://external-secrets.io/latest/api/clustersecretstore/',
      'https://external-secrets.io/latest/guides/security-best-practices/',
      'https://cwe.mitre.org/data/definitions/522.html',
    ],
  },
  visit: { other: reportsOn },
});
