import { externalSecretInsecureStore } from '../../../src/rules/secrets/external-secret-insecure-store.ts';
import { testRule } from '../../support/rule-tester.ts';

const store = (provider: string, { kind = 'kind: SecretStore', rest = '' } = {}): string =>
  `apiVersion: external-secrets.io/v1\n${kind}\nmetadata: {name: vault}\nspec: {${rest}provider: {${provider}}}\n`;

testRule(externalSecretInsecureStore, {
  valid: {
    'with TLS': store('vault: {server: "https://vault.example.com", caProvider: {type: ConfigMap, name: ca, key: ca}}'),
    'beside the pod': store('vault: {server: "http://127.0.0.1:8200"}'),
    'for certain namespaces': store('aws: {service: SecretsManager}', {
      kind: 'kind: ClusterSecretStore',
      rest: 'conditions: [{namespaces: [shop]}], ',
    }),
    'the fake one, to test something': { text: store('fake: {data: []}'), path: 'test/store.yaml' },
    'a URL that is not known': store('vault: {server: "${VAULT}"}'),
  },
  invalid: {
    'without TLS': { text: store('vault: {⟦server: "http://vault.shop:8200"⟧}'), expect: [{ messageId: 'plain', severity: 'medium' }] },
    'the CSI driver': {
      text: 'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: {name: a}\nspec: {parameters: {⟦vaultSkipTLSVerify: "true"⟧}}\n',
      expect: ['unverified'],
    },
    'the operator of Vault': {
      text: 'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultConnection\nmetadata: {name: a}\nspec: {⟦address: http://vault:8200⟧, ⟦skipTLSVerify: true⟧}\n',
      expect: ['plain', 'unverified'],
    },
    'the fake one': { text: store('⟦fake: {data: []}⟧'), expect: ['fake'] },
    'for the whole cluster': {
      text: store('aws: {service: SecretsManager}', { kind: '⟦kind: ClusterSecretStore⟧' }),
      expect: [{ messageId: 'cluster', severity: 'info' }],
    },
  },
});
