import { container } from '../../../src/rules/forms/examples.ts';
import { plaintextEnvValue } from '../../../src/rules/secrets/plaintext-env-value.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(plaintextEnvValue, {
  valid: {
    references: container`
      env:
        - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
        - {name: API_TOKEN, value: "$(OTHER)"}
        - {name: API_SECRET, value: "\${SECRET}"}
      envFrom: [{secretRef: {name: all}}]
    `,
    'names and places of secrets': container`
      env:
        - {name: DB_PASSWORD_FILE, value: /run/secrets/db}
        - {name: TOKEN_PATH, value: /var/run/token}
        - {name: SECRET_NAME, value: web-tls}
        - {name: TOKEN_TTL, value: "3600"}
        - {name: PASSWORD_REQUIRED, value: "true"}
        - {name: API_KEY, value: ""}
    `,
    'an address without a password': container`env: [{name: DATABASE_URL, value: "postgres://db.internal:5432/shop"}]`,
    'a template': { text: container`env: [{name: DB_PASSWORD, value: {{ .Values.password | quote }}}]`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'by its name': {
      text: container`
        env:
          - name: DB_PASSWORD
            ⟦value: Kx9vPq2mWz⟧
          - {name: USER, value: shop}
      `,
      expect: [
        {
          messageId: 'secret',
          severity: 'high',
          subject: 'Pod/web#container:app',
          message: 'The environment variable "DB_PASSWORD" of container "app" holds a secret in plain text.',
        },
      ],
    },
    'a sample, and the name of something else': {
      text: container`env: [{name: DB_PASSWORD, ⟦value: changeme⟧}, {name: DB_USER, value: shopper}, {name: ADMIN_PASSWORD, ⟦value: shopper⟧}]`,
      expect: [{ messageId: 'known', severity: 'medium' }, 'known'],
    },
    'by its form': {
      text: container`env: [{name: DATABASE_URL, value: "postgres://shop:⟦Kx9vPq2mWz⟧@db/shop"}]`,
      expect: [
        {
          messageId: 'credential',
          message: 'The environment variable "DATABASE_URL" of container "app" contains a credential in plain text (password in a URL).',
        },
      ],
    },
    'a sample by its form': {
      text: container`env: [{name: DATABASE_URL, value: 'postgres://postgres:⟦postgres⟧@db/shop'}]`,
      expect: [{ messageId: 'knownCredential', severity: 'medium' }],
    },
  },
});
