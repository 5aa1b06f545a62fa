import { type SignedEntity, type TrustMaterial, VerificationError, Verifier } from '@sigstore/verify';
import type { SigstoreRequirement } from '../requirements.ts';
import type { ProvenTime, SignatureRefusal, SignerIdentity } from '../signature-check.ts';
import { extendAuthorities } from './authorities.ts';
import { checkProvenance, matchIdentity } from './identity.ts';
import { CertificateWithoutSct, type LeafCertificate, parseLeafCertificate } from './leaf-certificate.ts';
import { checkEntrySigner, isEnvelopeHashEntry, keyName, logWitness, type ReadLogEntry, readLogEntries, verifyEnvelopeHashEntry } from './log-entries.ts';
import { type Outcome, proven, refuse } from './outcome.ts';
import { type ParsedSignature, signatureLimits } from './parsed-signature.ts';
import { signatureContent, usualHashes } from './signature-content.ts';
import { type ReadTimestamp, readTimestamps } from './timestamps.ts';

/** What a requirement says about a signature, whatever it is about. */
export type SignerRequirement = Omit<SigstoreRequirement, 'asks' | 'layout'>;

/** Who signed and when, proven. */
export interface SignerProof {
  readonly signer: SignerIdentity;
  readonly times: readonly ProvenTime[];
  readonly remarks: readonly string[];
}

type Entity = SignedEntity['signature'];

/** What was read of a signature, before the library sees it. */
interface Case {
  readonly parsed: ParsedSignature;
  readonly requirement: SignerRequirement;
  readonly content: Entity;
  readonly entries: readonly ReadLogEntry[];
  readonly timestamps: readonly ReadTimestamp[];
  /** Times at which the certificate must be valid, not proven yet. */
  readonly times: readonly ProvenTime[];
  readonly leaf?: LeafCertificate;
}

const signAgain = 'Sign the image again.';

const invalidSignature = (parsed: ParsedSignature, requirement: SignerRequirement): ReturnType<typeof refuse> => {
  if (requirement.signer.kind === 'certificate') {
    return refuse('signature-invalid', 'The signature does not verify with the key in its certificate: it or what was signed has been changed.', signAgain);
  }
  const wanted = keyName(requirement.signer.key);
  if (parsed.certificate === undefined) {
    return refuse(
      'signature-invalid',
      `The signature does not verify with the policy's ${wanted}: another key has made it, or it or what was signed has been changed.`,
      'Sign the image with the key that the policy names.',
    );
  }
  return refuse(
    'key-mismatch',
    `It was signed with a certificate, and not with the policy's ${wanted}.`,
    'Sign the image with the key that the policy names, or let the policy name the signer of the certificate.',
  );
};

/** The times that a signature claims: RFC 3161's, and a log's when it has signed it (SET). An entry with an inclusion proof only proves no time. */
const claimedTimes = (entries: readonly ReadLogEntry[], timestamps: readonly ReadTimestamp[]): readonly ProvenTime[] => [
  ...timestamps.map(({ time, authority }): ProvenTime => ({ source: 'timestamp-authority', time, witness: authority })),
  ...entries
    .filter(({ entry }) => entry.inclusionPromise !== undefined && entry.integratedTime !== '0')
    .map(({ entry }): ProvenTime => ({ source: 'transparency-log', time: new Date(Number(entry.integratedTime) * 1000), witness: logWitness(entry) })),
];

const readLeaf = (parsed: ParsedSignature, requirement: SignerRequirement): Outcome<LeafCertificate | undefined> => {
  if (requirement.signer.kind === 'key') return proven(undefined);
  if (parsed.certificate === undefined) {
    return refuse(
      'identity-mismatch',
      'It was signed with a key that has no certificate, and the policy wants a signer with an identity.',
      'Sign the image without a key of your own (`cosign sign`), or let the policy name the key.',
    );
  }
  const leaf = parseLeafCertificate(parsed.certificate);
  if (!leaf.ok) return leaf;
  if (!leaf.value.signsCode) {
    return refuse(
      'certificate-invalid',
      'The certificate is not for signing code: it lacks the extended key usage codeSigning (1.3.6.1.5.5.7.3.3).',
      'Issue the signer a certificate with that extended key usage.',
    );
  }
  if (requirement.certificateTransparency === 'required' && !leaf.value.hasSct) {
    return refuse(
      'sct-missing',
      'The certificate is in no certificate transparency log: it has no SCT.',
      'Sign with an authority that logs its certificates, or set `insecureIgnoreSCT` for this one.',
    );
  }
  return leaf;
};

