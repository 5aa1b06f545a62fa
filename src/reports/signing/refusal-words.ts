import type { RefusalCode } from '../../signing/signature-check.ts';

/** What people can do about a signature that does not count, by the code of its refusal: for refusals that bring no remedy of their own. */
export const refusalRemedies: Readonly<Record<RefusalCode, string>> = {
  malformed: 'Sign the image again: what is stored is not a readable signature.',
  unsupported: 'Sign the image in a way that Tidewaiter can verify, or ask for an exception in the policy.',
  'digest-mismatch': 'Sign the digest that the reference names now, or refer to the digest that was signed.',
  'signature-invalid': 'Sign the image again: the signature was damaged or forged.',
  'key-mismatch': 'Use an image that is signed with a key of the policy, or ask for the signer to be added to the policy.',
  'identity-mismatch': 'Use an image that one of the identities of the policy signed, or ask for the signer to be added to the policy.',
  'issuer-mismatch': 'Sign with an identity of the issuer that the policy names, or ask for the issuer to be added to the policy.',
  'certificate-untrusted': 'Sign with a certificate of an authority that the policy trusts, or ask for the authority to be added to it.',
  'certificate-invalid': 'Sign again with a certificate that is made for signing code.',
  'certificate-expired': 'Sign again with a certificate that is valid, and with a timestamp that proves the time.',
  'certificate-revoked': 'Do not use this image: its signer withdrew the certificate. Have it signed again with another one.',
  'revocation-unknown': "Run the check again; if it stays so, make the certificate authority's revocation service reachable.",
  'log-entry-missing': 'Sign again and have the signature recorded in the transparency log.',
  'log-entry-invalid':
    'Sign again: the entry of the transparency log does not belong to this signature, or comes from a log that is not trusted.',
  'timestamp-missing': 'Sign again with a timestamp of an authority that the policy trusts.',
  'timestamp-invalid': 'Sign again with a timestamp of an authority that the policy trusts: this one is not valid.',
  'sct-missing': 'Sign with a certificate that is recorded in a trusted certificate transparency log.',
  expired: 'Publish fresh signed metadata: what is there is past its own expiry.',
  'predicate-mismatch': 'Use an image whose attestation says what the policy asks for.',
  'not-applicable': 'Sign the image in a format for which the policy names signers.',
};
