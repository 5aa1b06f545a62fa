import { type SignedEntity, type TrustMaterial, VerificationError, Verifier } from '@sigstore/verify';
import type { SignatureRefusal } from '../signature-check.ts';
import { CertificateWithoutSct } from './leaf-certificate.ts';
import { isEnvelopeHashEntry } from './log-entries.ts';
import { type Outcome, proven } from './outcome.ts';
import type { SignatureCase } from './signature-case.ts';

const signAgain = 'Sign the image again.';

type EntityTimestamp = SignedEntity['timestamps'][number];

/**
 * A certificate with no proven time at all is judged now. Why a log entry's time: the library knows a time of these two kinds only, and
 * fails with a TypeError without any; this entry is not among those that it verifies.
 */
const presentTime = (now: Date): EntityTimestamp => ({
  $case: 'transparency-log',
  tlogEntry: {
    logIndex: '0',
    logId: { keyId: Buffer.alloc(0) },
    kindVersion: { kind: '', version: '' },
    integratedTime: String(Math.floor(now.getTime() / 1000)),
    inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
    inclusionProof: undefined,
    canonicalizedBody: Buffer.alloc(0),
  },
});

const entityOf = (each: SignatureCase, sct: 'read' | 'hidden', now: Date): SignedEntity => {
  const { leaf, entries, timestamps, times, content } = each;
  const certificate = sct === 'read' ? leaf?.certificate : leaf && new CertificateWithoutSct(leaf.certificate.root);
  return {
    signature: content,
    key: certificate === undefined ? { $case: 'public-key', hint: '' } : { $case: 'certificate', certificate },
    tlogEntries: entries.filter(entry => !isEnvelopeHashEntry(entry)).map(({ entry }) => entry),
    timestamps: [
      ...timestamps.map(({ timestamp }): EntityTimestamp => ({ $case: 'timestamp-authority', timestamp })),
      ...entries.map(({ entry }): EntityTimestamp => ({ $case: 'transparency-log', tlogEntry: entry })),
      ...(leaf !== undefined && times.length === 0 ? [presentTime(now)] : []),
    ],
  };
};

type Authorities = TrustMaterial['certificateAuthorities'];

const trustFor = ({ requirement }: SignatureCase, authorities: readonly Authorities[number][]): TrustMaterial => {
  const { signer, trust } = requirement;
  // Why the policy's key whatever hint a bundle has: the policy decides who may sign, not the signature.
  return signer.kind === 'key'
    ? { ...trust, publicKey: () => ({ publicKey: signer.key, validFor: () => true }) }
    : { ...trust, certificateAuthorities: [...authorities] };
};

type LibraryAnswer = 'verified' | VerificationError['code'] | 'malformed';

const askLibrary = (each: SignatureCase, trust: TrustMaterial, sct: 'read' | 'hidden', now: Date): LibraryAnswer => {
  const entity = entityOf(each, sct, now);
  const options = {
    tlogThreshold: entity.tlogEntries.length > 0 ? 1 : 0,
    timestampThreshold: 0,
    ctlogThreshold: sct === 'read' && each.leaf !== undefined ? 1 : 0,
  };
  try {
    new Verifier(trust, options).verify(entity);
    return 'verified';
  } catch (error) {
    // Why not rethrown: the library throws TypeErrors and RangeErrors too when hostile parts lack what it reads.
    return error instanceof VerificationError ? error.code : 'malformed';
  }
};

const refusals: Readonly<Record<VerificationError['code'] | 'malformed', SignatureRefusal>> = {
  TLOG_ERROR: {
    code: 'log-entry-invalid',
    reason: 'The signature comes with the same entry of a transparency log twice.',
    remedy: signAgain,
  },
  TLOG_BODY_ERROR: {
    code: 'log-entry-invalid',
    reason: 'The entry in the transparency log is about another signature or other content.',
    remedy: signAgain,
  },
  TLOG_INCLUSION_PROMISE_ERROR: {
    code: 'log-entry-invalid',
    reason: "No transparency log of the policy's trust root has signed the entry that comes with the signature.",
    remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
  },
  TLOG_INCLUSION_PROOF_ERROR: {
    code: 'log-entry-invalid',
    reason: "The proof that the entry is in a transparency log of the policy's trust root does not hold.",
    remedy: 'Sign the image with the transparency log that the policy trusts, or add the log to its trust root.',
  },
  TLOG_MISSING_INCLUSION_ERROR: {
    code: 'log-entry-invalid',
    reason: 'Nothing proves that the entry is in the transparency log.',
    remedy: signAgain,
  },
  TIMESTAMP_ERROR: {
    code: 'timestamp-invalid',
    reason: "The RFC 3161 timestamp is not of an authority of the policy's trust root, or not of this signature.",
    remedy: 'Sign the image with a timestamp of an authority that the policy trusts.',
  },
  CERTIFICATE_ERROR: {
    code: 'certificate-untrusted',
    reason: "The certificate does not chain up to an authority of the policy's trust root that was valid when the signature was made.",
    remedy: 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.',
  },
  PUBLIC_KEY_ERROR: { code: 'key-mismatch', reason: 'The key of the policy was not valid when the signature was made.' },
  SIGNATURE_ERROR: { code: 'signature-invalid', reason: 'The signature does not verify.', remedy: signAgain },
  NOT_IMPLEMENTED_ERROR: { code: 'unsupported', reason: 'The signature needs a part of Sigstore that is not implemented.' },
  malformed: { code: 'malformed', reason: 'A part of the signature is missing or not what it has to be.', remedy: signAgain },
};

const unknownTransparency: SignatureRefusal = {
  code: 'sct-missing',
  reason: "No certificate transparency log of the policy's trust root has signed the certificate's SCT.",
  remedy: 'Add the log to the trust root, or set `insecureIgnoreSCT` for this authority.',
};

/**
 * Has `@sigstore/verify` prove a signature's certificate chain, SCTs, log entries, timestamps and value; its codes become ours.
 * `authorities` are the paths that were found for its certificate.
 */
export const verifyWithLibrary = (each: SignatureCase, authorities: readonly Authorities[number][], now: Date): Outcome<undefined> => {
  const trust = trustFor(each, authorities);
  const sct = each.requirement.certificateTransparency === 'required' ? 'read' : 'hidden';
  const answer = askLibrary(each, trust, sct, now);
  if (answer === 'verified') return proven(undefined);
  // Why ask again: the library has one code for an untrusted chain and for an untrusted SCT, and messages are not decided on.
  const isSct = answer === 'CERTIFICATE_ERROR' && sct === 'read' && askLibrary(each, trust, 'hidden', now) !== 'CERTIFICATE_ERROR';
  return { ok: false, refusal: isSct ? unknownTransparency : refusals[answer] };
};