const checkValidity = (leaf: LeafCertificate, times: readonly ProvenTime[], now: Date): Outcome<undefined> => {
  const { notBefore, notAfter } = leaf;
  for (const time of times.length === 0 ? [now] : times.map(each => each.time)) {
    if (!(notBefore <= time && time <= notAfter)) {
      return refuse(
        'certificate-expired',
        `The certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and ${
          times.length === 0 ? `it is ${now.toISOString()} now, with no proof that the signature is older` : `the signature was made at ${time.toISOString()}`
        }.`,
        times.length === 0 ? 'Sign the image again, with a timestamp or an entry in a transparency log.' : signAgain,
      );
    }
  }
  return proven(undefined);
};

const checkLogged = (entries: readonly ReadLogEntry[], times: readonly ProvenTime[], requirement: SignerRequirement): Outcome<undefined> => {
  if (requirement.transparencyLog === 'ignored') return proven(undefined);
  if (entries.length === 0) {
    return refuse(
      'log-entry-missing',
      'The policy wants an entry in a transparency log, and the signature comes with none.',
      'Sign the image again without `--tlog-upload=false`; an entry that is in the log only and not with the signature does not count.',
    );
  }
  if (requirement.signer.kind === 'certificate' && times.length === 0) {
    return refuse(
      'timestamp-missing',
      'Nothing proves when the certificate signed: the entry in the transparency log has no signed time, and there is no RFC 3161 timestamp.',
      'Sign the image again with a timestamp (`cosign sign --timestamp-server-url`), which Rekor v2 needs.',
    );
  }
  return proven(undefined);
};

const readCase = (parsed: ParsedSignature, requirement: SignerRequirement, now: Date): Outcome<Case> => {
  if (parsed.content.signature.length > signatureLimits.signature) return refuse('malformed', 'The signature value is larger than signatures are.');
  const entries = readLogEntries(requirement.transparencyLog === 'ignored' ? [] : parsed.logEntries);
  if (!entries.ok) return entries;
  const timestamps = readTimestamps(parsed.timestamps, requirement.timestamp, requirement.trust);
  if (!timestamps.ok) return timestamps;
  const leaf = readLeaf(parsed, requirement);
  if (!leaf.ok) return leaf;
  const { signer } = requirement;
  const content = signatureContent(parsed.content, key => {
    if (signer.kind === 'key') return [signer.hashAlgorithm];
    return parsed.content.kind === 'message' && parsed.content.hash !== undefined ? [parsed.content.hash] : usualHashes(key);
  });
  const key = signer.kind === 'key' ? signer.key : leaf.value?.key;
  if (key === undefined || !content.verifySignature(key)) return invalidSignature(parsed, requirement);
  const times = claimedTimes(entries.value, timestamps.value);
  const logged = checkLogged(entries.value, times, requirement);
  if (!logged.ok) return logged;
  const valid = leaf.value === undefined ? proven(undefined) : checkValidity(leaf.value, times, now);
  if (!valid.ok) return valid;
  return proven({
    parsed,
    requirement,
    content,
    entries: entries.value,
    timestamps: timestamps.value,
    times,
    ...(leaf.value === undefined ? {} : { leaf: leaf.value }),
  });
};

type EntityTimestamp = SignedEntity['timestamps'][number];

