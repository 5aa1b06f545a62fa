import { describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import type { ProvenTime, SignatureCheck } from '../../../src/signing/signature-check.ts';
import { type SigstoreSignature, verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { ofLoad } from '../../support/full-load.ts';
import { keyPair } from '../../support/signing/certificates.ts';
import { createSigstoreParts } from '../../support/signing/sigstore-parts.ts';
import { keylessRequirement, keyRequirement, trustOf } from '../../support/signing/sigstore-requirements.ts';
import {
  type BundleWishes,
  bundle,
  envelope,
  image,
  keylessSigner,
  simpleSigning,
  statement,
} from '../../support/signing/sigstore-vectors.ts';

const signedAt = new Date('2026-03-01T10:00:00Z');
const parts = createSigstoreParts(() => signedAt);
const signer = keylessSigner(parts);
const bare = { privateKey: keyPair().privateKey };

interface Vector {
  readonly name: string;
  readonly signature: SigstoreSignature;
  readonly requirement: SigstoreRequirement;
  /** Places that nothing covers and that nothing reads: a change there is allowed, as long as the verdict says the same. */
  readonly uncovered: readonly RegExp[];
}

/** Parts of a bundle's JSON that say nothing: hints, the proof's copies of what the checkpoint has signed, chains that the trust root has itself. */
const bundleExtras = [
  /^bundle\.dsseEnvelope\.signatures\.0\.keyid$/u,
  /^bundle\.verificationMaterial\.publicKey\.hint$/u,
  /^bundle\.verificationMaterial\.tlogEntries\.0\.inclusionProof\.(?:rootHash|treeSize)$/u,
  // The two spellings of one version.
  /^bundle\.mediaType$/u,
  /^bundle\.verificationMaterial\.x509CertificateChain\.certificates\.1/u,
  /^bundle\.verificationMaterial\.timestampVerificationData$/u,
  /^bundle\.verificationMaterial\.timestampVerificationData\.rfc3161Timestamps$/u,
];
/** A signed promise and an inclusion proof prove an entry each: either may be taken away, as long as a time is left. */
const eitherProof = [/^bundle\.verificationMaterial\.tlogEntries\.0\.inclusion(?:Promise|Proof)$/u];
/** Of a timestamp, the time and what it is about are covered; its status, versions and embedded certificates are not. */
const bundleTimestamp = /^bundle\.verificationMaterial\.timestampVerificationData\.rfc3161Timestamps\.0\.signedTimestamp$/u;
/** Rekor v2 has no signed time and names the index in its proof. */
const rekorV2Extras = [/^bundle\.verificationMaterial\.tlogEntries\.0\.logIndex$/u];
const layerChain = /^dev\.sigstore\.cosign\/chain$/u;
const layerTimestamp = /^dev\.sigstore\.cosign\/rfc3161timestamp\.SignedRFC3161Timestamp$/u;
/** cosign's annotation of attestations is empty and not read. */
const emptySignature = /^dev\.cosignproject\.cosign\/signature$/u;

const asksSignature = keylessRequirement(parts, { kind: 'signature' });
const asksAttestation = keylessRequirement(parts, { kind: 'attestation' });
const ofBundle = (wishes: BundleWishes, more: readonly RegExp[] = []): Vector => ({
  name: `a bundle ${JSON.stringify(wishes)}`,
  signature: bundle(parts, signer, wishes),
  // Why required where there is one: a timestamp that policy does not ask for may be taken away.
  requirement: { ...asksAttestation, timestamp: wishes.timestamp === 'rfc3161' ? 'required' : 'accepted' },
  uncovered: [...bundleExtras, ...more],
});

const vectors: readonly Vector[] = [
  { name: 'a signature', signature: simpleSigning(parts, signer), requirement: asksSignature, uncovered: [layerChain] },
  {
    name: 'a signature with a timestamp',
    signature: simpleSigning(parts, signer, { timestamp: 'rfc3161' }),
    requirement: { ...asksSignature, timestamp: 'required' },
    uncovered: [layerChain, layerTimestamp],
  },
  {
    name: 'a signature by a key',
    signature: simpleSigning(parts, bare, { log: 'none' }),
    requirement: keyRequirement(bare.privateKey, { kind: 'signature' }),
    uncovered: [],
  },
  {
    name: 'a signature by a key, in the log',
    signature: simpleSigning(parts, bare),
    requirement: { ...keyRequirement(bare.privateKey, { kind: 'signature' }), trust: trustOf(parts), transparencyLog: 'required' },
    uncovered: [],
  },
  {
    name: 'an attestation',
    signature: envelope(parts, signer),
    requirement: asksAttestation,
    uncovered: [layerChain, emptySignature, /^envelope\.signatures\.0\.keyid$/u],
  },
  {
    name: 'an attestation with an intoto 0.0.1 entry',
    signature: envelope(parts, signer, {}, statement(), 'intoto'),
    requirement: asksAttestation,
    uncovered: [layerChain, emptySignature],
  },
  ofBundle({ version: '0.1' }, eitherProof),
  ofBundle({ version: '0.2', entry: 'intoto' }),
  ofBundle({ version: '0.3' }),
  ofBundle({ version: '0.3', timestamp: 'rfc3161' }, [bundleTimestamp, ...eitherProof]),
  ofBundle({ entry: 'dsse-rekor-v2', timestamp: 'rfc3161' }, [bundleTimestamp, ...rekorV2Extras]),
  ofBundle({ entry: 'hashedrekord-rekor-v2', timestamp: 'rfc3161' }, [bundleTimestamp, ...rekorV2Extras]),
  {
    name: 'a bundle by a key',
    signature: bundle(parts, bare, { log: 'none' }),
    requirement: keyRequirement(bare.privateKey, { kind: 'attestation' }),
    // The log is not looked at.
    uncovered: [...bundleExtras, /^bundle\.verificationMaterial\.tlogEntries$/u],
  },
];

/** Numbers from 0 to 1, always the same ones (mulberry32). */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The bytes of a signature by their names: the document, and each annotation. */
const partsOf = (signature: SigstoreSignature): ReadonlyMap<string, Buffer> => {
  if (signature.format === 'sigstore-bundle') return new Map([['bundle', Buffer.from(signature.bundle)]]);
  const document: [string, Buffer] =
    signature.format === 'simple-signing' ? ['payload', Buffer.from(signature.payload)] : ['envelope', Buffer.from(signature.envelope)];
  return new Map([document, ...Object.entries(signature.annotations).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)])]);
};

