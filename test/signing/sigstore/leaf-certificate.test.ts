import { expect, test } from 'vitest';
import { parseLeafCertificate } from '../../../src/signing/sigstore/leaf-certificate.ts';
import { signatureLimits } from '../../../src/signing/sigstore/parse/parsed-signature.ts';

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
