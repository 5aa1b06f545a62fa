import { secretInConfigmap } from '../../../src/rules/secrets/secret-in-configmap.ts';
import { testRule } from '../../support/rule-tester.ts';

const configMap = (data: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  ${data}\n`;
const file = (...lines: readonly string[]): string => configMap(`app.conf: |\n    ${lines.join('\n    ')}`);

testRule(secretInConfigmap, {
  valid: {
    'settings of servers': configMap('server-tokens: "off"'),
    'an address of somebody': configMap('admin_email: jane@acme.io'),
    'how many there are': configMap('external_secrets_replicas: "2"'),
    'where it lies': configMap('password_file: /run/secrets/db'),
    'what the program replaces': file('password = ${DB_PASSWORD}', 'token: $(TOKEN)', 'api_key: "{{ .Key }}"'),
    'variables of a program': file(
      'user: "app",',
      'pwd: dbPassword,',
      'const password = appPassword;',
      "password = os.environ['PASSWORD']",
    ),
    'source of a program': file(
      'const token = getToken();',
      'password = os.environ["PASSWORD"]',
      'if (secretKey == null) {',
      'secretKey: string',
    ),
    'what everybody can guess, in a file': file('password=password'),
    'what is filled in later': file('password: {MQTT_PASSWORD}', 'API_TOKEN=UPDATE_API_TOKEN_HERE', 'SECRET="web-certs"'),
    'where people are looked up': file('passwd: compat', 'group: compat'),
    'a sample in a script': file('#!/bin/sh', 'curl http://admin:admin@localhost:8080/'),
    'a comment': file('# password = Kx9vPq2mWz'),
    'encrypted by SOPS': `${configMap('password: "ENC[AES256_GCM,data:x]"')}sops: {version: 3.10.2}\n`,
  },
  invalid: {
    'beside a claim that SOPS has encrypted it': {
      text: `${configMap('password: ⟦Kx9vPq2mWz⟧')}sops: {version: 3.10.2}\n`,
      expect: ['secret'],
    },
    'under a key': {
      text: configMap('db_password: ⟦Kx9vPq2mWz⟧'),
      expect: [{ messageId: 'secret', severity: 'high', message: '"db_password" in the ConfigMap "web" is a secret in plain text.' }],
    },
    'that everybody can guess': { text: configMap('password: ⟦supersecret⟧'), expect: [{ messageId: 'known', severity: 'medium' }] },
    'in a file': { text: file('user = shop', 'spring.datasource.password = ⟦Kx9vPq2mWz⟧', 'port = 80'), expect: ['secret'] },
    'in JSON and in a script': {
      text: file('{"db": {', '  "password": "⟦Kx9v Pq2mWz⟧",', 'export API_TOKEN=⟦q8Zr4Lm1Vt7Yb2⟧'),
      expect: ['secret', 'secret'],
    },
    'a key by its form': {
      text: file('⟦-----BEGIN PRIVATE KEY-----⟧', 'MIIB', '-----END PRIVATE KEY-----'),
      expect: [{ messageId: 'credential', message: '"app.conf" in the ConfigMap "web" has a credential in it (private key).' }],
    },
    'a password in a URL that everybody can guess': {
      text: configMap('database: postgres://shop:⟦postgres⟧@db:5432/shop'),
      expect: [{ messageId: 'knownCredential', severity: 'medium' }],
    },
  },
});
