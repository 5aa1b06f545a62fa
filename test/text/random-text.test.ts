import { expect, test } from 'vitest';
import { findCredential } from '../../src/rules/concepts/credentials/credential-formats.ts';
import { judgeSecret } from '../../src/rules/concepts/credentials/secret-names.ts';
import { placeholderBlock, placeholderText, randomAlphabets, standsForRandom } from '../../src/text/random-text.ts';

test.each(Object.entries(randomAlphabets))('what stands for a random text is known: %s', (name, alphabet) => {
  for (const length of [4, 10, 32, 1_000]) expect(standsForRandom(placeholderText(alphabet, length, name))).toBe(true);
});

test('no other text is taken for one', () => {
  const text = placeholderText(randomAlphabets.alphanumeric, 10, 'alphanumeric');
  for (const other of ['', text.slice(0, 3), `${text}x`, text.slice(1), 'Kx9vPq2mWz', 'x'.repeat(1_001)])
    expect(standsForRandom(other)).toBe(false);
});

test('a password that a chart draws is not one that everybody reads', () => {
  expect(judgeSecret('password', placeholderText(randomAlphabets.alphanumeric, 10, 'alphanumeric'))).toBe('no');
  expect(judgeSecret('password', btoa(placeholderText(randomAlphabets.ascii, 32, 'ascii')))).toBe('no');
  expect(judgeSecret('password', 'Kx9vPq2mWz')).toBe('secret');
});

test('a key that a chart makes is not one that everybody reads, and one that is written is', () => {
  const made = placeholderBlock('RSA PRIVATE KEY', 'key web');
  expect(made).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n(?:[A-Za-z0-9+/]{64}\n){4}-----END RSA PRIVATE KEY-----\n$/);
  expect(made).not.toBe(placeholderBlock('RSA PRIVATE KEY', 'key api'));
  expect([made, placeholderBlock('CERTIFICATE', 'other')].map(block => block.split('\n')[1]?.slice(0, 32))).toEqual(
    Array(2).fill(placeholderText(randomAlphabets.alphanumeric, 32, 'block')),
  );
  expect(findCredential(made)).toBeUndefined();
  const written = made.replace(/\n.{32}/, '\nMIIEpAIBAAKCAQEA7Kx9vPq2mWzR4tYb');
  expect(findCredential(`${made}${written}`)).toMatchObject({ kind: 'private key', start: made.length, verdict: 'secret' });
});

test('a key that dots stand for is none, in a comment either', () => {
  for (const line of ['...', '  # ...', '> …', ' * .....'])
    expect(findCredential(`-----BEGIN PRIVATE KEY-----\n${line}\n-----END PRIVATE KEY-----\n`)).toBeUndefined();
  expect(findCredential('-----BEGIN PRIVATE KEY-----\n# MIIEpAIBAAKCAQEA7Kx9vPq2mWzR4tYb...\n')).toMatchObject({ kind: 'private key' });
});

test('a placeholder is one in base64, too', () => {
  expect(judgeSecret('token', 'Y2hhbmdlbWU=')).toBe('placeholder');
  expect(judgeSecret('token', 'S3g5dlBxMm1XelI0')).toBe('secret');
});
