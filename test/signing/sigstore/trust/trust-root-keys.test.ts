import { describe, expect, test } from 'vitest';
import { mergeTrust, trustRootFromAuthority, trustRootFromKeys } from '../../../../src/signing/sigstore/trust/trust-root-keys.ts';
import { verifySigstore } from '../../../../src/signing/sigstore/verify-sigstore.ts';
import { pem } from '../../../support/signing/certificates.ts';
import { createSigstoreParts, sigstoreKeysOf } from '../../../support/signing/sigstore-parts.ts';
import { keylessRequirement, trustOf, verdictOf } from '../../../support/signing/sigstore-requirements.ts';
import { image, keylessSigner, simpleSigning } from '../../../support/signing/sigstore-vectors.ts';

const signedAt = new Date('2026-03-01T10:00:00Z');
const parts = createSigstoreParts(() => signedAt);
const signature = simpleSigning(parts, keylessSigner(parts), { timestamp: 'rfc3161' });
const requirement = keylessRequirement(parts, { kind: 'signature' });
const encode = (text: string): string => Buffer.from(text).toString('base64');

describe('keys of a TrustRoot document', () => {
  test('verify what their instance has signed, without times of validity', () => {
    const reading = trustRootFromKeys(sigstoreKeysOf(parts));
    if (reading.state === 'refused') throw new Error(reading.reason);
    expect(
      verdictOf(verifySigstore(signature, image, { ...requirement, trust: reading.root.material, timestamp: 'required' }, signedAt)),
    ).toBe('verified');
  });
  test('have another digest when they are others', () => {
    const readings = [sigstoreKeysOf(parts), sigstoreKeysOf(createSigstoreParts(() => signedAt)), sigstoreKeysOf(parts)].map(
      trustRootFromKeys,
    );
    const [one, two, three] = readings.map(reading => (reading.state === 'read' ? reading.root.digest : ''));
    expect(one).toBe(three);
    expect(one).not.toBe(two);
  });
  test.each([
    [{ tLogs: [{ baseURL: '', publicKey: 'not base64!' }] }, 'sigstoreKeys.tLogs[0] is not a public key in PEM in base64.'],
    [{ ctLogs: [{ baseURL: '', publicKey: encode('no key') }] }, 'sigstoreKeys.ctLogs[0] is not a public key in PEM in base64.'],
    [
      { certificateAuthorities: [{ certChain: encode('no chain') }] },
      'sigstoreKeys.certificateAuthorities[0] is not a chain of certificates in PEM in base64.',
    ],
    [
      { timestampAuthorities: [{ certChain: encode(pem(Buffer.from('no certificate'))) }] },
      'sigstoreKeys.timestampAuthorities[0] is not a chain of certificates in PEM in base64.',
    ],
    [
      { certificateAuthorities: [{ certChain: encode(pem(parts.fulcio.intermediate)) }] },
      'sigstoreKeys: A chain of its certificate authorities does not end at a self-signed root certificate.',
    ],
  ])('%# are refused by their field', (keys, reason) => {
    expect(trustRootFromKeys(keys)).toEqual({ state: 'refused', reason });
  });
});

describe('an own authority', () => {
  const own = (text: string) => {
    const reading = trustRootFromAuthority(text);
    if (reading.state === 'refused') throw new Error(reading.reason);
    return reading.root.material;
  };
  const check = (trust: ReturnType<typeof own>, now = signedAt) => {
    const timeless = simpleSigning(parts, keylessSigner(parts), { log: 'none' });
    return verifySigstore(timeless, image, { ...requirement, trust, transparencyLog: 'ignored', certificateTransparency: 'ignored' }, now);
  };
  const judge = (trust: ReturnType<typeof own>, now?: Date): string => verdictOf(check(trust, now));
  const refusalBy = (trust: ReturnType<typeof own>): unknown => {
    const checked = check(trust);
    return checked.state === 'verified' ? undefined : checked.refusal;
  };

  test('is trusted with its root only: the signature brings the intermediate along', () => {
    expect(judge(own(pem(parts.fulcio.root)))).toBe('verified');
  });
  test('is judged at the time of the check', () => {
    expect(judge(own(pem(parts.fulcio.root)), new Date(signedAt.getTime() + 11 * 60_000))).toBe('certificate-expired');
  });
  test('that is another is not trusted, whatever roots the signature brings along', () => {
    const stranger = createSigstoreParts(() => signedAt);
    expect(judge(own(pem(stranger.fulcio.root)))).toBe('certificate-untrusted');
  });
  test('that is another says which certificate leads nowhere, and what to do', () => {
    const stranger = own(pem(createSigstoreParts(() => signedAt, 'Evil, Inc.').fulcio.root));
    expect(refusalBy(stranger)).toMatchObject({
      code: 'certificate-untrusted',
      reason:
        'The certificate does not chain up to an authority of the policy\'s trust root. "O=sigstore.dev, CN=sigstore" was issued by "O=sigstore.dev, CN=sigstore", and no certificate of that name and key is trusted.',
      remedy: 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.',
    });
  });
  test('that was not in force says when', () => {
    const [authority] = own(pem(parts.fulcio.root)).certificateAuthorities;
    const past = { start: new Date('2020-01-01T00:00:00Z'), end: new Date('2021-01-01T00:00:00Z') };
    const trust = { ...own(pem(parts.fulcio.root)), certificateAuthorities: authority ? [{ ...authority, validFor: past }] : [] };
    expect(refusalBy(trust)).toMatchObject({
      code: 'certificate-untrusted',
      reason:
        "The certificate does not chain up to an authority of the policy's trust root. No authority of it was in force at 2026-03-01T10:00:00.000Z.",
    });
  });
  test('together with the logs of an instance verifies what both have witnessed', () => {
    const trust = mergeTrust([own(pem(parts.fulcio.root)), { ...trustOf(parts), certificateAuthorities: [] }]);
    expect(verdictOf(verifySigstore(signature, image, { ...requirement, trust, timestamp: 'required' }, signedAt))).toBe('verified');
  });
});