/**
 * A certificate with no proven time at all is judged now. Why a log entry's time: the library knows a time of these two kinds only, and fails with
 * a TypeError without any; this entry is not among those that it verifies.
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

const entityOf = (each: Case, sct: 'read' | 'hidden', now: Date): SignedEntity => {
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

const trustFor = ({ requirement, parsed }: Case): TrustMaterial => {
  const { signer, trust } = requirement;
  // Why the policy's key whatever hint a bundle has: the policy decides who may sign, not the signature.
  return signer.kind === 'key'
    ? { ...trust, publicKey: () => ({ publicKey: signer.key, validFor: () => true }) }
    : { ...trust, certificateAuthorities: extendAuthorities(trust.certificateAuthorities, parsed.intermediates) };
};

type LibraryAnswer = 'verified' | VerificationError['code'] | 'malformed';

const askLibrary = (each: Case, trust: TrustMaterial, sct: 'read' | 'hidden', now: Date): LibraryAnswer => {
  const entity = entityOf(each, sct, now);
  const options = { tlogThreshold: entity.tlogEntries.length > 0 ? 1 : 0, timestampThreshold: 0, ctlogThreshold: sct === 'read' && each.leaf !== undefined ? 1 : 0 };
  try {
    new Verifier(trust, options).verify(entity);
    return 'verified';
  } catch (error) {
    // Why not rethrown: the library throws TypeErrors and RangeErrors too when hostile parts lack what it reads.
    return error instanceof VerificationError ? error.code : 'malformed';
  }
};

const refusals: Readonly<Record<VerificationError['code'] | 'malformed', SignatureRefusal>> = {
  TLOG_ERROR: { code: 'log-entry-invalid', reason: 'The signature comes with the same entry of a transparency log twice.', remedy: signAgain },
  TLOG_BODY_ERROR: { code: 'log-entry-invalid', reason: 'The entry in the transparency log is about another signature or other content.', remedy: signAgain },
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
  TLOG_MISSING_INCLUSION_ERROR: { code: 'log-entry-invalid', reason: 'Nothing proves that the entry is in the transparency log.', remedy: signAgain },
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

const verifyWithLibrary = (each: Case, now: Date): Outcome<undefined> => {
  const trust = trustFor(each);
  const sct = each.requirement.certificateTransparency === 'required' ? 'read' : 'hidden';
  const answer = askLibrary(each, trust, sct, now);
  if (answer === 'verified') return proven(undefined);
  // Why ask again: the library has one code for an untrusted chain and for an untrusted SCT, and messages are not decided on.
  const isSct = answer === 'CERTIFICATE_ERROR' && sct === 'read' && askLibrary(each, trust, 'hidden', now) !== 'CERTIFICATE_ERROR';
  return { ok: false, refusal: isSct ? unknownTransparency : refusals[answer] };
};

const checkEntries = ({ entries, parsed, requirement, leaf }: Case): Outcome<undefined> => {
  const storedDigest = parsed.content.kind === 'envelope' ? parsed.content.storedDigest : undefined;
  const { signer } = requirement;
  const key = signer.kind === 'key' ? signer.key : leaf?.key;
  if (key === undefined) return refuse('certificate-invalid', 'The signature has no certificate.');
  for (const entry of entries) {
    const about = isEnvelopeHashEntry(entry) ? verifyEnvelopeHashEntry(entry, storedDigest, requirement.trust) : proven(undefined);
    if (!about.ok) return about;
    const named = checkEntrySigner(entry, { key, ...(leaf === undefined ? {} : { certificate: leaf.der }) });
    if (!named.ok) return named;
  }
  return proven(undefined);
};

const identify = ({ leaf, requirement }: Case): Outcome<SignerIdentity> => {
  const { signer } = requirement;
  if (signer.kind === 'key') return proven({ engine: 'sigstore', subject: keyName(signer.key) });
  if (leaf === undefined) return refuse('certificate-invalid', 'The signature has no certificate.');
  const subject = matchIdentity(leaf, signer.identities);
  if (!subject.ok) return subject;
  const provenance = signer.provenance === undefined ? proven(undefined) : checkProvenance(leaf, signer.provenance);
  if (!provenance.ok) return provenance;
  return proven({
    engine: 'sigstore',
    subject: subject.value,
    claims: leaf.claims,
    ...(leaf.issuer === undefined ? {} : { issuer: leaf.issuer }),
  });
};

const remarksOf = ({ requirement, parsed, timestamps, leaf, times }: Case): readonly string[] => [
  ...(requirement.transparencyLog === 'ignored' ? ['The transparency log was not consulted.'] : []),
  ...(leaf !== undefined && requirement.certificateTransparency === 'ignored' ? ['Certificate transparency (SCT) was not checked.'] : []),
  ...(parsed.timestamps.length > timestamps.length ? ['The RFC 3161 timestamp was not checked: the trust root names no timestamp authority.'] : []),
  ...(leaf !== undefined && times.length === 0 ? ['Nothing proves when the signature was made; the certificate is valid now.'] : []),
];

const claimSigner = (refusal: SignatureRefusal, parsed: ParsedSignature): SignatureRefusal => {
  const leaf = parsed.certificate === undefined ? undefined : parseLeafCertificate(parsed.certificate);
  const claimedSigner = leaf?.ok === true ? leaf.value.subjects[0] : undefined;
  return claimedSigner === undefined ? refusal : { ...refusal, claimedSigner };
};

const prove = (parsed: ParsedSignature, requirement: SignerRequirement, now: Date): Outcome<SignerProof> => {
  const read = readCase(parsed, requirement, now);
  if (!read.ok) return read;
  const entries = checkEntries(read.value);
  const verified = entries.ok ? verifyWithLibrary(read.value, now) : entries;
  if (!verified.ok) return verified;
  const signer = identify(read.value);
  if (!signer.ok) return signer;
  return proven({ signer: signer.value, times: read.value.times, remarks: remarksOf(read.value) });
};

/**
 * Proves who made a signature and when: the signature value, the certificate's chain, usage, transparency and validity, the log's entries, the
 * timestamps, and that the signer is one of those the requirement names. What was signed is not looked at.
 */
export const verifyParsedSignature = (parsed: ParsedSignature, requirement: SignerRequirement, now: Date): Outcome<SignerProof> => {
  const proof = prove(parsed, requirement, now);
  return proof.ok ? proof : { ok: false, refusal: claimSigner(proof.refusal, parsed) };
};
