import { unencryptedSopsFile } from '../../../src/rules/secrets/unencrypted-sops-file.ts';
import { testRule } from '../../support/rule-tester.ts';

const enc = 'ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]';
const secret = (data = 'stringData: {password: Kx9vPq2mWz}', kind = 'kind: Secret', rest = ''): string =>
  `apiVersion: v1\n${kind}\nmetadata: {name: db}\n${data}\n${rest}`;
const encrypted = (data: string, sops: string, kind = 'kind: Secret'): string =>
  secret(data, kind, `sops: {${sops}, mac: "${enc}", version: 3.11.0}\n`);
const rules = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  '.sops.yaml': `creation_rules:\n${lines.map(line => `  - ${line}\n`).join('')}`,
});
const both = 'encrypted_regex: "^(data|stringData)$"';
const path = 'secrets/db.enc.yaml';
const plain = 'secrets/db.yaml';

testRule(unencryptedSopsFile, {
  valid: {
    encrypted: { text: encrypted(`stringData: {password: "${enc}"}`, both), path },
    'another name': { text: secret(), path: 'secrets/db.yaml' },
    'a name that only has it in it': { text: secret(), path: 'secrets/encoder.yaml' },
    'nothing to encrypt': { text: secret('', 'kind: Namespace'), path },
    'no rule for its path': { text: secret(), path: plain, others: rules('{path_regex: \\.enc\\.yaml$}', '{path_regex: ^prod/}') },
    'a rule of another folder': {
      text: secret(),
      path: plain,
      others: { 'prod/.sops.yaml': 'creation_rules: [{path_regex: secrets/}]\n' },
    },
    'a nearer configuration, which has no rule for it': {
      text: secret(),
      path: plain,
      others: { ...rules('{path_regex: secrets/}'), 'secrets/.sops.yaml': 'creation_rules: [{path_regex: ^secrets/}]\n' },
    },
    'the first rule that fits leaves it as it is': {
      text: secret('stringData: {user: app}'),
      path: plain,
      others: rules('{path_regex: db, encrypted_suffix: _enc}', `{path_regex: secrets/, ${both}}`),
    },
    'a rule for all files gives keys for those that somebody encrypts': { text: secret(), path: plain, others: rules('{age: age1}') },
    'a rule for all Secrets, and nothing in it that is known for one': {
      text: secret('stringData: {url: "https://git.example.com"}'),
      path: plain,
      others: rules(`{path_regex: ".*.yaml", ${both}}`),
    },
    'what nobody encrypts under a rule for a folder': {
      text: secret('data: {}', 'kind: Service'),
      path: plain,
      others: rules('{path_regex: secrets/}'),
    },
    'a release of Helm under a rule that names nothing': {
      text: 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: db}\nspec: {values: {replicas: 2}}\n',
      path: plain,
      others: rules('{path_regex: secrets/}'),
    },
    'only what a variable stands for, or nothing': {
      text: secret('stringData: {password: "${PASSWORD}", empty: "", nothing: null}'),
      path: plain,
      others: rules('{path_regex: secrets/}'),
    },
    'an expression that is none': { text: secret(), path: plain, others: rules('{path_regex: "("}', '{path_regex: secrets/}') },
    'comments decide': { text: secret(), path: plain, others: rules('{path_regex: secrets/, encrypted_comment_regex: enc}') },
    'comments decided when it was encrypted': encrypted('stringData: {password: a}', 'encrypted_comment_regex: enc'),
    'empty values and those that SOPS was told to leave': encrypted(
      `stringData: {password: "${enc}", note: "", nothing: null, url_unencrypted: "https://example.com"}`,
      'unencrypted_suffix: _unencrypted',
    ),
    'values of a chart, of which one is not for SOPS': {
      text: `password: "${enc}"\nreplicas: 2\nsops: {encrypted_regex: ^password$, mac: "${enc}"}\n`,
      path: 'chart/values.enc.yaml',
    },
  },
  invalid: {
    'a Secret': {
      text: secret(undefined, '⟦kind: Secret⟧'),
      path,
      expect: [
        { messageId: 'plain', severity: 'high', message: 'The name of the file says that it is encrypted, and "Secret/db" is not.' },
      ],
    },
    'another way to name it': { text: secret(undefined, '⟦kind: Secret⟧'), path: 'db.sops.yaml', expect: ['plain'] },
    'a ConfigMap': { text: secret('data: {a: b}', '⟦kind: ConfigMap⟧'), path: 'web.encrypted.yml', expect: ['plain'] },
    'one of two': {
      text: `${encrypted(`stringData: {password: "${enc}"}`, both)}---\n${secret(undefined, '⟦kind: Secret⟧')}`,
      path,
      expect: ['plain'],
    },
    'values of a chart': { text: '⟦password⟧: Kx9vPq2mWz\n', path: 'chart/values.enc.yaml', expect: ['plain'] },
    'a file of no other kind': { text: '⟦password⟧: Kx9vPq2mWz\n', path: 'app.enc.yaml', expect: ['plain'] },
    'a rule for its folder': {
      text: secret('stringData: {user: app}', '⟦kind: Secret⟧'),
      path: plain,
      others: rules('{path_regex: secrets/}'),
      expect: [
        {
          messageId: 'ruled',
          severity: 'high',
          subject: 'Secret/db',
          message: 'A rule of ".sops.yaml" says that SOPS encrypts the file, and "Secret/db" is as it was written.',
        },
      ],
    },
    'a rule for all Secrets': {
      text: secret(undefined, '⟦kind: Secret⟧'),
      path: 'apps/db.yaml',
      others: rules(`{path_regex: ".*.yaml", ${both}}`),
      expect: ['ruled'],
    },
    'a ConfigMap and a release in a folder of a rule that names fields': {
      text: `${secret('data: {a: b}', '⟦kind: ConfigMap⟧')}---\napiVersion: helm.toolkit.fluxcd.io/v2\n⟦kind: HelmRelease⟧\nmetadata: {name: db}\nspec: {values: {data: {a: b}}}\n`,
      path: plain,
      others: rules(`{path_regex: secrets/, ${both}}`),
      expect: ['ruled', 'ruled'],
    },
    'secrets of helm-secrets': {
      text: '⟦db⟧: {password: Kx9vPq2mWz}\n',
      path: 'chart/secrets.yaml',
      others: rules('{path_regex: "/secrets\\\\.yaml$"}'),
      expect: ['ruled'],
    },
    'the nearer of two configurations': {
      text: secret(undefined, '⟦kind: Secret⟧'),
      path: plain,
      others: { ...rules('{path_regex: nothing}'), 'secrets/.sops.yaml': 'creation_rules: [{path_regex: ^db}]\n' },
      expect: ['ruled'],
    },
    'written into an encrypted file': {
      text: encrypted(`stringData: {password: "${enc}", ⟦token⟧: ⟦abc⟧, port: ⟦5432⟧}`.replace('⟦token⟧', 'token'), both),
      path,
      expect: [
        {
          messageId: 'left',
          severity: 'high',
          message: 'The value of "stringData.token" is plain text in a file of which SOPS encrypts it: it was written there afterwards.',
        },
        'left',
      ],
    },
    'an encryption that is only claimed': { text: secret('stringData: {user: ⟦app⟧}', 'kind: Secret', 'sops: {}\n'), expect: ['left'] },
    'an encrypted list of objects': {
      text: `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: db}, data: {a: "${enc}", b: ⟦Yg==⟧}}\nsops: {${both}}\n`,
      expect: ['left'],
    },
    'a field that was not encrypted': {
      text: encrypted(`data: {user: "${enc}"}\nstringData: {password: Kx9vPq2mWz}`, 'encrypted_regex: ⟦^data$⟧'),
      path,
      expect: [
        {
          messageId: 'uncovered',
          severity: 'medium',
          message:
            'SOPS leaves "stringData.password" of "Secret/db" as it is, which is a secret; it is medium because the secret is told where it stands, too.',
        },
      ],
    },
    'a field that a rule leaves': {
      text: secret(),
      path: plain,
      others: rules('{path_regex: secrets/, encrypted_regex: ⟦^data$⟧}'),
      expect: ['uncovered'],
    },
  },
});
