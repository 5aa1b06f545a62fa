import { VerificationError } from '@sigstore/verify';

/** What the library asks for the key of a signer: a trust root has those of authorities and logs only. */
export const noSignerKey = (): never => {
  throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: 'a trust root names no keys of signers' });
};
