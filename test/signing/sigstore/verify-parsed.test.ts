import { describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { type SigstoreSignature, verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { pem } from '../../support/signing/certificates.ts';
import { element } from '../../support/signing/der.ts';
import { createFakeTsa } from '../../support/signing/fake-tsa.ts';
import { createSigstoreParts } from '../../support/signing/sigstore-parts.ts';
import { exactly, keylessRequirement, verdictOf } from '../../support/signing/sigstore-requirements.ts';
import {
  type BundleJson,
  bundleJson,
  envelope,
  githubClaims,
  image,
  keylessSigner,
  simpleSigning,
  statement,
  toBundle,
  workflow,
} from '../../support/signing/sigstore-vectors.ts';

const signedAt = new Date('2026-03-01T10:00:00Z');
const parts = createSigstoreParts(() => signedAt);
const signer = keylessSigner(parts);
const asksSignature = keylessRequirement(parts, { kind: 'signature' });
const asksAttestation = keylessRequirement(parts, { kind: 'attestation' });
const judge = (signature: SigstoreSignature, requirement: SigstoreRequirement): string =>
  verdictOf(verifySigstore(signature, image, requirement, signedAt));

/** A bundle whose log entry is changed. */
const withEntry = (
  change: (entry: Record<string, unknown>, json: BundleJson) => void,
  json = bundleJson(parts, signer),
): SigstoreSignature => {
  const entry = json.verificationMaterial.tlogEntries[0];
  const changed: Record<string, unknown> = { ...entry };
  change(changed, json);
  json.verificationMaterial.tlogEntries[0] = changed;
  return toBundle(json);
};
const withProof = (changes: object): SigstoreSignature =>
  withEntry(entry => {
    entry['inclusionProof'] = { ...Object(entry['inclusionProof']), ...changes };
  });

describe('the entry in the transparency log', () => {
  test.each([
    [
      'of another kind than its body says',
      withEntry(entry => Object.assign(entry, { kindVersion: { kind: 'hashedrekord', version: '0.0.1' } })),
    ],
    ['of an unknown kind', withEntry(entry => Object.assign(entry, { kindVersion: { kind: 'rekord', version: '0.0.1' } }))],
    ['of another log', withEntry(entry => Object.assign(entry, { logId: { keyId: Buffer.alloc(32).toString('base64') } }))],
    ['at another time', withEntry(entry => Object.assign(entry, { integratedTime: String(signedAt.getTime() / 1000 + 1) }))],
    ['at another place', withEntry(entry => Object.assign(entry, { logIndex: '77' }))],
    [
      'with another body',
      withEntry(entry =>
        Object.assign(entry, { canonicalizedBody: Buffer.from('{"kind":"dsse","apiVersion":"0.0.1","spec":{}}').toString('base64') }),
      ),
    ],
    ['whose body is not JSON', withEntry(entry => Object.assign(entry, { canonicalizedBody: Buffer.from('body').toString('base64') }))],
    [
      'with a promise of somebody else',
      withEntry(entry => Object.assign(entry, { inclusionPromise: { signedEntryTimestamp: Buffer.from('promise').toString('base64') } })),
    ],
    ['whose proof is for another place', withProof({ logIndex: '0' })],
    ['whose proof lacks a hash', withProof({ hashes: [] })],
    ['whose proof has another hash', withProof({ hashes: [Buffer.alloc(32).toString('base64')] })],
    ['whose checkpoint nobody has signed', withProof({ checkpoint: { envelope: 'rekor.example\n4\nAAAA\n\n' } })],
    [
      'whose checkpoint is of another tree',
      withProof({
        checkpoint: { envelope: `rekor.example - 12345\n4\n${Buffer.alloc(32).toString('base64')}\n\n\u2014 rekor.example AAAAAAAA\n` },
      }),
    ],
  ])('%s is refused', (_, signature) => {
    expect(judge(signature, asksAttestation)).toBe('log-entry-invalid');
  });
  test('may have as many hashes in its proof as the largest tree gives, which are then judged', () => {
    const hashes = (count: number): SigstoreSignature =>
      withProof({ hashes: Array.from({ length: count }, () => Buffer.alloc(32).toString('base64')) });
    expect([64, 65].map(count => judge(hashes(count), asksAttestation))).toEqual(['log-entry-invalid', 'malformed']);
  });
  test('given twice is refused', () => {
    const json = bundleJson(parts, signer);
    json.verificationMaterial.tlogEntries.push(...json.verificationMaterial.tlogEntries);
    expect(judge(toBundle(json), asksAttestation)).toBe('log-entry-invalid');
  });
  test('of the kind intoto 0.0.1 cannot be verified in a bundle, which does not keep the envelope', () => {
    const stored = envelope(parts, signer, {}, statement(), 'intoto');
    const legacy: { Payload: { body: string } } = JSON.parse(stored.annotations['dev.sigstore.cosign/bundle'] ?? '');
    const signature = withEntry(entry =>
      Object.assign(entry, { kindVersion: { kind: 'intoto', version: '0.0.1' }, canonicalizedBody: legacy.Payload.body }),
    );
    expect(judge(signature, asksAttestation)).toBe('unsupported');
  });
  test('without a signed time proves no time: a Rekor v2 entry needs a timestamp', () => {
    const bare = toBundle(bundleJson(parts, signer, { entry: 'dsse-rekor-v2' }));
    expect(judge(bare, asksAttestation)).toBe('timestamp-missing');
    expect(judge(toBundle(bundleJson(parts, signer, { entry: 'dsse-rekor-v2', timestamp: 'rfc3161' })), asksAttestation)).toBe('verified');
  });
  test('is not read where the log is ignored, even when it is broken', () => {
    const broken = withEntry(entry =>
      Object.assign(entry, { canonicalizedBody: '', inclusionPromise: undefined, inclusionProof: undefined }),
    );
    expect(judge(broken, asksAttestation)).toBe('malformed');
    expect(judge(broken, { ...asksAttestation, transparencyLog: 'ignored' })).toBe('verified');
    const layer = simpleSigning(parts, signer);
    const annotations = { ...layer.annotations, 'dev.sigstore.cosign/bundle': 'broken' };
    expect(judge({ ...layer, annotations }, asksSignature)).toBe('malformed');
    expect(judge({ ...layer, annotations }, { ...asksSignature, transparencyLog: 'ignored' })).toBe('verified');
  });
});

describe('the timestamp', () => {
  const stamped = (der: Buffer): SigstoreSignature => {
    const json = bundleJson(parts, signer);
    json.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [{ signedTimestamp: der.toString('base64') }];
    return toBundle(json);
  };
  test('of another signature is refused', () => {
    expect(judge(stamped(parts.tsa.timestamp(Buffer.from('another signature'))), asksAttestation)).toBe('timestamp-invalid');
  });
  test('that is none is refused', () => {
    expect(judge(stamped(Buffer.from('timestamp')), asksAttestation)).toBe('timestamp-invalid');
  });
  test('of another time than the certificate is refused', () => {
    const json = bundleJson(parts, signer);
    const value = Buffer.from(json.dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
    const late = parts.tsa.timestamp(value, new Date(signedAt.getTime() + 3_600_000));
    json.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [{ signedTimestamp: late.toString('base64') }];
    expect(judge(toBundle(json), asksAttestation)).toBe('certificate-expired');
  });
  test('of a trusted authority that was changed is refused', () => {
    const json = bundleJson(parts, signer, { timestamp: 'rfc3161' });
    const der = Buffer.from(json.verificationMaterial.timestampVerificationData.rfc3161Timestamps[0]?.signedTimestamp ?? '', 'base64');
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    expect(judge(stamped(der), asksAttestation)).toBe('timestamp-invalid');
  });
  describe('beside a valid one', () => {
    const beside = (...more: readonly Buffer[]) => {
      const json = bundleJson(parts, signer, { timestamp: 'rfc3161' });
      json.verificationMaterial.timestampVerificationData.rfc3161Timestamps.push(
        ...more.map(der => ({ signedTimestamp: der.toString('base64') })),
      );
      return verifySigstore(toBundle(json), image, asksAttestation, signedAt);
    };
    const stranger = createSigstoreParts(() => signedAt);

    test.each([
      ['of another signature', parts.tsa.timestamp(Buffer.from('another signature')), 'it is of another signature'],
      [
        'of another signature and another time',
        parts.tsa.timestamp(Buffer.from('x'), new Date('2031-01-01')),
        'it is of another signature',
      ],
      ['of an authority that nobody named', stranger.tsa.timestamp(Buffer.from('x')), 'the trust root does not name its authority'],
      ['that is none', Buffer.from('timestamp'), 'it is not an RFC 3161 response in DER'],
    ])('%s is left out, and told', (_, der, why) => {
      const check = beside(der);
      expect(check).toMatchObject({
        state: 'verified',
        signature: { remarks: [expect.stringContaining(`An RFC 3161 timestamp was left out: ${why}`)] },
      });
      expect(check.state === 'verified' && check.signature.times.filter(({ source }) => source === 'timestamp-authority')).toHaveLength(1);
    });

    test('more than a signature has are not looked at', () => {
      expect(verdictOf(beside(...Array.from({ length: 8 }, () => Buffer.from('timestamp'))))).toBe('malformed');
    });
  });

  test('that gives another time than the certificate is told as what it says, a log’s entry as what that says', () => {
    const json = bundleJson(parts, signer);
    const value = Buffer.from(json.dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
    const late = parts.tsa.timestamp(value, new Date('2026-03-01T12:00:00Z'));
    json.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [{ signedTimestamp: late.toString('base64') }];
    const reasonOf = (signature: SigstoreSignature): string => {
      const check = verifySigstore(signature, image, asksAttestation, signedAt);
      return check.state === 'refused' ? check.refusal.reason : 'verified';
    };
    expect(reasonOf(toBundle(json))).toContain('and its RFC 3161 timestamp is of 2026-03-01T12:00:00.000Z.');
    const later = String(new Date('2026-03-01T13:00:00Z').getTime() / 1000);
    expect(reasonOf(withEntry(entry => Object.assign(entry, { integratedTime: later })))).toContain(
      'and the entry in the transparency log gives 2026-03-01T13:00:00.000Z.',
    );
  });

  test('of an authority without a name counts', () => {
    const nameless = { ...createSigstoreParts(() => signedAt), tsa: createFakeTsa(() => signedAt, '') };
    const own = keylessSigner(nameless);
    const requirement: SigstoreRequirement = { ...keylessRequirement(nameless, { kind: 'attestation' }), timestamp: 'required' };
    expect(verifySigstore(toBundle(bundleJson(nameless, own, { timestamp: 'rfc3161' })), image, requirement, signedAt)).toMatchObject({
      state: 'verified',
      signature: { times: expect.arrayContaining([expect.objectContaining({ witness: 'an authority without a name' })]) },
    });
  });

  test('twice is refused', () => {
    const json = bundleJson(parts, signer, { timestamp: 'rfc3161' });
    const { rfc3161Timestamps } = json.verificationMaterial.timestampVerificationData;
    rfc3161Timestamps.push(...rfc3161Timestamps);
    expect(judge(toBundle(json), asksAttestation)).toBe('timestamp-invalid');
  });
  test('is left out, and told, where the trust root names no authority', () => {
    const trust = { ...asksSignature.trust, timestampAuthorities: [] };
    const signature = simpleSigning(parts, signer, { timestamp: 'rfc3161' });
    expect(verifySigstore(signature, image, { ...asksSignature, trust }, signedAt)).toMatchObject({
      state: 'verified',
      signature: {
        times: [{ source: 'transparency-log' }],
        remarks: ['An RFC 3161 timestamp was left out: the trust root does not name its authority.'],
      },
    });
    expect(judge(signature, { ...asksSignature, trust, timestamp: 'required' })).toBe('timestamp-invalid');
  });
});

describe('the certificate', () => {
  test('may have several names, one of which has to be the wanted one', () => {
    const named = keylessSigner(parts, { subjects: ['release@acme.example', workflow] });
    expect(verifySigstore(simpleSigning(parts, named), image, asksSignature, signedAt)).toMatchObject({
      signature: { signer: { subject: workflow } },
    });
    const wanted = keylessRequirement(parts, { kind: 'signature' }, { subject: exactly('release@acme.example') });
    expect(judge(simpleSigning(parts, named), wanted)).toBe('verified');
  });
  test('without a name is nobody', () => {
    expect(judge(simpleSigning(parts, keylessSigner(parts, { subjects: [] })), asksSignature)).toBe('identity-mismatch');
  });
  test('whose name looks like another after its high bits are gone is refused', () => {
    const spoofed = workflow.replace('acme', `${String.fromCharCode('a'.charCodeAt(0) | 0x80)}cme`);
    expect(judge(simpleSigning(parts, keylessSigner(parts, { subjects: [spoofed] })), asksSignature)).toBe('certificate-invalid');
  });
  test('with the old issuer extension only is read', () => {
    const old = keylessSigner(parts, { claims: { 1: githubClaims[1] ?? '' } });
    expect(judge(simpleSigning(parts, old), asksSignature)).toBe('verified');
  });
  test('whose new issuer is another than the old one counts by the new one', () => {
    const both = keylessSigner(parts, { claims: { 1: githubClaims[1] ?? '', 8: 'https://evil.example' } });
    expect(judge(simpleSigning(parts, both), asksSignature)).toBe('issuer-mismatch');
  });
  test('with an empty list of SCTs is in no certificate transparency log', () => {
    expect(judge(simpleSigning(parts, keylessSigner(parts, { sct: 'empty' })), asksSignature)).toBe('sct-missing');
  });
  test('of a release has no issuer, and proves no build whatever identity the policy names', () => {
    const release = keylessSigner(parts, { subjects: ['https://dotcom.releases.github.com'], claims: {} });
    const identities = [{ subject: exactly('https://dotcom.releases.github.com') }];
    const signature = toBundle(bundleJson(parts, release));
    expect(judge(signature, { ...asksAttestation, signer: { kind: 'certificate', identities } })).toBe('verified');
    expect(judge(signature, { ...asksAttestation, signer: { kind: 'certificate', identities, provenance: {} } })).toBe('issuer-mismatch');
  });
  test('of somebody else does not fit the signature', () => {
    const layer = simpleSigning(parts, signer);
    const annotations = {
      ...layer.annotations,
      'dev.sigstore.cosign/certificate': pem(keylessSigner(parts).certificate ?? Buffer.alloc(0)),
    };
    expect(judge({ ...layer, annotations }, asksSignature)).toBe('signature-invalid');
  });
  test('whose SCT was changed is refused', () => {
    const altered = Buffer.from(signer.certificate ?? Buffer.alloc(0));
    const at = altered.indexOf(Buffer.from('060a2b06010401d679020402', 'hex')) + 60;
    altered[at] = (altered[at] ?? 0) ^ 1;
    const changed = { ...signer, certificate: altered };
    expect(judge(simpleSigning(parts, changed), asksSignature)).toBe('certificate-untrusted');
  });
});

describe('hostile sizes are refused', () => {
  const layer = simpleSigning(parts, signer);
  const annotate = (name: string, text: string): SigstoreSignature => ({
    ...layer,
    annotations: { ...layer.annotations, [`dev.sigstore.cosign/${name}`]: text },
  });
  const nested = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
  const nestedDer = (): Buffer => {
    let der: Buffer = Buffer.from([0x05, 0]);
    for (let depth = 0; depth < 3000; depth += 1) der = element(depth % 2 === 0 ? 0x30 : 0x04, der);
    return der;
  };
  test.each<[string, SigstoreSignature, SigstoreRequirement]>([
    ['JSON that nests 200,000 levels', { ...layer, format: 'sigstore-bundle', bundle: nested(200_000) }, asksAttestation],
    ['a payload that nests 200,000 levels', simpleSigning(parts, signer, {}, nested(200_000)), asksSignature],
    ['a bundle of 17 MB', { ...layer, format: 'sigstore-bundle', bundle: Buffer.alloc(17 << 20, ' ') }, asksAttestation],
    ['an annotation of 5 MB', annotate('bundle', `"${'x'.repeat(5 << 20)}"`), asksSignature],
    [
      'a checkpoint whose size has a million digits',
      withProof({ checkpoint: { envelope: `log\n${'9'.repeat(1_000_000)}\nAAAA\n\n\u2014 log AAAAAAAA\n` } }),
      asksAttestation,
    ],
    ['a place with a million digits', withProof({ logIndex: '9'.repeat(1_000_000) }), asksAttestation],
    ['a proof with 10,000 hashes', withProof({ hashes: Array.from({ length: 10_000 }, () => 'AAAA') }), asksAttestation],
    [
      '1,000 log entries',
      withEntry((_, json) => {
        json.verificationMaterial.tlogEntries = Array.from({ length: 1000 }, () => json.verificationMaterial.tlogEntries[0] ?? {});
      }),
      asksAttestation,
    ],
  ])('%s', (_, signature, requirement) => {
    expect(judge(signature, requirement)).toBe('malformed');
  });
  test('1,000 timestamps', () => {
    const json = bundleJson(parts, signer, { timestamp: 'rfc3161' });
    const data = json.verificationMaterial.timestampVerificationData;
    data.rfc3161Timestamps = Array.from({ length: 1000 }, () => data.rfc3161Timestamps[0] ?? { signedTimestamp: '' });
    expect(judge(toBundle(json), asksAttestation)).toBe('malformed');
  });
  test('certificates that nest, are large, are many, or are none', () => {
    const large = Buffer.alloc(20_000, 0x30);
    for (const der of [nestedDer(), large, Buffer.alloc(0)]) {
      expect(judge(annotate('certificate', pem(der)), asksSignature)).toMatch(/^certificate-invalid$|^identity-mismatch$/u);
    }
    expect(judge(annotate('chain', pem(parts.fulcio.root).repeat(1000)), asksSignature)).toBe('certificate-invalid');
    expect(judge(annotate('chain', '-----BEGIN CERTIFICATE-----'.repeat(100_000)), asksSignature)).toBe('certificate-invalid');
  });
  test.each(['', 'null', '[]', '{}', '"text"', '{"mediaType":1}', '{"verificationMaterial":null}', '\u0000', '{"Payload":{}}'])(
    'documents that are %j',
    text => {
      const bytes = Buffer.from(text);
      const place = { kind: 'referrer', name: 'x' } as const;
      expect(judge({ format: 'sigstore-bundle', place, bundle: bytes }, asksAttestation)).toBe('malformed');
      expect(judge({ format: 'dsse-envelope', place, envelope: bytes, annotations: {} }, asksAttestation)).toBe('malformed');
      expect(judge({ format: 'simple-signing', place, payload: bytes, annotations: {} }, asksSignature)).toBe('malformed');
      expect(judge(annotate('rfc3161timestamp', text), asksSignature)).toMatch(/^timestamp-invalid$|^verified$/u);
    },
  );
});
