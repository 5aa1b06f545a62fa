import type { KeyObject } from 'node:crypto';
import type { SignedEntity } from '@sigstore/verify';
import type { SigstoreRequirement } from '../requirements.ts';
import type { ProvenTime } from '../signature-check.ts';
import { type LeafCertificate, parseLeafCertificate } from './leaf-certificate.ts';
import { keyName, logWitness, type ReadLogEntry, readLogEntries } from './log-entries.ts';
import { type Outcome, proven, refuse } from './outcome.ts';
import { type ParsedSignature, signatureLimits } from './parse/parsed-signature.ts';
import { signatureContent, usualHashes } from './signature-content.ts';
import { type ReadTimestamp, readTimestamps } from './timestamps.ts';

/** What a requirement says about a signature, whatever it is about. */
export type SignerRequirement = Omit<SigstoreRequirement, 'asks' | 'layout'>;

/** What was read of a signature, before the library sees it. */
export interface SignatureCase {
  readonly parsed: ParsedSignature;
  readonly requirement: SignerRequirement;
  readonly content: SignedEntity['signature'];
  readonly entries: readonly ReadLogEntry[];
  /** Verified. */
  readonly timestamps: readonly ReadTimestamp[];
  /** Sentences about timestamps that were left out. */
  readonly timestampRemarks: readonly string[];
  /** Times at which the certificate must be valid, not proven yet. */
  readonly times: readonly ProvenTime[];
  /** Absent when policy names a key. */
  readonly leaf?: LeafCertificate;
  /** The policy's key, or the certificate's. */
  readonly key: KeyObject;
}

const signAgain = 'Sign the image again.';

const invalidSignature = (parsed: ParsedSignature, requirement: SignerRequirement): ReturnType<typeof refuse> => {
  if (requirement.signer.kind === 'certificate') {
    return refuse(
      'signature-invalid',
      'The signature does not verify with the key in its certificate: it or what was signed has been changed.',
      signAgain,
    );
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

/**
 * The times of a signature: RFC 3161's, which are verified, and a log's claim when it has signed it (SET). An entry with an inclusion proof
 * only proves no time.
 */
const claimedTimes = (entries: readonly ReadLogEntry[], timestamps: readonly ReadTimestamp[]): readonly ProvenTime[] => [
  ...timestamps.map(({ time, authority }): ProvenTime => ({ source: 'timestamp-authority', time, witness: authority })),
  ...entries
    .filter(({ entry }) => entry.inclusionPromise !== undefined && entry.integratedTime !== '0')
    .map(
      ({ entry }): ProvenTime => ({
        source: 'transparency-log',
        time: new Date(Number(entry.integratedTime) * 1000),
        witness: logWitness(entry),
      }),
    ),
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
  const isOutside = (time: Date): boolean => !(notBefore <= time && time <= notAfter);
  const span = `The certificate was valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
  if (times.length === 0)
    return isOutside(now)
      ? refuse(
          'certificate-expired',
          `${span}, and it is ${now.toISOString()} now, with no proof that the signature is older.`,
          'Sign the image again, with a timestamp or an entry in a transparency log.',
        )
      : proven(undefined);
  const outside = times.find(({ time }) => isOutside(time));
  if (outside === undefined) return proven(undefined);
  // Why not as a fact: the log's entry is verified only after this.
  const said = outside.source === 'timestamp-authority' ? 'its RFC 3161 timestamp is of' : 'the entry in the transparency log gives';
  return refuse('certificate-expired', `${span}, and ${said} ${outside.time.toISOString()}.`, signAgain);
};

const checkLogged = (
  entries: readonly ReadLogEntry[],
  times: readonly ProvenTime[],
  requirement: SignerRequirement,
): Outcome<undefined> => {
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
      'Sign the image again with a timestamp (`cosign sign --timestamp-server-url`, or a signing configuration that names an authority), which Rekor v2 needs.',
    );
  }
  return proven(undefined);
};

/**
 * Reads all parts of a signature and refuses it for what needs no trust root: no entry, no timestamp, no certificate of the right kind, a
 * signature value that does not verify, a time outside the certificate's validity.
 */
export const readCase = (parsed: ParsedSignature, requirement: SignerRequirement, now: Date): Outcome<SignatureCase> => {
  if (parsed.content.signature.length > signatureLimits.signature)
    return refuse('malformed', 'The signature value is larger than signatures are.');
  const entries = readLogEntries(parsed.logEntries);
  if (!entries.ok) return entries;
  const timestamps = readTimestamps(parsed.timestamps, parsed.content.signature, requirement.timestamp, requirement.trust);
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
  const times = claimedTimes(entries.value, timestamps.value.timestamps);
  const logged = checkLogged(entries.value, times, requirement);
  if (!logged.ok) return logged;
  const valid = leaf.value === undefined ? proven(undefined) : checkValidity(leaf.value, times, now);
  if (!valid.ok) return valid;
  return proven({
    parsed,
    requirement,
    content,
    entries: entries.value,
    timestamps: timestamps.value.timestamps,
    timestampRemarks: timestamps.value.remarks,
    times,
    key,
    ...(leaf.value === undefined ? {} : { leaf: leaf.value }),
  });
};
