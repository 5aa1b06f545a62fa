import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ImageEvidence, ImageFacts } from '../../evidence.ts';
import type { AuthorityOutcome } from '../../image-judgement.ts';
import type { SignatureCheck, VerifiedSignature } from '../../signature-check.ts';
import type { PreparedTrustRoots } from '../trust/trust-selection.ts';
import { nearestRefusal } from './refusal-order.ts';
import type { SignatureVerifiers } from './signature-verifiers.ts';

/** What all engines judge by. */
export interface Judging {
  readonly reference: ImageReference;
  /** Undefined: nobody was asked. */
  readonly facts: ImageFacts | undefined;
  readonly verifiers: SignatureVerifiers;
  readonly trustRoots: PreparedTrustRoots;
  readonly signatureFormat: 'any' | 'as-written';
  readonly now: Date;
}

/** What an authority says, and the signatures that made it pass. */
export interface JudgedAuthority extends AuthorityOutcome {
  readonly remedy?: string;
  readonly signatures: readonly VerifiedSignature[];
  /** By the name of the attestation that policy asks for. */
  readonly attestations: ReadonlyMap<string, readonly VerifiedSignature[]>;
}

const nothing = { signatures: [], attestations: new Map<string, readonly VerifiedSignature[]>() };

export const passedBy = (
  name: string,
  reason: string,
  checks: readonly SignatureCheck[],
  found: Partial<Pick<JudgedAuthority, 'signatures' | 'attestations'>>,
): JudgedAuthority => ({ name, state: 'passed', reason, checks, ...nothing, ...found });

export const failedBy = (name: string, reason: string, checks: readonly SignatureCheck[] = [], remedy?: string): JudgedAuthority => ({
  name,
  state: 'failed',
  reason,
  checks,
  ...nothing,
  ...(remedy !== undefined && { remedy }),
});

export const undeterminedBy = (name: string, reason: string, checks: readonly SignatureCheck[] = [], remedy?: string): JudgedAuthority => ({
  ...failedBy(name, reason, checks, remedy),
  state: 'undetermined',
});

/** What a registry told, or the outcome when it told nothing that could be judged. */
export const evidenceFor = (
  { facts }: Judging,
  name: string,
):
  | { readonly evidence: ImageEvidence; readonly outcome?: undefined }
  | { readonly evidence?: undefined; readonly outcome: JudgedAuthority } => {
  if (facts?.state === 'known') return { evidence: facts.evidence };
  if (facts === undefined) return { outcome: undeterminedBy(name, 'The registry was not asked.') };
  return { outcome: facts.state === 'absent' ? failedBy(name, facts.reason) : undeterminedBy(name, facts.reason) };
};

/** What was looked for and not found. */
export interface NothingFound {
  /** All signatures that were looked at. */
  readonly checks: readonly SignatureCheck[];
  /** A full sentence for when nothing of the kind was there at all. */
  readonly reason: string;
  readonly remedy: string;
  /** Whether a refusal of one of `checks` tells more than `reason`. */
  readonly tells: 'nearest-refusal' | 'reason';
  /** Where it would be: a gap elsewhere makes no difference. */
  readonly at: 'registry' | 'notary-server';
}

/** The outcome when no signature counts. Evidence with a gap never proves that there is none: then it is undetermined. */
export const noneCounts = (name: string, { gaps }: ImageEvidence, { checks, reason, remedy, tells, at }: NothingFound): JudgedAuthority => {
  const refused = tells === 'reason' ? [] : checks.filter(check => check.state === 'refused');
  const relevant = refused.filter(check => check.refusal.code !== 'not-applicable');
  const nearest = nearestRefusal(relevant.length > 0 ? relevant : refused);
  const more = relevant.length > 1 ? ` ${relevant.length - 1} more ${relevant.length === 2 ? 'was' : 'were'} refused.` : '';
  // Why told at all: who is told that there is nothing signs again, and in the same way.
  const found = relevant.length > 0 ? '' : 'The image is signed in a form that does not count. ';
  const seen = nearest === undefined ? reason : `${found}${nearest.reason}${more}`;
  const gap = gaps.find(({ place }) => (place.kind === 'notary-server') === (at === 'notary-server'));
  if (gap)
    return undeterminedBy(
      name,
      `${seen} But not all places could be read: ${gap.note}`,
      checks,
      'Run the check again when the place can be read.',
    );
  return failedBy(name, seen, checks, nearest?.remedy ?? remedy);
};

/** Who signed, for a sentence. */
export const signerWords = ({ signer }: VerifiedSignature): string =>
  signer.issuer === undefined ? signer.subject : `${signer.subject} (${signer.issuer})`;
