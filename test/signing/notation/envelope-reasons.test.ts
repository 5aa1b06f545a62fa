import { describe, expect, test } from 'vitest';
import { type EnvelopeWish, envelopeFormats, signEnvelope, signedImage } from '../../support/signing/notation-envelope.ts';
import { verify } from '../../support/signing/notation-scene.ts';
import { day, defaultExtensions, issue } from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const signer = issue({ common: 'signer', extensions: defaultExtensions.signer }, root);
const other = issue({ common: 'other', extensions: defaultExtensions.signer }, root);
const scheme = 'io.cncf.notary.signingScheme';

describe.each(envelopeFormats)('an envelope of %s that is refused says why', format => {
  const refusalOf = (wish: EnvelopeWish, identity = signer) => {
    const check = verify(signEnvelope(identity, { format, ...wish }), { trusted: [root] });
    return check.state === 'verified' ? undefined : check.refusal;
  };

  test.each<[string, EnvelopeWish, string, string]>([
    [
      'the type of its payload',
      { contentType: 'application/json' },
      'malformed',
      'The payload\'s type is "application/json", not "application/vnd.cncf.notary.payload.v1+json".',
    ],
    ['its scheme', { scheme: 'notary.x509.other' }, 'unsupported', 'The signing scheme "notary.x509.other" is not known.'],
    ['a time that is missing', { without: ['signingTime'] }, 'malformed', 'The signing time is not the one that notary.x509 has.'],
    [
      'an attribute that is critical and not there',
      { critical: [scheme, 'io.cncf.notary.expiry'] },
      'malformed',
      'The attribute "io.cncf.notary.expiry" is critical and not there.',
    ],
    [
      'an end that may be overlooked',
      { expiry: day(9), critical: [scheme] },
      'malformed',
      'The attribute "io.cncf.notary.expiry" must be critical.',
    ],
    [
      'a scheme that may be overlooked',
      { critical: ['io.cncf.notary.signingTime'] },
      'malformed',
      'The attribute "io.cncf.notary.signingScheme" must be critical.',
    ],
    ['an end before its beginning', { time: day(-1), expiry: day(-1) }, 'malformed', 'The signature expires before it was made.'],
    ['a payload without an artifact', { payload: Buffer.from('{}') }, 'malformed', 'The payload names no target artifact.'],
    [
      'a chain of too many certificates',
      { chain: Array(11).fill(signer.der) },
      'certificate-invalid',
      'The chain has more than 10 certificates.',
    ],
    [
      'a chain with something else in it',
      { chain: [signer.der, Buffer.from('30030201', 'hex')] },
      'certificate-invalid',
      'The certificate chain holds something that is not an X.509 version 3 certificate.',
    ],
    [
      'a signature of another key',
      { chain: other.chain },
      'signature-invalid',
      "The signature does not verify with its certificate's key.",
    ],
    [
      'another image',
      { target: { size: 345 } },
      'digest-mismatch',
      `The signature is about ${signedImage.digest} (${signedImage.mediaType}, 345 bytes), and the image is ${signedImage.digest} (${signedImage.mediaType}, ${signedImage.size} bytes).`,
    ],
  ])('by %s', (_, wish, code, reason) => {
    expect(refusalOf(wish)).toMatchObject({ code, reason });
  });

  test('and what to do about it', () => {
    expect(refusalOf({ scheme: 'notary.x509.other' })?.remedy).toBe('Sign with notary.x509 or notary.x509.signingAuthority.');
    expect(refusalOf({ attributes: { 'com.example.rule': 'x' }, critical: [scheme, 'com.example.rule'] })?.remedy).toBe('Sign without it.');
    expect(refusalOf({ target: { size: 345 } })?.remedy).toBe('Sign the image that the reference names now.');
    expect(refusalOf({ chain: other.chain })?.remedy).toMatch(/^Sign the image again/u);
  });

  test('by a kind of key that Notation does not have, and names those that it has', () => {
    const odd = issue({ common: 'odd', kind: 'secp256k1', extensions: defaultExtensions.signer }, root);
    expect(refusalOf({}, odd)).toMatchObject({
      code: 'unsupported',
      reason: 'The signing key is not one that Notation allows.',
      remedy: 'Sign with RSA of 2048, 3072 or 4096 bits, or with ECDSA on P-256, P-384 or P-521.',
    });
  });

  test('by a scheme of an authority, whose time must be critical', () => {
    const authority = 'notary.x509.signingAuthority';
    expect(refusalOf({ scheme: authority, critical: [scheme] })).toMatchObject({
      code: 'malformed',
      reason: 'The attribute "io.cncf.notary.authenticSigningTime" must be critical.',
    });
    expect(refusalOf({ scheme: authority, without: ['authenticSigningTime'], critical: [scheme] })).toMatchObject({
      reason: `The signing time is not the one that ${authority} has.`,
    });
  });
});

describe('an envelope that is none', () => {
  const reasonOf = (mediaType: 'application/jose+json' | 'application/cose', text: string | Buffer): string | undefined => {
    const check = verify({ ...signEnvelope(signer, { format: 'jws' }), mediaType, envelope: Buffer.from(text) }, { trusted: [root] });
    return check.state === 'verified' ? undefined : check.refusal.reason;
  };

  test('says what is wrong with it', () => {
    const jws = 'application/jose+json' as const;
    expect(reasonOf(jws, 'x')).toBe('The envelope is not a JWS in JSON.');
    const { envelope } = signEnvelope(signer, { format: 'jws' });
    const whole = JSON.parse(Buffer.from(envelope).toString('utf8'));
    expect(reasonOf(jws, JSON.stringify({ ...whole, signature: undefined }))).toBe(
      'The JWS envelope is not one of Notation: "signature" is missing or wrong.',
    );
    expect(reasonOf(jws, JSON.stringify({ ...whole, signature: `${whole.signature}=` }))).toMatch(/"signature" is missing or wrong/u);
    expect(reasonOf(jws, JSON.stringify({ ...whole, header: { ...whole.header, x5c: ['!'] } }))).toMatch(
      /"header\.x5c\.0" is missing or wrong/u,
    );
    expect(reasonOf(jws, JSON.stringify({ ...whole, payload: `${whole.payload}=` }))).toBe('The JWS envelope is not base64url.');
    expect(reasonOf(jws, JSON.stringify({ ...whole, protected: `${whole.protected}=` }))).toBe('The JWS envelope is not base64url.');
    const header = Buffer.from('{"alg":"ES256"}').toString('base64url');
    expect(reasonOf(jws, JSON.stringify({ ...whole, protected: header }))).toMatch(/"cty" is missing or wrong/u);
    expect(reasonOf('application/cose', 'x')).toBe('The envelope is not a tagged COSE_Sign1.');
    // COSE_Sign1 whose protected header holds the number 1.
    const numbered = Buffer.from('d2844101a04040', 'hex');
    expect(reasonOf('application/cose', numbered)).toBe('The protected header of the COSE envelope is not a map.');
  });
});
