import { describe, expect, test } from 'vitest';
import { levelActions } from '../../../src/signing/notation/trust-policy.ts';
import { envelopeFormats, signEnvelope, signedImage } from '../../support/signing/notation-envelope.ts';
import { reasonOf, remarksOf, statement, storesOf, verify, wordOf } from '../../support/signing/notation-scene.ts';
import {
  acmeName,
  day,
  defaultExtensions,
  issue,
  type KeyKind,
  keyUsage,
  makeTimestamp,
  nameOf,
} from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const middle = issue({ common: 'middle' }, root);
const signer = issue({ common: 'signer', extensions: defaultExtensions.signer }, middle);
const stranger = issue({ common: 'stranger' });
const trusted = [root];

describe.each(envelopeFormats)('a %s envelope', format => {
  test.each<KeyKind>(['p256', 'p384', 'p521', 'rsa2048', 'rsa3072', 'rsa4096'])('is verified with a key of %s', kind => {
    const identity = issue({ common: `signer ${kind}`, kind, extensions: defaultExtensions.signer }, root);
    const check = verify(signEnvelope(identity, { format }), { trusted });
    expect(check).toMatchObject({
      state: 'verified',
      signature: {
        kind: 'signature',
        format: 'notation',
        signer: { engine: 'notation', subject: `C=US, ST=WA, O=acme, CN=signer ${kind}`, issuer: 'C=US, ST=WA, O=acme, CN=root' },
        times: [],
        remarks: [],
      },
    });
  });

  test.each<KeyKind>(['secp256k1', 'ed25519', 'rsa1024'])('with a key of %s is refused: Notation does not have it', kind => {
    const identity = issue({ common: `odd ${kind}`, kind, extensions: defaultExtensions.signer }, root);
    expect(wordOf(verify(signEnvelope(identity, { format }), { trusted }))).toBe('unsupported');
  });

  test('must name the algorithm that the key of the leaf dictates', () => {
    const check = verify(signEnvelope(signer, { format, algorithm: 'ES384' }), { trusted });
    expect([wordOf(check), reasonOf(check)]).toEqual([
      'signature-invalid',
      "The envelope names the algorithm ES384, and the certificate's key demands ES256.",
    ]);
    expect(wordOf(verify(signEnvelope(signer, { format, algorithm: 'none' }), { trusted }))).toBe('signature-invalid');
  });

  test.each([
    ['digest', { digest: `sha256:${'0'.repeat(64)}` as const }],
    ['media type', { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' }],
    ['size', { size: 345 }],
  ])('about an image of another %s is refused', (_, target) => {
    expect(wordOf(verify(signEnvelope(signer, { format, target }), { trusted }))).toBe('digest-mismatch');
  });

  test('must have its signing scheme among the critical attributes, and its expiry', () => {
    const critical = ['io.cncf.notary.signingScheme'];
    expect(wordOf(verify(signEnvelope(signer, { format, expiry: day(9), critical }), { trusted }))).toBe('malformed');
    expect(wordOf(verify(signEnvelope(signer, { format, critical: ['io.cncf.notary.signingTime'] }), { trusted }))).toBe('malformed');
    expect(wordOf(verify(signEnvelope(signer, { format, critical: [] }), { trusted }))).toBe('malformed');
  });

  test('with a critical attribute that nobody knows is refused', () => {
    const attributes = { 'com.example.rule': 'x' };
    const critical = ['io.cncf.notary.signingScheme', 'com.example.rule'];
    const check = verify(signEnvelope(signer, { format, attributes, critical }), { trusted });
    expect([wordOf(check), reasonOf(check)]).toEqual([
      'unsupported',
      'The signature has the critical attribute "com.example.rule", which is not understood.',
    ]);
    expect(wordOf(verify(signEnvelope(signer, { format, attributes }), { trusted }))).toBe('verified');
  });

  test('that needs a plugin is refused, critical or not', () => {
    const attributes = { 'io.cncf.notary.verificationPlugin': 'com.amazonaws.signer.notation.plugin' };
    const critical = ['io.cncf.notary.signingScheme', 'io.cncf.notary.verificationPlugin'];
    for (const wish of [{ attributes, critical }, { attributes }]) {
      const check = verify(signEnvelope(signer, { format, ...wish }), { trusted });
      expect(check).toMatchObject({ state: 'refused', refusal: { code: 'unsupported', remedy: expect.stringContaining('plugin') } });
    }
  });

  test('with an attribute that is critical and not there is refused', () => {
    const critical = ['io.cncf.notary.signingScheme', 'io.cncf.notary.expiry'];
    expect(wordOf(verify(signEnvelope(signer, { format, critical }), { trusted }))).toBe('malformed');
  });

  test('must have the time of its scheme, and no other', () => {
    expect(wordOf(verify(signEnvelope(signer, { format, without: ['signingTime'] }), { trusted }))).toBe('malformed');
    const mixed = { 'io.cncf.notary.authenticSigningTime': format === 'jws' ? '2026-05-31T00:00:00Z' : 5 };
    expect(wordOf(verify(signEnvelope(signer, { format, attributes: mixed }), { trusted }))).toBe('malformed');
  });

  test('of another scheme or content type is refused', () => {
    expect(wordOf(verify(signEnvelope(signer, { format, scheme: 'notary.x509.other' }), { trusted }))).toBe('unsupported');
    expect(wordOf(verify(signEnvelope(signer, { format, contentType: 'application/json' }), { trusted }))).toBe('malformed');
  });

  test('must be signed by its leaf', () => {
    const other = issue({ common: 'other signer', extensions: defaultExtensions.signer }, middle);
    expect(wordOf(verify(signEnvelope(signer, { format, chain: other.chain }), { trusted }))).toBe('signature-invalid');
  });

  test('must bring its whole chain, root included, in order and without more', () => {
    const word = (chain: readonly Buffer[]): string => wordOf(verify(signEnvelope(signer, { format, chain }), { trusted }));
    expect(word([signer.der, middle.der, root.der])).toBe('verified');
    expect(word([signer.der, middle.der])).toBe('certificate-invalid');
    expect(word([signer.der])).toBe('certificate-invalid');
    expect(word([signer.der, root.der, middle.der])).toBe('certificate-invalid');
    expect(word([signer.der, middle.der, root.der, root.der])).toBe('certificate-invalid');
    expect(word([signer.der, middle.der, stranger.der])).toBe('certificate-invalid');
    expect(word([])).toBe('malformed');
    expect(word([signer.der, Buffer.from('30030201', 'hex')])).toBe('certificate-invalid');
    expect(word(Array.from({ length: 11 }, () => signer.der))).toBe('certificate-invalid');
  });

  test('is refused when its root is in no store of the statement', () => {
    const check = verify(signEnvelope(signer, { format }), { trusted: [stranger] });
    expect(check).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'certificate-untrusted',
        claimedSigner: 'C=US, ST=WA, O=acme, CN=signer',
        remedy: expect.stringContaining('truststore/x509/ca/NAME/'),
      },
    });
    const stores = storesOf({ 'ca:other': [root], 'signingAuthority:acme': [root], 'tsa:acme': [root] });
    expect(wordOf(verify(signEnvelope(signer, { format }), { stores }))).toBe('certificate-untrusted');
  });

  test('expires at its expiry, and may not expire before it was made', () => {
    const signature = signEnvelope(signer, { format, expiry: day(2) });
    expect(wordOf(verify(signature, { trusted, now: day(1) }))).toBe('verified');
    expect(wordOf(verify(signature, { trusted, now: day(2) }))).toBe('expired');
    expect(wordOf(verify(signEnvelope(signer, { format, expiry: day(-2) }), { trusted }))).toBe('malformed');
    const permissive = verify(signature, { trusted, now: day(2), statement: statement({ level: 'permissive' }) });
    expect(remarksOf(permissive)).toEqual([
      'The signature expired on 2026-06-03T12:00:00.000Z. The statement "acme" (level permissive) only logs that.',
    ]);
  });

  test('without a timestamp is good only while all certificates are', () => {
    const short = issue({ common: 'short', extensions: defaultExtensions.signer, notBefore: day(-3), notAfter: day(3) }, root);
    const signature = signEnvelope(short, { format });
    expect(wordOf(verify(signature, { trusted, now: day(3) }))).toBe('verified');
    expect(wordOf(verify(signature, { trusted, now: day(4) }))).toBe('certificate-expired');
    expect(wordOf(verify(signature, { trusted, now: day(-4) }))).toBe('certificate-expired');
    expect(remarksOf(verify(signature, { trusted, now: day(4), statement: statement({ level: 'audit' }) }))).toHaveLength(1);
  });

  test('of a signing authority is good at the time that the authority states', () => {
    const short = issue({ common: 'short authority', extensions: defaultExtensions.signer, notBefore: day(-3), notAfter: day(3) }, root);
    const scheme = 'notary.x509.signingAuthority';
    const judge = (time: Date, store: string): string =>
      wordOf(
        verify(signEnvelope(short, { format, scheme, time }), {
          stores: storesOf({ [store]: [root] }),
          statement: statement({ trustStores: [{ type: store.startsWith('ca') ? 'ca' : 'signingAuthority', name: 'acme' }] }),
          now: day(300),
        }),
      );
    expect(judge(day(1), 'signingAuthority:acme')).toBe('verified');
    expect(judge(day(4), 'signingAuthority:acme')).toBe('certificate-expired');
    expect(judge(day(1), 'ca:acme')).toBe('certificate-untrusted');
    const critical = ['io.cncf.notary.signingScheme'];
    expect(wordOf(verify(signEnvelope(short, { format, scheme, critical }), { trusted }))).toBe('malformed');
  });

  test('of a self-signed code-signing certificate is verified when that is trusted, as from "notation cert generate-test"', () => {
    const lone = issue({ common: 'wabbit', extensions: [keyUsage([0]), defaultExtensions.signer[1]] });
    expect(wordOf(verify(signEnvelope(lone, { format }), { trusted: [lone] }))).toBe('verified');
    expect(wordOf(verify(signEnvelope(lone, { format }), { trusted }))).toBe('certificate-untrusted');
  });
});

