import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IdentityRequirement, SigstoreRequirement } from '../../../src/signing/requirements.ts';
import type { SignatureCheck } from '../../../src/signing/signature-check.ts';
import { parseTrustedRoot } from '../../../src/signing/sigstore/trust/trust-root.ts';
import { type SigstoreParts, trustedRootOf } from './sigstore-parts.ts';
import { githubIssuer, workflow } from './sigstore-vectors.ts';

const known = new WeakMap<SigstoreParts, SigstoreRequirement['trust']>();

/** What an instance is trusted with; parsed once. */
export const trustOf = (parts: SigstoreParts): SigstoreRequirement['trust'] => {
  const before = known.get(parts);
  if (before !== undefined) return before;
  const reading = parseTrustedRoot(Buffer.from(JSON.stringify(trustedRootOf(parts))));
  if (reading.state === 'refused') throw new Error(reading.reason);
  known.set(parts, reading.root.material);
  return reading.root.material;
};

/** Trusts nothing. */
const noTrust: SigstoreRequirement['trust'] = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
  publicKey: () => {
    throw new TypeError('no key');
  },
};

export const exactly = (value: string) => ({ kind: 'exact', value }) as const;

/** The strictest keyless requirement: the workflow of the vectors, by an instance. */
export const keylessRequirement = (
  parts: SigstoreParts,
  asks: SigstoreRequirement['asks'],
  identity: IdentityRequirement = { issuer: exactly(githubIssuer), subject: exactly(workflow) },
): SigstoreRequirement => ({
  signer: { kind: 'certificate', identities: [identity] },
  trust: trustOf(parts),
  transparencyLog: 'required',
  timestamp: 'accepted',
  certificateTransparency: 'required',
  asks,
});

/** A key and nothing else, as a ClusterImagePolicy's `key` without `ctlog`. */
export const keyRequirement = (
  key: KeyObject,
  asks: SigstoreRequirement['asks'],
  hashAlgorithm: 'sha256' | 'sha384' | 'sha512' = 'sha256',
): SigstoreRequirement => ({
  signer: {
    kind: 'key',
    key: key.type === 'public' ? key : createPublicKey(key.export({ format: 'pem', type: 'pkcs8' })),
    hashAlgorithm,
  },
  trust: noTrust,
  transparencyLog: 'ignored',
  timestamp: 'accepted',
  certificateTransparency: 'ignored',
  asks,
});

/** `verified`, or the code of the refusal. */
export const verdictOf = (check: SignatureCheck): string => (check.state === 'verified' ? 'verified' : check.refusal.code);
