import { describe, expect, it } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { parseTrustedRoot } from '../../../src/signing/sigstore/trust-root.ts';
import { verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { createSigstoreParts, trustedRootOf } from '../../support/signing/sigstore-parts.ts';
import * as vectors from '../../support/signing/sigstore-vectors.ts';
const signedAt = new Date('2026-03-01T10:00:00Z');
const parts = createSigstoreParts(() => signedAt);
const reading = parseTrustedRoot(Buffer.from(JSON.stringify(trustedRootOf(parts))));
if (reading.state === 'refused') throw new Error(reading.reason);
const requirement: SigstoreRequirement = {
  signer: { kind: 'certificate', identities: [{ issuer: { kind: 'exact', value: vectors.githubIssuer }, subject: { kind: 'exact', value: vectors.workflow } }] },
  trust: reading.root.material, transparencyLog: 'required', timestamp: 'accepted', certificateTransparency: 'required', asks: { kind: 'signature' } };
const att: SigstoreRequirement = { ...requirement, asks: { kind: 'attestation' } };
describe('smoke', () => {
  it('a', () => {
    const signer = vectors.keylessSigner(parts);
    console.log(verifySigstore(vectors.simpleSigning(parts, signer, { timestamp: 'rfc3161' }), vectors.image, { ...requirement, timestamp: 'required' }, signedAt));
    for (const entry of ['dsse', 'intoto'] as const) console.log(entry, verifySigstore(vectors.envelope(parts, signer, {}, undefined, entry), vectors.image, att, signedAt).state);
    for (const version of ['0.1', '0.2', '0.3', '0.3-as-0.1'] as const) for (const entry of ['dsse', 'intoto', 'dsse-rekor-v2', 'hashedrekord-rekor-v2'] as const) console.log(version, entry, JSON.stringify(verifySigstore(vectors.bundle(parts, signer, {version, entry, timestamp: 'rfc3161'}), vectors.image, att, signedAt)).slice(0, 300));
    expect(1).toBe(1);
  });
});