describe('trusted identities', () => {
  const wanted = (attributes: readonly (readonly [string, string])[]) => [attributes.map(([type, value]) => ({ type, value }))];
  const judge = (trustedIdentities: ReturnType<typeof wanted>, identity = signer): string =>
    wordOf(verify(signEnvelope(identity), { trusted, statement: statement({ trustedIdentities }) }));
  const acme = [
    ['C', 'US'],
    ['ST', 'WA'],
    ['O', 'acme'],
  ] as const;

  test('are a part of the subject', () => {
    expect(judge(wanted(acme))).toBe('verified');
    expect(judge(wanted([...acme, ['CN', 'signer']]))).toBe('verified');
    expect(judge(wanted([...acme, ['CN', 'signe']]))).toBe('identity-mismatch');
    expect(judge(wanted([...acme.slice(0, 2), ['O', 'ACME']]))).toBe('identity-mismatch');
    expect(judge([...wanted([...acme, ['CN', 'x']]), ...wanted(acme)])).toBe('verified');
  });

  test('never fit a subject that lacks C, ST or O, or has one of them twice', () => {
    const named = (...more: readonly (readonly ['C' | 'ST' | 'O', string])[]) =>
      issue({ extensions: defaultExtensions.signer, name: nameOf(more) }, root);
    expect(judge(wanted(acme), named(['C', 'US'], ['O', 'acme']))).toBe('identity-mismatch');
    expect(judge(wanted(acme), named(['C', 'US'], ['ST', 'WA'], ['O', 'acme'], ['O', 'evil']))).toBe('identity-mismatch');
    expect(judge(wanted(acme), named(['C', 'US'], ['ST', 'WA'], ['O', 'acme']))).toBe('verified');
  });
});

