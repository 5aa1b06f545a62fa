import { nativeSecretStore } from '../../../src/rules/secrets/native-secret-store.ts';
import { testRule } from '../../support/rule-tester.ts';

const secret = (kind = 'kind: Secret', rest = ''): string => `apiVersion: v1\n${kind}\nmetadata: {name: db}\n${rest}`;
const other = (apiVersion: string, kind: string): string => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n`;

testRule(nativeSecretStore, {
  valid: {
    'no Secret': other('v1', 'ConfigMap'),
    'External Secrets': { text: secret(), others: { 'a.yaml': other('external-secrets.io/v1', 'ExternalSecret') } },
    'the CSI driver': { text: secret(), others: { 'a.yaml': other('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass') } },
    'sealed ones': `${secret()}---\n${other('bitnami.com/v1alpha1', 'SealedSecret')}`,
    'encrypted by SOPS': secret('kind: Secret', 'sops: {version: 3.10.2}\n'),
    'a tree that is not complete': { text: secret(), complete: false },
    'a token that the cluster writes': secret('kind: Secret', 'type: kubernetes.io/service-account-token\n'),
  },
  invalid: {
    'a Secret': {
      text: secret('⟦kind: Secret⟧'),
      expect: [
        {
          messageId: 'native',
          severity: 'info',
          message: '"Secret/db" is written as a Secret, and nothing in the repository fetches secrets from a store or encrypts them.',
        },
      ],
    },
    'two files': {
      text: secret('⟦kind: Secret⟧', 'type: Opaque\n'),
      others: { 'b.yaml': secret('⟦kind: Secret⟧') },
      expect: ['native', 'native'],
    },
    'with other objects': { text: `${secret('⟦kind: Secret⟧')}---\n${other('apps/v1', 'Deployment')}`, expect: ['native'] },
    'with a certificate': { text: `${secret('⟦kind: Secret⟧')}---\n${other('cert-manager.io/v1', 'Certificate')}`, expect: ['native'] },
  },
});
