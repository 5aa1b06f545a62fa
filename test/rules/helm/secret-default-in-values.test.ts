import { secretDefaultInValues } from '../../../src/rules/helm/secret-default-in-values.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(secretDefaultInValues, {
  valid: {
    'nothing by default': 'auth:\n  password: ""\n  token:\n',
    'the name of a Secret':
      'auth:\n  existingSecret: web-auth\n  secretName: web-tls\n  pullSecret: regcred\nimagePullSecrets:\n  - name: regcred\n',
    'the name of a key in it': 'auth:\n  passwordKey: db-password\n  secretKey: token\n',
    'a value that everybody replaces': 'auth:\n  password: changeme\n  rootPassword: "<your password>"\n',
    'what is no secret by its name': 'auth:\n  enabled: true\n  tokenTTL: 3600\n  passwordLength: 16\n',
    'names of what fetches credentials':
      'registry:\n  credentialHelpers: [default, google]\n  tokenIssuers:\n    - accounts.acme.example\n',
    'a template of values': 'auth:\n  password: "{{ .Values.global.password }}"\n',
    'values that SOPS encrypted': 'auth:\n  password: ENC[AES256_GCM,data:q7Rm2xV9tKp4wZ1cB8,type:str]\nsops:\n  version: 3.9.0\n',
    'the path of a file': 'auth:\n  passwordFile: /run/secrets/db\n',
  },
  invalid: {
    'a password': {
      text: 'auth:\n  username: web\n  password: ⟦Kx9vPq2mWzR4⟧\n',
      expect: [{ messageId: 'secret', severity: 'high', message: 'The value "auth.password" is a secret in plain text.' }],
    },
    'a password that somebody made up for the defaults': {
      text: 'postgresql:\n  postgresqlPassword: ⟦mealie-pass⟧\n',
      expect: [{ messageId: 'sample', severity: 'medium' }],
    },
    'a token in a list': { text: 'users:\n  - name: a\n    token: ⟦"q7Rm2xV9tKp4wZ1cB8"⟧\n', expect: ['secret'] },
    'of an environment': { path: 'charts/web/values-prod.yaml', text: 'redis:\n  auth: {password: ⟦Zk4Lm8Qr2Tx6⟧}\n', expect: ['secret'] },
    'a key': { text: 'config:\n  cookieSecret: ⟦OQINaROshtE9TcZkNAm-5Zs2Pv3xaWytBmc5W7sPX7w=⟧\n', expect: ['secret'] },
    'for tests': {
      path: 'charts/web/ci/values-auth.yaml',
      text: 'auth:\n  password: ⟦Kx9vPq2mWz⟧\n',
      expect: [{ messageId: 'test', severity: 'info' }],
    },
  },
});