describe('levels', () => {
  test('audit makes remarks of everything but integrity', () => {
    const audit = statement({ level: 'audit' });
    const check = verify(signEnvelope(signer, { expiry: day(1) }), { trusted: [stranger], statement: audit, now: day(500) });
    expect(remarksOf(check).map(remark => remark.slice(0, 40))).toEqual([
      'The signature\'s chain ends with "C=US, S',
      'The signature expired on 2026-06-02T12:0',
      '"C=US, ST=WA, O=acme, CN=signer" is vali',
    ]);
    const broken = signEnvelope(signer, { target: { size: 1 } });
    expect(wordOf(verify(broken, { trusted, statement: audit }))).toBe('digest-mismatch');
    expect(wordOf(verify(signEnvelope(signer, { chain: [signer.der] }), { trusted, statement: audit }))).toBe('certificate-invalid');
  });

  test('permissive enforces authenticity', () => {
    const permissive = statement({ level: 'permissive' });
    expect(wordOf(verify(signEnvelope(signer), { trusted: [stranger], statement: permissive }))).toBe('certificate-untrusted');
  });

  test('an override replaces one action of the level', () => {
    const actions = { ...levelActions.permissive, expiry: 'enforce' } as const;
    const signature = signEnvelope(signer, { expiry: day(1) });
    expect(wordOf(verify(signature, { trusted, now: day(2), statement: statement({ level: 'permissive', actions }) }))).toBe('expired');
  });

  test('skip verifies nothing, and proves no signer', () => {
    expect(wordOf(verify(signEnvelope(signer), { trusted, statement: statement({ level: 'skip', trustStores: [] }) }))).toBe(
      'not-applicable',
    );
  });
});

