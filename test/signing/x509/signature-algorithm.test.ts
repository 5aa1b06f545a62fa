import { constants, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readDer } from '../../../src/signing/x509/der.ts';
import { type HashName, hashAlgorithmOf, isSignedBy, weaknessOf } from '../../../src/signing/x509/signature-algorithm.ts';
import { integer, nothing, oid, sequence, tagged } from '../../support/signing/der.ts';
import { type KeyKind, testKey } from '../../support/signing/x509-authority.ts';

const bytes = Buffer.from('what is signed');
const hashes = { sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2', sha512: '2.16.840.1.101.3.4.2.3' } as const;
const algorithm = (id: string, ...parameters: readonly Buffer[]) => readDer(sequence(oid(id), ...parameters));

/** Whether the signature that a key makes of the bytes by a hash counts under an algorithm. */
const counts = (
  kind: KeyKind,
  made: string | null,
  id: string,
  more: { readonly parameters?: readonly Buffer[]; readonly hash?: HashName } = {},
) => {
  const key = testKey(kind, 'algorithms');
  const signature = sign(made, bytes, key);
  const { parameters = [], hash } = more;
  return isSignedBy({ algorithm: algorithm(id, ...parameters), bytes, signature, ...(hash && { hash }) }, createPublicKey(key));
};

describe('a signature counts', () => {
  test.each([
    ['rsa2048', 'sha256', '1.2.840.113549.1.1.11'],
    ['rsa2048', 'sha384', '1.2.840.113549.1.1.12'],
    ['rsa2048', 'sha512', '1.2.840.113549.1.1.13'],
    ['p256', 'sha256', '1.2.840.10045.4.3.2'],
    ['p384', 'sha384', '1.2.840.10045.4.3.3'],
    ['p521', 'sha512', '1.2.840.10045.4.3.4'],
    ['ed25519', null, '1.3.101.112'],
  ] as const)('by a key %s with %s under %s, and under no other', (kind, hash, id) => {
    expect(counts(kind, hash, id)).toBe(true);
    for (const other of ['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.13', '1.2.840.10045.4.3.2', '1.2.840.10045.4.3.4', '1.3.101.112'])
      if (other !== id) expect(counts(kind, hash, other), other).toBe(false);
  });

  test('over these bytes alone', () => {
    const key = testKey('p256', 'algorithms');
    const signed = { algorithm: algorithm('1.2.840.10045.4.3.2'), bytes: Buffer.from('other'), signature: sign('sha256', bytes, key) };
    expect(isSignedBy(signed, createPublicKey(key))).toBe(false);
  });

  test('with parameters that are left out or NULL, and no others', () => {
    const id = '1.2.840.113549.1.1.11';
    expect(counts('rsa2048', 'sha256', id, { parameters: [nothing()] })).toBe(true);
    expect(counts('rsa2048', 'sha256', id, { parameters: [integer(1)] })).toBe(false);
    expect(counts('rsa2048', 'sha256', id, { parameters: [nothing(), nothing()] })).toBe(false);
  });

  test('under plain RSA only where the hash is named apart', () => {
    const id = '1.2.840.113549.1.1.1';
    expect(counts('rsa2048', 'sha384', id, { hash: 'sha384' })).toBe(true);
    expect(counts('rsa2048', 'sha384', id, { hash: 'sha256' })).toBe(false);
    expect(counts('rsa2048', 'sha256', id)).toBe(false);
    // The hash that is named apart stands in for none that the algorithm names itself.
    expect(counts('rsa2048', 'sha256', '1.2.840.113549.1.1.11', { hash: 'sha512' })).toBe(true);
  });

  test('not by a short RSA key, nor with SHA-1', () => {
    expect(counts('rsa1024', 'sha256', '1.2.840.113549.1.1.11')).toBe(false);
    expect(counts('rsa2048', 'sha1', '1.2.840.113549.1.1.5')).toBe(false);
    expect(counts('p256', 'sha1', '1.2.840.10045.4.1')).toBe(false);
  });
});

describe('a signature with RSASSA-PSS counts', () => {
  const key = testKey('rsa2048', 'algorithms');
  const isGood = (parameters: readonly Buffer[], saltLength = 32, hash: HashName = 'sha256'): boolean => {
    const signature = sign(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
    return isSignedBy({ algorithm: algorithm('1.2.840.113549.1.1.10', ...parameters), bytes, signature }, createPublicKey(key));
  };
  const hashed = (hash: HashName): Buffer => sequence(oid(hashes[hash]), nothing());
  const written = (hash: HashName, salt: number, { mask = hash, masker = '1.2.840.113549.1.1.8' } = {}): readonly Buffer[] => [
    sequence(tagged(0, hashed(hash)), tagged(1, sequence(oid(masker), hashed(mask))), tagged(2, integer(salt))),
  ];

  test('with all its parameters written, one hash for both', () => {
    expect(isGood(written('sha256', 32))).toBe(true);
    expect(isGood(written('sha384', 48), 48, 'sha384')).toBe(true);
    expect(isGood(written('sha256', 32, { mask: 'sha384' }))).toBe(false);
    expect(isGood(written('sha256', 32, { masker: '1.2.840.113549.1.1.9' }))).toBe(false);
  });

  test('with the salt as long as it says, and the hash that it says', () => {
    expect(isGood(written('sha256', 20))).toBe(false);
    expect(isGood(written('sha384', 32))).toBe(false);
  });

  test('not where parameters are left to what they are by default, which is SHA-1', () => {
    expect(isGood([])).toBe(false);
    expect(isGood([sequence()])).toBe(false);
  });
});

test('the hash that is named is one of three', () => {
  for (const [name, id] of Object.entries(hashes)) expect(hashAlgorithmOf(algorithm(id, nothing()))).toBe(name);
  expect(hashAlgorithmOf(algorithm('1.3.14.3.2.26'))).toBeUndefined();
});

describe('of a signature that never could count is told', () => {
  const told = (id: string, key: KeyObject): string | undefined =>
    weaknessOf({ algorithm: algorithm(id), bytes, signature: Buffer.alloc(0) }, createPublicKey(key), 'The list');
  const strong = testKey('rsa2048', 'algorithms');

  test.each([
    ['1.2.840.113549.1.1.4', 'MD5'],
    ['1.2.840.113549.1.1.5', 'SHA-1'],
    ['1.2.840.10045.4.1', 'SHA-1'],
  ])('the hash of %s, which is %s', (id, name) => {
    expect(told(id, strong)).toBe(`The list is signed with ${name}, which is no longer accepted.`);
  });

  test('the length of the RSA key, and nothing of other keys', () => {
    const id = '1.2.840.113549.1.1.11';
    expect(told(id, testKey('rsa1024', 'algorithms'))).toBe(
      'The list is signed with an RSA key of 1024 bits, and at least 2048 are needed.',
    );
    expect([told(id, strong), told(id, testKey('p256', 'algorithms'))]).toEqual([undefined, undefined]);
  });
});
