import { committedSecretManifest } from '../../../src/rules/secrets/committed-secret-manifest.ts';
import { testRule } from '../../support/rule-tester.ts';

const secret = (data: string, rest = ''): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: db}\n${rest}${data}\n`;

testRule(committedSecretManifest, {
  valid: {
    'a template that the operator fills in':
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: db}\nspec: {target: {template: {data: {password: "{{ .password }}", host: db}}}}\n',
    'what is sealed':
      'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: db}\nspec: {encryptedData: {password: AgBy3i4OJSWK}, template: {data: {host: db}}}\n',
    'what another tool puts in': secret('stringData: {password: "${DB_PASSWORD}"}'),
    'what Argo CD puts in': secret('stringData: {password: "<path:kv/data/db#password>"}'),
    'encrypted by SOPS': secret('data: {password: "ENC[AES256_GCM,data:x]"}\nsops: {version: 3.10.2}'),
    'a sealed one':
      'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: db}\nspec: {encryptedData: {password: AgBKx9vPq2mWz}}\n',
    'nothing in it': secret('data: {password: ""}'),
    'no secrets': secret('stringData: {username: shop, host: db.example.com, password_file: /run/secrets/db}'),
    'a certificate': secret(`data: {ca.crt: ${btoa('-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n')}}`),
    'a release of Helm': secret('data: {password: S3g5dlBxMm1Xeg==}', 'type: helm.sh/release.v1\n'),
    'a template decides': { text: secret('stringData: {password: {{ .Values.password | quote }}}'), path: 'chart/templates/secret.yaml' },
  },
  invalid: {
    'beside what SOPS has encrypted': {
      text: secret('stringData: {token: "ENC[AES256_GCM,data:x]", ⟦password: Kx9vPq2mWz⟧}\nsops: {version: 3.10.2}'),
      expect: ['secret'],
    },
    'the template of a Secret that an operator makes': {
      text: 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: db}\nspec: {target: {template: {data: {host: db, ⟦password: Kx9vPq2mWz⟧}}}}\n',
      expect: [{ messageId: 'secret', subject: 'ExternalSecret/db' }],
    },
    'beside what is sealed': {
      text: 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: db}\nspec: {template: {data: {⟦password: Kx9vPq2mWz⟧}}}\n',
      expect: ['secret'],
    },
    'in base64': {
      text: secret('data: {⟦password: S3g5dlBxMm1Xeg==⟧}'),
      expect: [
        {
          messageId: 'secret',
          severity: 'high',
          message: 'The key "password" of "Secret/db" holds a secret that everybody reads who can read the repository.',
        },
      ],
    },
    'in plain text': { text: secret('stringData: {username: shop, ⟦password: Kx9vPq2mWz⟧}'), expect: ['secret'] },
    'a key': {
      text: secret(`data: {⟦tls.key: ${btoa('-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n')}⟧}`),
      expect: ['secret'],
    },
    'in a file': { text: secret('stringData:\n  ⟦app.properties: |\n    user=shop\n    db.password=Kx9vPq2mWz⟧'), expect: ['secret'] },
    'that everybody can guess': {
      text: secret('stringData: {⟦password: changeme⟧}'),
      expect: [{ messageId: 'known', severity: 'medium' }],
    },
    'to test something': {
      text: secret('stringData: {⟦token: Kx9vPq2mWz⟧}'),
      path: 'testdata/secret.yaml',
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
  },
});
