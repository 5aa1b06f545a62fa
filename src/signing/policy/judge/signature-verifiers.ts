import { verifyTrustMetadata } from '../../notary-v1/verify-trust-metadata.ts';
import { verifyNotation } from '../../notation/verify-notation.ts';
import { githubAttestationRequirement } from '../../sigstore/github-attestation-requirement.ts';
import { verifySigstore } from '../../sigstore/verify-sigstore.ts';

/**
 * What verifies signatures: pure, never throwing on hostile bytes. Given from outside, so that policy is tested apart from cryptography.
 */
export interface SignatureVerifiers {
  readonly verifySigstore: typeof verifySigstore;
  readonly githubAttestationRequirement: typeof githubAttestationRequirement;
  readonly verifyNotation: typeof verifyNotation;
  readonly verifyTrustMetadata: typeof verifyTrustMetadata;
}

/** The real ones. */
export const signatureVerifiers: SignatureVerifiers = {
  verifySigstore,
  githubAttestationRequirement,
  verifyNotation,
  verifyTrustMetadata,
};