const withPart = (signature: SigstoreSignature, name: string, bytes: Buffer): SigstoreSignature => {
  if (signature.format === 'sigstore-bundle') return { ...signature, bundle: bytes };
  if (signature.format === 'simple-signing' && name === 'payload') return { ...signature, payload: bytes };
  if (signature.format === 'dsse-envelope' && name === 'envelope') return { ...signature, envelope: bytes };
  return { ...signature, annotations: { ...signature.annotations, [name]: bytes.toString() } };
};

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // Why: PEM and base64 stand in annotations as they are.
    return bytes.toString();
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const pemBody = (text: string): string => /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/u.exec(text)?.[1] ?? text;
/** Whether two texts stand for the same bytes: the unused bits of base64's last character, a line break in PEM. */
const isSameEncoding = (left: string, right: string): boolean =>
  Buffer.from(pemBody(left), 'base64').equals(Buffer.from(pemBody(right), 'base64')) && pemBody(left).length > 8;

/** Paths of the values of the first document that the second has otherwise or not at all. */
const differences = (left: unknown, right: unknown, path: string): readonly string[] => {
  if (isObject(left) && isObject(right)) {
    return Object.keys(left).flatMap(key =>
      Object.hasOwn(right, key) ? differences(left[key], right[key], `${path}.${key}`) : [`${path}.${key}`],
    );
  }
  if (typeof left === 'string' && typeof right === 'string' && isSameEncoding(left, right)) return [];
  return Object.is(left, right) ? [] : [path];
};

const timesOf = (check: SignatureCheck): readonly ProvenTime[] => (check.state === 'verified' ? check.signature.times : []);
/** What a verdict says besides the times, of which fewer may be proven. */
const withoutTimes = (check: SignatureCheck): unknown => (check.state === 'verified' ? { ...check.signature, times: [] } : check);

/** Of each part. */
const flips = ofLoad(25, 60);

describe.each(vectors)('$name, with one bit flipped', ({ name, signature, requirement, uncovered }) => {
  const original = verifySigstore(signature, image, requirement, signedAt);

  test('is accepted before', () => {
    expect(original.state).toBe('verified');
  });
  test.each([...partsOf(signature).keys()])('in %s', part => {
    const random = createRandom(Buffer.from(name + part).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7));
    const bytes = partsOf(signature).get(part) ?? Buffer.alloc(0);
    for (let count = 0; count < Math.min(flips, bytes.length * 8); count += 1) {
      const at = Math.floor(random() * bytes.length);
      const bit = Math.floor(random() * 8);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const check = verifySigstore(withPart(signature, part, flipped), image, requirement, signedAt);
      if (check.state === 'refused') continue;
      expect({ at, bit, says: withoutTimes(check) }).toEqual({ at, bit, says: withoutTimes(original) });
      expect(timesOf(original)).toEqual(expect.arrayContaining([...timesOf(check)]));
      const changed = differences(parse(bytes), parse(flipped), part);
      expect({ at, bit, covered: changed.filter(path => !uncovered.some(each => each.test(path))) }).toEqual({ at, bit, covered: [] });
    }
  });
});