describe('timestamps', () => {
  const tsaRoot = issue({ common: 'TSA root' });
  const tsa = issue({ common: 'TSA', extensions: defaultExtensions.timestamper }, tsaRoot);
  const short = issue({ common: 'short-lived', extensions: defaultExtensions.signer, notBefore: day(-3), notAfter: day(3) }, root);
  const stores = storesOf({ 'ca:acme': [root], 'tsa:acme': [tsaRoot] });
  const withStamps = statement({
    trustStores: [
      { type: 'ca', name: 'acme' },
      { type: 'tsa', name: 'acme' },
    ],
  });
  const judge = (signature: ReturnType<typeof signEnvelope>, now: Date, wish = withStamps) =>
    verify(signature, { stores, statement: wish, now });

  test.each(envelopeFormats)('let a signature outlive its certificate (%s)', format => {
    const signature = signEnvelope(short, { format, timestamp: value => makeTimestamp(tsa, value) });
    const check = judge(signature, day(300));
    expect(check).toMatchObject({
      state: 'verified',
      signature: { times: [{ source: 'timestamp-authority', time: day(-1), witness: 'C=US, ST=WA, O=acme, CN=TSA' }] },
    });
    expect(wordOf(verify(signature, { trusted, now: day(300) }))).toBe('certificate-expired');
  });

  test('are demanded when a tsa store is named, or only after the certificate expired', () => {
    const bare = signEnvelope(short);
    expect(wordOf(judge(bare, day(1)))).toBe('timestamp-missing');
    const later = { ...withStamps, verifyTimestamp: 'afterCertExpiry' } as const;
    expect(wordOf(judge(bare, day(1), later))).toBe('verified');
    expect(wordOf(judge(bare, day(4), later))).toBe('timestamp-missing');
    expect(wordOf(judge(signEnvelope(short, { timestamp: value => makeTimestamp(tsa, value) }), day(4), later))).toBe('verified');
    expect(wordOf(judge(signEnvelope(short, { timestamp: () => Buffer.from('x') }), day(1), later))).toBe('verified');
  });

  test('must be of a time at which the certificates were valid, with all of their accuracy', () => {
    const at = (time: Date, accuracy?: number): string =>
      wordOf(
        judge(
          signEnvelope(short, { timestamp: value => makeTimestamp(tsa, value, { time, ...(accuracy !== undefined && { accuracy }) }) }),
          day(9),
        ),
      );
    expect(at(day(3))).toBe('verified');
    expect(at(day(3), 1)).toBe('certificate-expired');
    expect(at(day(4))).toBe('certificate-expired');
    expect(at(day(-3), 1)).toBe('certificate-expired');
    expect(at(day(2), 1)).toBe('verified');
  });

  test('of another signature, and none at all, are refused', () => {
    expect(wordOf(judge(signEnvelope(short, { timestamp: () => makeTimestamp(tsa, Buffer.from('other')) }), day(1)))).toBe(
      'timestamp-invalid',
    );
    expect(wordOf(judge(signEnvelope(short, { timestamp: () => Buffer.from('30030201', 'hex') }), day(1)))).toBe('timestamp-invalid');
  });

  test("are not looked at in a signing authority's scheme", () => {
    const signature = signEnvelope(short, { scheme: 'notary.x509.signingAuthority', timestamp: () => Buffer.from('x') });
    const wish = { ...withStamps, trustStores: [...withStamps.trustStores, { type: 'signingAuthority', name: 'acme' } as const] };
    const check = verify(signature, {
      stores: storesOf({ 'signingAuthority:acme': [root], 'tsa:acme': [tsaRoot] }),
      statement: wish,
      now: day(9),
    });
    expect(wordOf(check)).toBe('verified');
  });
});

test('the whole subject of a signer is shown so that it can stand in a trust policy', () => {
  const odd = issue({ extensions: defaultExtensions.signer, name: acmeName('Acme, Inc. "x"') }, root);
  expect(verify(signEnvelope(odd), { trusted })).toMatchObject({
    signature: { signer: { subject: 'C=US, ST=WA, O=acme, CN=Acme\\, Inc. \\"x\\"' } },
  });
});

test('an image that is described otherwise than it was signed is another image', () => {
  expect(signedImage.size).toBe(344);
  expect(reasonOf(verify(signEnvelope(signer, { target: { size: 1 } }), { trusted }))).toContain('1 bytes), and the image is sha256:');
});
