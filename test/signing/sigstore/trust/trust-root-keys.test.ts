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
  const judge = (trust: ReturnType<typeof own>, now = signedAt, signer = keylessSigner(parts)): string => {
    const timeless = simpleSigning(parts, signer, { log: 'none' });
    return verdictOf(
      verifySigstore(timeless, image, { ...requirement, trust, transparencyLog: 'ignored', certificateTransparency: 'ignored' }, now),
    );
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
  test('together with the logs of an instance verifies what both have witnessed', () => {
    const trust = mergeTrust([own(pem(parts.fulcio.root)), { ...trustOf(parts), certificateAuthorities: [] }]);
    expect(verdictOf(verifySigstore(signature, image, { ...requirement, trust, timestamp: 'required' }, signedAt))).toBe('verified');
  });
});
