import { expect, test } from 'vitest';
import { parseLeafCertificate } from '../../../src/signing/sigstore/leaf-certificate.ts';
import { signatureLimits } from '../../../src/signing/sigstore/parse/parsed-signature.ts';
import { alternativeNames, distinguishedName, issueCertificate, keyPair } from '../../support/signing/certificates.ts';

test('a certificate of a signature is read up to its limit, and no further', () => {
  const reasonOf = (length: number): unknown => {
    const outcome = parseLeafCertificate(Buffer.alloc(length));
    return 'refusal' in outcome ? outcome.refusal : outcome;
  };
  const { certificate: most } = signatureLimits;
  expect(reasonOf(most)).toMatchObject({
    code: 'certificate-invalid',
    reason: 'The certificate of the signature is not an X.509 certificate in DER.',
  });
  expect(reasonOf(most + 1)).toMatchObject({
    code: 'certificate-invalid',
    reason: `The certificate has ${most + 1} bytes, and ${most} are allowed.`,
  });
});

/** What a certificate for these names is read as: its subjects, or why it is refused. */
const subjectsOf = (...names: readonly string[]): unknown => {
  const { publicKey, privateKey } = keyPair();
  const name = distinguishedName({ O: 'acme' });
  const [notBefore, notAfter] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
  const extensions = [alternativeNames(...names)];
  const der = issueCertificate({ publicKey, subject: name, issuer: name, issuerKey: privateKey, notBefore, notAfter, extensions });
  const outcome = parseLeafCertificate(der);
  return 'refusal' in outcome ? outcome.refusal.code : outcome.value.subjects;
};

test('its subjects are printable ASCII, from the space to the tilde, in their order', () => {
  expect(subjectsOf('maria@acme.example', 'https://acme.example/ ~')).toEqual(['maria@acme.example', 'https://acme.example/ ~']);
});

test.each(['a\x7f@b', 'a\x1f@b', 'a\0@b', 'a\n@b', 'm\xe4ria@acme.example', 'a\xff@b'])(
  'a subject with another character is refused: %j',
  name => {
    expect(subjectsOf(name)).toBe('certificate-invalid');
  },
);
