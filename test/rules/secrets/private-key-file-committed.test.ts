import { generateKeyPairSync } from 'node:crypto';
import { privateKeyFileCommitted } from '../../../src/rules/secrets/private-key-file-committed.ts';
import { testRule } from '../../support/rule-tester.ts';

const pem = (type: 'pkcs8' | 'sec1', passphrase?: string): string => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return privateKey.export({ format: 'pem', type, ...(passphrase && { cipher: 'aes-256-cbc', passphrase }) }).toString();
};

const marked = (text: string): string => text.replace(/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, '⟦$&⟧');

/** What `ssh-keygen` writes: a magic word, the name of the cipher with its length before it, and more of that kind. */
const openssh = (cipher: string): string => {
  const head = Buffer.concat([Buffer.from('openssh-key-v1\0'), Buffer.from([0, 0, 0, cipher.length]), Buffer.from(cipher)]);
  const base64 = Buffer.concat([head, Buffer.from(Array.from({ length: 150 }, (_, index) => (index * 37) % 251))]).toString('base64');
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${base64.replaceAll(/.{70}/gu, '$&\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
};

const body = Buffer.from(Array.from({ length: 120 }, (_, index) => (index * 53) % 241)).toString('base64');
const putty = (encryption: string): string =>
  `⟦PuTTY-User-Key-File-3: ssh-ed25519⟧\nEncryption: ${encryption}\nComment: deploy\nPublic-Lines: 1\nAAAAC3NzaC1lZDI1NTE5AAAAIA==\nPrivate-Lines: 2\n${body.slice(0, 64)}\n${body.slice(64)}\nPrivate-MAC: 00\n`;

const open = generateKeyPairSync('ed25519');

testRule(privateKeyFileCommitted, {
  valid: {
    'a public key': { path: 'id_ed25519.pem', text: open.publicKey.export({ format: 'pem', type: 'spki' }).toString() },
    'words in place of a key': {
      path: 'tls.key',
      text: '-----BEGIN PRIVATE KEY-----\n<put the key of your server here>\n-----END PRIVATE KEY-----\n',
    },
    'a key that is drawn': { path: 'tls.key', text: `-----BEGIN PRIVATE KEY-----\n${'x'.repeat(64)}\n-----END PRIVATE KEY-----\n` },
    'a key that SOPS has encrypted': {
      path: 'tls.key',
      text: '{"data": "ENC[AES256_GCM,data:aGVsbG8=,iv:x,tag:y,type:str]", "sops": {"version": "3.10.2"}}\n',
    },
    'a key without its end': { path: 'tls.key', text: `-----BEGIN PRIVATE KEY-----\n${body}` },
    'an age key that is drawn': { path: 'keys.agekey', text: `AGE-SECRET-KEY-1${'Q'.repeat(58)}\n` },
  },
  invalid: {
    'a key without a password': {
      path: 'certs/tls.key',
      text: marked(pem('pkcs8')),
      expect: [
        {
          messageId: 'open',
          severity: 'high',
          message: 'Here is a private key without a password: everybody has it who can read the repository.',
        },
      ],
    },
    'behind its certificate, in the older form': {
      path: 'server.pem',
      text: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n${marked(pem('sec1'))}`,
      expect: [{ messageId: 'open', message: 'Here is an EC key without a password: everybody has it who can read the repository.' }],
    },
    'with a password': { path: 'tls.key', text: marked(pem('pkcs8', 'x')), expect: [{ messageId: 'encrypted', severity: 'medium' }] },
    'with a password, in the older form': { path: 'tls.key', text: marked(pem('sec1', 'x')), expect: ['encrypted'] },
    'of SSH, without a password': { path: '.ssh/id_rsa', text: marked(openssh('none')), expect: ['open'] },
    'of SSH, with one': { path: 'deploy_ed25519', text: marked(openssh('aes256-ctr')), expect: ['encrypted'] },
    'of PuTTY': { path: 'deploy.ppk', text: putty('none'), expect: ['open'] },
    'of PuTTY, with a password': { path: 'deploy.ppk', text: putty('aes256-cbc'), expect: ['encrypted'] },
    'of OpenPGP': {
      path: 'release.asc',
      text: `⟦-----BEGIN PGP PRIVATE KEY BLOCK-----⟧\nVersion: GnuPG v2\n\n${body}\n=aBc1\n-----END PGP PRIVATE KEY BLOCK-----\n`,
      expect: ['open'],
    },
    'of age': {
      path: 'keys.agekey',
      text: '# created: 2026-11-01\n⟦AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZQ0PZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8A⟧\n',
      expect: ['open'],
    },
    'in a folder of tests': {
      path: 'internal/testdata/server.key',
      text: marked(pem('pkcs8')),
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
  },
});
