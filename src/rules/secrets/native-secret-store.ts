import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isEncrypted } from './concepts/encrypted.ts';

/** API groups of operators that fetch secrets from a store, or encrypt them. */
const storeGroups = new Set([
  'external-secrets.io',
  'generators.external-secrets.io',
  'kubernetes-client.io',
  'secrets-store.csi.x-k8s.io',
  'secrets.hashicorp.com',
  'bitnami.com',
  'isindir.github.com',
  'onepassword.com',
  'secrets.doppler.com',
  'secrets.infisical.com',
]);

const usesStore = (object: KubernetesObject): boolean => storeGroups.has(object.group ?? '') || isEncrypted(object);

/** Tokens that the cluster writes itself have nothing in the manifest. */
const isPlain = (object: KubernetesObject): boolean => {
  const view = typedObject(object);
  return view?.kind === 'Secret' && !(view.type.state === 'present' && view.type.value === 'kubernetes.io/service-account-token');
};

function* nativeSecrets(objects: readonly KubernetesObject[]): Iterable<Report<'native'>> {
  if (objects.some(usesStore)) return;
  for (const object of objects)
    if (isPlain(object))
      yield {
        messageId: 'native',
        absent: true,
        path: object.file.path,
        at: writtenRange(object.get('kind')) ?? object.range,
        subject: object.subject,
        identity: 'store',
        data: { secret: object.subject },
      };
}

const secret = manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: db}
  stringData: {password: "\${DB_PASSWORD}"}
`;

export const nativeSecretStore = defineRule({
  meta: {
    id: 'secrets/native-secret-store',
    kind: 'repository',
    reads: {
      in: 'tree',
      files: ['kubernetes'],
      objects: {
        Secret: { fields: [['kind'], ['metadata', 'name'], ['type'], ['sops']] },
        '*': { fields: [['apiVersion'], ['sops']] },
      },
    },
    severity: 'info',
    profile: 'strict',
    title: 'Secrets come from no secret store',
    rationale:
      'A store outside of the cluster says who reads what, changes secrets by itself and keeps a record; Secrets that are written by hand are changed by hand, and seldom.',
    remediation:
      'Fetch secrets with External Secrets, the Vault operator or the CSI driver, or keep them encrypted with Sealed Secrets or SOPS.',
    messages: { native: '"{secret}" is written as a Secret, and nothing in the repository fetches secrets from a store or encrypts them.' },
    fix: 'none',
    examples: {
      bad: secret,
      good: manifest`
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata: {name: db}
        spec: {secretStoreRef: {name: vault}, dataFrom: [{extract: {key: db}}]}
      `,
    },
    standards: { cisKubernetes: ['5.4.2'], nsa: ['Network separation > Secrets'] },
    references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/#use-third-party-secret-store-providers'],
  },
  visit: { unit: ({ objects }) => nativeSecrets(objects) },
});
