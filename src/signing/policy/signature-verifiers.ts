import type { Descriptor } from '../../oci/descriptor.ts';
import type { BundleSignature, EnvelopeSignature, SimpleSigningSignature } from '../evidence.ts';
import type { SigstoreRequirement } from '../requirements.ts';
import type { SignatureCheck } from '../signature-check.ts';

/** The layouts of Sigstore. */
export type SigstoreSignature = SimpleSigningSignature | EnvelopeSignature | BundleSignature;

/** What verifies signatures: pure, never throwing on hostile bytes. Given from outside, so that policy can be tested apart from cryptography. */
export interface SignatureVerifiers {
  readonly verifySigstore: (signature: SigstoreSignature, image: Descriptor, requirement: SigstoreRequirement, now: Date) => SignatureCheck;
}
