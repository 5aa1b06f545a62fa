import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPrivateKey } from '../../app/read-private-key.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const [asHandedOut, asTaken] = (['pkcs1', 'pkcs8'] as const).map(type => privateKey.export({ type, format: 'pem' }).toString());
const pem = asHandedOut ?? '';
const noFile = (): string => {
  throw new Error('Nothing is read.');
};
const remedy =
  'Generate one on the App\'s page on GitHub ("Private keys"), and give the file\'s path in PRIVATE_KEY_PATH or its text in PRIVATE_KEY.';

describe('a key is read as GitHub hands it out and as secret stores hold it', () => {
  test.each([
    ['as it is', pem],
    ['with white space around it', `\n  ${pem}\n`],
    ['in one line', pem.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(pem).toString('base64')],
  ])('%s', (_, text) => {
    expect(readPrivateKey({ text, path: undefined }, noFile)).toEqual({ key: asTaken });
  });

  test('from its file, where no text is given', () => {
    const read = (path: string): string => (path === '/run/key.pem' ? pem : '');
    expect(readPrivateKey({ text: undefined, path: '/run/key.pem' }, read)).toEqual({ key: asTaken });
    expect(readPrivateKey({ text: pem, path: '/nowhere' }, noFile)).toEqual({ key: asTaken });
  });
});

describe('what is wrong is said with what to do', () => {
  const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  test.each([
    ['nothing', undefined, `PRIVATE_KEY is missing. ${remedy}`],
    ['no key', 'a key', `PRIVATE_KEY holds no PEM key: it starts with "-----BEGIN RSA PRIVATE KEY-----". ${remedy}`],
    ['a key of another kind', ed25519, `PRIVATE_KEY holds no RSA key, which GitHub's Apps have. ${remedy}`],
  ])('%s', (_, text, problem) => {
    expect(readPrivateKey({ text, path: undefined }, noFile)).toEqual({ problem });
  });

  test('a file that holds none is named by its setting', () => {
    expect(readPrivateKey({ text: undefined, path: 'a' }, () => 'a key')).toEqual({
      problem: expect.stringMatching(/^PRIVATE_KEY_PATH holds no PEM key/u),
    });
  });

  test.each([
    [Object.assign(new Error('no such file'), { code: 'ENOENT' }), 'ENOENT'],
    [new Error('odd'), 'unreadable'],
  ])('a file that can not be read, by the word of the system where there is one: %#', (error, code) => {
    const fails = (): string => {
      throw error;
    };
    expect(readPrivateKey({ text: undefined, path: '/a' }, fails)).toEqual({
      problem: `PRIVATE_KEY_PATH names a file that can't be read (${code}).`,
    });
  });
});
