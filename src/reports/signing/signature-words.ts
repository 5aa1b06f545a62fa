import type { SignaturePlace, TraceStep } from '../../signing/evidence.ts';
import type { PolicyOutcome } from '../../signing/image-judgement.ts';
import type { ProvenTime, SignerIdentity, VerifiedSignature } from '../../signing/signature-check.ts';

const placeWords: Readonly<Record<SignaturePlace['kind'], string>> = {
  referrer: 'referrers of',
  'fallback-tag': 'referrers tag',
  'signature-tag': 'cosign signature tag',
  'attestation-tag': 'cosign attestation tag',
  'github-attestations': 'GitHub attestations of',
  'notary-server': 'Notary server',
};

/** A place that may hold signatures, in words: `cosign signature tag "ghcr.io/acme/app:sha256-….sig"`. */
export const describePlace = ({ kind, name, digest }: SignaturePlace): string =>
  `${placeWords[kind]} "${shortDigests(name)}"${digest === undefined || name.includes(digest) ? '' : ` ("${shortDigests(digest)}")`}`;

const outcomeWords: Readonly<Record<TraceStep['outcome'], string>> = {
  found: 'found',
  none: 'nothing there',
  unsupported: 'not offered',
  skipped: 'skipped',
  failed: 'could not be read',
};

/** One place that was looked at and what came of it, as a sentence. */
export const describeStep = ({ place, outcome, note }: TraceStep): string => {
  const where = describePlace(place);
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${outcomeWords[outcome]}. ${note}`;
};

/** What kind of policy it is, for people. */
export const engineWords: Readonly<Record<PolicyOutcome['engine'], string>> = {
  sigstore: 'Image policy',
  'github-attestations': 'GitHub attestations',
  notation: 'Notation trust policy',
  'notary-v1': 'Docker Content Trust',
  registries: 'Allowed registries',
  'no-match': 'Rule for images without a policy',
};

/** What a policy came to. */
export const outcomeOfPolicy: Readonly<Record<PolicyOutcome['state'], string>> = {
  passed: 'passed',
  warned: 'failed, and only warns',
  failed: 'failed',
  undetermined: 'could not be decided',
  'not-applicable': 'does not apply',
};

/** SHA-256 digests in a text cut to twelve digits, which tell them apart at a glance. */
export const shortDigests = (text: string): string => text.replaceAll(/(?<=sha256[:-][0-9a-f]{12})[0-9a-f]{52}/gu, '…');

/** A time in UTC to the second: `2026-11-03 14:02:11 UTC`. */
const timeText = (time: ProvenTime['time']): string =>
  Number.isNaN(time.getTime()) ? 'an unknown time' : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** Day and witness of a proven time, for a table: `log, 2026-11-03`. */
export const shortTime = ({ source, time }: ProvenTime): string =>
  `${source === 'transparency-log' ? 'log' : 'timestamp'}, ${Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString().slice(0, 10)}`;

/** A proven time as a sentence that names its witness. */
export const describeTime = ({ source, time, witness }: ProvenTime): string => {
  if (source === 'timestamp-authority') return `Timestamp of ${timeText(time)} by "${witness}".`;
  const hash = witness.lastIndexOf('#');
  const entry = hash === -1 ? `"${witness}"` : `entry ${witness.slice(hash + 1)} of log "${shortLogId(witness.slice(0, hash))}"`;
  return `In the transparency log since ${timeText(time)}: ${entry}.`;
};

const shortLogId = (id: string): string => (id.length > 16 ? `${id.slice(0, 12)}…` : id);

/** A signer and who vouches for the name: `"https://github.com/acme/…" (issuer "https://token…")`. */
export const describeSigner = ({ subject, issuer }: SignerIdentity): string =>
  issuer === undefined ? `"${subject}"` : `"${subject}" (issuer "${issuer}")`;

/** Distinct signers of signatures, in their order. */
export const signersOf = (signatures: readonly VerifiedSignature[]): readonly SignerIdentity[] => [
  ...new Map(signatures.map(({ signer }) => [`${signer.subject}\0${signer.issuer ?? ''}`, signer])).values(),
];

/** Claims of a certificate that tell who built an image, in the words of Fulcio's OID table; the others are in the JSON of `verify`. */
export const builderClaims = [
  'Build Signer URI',
  'Source Repository URI',
  'Source Repository Ref',
  'Source Repository Digest',
  'Runner Environment',
] as const;
