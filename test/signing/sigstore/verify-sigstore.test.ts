import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { type SigstoreSignature, verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { keyPair } from '../../support/signing/certificates.ts';
import { createSigstoreParts } from '../../support/signing/sigstore-parts.ts';
import { exactly, keylessRequirement, keyRequirement, trustOf, verdictOf } from '../../support/signing/sigstore-requirements.ts';
import {
  type BundleJson,
  type BundleWishes,
  bundle,
  bundleJson,
  envelope,
  githubIssuer,
  image,
  keylessSigner,
  provenanceType,
  type Signer,
  signType,
  simpleSigning,
  simpleSigningPayload,
  statement,
  toBundle,
  type Witnesses,
  workflow,
} from '../../support/signing/sigstore-vectors.ts';

const signedAt = new Date('2026-03-01T10:00:00Z');
const later = new Date('2026-09-01T10:00:00Z');
const parts = createSigstoreParts(() => signedAt);
const other = createSigstoreParts(() => signedAt);
const otherImage = { ...image, digest: `sha256:${'0'.repeat(64)}` } as const;

interface Layout {
  readonly name: string;
  readonly kind: 'signature' | 'attestation';
  /** Rekor v2 has no signed time. */
  readonly log: 'rekor-v1' | 'rekor-v2';
  readonly make: (signer: Signer, witnesses?: Witnesses) => SigstoreSignature;
}

const bundleLayout = (wishes: BundleWishes): Layout => ({
  name: `a bundle ${wishes.version ?? '0.3'} with the entry ${wishes.entry ?? 'dsse'}`,
  kind: 'attestation',
  log: wishes.entry?.endsWith('rekor-v2') ? 'rekor-v2' : 'rekor-v1',
  make: (signer, witnesses) =>
    bundle(parts, signer, { ...wishes, ...(wishes.entry?.endsWith('rekor-v2') ? { timestamp: 'rfc3161' } : {}), ...witnesses }),
});

const layouts: readonly Layout[] = [
  { name: "cosign's signature", kind: 'signature', log: 'rekor-v1', make: (signer, witnesses) => simpleSigning(parts, signer, witnesses) },
  { name: "cosign's attestation", kind: 'attestation', log: 'rekor-v1', make: (signer, witnesses) => envelope(parts, signer, witnesses) },
  {
    name: "cosign's attestation with an intoto 0.0.1 entry",
    kind: 'attestation',
    log: 'rekor-v1',
    make: (signer, witnesses) => envelope(parts, signer, witnesses, statement(), 'intoto'),
  },
  ...(['0.1', '0.2', '0.3', '0.3-as-0.1'] as const).map(version => bundleLayout({ version })),
  bundleLayout({ version: '0.2', entry: 'intoto' }),
  bundleLayout({ entry: 'dsse-rekor-v2' }),
  bundleLayout({ entry: 'hashedrekord-rekor-v2' }),
  { ...bundleLayout({ payload: statement(signType, {}) }), name: "cosign 3's signature", kind: 'signature' },
];

const asksOf = ({ kind }: Layout): SigstoreRequirement['asks'] =>
  kind === 'signature' ? { kind } : { kind, predicateType: provenanceType };
const requirementOf = (layout: Layout, changes: Partial<SigstoreRequirement> = {}): SigstoreRequirement => ({
  ...keylessRequirement(parts, asksOf(layout)),
  ...changes,
});
const judge = (signature: SigstoreSignature, requirement: SigstoreRequirement, now = later): string =>
  verdictOf(verifySigstore(signature, image, requirement, now));
const trusting = (part: 'tlogs' | 'ctlogs' | 'certificateAuthorities' | 'timestampAuthorities'): Partial<SigstoreRequirement> => ({
  trust: { ...trustOf(parts), [part]: trustOf(other)[part] },
});

/** Made once: RSA keys take their time. */
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

describe.each(layouts)('$name', layout => {
  const signer = keylessSigner(parts);
  const good = layout.make(signer);

  test('is verified, and says who signed, when, and what for', () => {
    const check = verifySigstore(good, image, requirementOf(layout), later);
    expect(check).toMatchObject({
      state: 'verified',
      signature: {
        kind: layout.kind,
        format: good.format,
        place: good.place,
        claimedName: 'ghcr.io/acme/payments',
        signer: {
          engine: 'sigstore',
          subject: workflow,
          issuer: githubIssuer,
          claims: { 'Source Repository URI': 'https://github.com/acme/payments' },
        },
        remarks: [],
      },
    });
    if (check.state === 'refused') return;
    const source = layout.log === 'rekor-v1' ? 'transparency-log' : 'timestamp-authority';
    expect(check.signature.times.map(each => [each.source, each.time.toISOString()])).toEqual([[source, signedAt.toISOString()]]);
    expect(check.signature.times[0]?.witness).toMatch(layout.log === 'rekor-v1' ? /^[0-9a-f]{64}#\d+$/u : /^tsa signing$/u);
    if (layout.kind === 'attestation') {
      expect(check.signature).toMatchObject({
        predicateType: provenanceType,
        predicate: { buildDefinition: {} },
        statement: { predicateType: provenanceType },
      });
    }
  });
  test('of another image is refused', () => {
    expect(verdictOf(verifySigstore(good, otherImage, requirementOf(layout), later))).toBe('digest-mismatch');
  });
  test.each([
    ['another subject', { subject: exactly('https://github.com/acme/other') }, 'identity-mismatch'],
    ['a part of the subject', { subject: exactly('acme/payments') }, 'identity-mismatch'],
    ['the subject with more behind it', { subject: exactly(`${workflow}$x`) }, 'identity-mismatch'],
    ['another issuer', { subject: exactly(workflow), issuer: exactly('https://accounts.google.com') }, 'issuer-mismatch'],
    ['a part of the issuer', { subject: exactly(workflow), issuer: exactly('token.actions') }, 'issuer-mismatch'],
  ])('is refused when the policy wants %s', (_, identity, expected) => {
    expect(judge(good, requirementOf(layout, { signer: { kind: 'certificate', identities: [identity] } }))).toBe(expected);
  });
  test('is refused when the policy wants nobody', () => {
    expect(judge(good, requirementOf(layout, { signer: { kind: 'certificate', identities: [] } }))).toBe('identity-mismatch');
  });
  test('is refused when the policy wants a key', () => {
    const { signer: key } = keyRequirement(keyPair().privateKey, asksOf(layout));
    expect(judge(good, requirementOf(layout, { signer: key }))).toBe('key-mismatch');
  });
  test.each([
    ['certificateAuthorities', 'certificate-untrusted'],
    ['tlogs', 'log-entry-invalid'],
    ['ctlogs', 'sct-missing'],
  ] as const)('is refused when other %s are trusted', (part, expected) => {
    expect(judge(good, requirementOf(layout, trusting(part)))).toBe(expected);
  });
  test('needs no known certificate transparency log when policy does not ask for it', () => {
    const check = verifySigstore(good, image, requirementOf(layout, { ...trusting('ctlogs'), certificateTransparency: 'ignored' }), later);
    expect(check).toMatchObject({ state: 'verified', signature: { remarks: ['Certificate transparency (SCT) was not checked.'] } });
  });
  test('is refused without an SCT', () => {
    expect(judge(layout.make(keylessSigner(parts, { sct: 'none' })), requirementOf(layout))).toBe('sct-missing');
  });
  test.each(['none', 'serverAuth'] as const)('is refused when the certificate is not for signing code (%s)', usage => {
    expect(judge(layout.make(keylessSigner(parts, { usage })), requirementOf(layout))).toBe('certificate-invalid');
  });
  test('is refused when it was made after the certificate expired', () => {
    const expired = keylessSigner(parts, { notBefore: new Date(signedAt.getTime() - 3_600_000) });
    expect(judge(layout.make(expired), requirementOf(layout))).toBe('certificate-expired');
  });
  test('is refused without a log entry, and verified where the log is not asked for', () => {
    const stamped = layout.make(signer, { log: 'none', timestamp: 'rfc3161' });
    expect(judge(stamped, requirementOf(layout))).toBe('log-entry-missing');
    expect(judge(stamped, requirementOf(layout, { transparencyLog: 'ignored', timestamp: 'required' }))).toBe('verified');
  });
  test('is judged now without any proven time, where the log is not asked for', () => {
    const timeless = layout.make(signer, { log: 'none', timestamp: 'none' });
    const requirement = requirementOf(layout, { transparencyLog: 'ignored' });
    expect(judge(timeless, requirement, signedAt)).toBe('verified');
    expect(judge(timeless, requirement, later)).toBe('certificate-expired');
    expect(judge(timeless, { ...requirement, timestamp: 'required' }, signedAt)).toBe('timestamp-missing');
  });
  test("is judged now where the log is ignored, whatever time the log's entry has", () => {
    const logged = layout.make(signer, { timestamp: 'none' });
    expect(judge(logged, requirementOf(layout, { transparencyLog: 'ignored' }), later)).toBe('certificate-expired');
    expect(judge(logged, requirementOf(layout, { ...trusting('tlogs'), transparencyLog: 'ignored' }), signedAt)).toBe('verified');
  });
  test("a log's time is not an RFC 3161 timestamp", () => {
    expect(judge(layout.make(signer, { timestamp: 'none' }), requirementOf(layout, { timestamp: 'required' }))).toBe('timestamp-missing');
  });
  test('a timestamp of another authority does not count', () => {
    const stamped = layout.make(signer, { timestamp: 'rfc3161' });
    expect(judge(stamped, requirementOf(layout, { timestamp: 'required' }))).toBe('verified');
    expect(judge(stamped, requirementOf(layout, { ...trusting('timestampAuthorities'), timestamp: 'required' }))).toBe('timestamp-invalid');
    expect(judge(stamped, requirementOf(layout, trusting('timestampAuthorities')))).toBe(
      layout.log === 'rekor-v1' ? 'verified' : 'timestamp-missing',
    );
  });
  test('is refused when the log entry names another signer', () => {
    expect(judge(layout.make(signer, { entryNames: keylessSigner(parts) }), requirementOf(layout))).toBe('log-entry-invalid');
    expect(judge(layout.make(signer, { entryNames: { privateKey: keyPair().privateKey } }), requirementOf(layout))).toBe(
      'log-entry-invalid',
    );
  });
  test('by a key is verified with that key only', () => {
    const bare: Signer = { privateKey: keyPair().privateKey };
    const signed = layout.make(bare, { log: 'none', timestamp: 'none' });
    const check = verifySigstore(signed, image, keyRequirement(bare.privateKey, asksOf(layout)), later);
    expect(check).toMatchObject({
      state: 'verified',
      signature: {
        signer: { subject: expect.stringMatching(/^key sha256:[0-9a-f]{64}$/u) },
        times: [],
        remarks: ['The transparency log was not consulted.'],
      },
    });
    expect(judge(signed, keyRequirement(keyPair().privateKey, asksOf(layout)))).toBe('signature-invalid');
    expect(judge(signed, requirementOf(layout))).toBe('identity-mismatch');
  });
  test('by a key, in the log', () => {
    const bare: Signer = { privateKey: keyPair().privateKey };
    const requirement: SigstoreRequirement = {
      ...keyRequirement(bare.privateKey, asksOf(layout)),
      trust: trustOf(parts),
      transparencyLog: 'required',
    };
    expect(judge(layout.make(bare), requirement)).toBe('verified');
    expect(judge(layout.make(bare, { log: 'none' }), requirement)).toBe('log-entry-missing');
    expect(judge(layout.make(bare), { ...requirement, ...trusting('tlogs') })).toBe('log-entry-invalid');
    expect(judge(layout.make(bare, { entryNames: signer }), requirement)).toBe('log-entry-invalid');
  });
  test.each([
    ['P-384 with SHA-384', () => keyPair('P-384').privateKey, 'sha384'],
    ['P-384 with SHA-256', () => keyPair('P-384').privateKey, 'sha256'],
    ['RSA with SHA-512', () => rsaKey, 'sha512'],
    ['RSA with SHA-256', () => rsaKey, 'sha256'],
    ['Ed25519', () => generateKeyPairSync('ed25519').privateKey, null],
  ] as const)('by a key of %s', (_, make, hash) => {
    const privateKey = make();
    const signed = layout.make({ privateKey, hash }, { log: 'none', timestamp: 'none' });
    expect(judge(signed, keyRequirement(privateKey, asksOf(layout), hash ?? 'sha256'))).toBe('verified');
    if (hash !== null)
      expect(judge(signed, keyRequirement(privateKey, asksOf(layout), hash === 'sha512' ? 'sha384' : 'sha512'))).toBe('signature-invalid');
  });
  test('by a certificate whose key is P-384', () => {
    const keys = keyPair('P-384');
    expect(judge(layout.make({ ...keylessSigner(parts, {}, keys), hash: 'sha384' }), requirementOf(layout))).toBe('verified');
  });
  test('of the other layout is not what the policy wants', () => {
    const found = good.format === 'sigstore-bundle' ? 'bundle' : 'legacy';
    expect(judge(good, requirementOf(layout, { layout: found }))).toBe('verified');
    expect(judge(good, requirementOf(layout, { layout: found === 'bundle' ? 'legacy' : 'bundle' }))).toBe('not-applicable');
  });
  test('is not the other kind', () => {
    const wrong = layout.kind === 'signature' ? ({ kind: 'attestation' } as const) : ({ kind: 'signature' } as const);
    expect(judge(good, requirementOf(layout, { asks: wrong }))).toBe(
      good.format === 'simple-signing' ? 'not-applicable' : 'predicate-mismatch',
    );
    const check = verifySigstore(good, image, requirementOf(layout, { asks: wrong }), later);
    if (good.format !== 'simple-signing')
      expect(check).toMatchObject({
        refusal: { remedy: wrong.kind === 'signature' ? 'Sign the image (`cosign sign`).' : 'Attest the image (`cosign attest`).' },
      });
  });
});

describe('what was signed', () => {
  const signer = keylessSigner(parts);
  const asksSignature = keylessRequirement(parts, { kind: 'signature' });
  const asksAttestation = keylessRequirement(parts, { kind: 'attestation' });

  test.each([
    ['another type of payload', simpleSigningPayload(image.digest, 'atomic container signature'), 'malformed'],
    ['no digest', Buffer.from('{"critical":{"type":"cosign container image signature","image":{}}}'), 'digest-mismatch'],
    ['no payload', Buffer.from('{}'), 'malformed'],
    ['no JSON', Buffer.from('cosign'), 'malformed'],
    [
      'a digest in the prototype',
      Buffer.from(
        `{"critical":{"__proto__":{"image":{"docker-manifest-digest":"${image.digest}"}},"type":"cosign container image signature"}}`,
      ),
      'malformed',
    ],
    [
      'two spellings of the digest that differ',
      Buffer.from(
        `{"critical":{"type":"cosign container image signature","image":{"docker-manifest-digest":"${image.digest}","Docker-manifest-digest":"${otherImage.digest}"}}}`,
      ),
      'digest-mismatch',
    ],
    [
      'the spelling of early cosign',
      Buffer.from(`{"critical":{"type":"cosign container image signature","image":{"Docker-manifest-digest":"${image.digest}"}}}`),
      'verified',
    ],
  ])('a signature of %s: %#', (_, payload, expected) => {
    expect(judge(simpleSigning(parts, signer, {}, payload), asksSignature)).toBe(expected);
  });

  test.each([
    ['a statement of another type', statement('https://spdx.dev/Document'), 'predicate-mismatch'],
    ['something that is not a statement', Buffer.from('{"_type":"https://example.com/Statement"}'), 'malformed'],
    [
      'a statement without subjects',
      Buffer.from(`{"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"${provenanceType}"}`),
      'digest-mismatch',
    ],
    [
      'a statement whose subject has another kind of digest',
      Buffer.from(
        `{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"x","digest":{"sha512":"${image.digest.slice(7)}"}}],"predicateType":"${provenanceType}"}`,
      ),
      'digest-mismatch',
    ],
  ])('an attestation that holds %s', (_, payload, expected) => {
    const requirement: SigstoreRequirement = { ...asksAttestation, asks: { kind: 'attestation', predicateType: provenanceType } };
    expect(judge(envelope(parts, signer, {}, payload), requirement)).toBe(expected);
    expect(judge(bundle(parts, signer, { payload }), requirement)).toBe(expected);
  });

  test('any type of attestation, when the policy names none', () => {
    expect(judge(bundle(parts, signer, { payload: statement('https://spdx.dev/Document') }), asksAttestation)).toBe('verified');
  });

  test('a bundle over the bytes of the manifest is not a signature of the image', () => {
    const blob = (digest: string): BundleJson => {
      const { dsseEnvelope: _, ...rest } = bundleJson(parts, signer);
      return {
        ...rest,
        messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature: Buffer.from('signature').toString('base64') },
      };
    };
    const ofManifest = toBundle(blob(Buffer.from(image.digest.slice(7), 'hex').toString('base64')));
    expect(judge(ofManifest, asksSignature)).toBe('unsupported');
    expect(judge(toBundle(blob(Buffer.alloc(32).toString('base64'))), asksSignature)).toBe('digest-mismatch');
  });

  test.each([0, 2])('an envelope with %i signatures is refused by name', count => {
    const json = bundleJson(parts, signer);
    const [signature] = json.dsseEnvelope?.signatures ?? [];
    const signatures = signature === undefined ? [] : Array.from({ length: count }, () => signature);
    const many = toBundle({ ...json, dsseEnvelope: { ...json.dsseEnvelope, signatures } });
    const check = verifySigstore(many, image, asksAttestation, later);
    expect(check).toMatchObject({
      state: 'refused',
      refusal: { code: 'unsupported', reason: expect.stringContaining(`${count} signatures`) },
    });
    const stored = envelope(parts, signer);
    const raw = { ...JSON.parse(Buffer.from(stored.envelope).toString()), signatures };
    expect(judge({ ...stored, envelope: Buffer.from(JSON.stringify(raw)) }, asksAttestation)).toBe('unsupported');
  });

  test.each([
    'application/vnd.dev.sigstore.bundle.v0.4+json',
    'application/vnd.dev.sigstore.bundle+json;version=0.9',
    'application/vnd.dev.sigstore.bundle.v0.3+jsonx',
  ])('a bundle of the media type %s is refused by name', mediaType => {
    expect(judge(toBundle({ ...bundleJson(parts, signer), mediaType }), asksAttestation)).toBe('unsupported');
  });

  test.each(['0.3', '0.3-as-0.1'] as const)(
    'a bundle %s with a chain of certificates, as cosign 3 writes with --certificate-chain',
    version => {
      const json = bundleJson(parts, signer, { version });
      const { verificationMaterial } = bundleJson(parts, signer, { version: '0.2' });
      const check = verifySigstore(toBundle({ ...json, verificationMaterial }), image, asksAttestation, later);
      expect(check).toMatchObject({
        state: 'refused',
        refusal: {
          code: 'malformed',
          reason: 'The bundle has a chain of certificates, and its version (0.3) allows only that of the signer.',
          remedy: expect.stringContaining('without `--certificate-chain`'),
        },
      });
    },
  );

  test('an intoto 0.0.1 entry holds the envelope byte for byte', () => {
    const stored = envelope(parts, signer, {}, statement(), 'intoto');
    const respaced = JSON.stringify(JSON.parse(Buffer.from(stored.envelope).toString()), null, 1);
    expect(judge({ ...stored, envelope: Buffer.from(respaced) }, asksAttestation)).toBe('log-entry-invalid');
  });

  test('a refusal says what was found, what was wanted, what to do, and who claims to have signed', () => {
    const wanted = keylessRequirement(parts, { kind: 'signature' }, { subject: exactly('release@acme.example') });
    expect(verifySigstore(simpleSigning(parts, signer), image, wanted, later)).toEqual({
      state: 'refused',
      place: { kind: 'signature-tag', name: 'ghcr.io/acme/payments' },
      refusal: {
        code: 'identity-mismatch',
        likeness: 0,
        reason: `It was signed by "${workflow}" of the issuer "${githubIssuer}", and the policy wants "release@acme.example".`,
        remedy: 'Sign the image with the identity that the policy names, or add this signer to the policy if it is trusted.',
        claimedSigner: workflow,
      },
    });
  });
});

describe('annotations that policy wants', () => {
  const signer = keylessSigner(parts);
  const payload = (optional: unknown): Buffer => {
    const parsed: unknown = JSON.parse(simpleSigningPayload().toString());
    return Buffer.from(JSON.stringify({ ...Object(parsed), optional }));
  };
  const subjectWith = (annotations: unknown): Buffer => {
    const parsed: { subject: object[] } = JSON.parse(statement(signType, {}).toString());
    return Buffer.from(JSON.stringify({ ...parsed, subject: parsed.subject.map(each => ({ ...each, annotations })) }));
  };
  const wanting = (annotations: Readonly<Record<string, string>>): SigstoreRequirement => ({
    ...keylessRequirement(parts, { kind: 'signature' }),
    annotations,
  });
  const forms: readonly (readonly [string, (annotations: unknown) => SigstoreSignature])[] = [
    ["cosign's signature", annotations => simpleSigning(parts, signer, {}, payload(annotations))],
    ['a bundle', annotations => bundle(parts, signer, { payload: subjectWith(annotations) })],
  ];

  test.each(forms)('must be in %s, which may have others', (_, make) => {
    const judged = (annotations: unknown, wanted: Readonly<Record<string, string>> = { team: 'payments' }) =>
      verdictOf(verifySigstore(make(annotations), image, wanting(wanted), signedAt));
    expect(judged({ team: 'payments', more: 'x' })).toBe('verified');
    expect(judged(null, {})).toBe('verified');
    for (const other of [null, {}, { team: 'Payments' }, { team: ['payments'] }, { Team: 'payments' }, { team: 1 }])
      expect([other, judged(other)]).toEqual([other, 'predicate-mismatch']);
    expect(judged({ constructor: 'x' }, { toString: 'x' })).toBe('predicate-mismatch');
  });
});
