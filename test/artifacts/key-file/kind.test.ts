import { describe, expect, test } from 'vitest';
import { classify, isOursAsText, mayBeOurs } from '../../../src/artifacts/classify.ts';
import { privateKeysIn } from '../../../src/artifacts/key-file/private-keys.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n';

describe('key files', () => {
  test.each([
    'tls.key',
    'a/server.pem',
    '.ssh/id_rsa',
    'deploy.id_ed25519',
    'deploy_rsa',
    'AuthKey.p8',
    'ssh_host_rsa_key',
    'privkey1',
    'private_key',
  ])('%s is one', path => {
    expect(classify(path, key).kind).toBe('key');
  });

  test.each(['id_rsa.pub', 'README.md', 'keys.go', 'key', 'keyboard', 'monkey.txt', 'deploy.yaml'])(
    '%s is none, whatever it holds',
    path => {
      expect(classify(path, key).kind).not.toBe('key');
    },
  );

  test('a certificate under such a name is nobody’s', () => {
    expect(classify('tls.pem', key.replaceAll('PRIVATE KEY', 'CERTIFICATE')).kind).toBe('none');
  });

  test('is asked for by its name, and only as a text', () => {
    expect([mayBeOurs('tls.key'), isOursAsText('tls.key'), isOursAsText('.env')]).toEqual([true, true, true]);
    expect([isOursAsText('Dockerfile'), isOursAsText('daemon.json'), isOursAsText('logo.png')]).toEqual([false, false, false]);
  });
});

test('a key of PuTTY is read with its private lines and without its other ones, and knows whether it is encrypted', () => {
  const body = [
    'AAAAC3NzaC1lZDI1NTE5AAAAIHJhbmRvbWx5Y2hvc2VuYnl0ZXN0aGF0YXJl',
    'bm9rZXlidXRsb29rbGlrZW9uZTEyMzQ1Njc4OTBhYmNkZWZnaGlqa2xtbm9w',
  ];
  const ppk = (encryption: string, head = '') =>
    `${head}PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: ${encryption}\nComment: deploy\nPublic-Lines: 1\nAAAAC3NzaC1lZDI1NTE5AAAAIA==\nPrivate-Lines: 2\n${body.join('\n')}\nPrivate-MAC: 00\n`;
  const first = 'PuTTY-User-Key-File-3: ssh-ed25519';
  expect(privateKeysIn(ppk('none'))).toMatchObject([
    { what: 'an SSH key', encrypted: false, range: { start: 0, end: first.length }, body: body.join('') },
  ]);
  expect(privateKeysIn(ppk('aes256-cbc'))).toMatchObject([{ encrypted: true }]);
  expect(privateKeysIn(ppk('none', '\uFEFF'))).toMatchObject([{ range: { start: 1, end: first.length + 1 } }]);
  expect(privateKeysIn(ppk('none').replace(first, 'Key: ssh-ed25519'))).toEqual([]);
  expect(privateKeysIn(ppk('none').replace(/Private-Lines[\s\S]*/u, ''))).toEqual([]);
});

test('of very many keys only the first are read', () => {
  expect(privateKeysIn(key.repeat(200))).toHaveLength(50);
});

test.each([
  ['beginnings without an end', (count: number) => '-----BEGIN PRIVATE KEY-----\n'.repeat(count)],
  ['labels that go on', (count: number) => `-----BEGIN ${'A '.repeat(count)}PRIVATE KEY-----\n`],
  ['lines of a key', (count: number) => `-----BEGIN PRIVATE KEY-----\n${'abcdefgh:\n'.repeat(count)}-----END PRIVATE KEY-----\n`],
  ['ages', (count: number) => 'AGE-SECRET-KEY-1Q '.repeat(count)],
])('keys are looked for in linear time: %s', (_, text) => {
  expect(inLinearTime(30_000, text, privateKeysIn)).toBeDefined();
});
