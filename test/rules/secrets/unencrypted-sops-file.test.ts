import { unencryptedSopsFile } from '../../../src/rules/secrets/unencrypted-sops-file.ts';
import { testRule } from '../../support/rule-tester.ts';

const secret = (kind = 'kind: Secret', rest = ''): string =>
  `apiVersion: v1\n${kind}\nmetadata: {name: db}\nstringData: {password: a}\n${rest}`;
const path = 'secrets/db.enc.yaml';

testRule(unencryptedSopsFile, {
  valid: {
    encrypted: { text: secret('kind: Secret', 'sops: {version: 3.10.2}\n'), path },
    'another name': { text: secret(), path: 'secrets/db.yaml' },
    'a name that only has it in it': { text: secret(), path: 'secrets/encoder.yaml' },
    'nothing to encrypt': { text: secret('kind: Namespace'), path },
  },
  invalid: {
    'a Secret': {
      text: secret('⟦kind: Secret⟧'),
      path,
      expect: [
        { messageId: 'plain', severity: 'high', message: 'The name of the file says that it is encrypted, and "Secret/db" is not.' },
      ],
    },
    'another way to name it': { text: secret('⟦kind: Secret⟧'), path: 'db.sops.yaml', expect: ['plain'] },
    'a ConfigMap': { text: secret('⟦kind: ConfigMap⟧'), path: 'web.encrypted.yml', expect: ['plain'] },
    'one of two': { text: `${secret('kind: Secret', 'sops: {version: 3}\n')}---\n${secret('⟦kind: Secret⟧')}`, path, expect: ['plain'] },
  },
});
