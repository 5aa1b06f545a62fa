import type { ProvenTime, SignatureRefusal, SignerIdentity } from '../signature-check.ts';
import { findAuthorityPaths } from './authority-path.ts';
import { checkProvenance, matchIdentity } from './identity.ts';
import { parseLeafCertificate } from './leaf-certificate.ts';
import { checkEntrySigner, isEnvelopeHashEntry, keyName, verifyEnvelopeHashEntry } from './log-entries.ts';
import { type Outcome, proven, refuse } from './outcome.ts';
import type { ParsedSignature } from './parse/parsed-signature.ts';
import { readCase, type SignatureCase, type SignerRequirement } from './signature-case.ts';
import { verifyWithLibrary } from './verify-with-library.ts';

/** Who signed and when, proven. */
export interface SignerProof {
  readonly signer: SignerIdentity;
  readonly times: readonly ProvenTime[];
  readonly remarks: readonly string[];
}

const checkEntries = ({ entries, parsed, requirement, leaf, key }: SignatureCase): Outcome<undefined> => {
  const storedDigest = parsed.content.kind === 'envelope' ? parsed.content.storedDigest : undefined;
  for (const entry of entries) {
    const about = isEnvelopeHashEntry(entry) ? verifyEnvelopeHashEntry(entry, storedDigest, requirement.trust) : proven(undefined);
    if (!about.ok) return about;
    const named = checkEntrySigner(entry, { key, ...(leaf === undefined ? {} : { certificate: leaf.der }) });
    if (!named.ok) return named;
  }
  return proven(undefined);
};

const identify = ({ leaf, requirement }: SignatureCase): Outcome<SignerIdentity> => {
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

const remarksOf = ({ requirement, timestampRemarks, leaf, times }: SignatureCase): readonly string[] => [
  ...(requirement.transparencyLog === 'ignored' ? ['The transparency log was not consulted.'] : []),
  ...(leaf !== undefined && requirement.certificateTransparency === 'ignored' ? ['Certificate transparency (SCT) was not checked.'] : []),
  ...timestampRemarks,
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
  if (!entries.ok) return entries;
  const paths = findAuthorityPaths(read.value, now);
  const verified = paths.ok ? verifyWithLibrary(read.value, paths.value, now) : paths;
  if (!verified.ok) return verified;
  const signer = identify(read.value);
  if (!signer.ok) return signer;
  return proven({ signer: signer.value, times: read.value.times, remarks: remarksOf(read.value) });
};

/**
 * Proves who made a signature and when: the signature value, the certificate's chain, usage, transparency and validity, the log's entries,
 * the timestamps, and that the signer is one of those the requirement names. What was signed is not looked at.
 */
export const verifyParsedSignature = (parsed: ParsedSignature, requirement: SignerRequirement, now: Date): Outcome<SignerProof> => {
  const proof = prove(parsed, requirement, now);
  return proof.ok ? proof : { ok: false, refusal: claimSigner(proof.refusal, parsed) };
};
