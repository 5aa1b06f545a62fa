import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPublicKeys } from '../../../../src/signing/policy/trust/public-keys.ts';
import { type KeyKind, testKey } from '../../../support/signing/x509-authority.ts';

const pem = (key: KeyObject): string => createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString();
const problem = (text: string): string | undefined => readPublicKeys(text).problem;

describe('public keys', () => {
  test.each<KeyKind>(['p256', 'p384', 'p521', 'ed25519', 'rsa2048'])('may be of the kind %s', kind => {
    const key = testKey(kind);
    expect(readPublicKeys(pem(key)).keys?.map(read => read.equals(createPublicKey(key)))).toEqual([true]);
  });

  test('may be RSA keys in their own form', () => {
    const text = createPublicKey(testKey('rsa2048')).export({ format: 'pem', type: 'pkcs1' }).toString();
    expect(text).toContain('BEGIN RSA PUBLIC KEY');
    expect(readPublicKeys(text).keys).toHaveLength(1);
  });

  test('may be several, up to twenty, in their order', () => {
    const [one, two] = ['p256', 'p384'].map(kind => pem(testKey(kind as KeyKind)));
    expect(readPublicKeys(`${one}${two}`).keys?.map(key => key.asymmetricKeyDetails?.namedCurve)).toEqual(['prime256v1', 'secp384r1']);
    expect(readPublicKeys(`${one}`.repeat(20)).keys).toHaveLength(20);
    expect(problem(`${one}`.repeat(21))).toBe('has more than 20 keys');
  });

  test.each<[KeyKind, string]>([
    ['secp256k1', 'has a key on another curve than P-256, P-384 and P-521'],
    ['rsa1024', 'has an RSA key of less than 2048 bits'],
  ])('must not be of the kind %s', (kind, why) => {
    expect(problem(pem(testKey(kind)))).toBe(why);
    expect(problem(`${pem(testKey('p256'))}${pem(testKey(kind))}`)).toBe(why);
  });

  test('must be of a kind that signs images', () => {
    expect(problem(pem(generateKeyPairSync('x25519').privateKey))).toBe('has a key of a kind that signs no images');
  });

  test('must not be private ones, which are known by now to whoever reads the policy', () => {
    const taken = 'holds a private key, which must be taken out of use now';
    for (const type of ['pkcs8', 'sec1'] as const) expect(problem(testKey('p256').export({ format: 'pem', type }).toString())).toBe(taken);
  });

  test('must be keys, and not certificates or anything else', () => {
    const block = (label: string, content = 'AAAA') => `-----BEGIN ${label}-----\n${content}\n-----END ${label}-----\n`;
    expect(problem(block('CERTIFICATE'))).toBe('holds a "CERTIFICATE", not a public key');
    expect(problem(block('A'.repeat(41)))).toBe(`holds a "${'A'.repeat(40)}", not a public key`);
    for (const text of ['', 'ssh-ed25519 AAAA', block('PUBLIC KEY')]) expect(problem(text)).toBe('is not a public key in PEM');
  });
});
