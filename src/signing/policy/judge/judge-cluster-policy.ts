import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { AuthorityOutcome, PolicyOutcome } from '../../image-judgement.ts';
import type { VerifiedSignature } from '../../signature-check.ts';
import type { Authority, ClusterImagePolicy } from '../cluster/cluster-image-policy.ts';
import { matchesImageGlob } from '../cluster/image-glob.ts';
import { matchesWorkload } from '../cluster/workload-match.ts';
import { policyImageName } from '../image-name.ts';
import type { ImageContext } from './image-context.ts';
import { judgeAuthority } from './judge-authority.ts';
import type { JudgedAuthority, Judging } from './judging.ts';

/** A policy's outcome with the signatures that made it pass. */
export interface JudgedPolicy {
  readonly outcome: PolicyOutcome;
  readonly signatures: readonly VerifiedSignature[];
  /**
   * True when it is not known whether the policy is for the workload: it can refuse the image, and does not stand for a policy that names
   * it.
   */
  readonly isForOthers?: 'maybe';
  /** Sentences that are no failure. */
  readonly remarks?: readonly string[];
}

/** Whether a policy is about images of such a name; whether it is about the workload is another question. */
export const namesReference = ({ images }: ClusterImagePolicy, reference: ImageReference): boolean =>
  images.some(glob => matchesImageGlob(glob, reference));

/** What a ClusterImagePolicy that names the image says of it. */
export const judgeClusterPolicy = (policy: ClusterImagePolicy, context: ImageContext, judging: Judging): JudgedPolicy => {
  const base = { policy: policy.name, origin: policy.origin, engine: 'sigstore' as const };
  const fit = fitOf(policy, context);
  if (fit.fits === 'no') return { outcome: { ...base, state: 'not-applicable', reason: fit.reason, authorities: [] }, signatures: [] };
  const judged = policy.authorities.map(authority => judgeAuthority(authority, judging));
  const authorities = judged.map(({ name, state, reason, checks }, at) => ({
    name,
    state,
    reason,
    checks,
    ...askedOf(policy.authorities[at]),
  }));
  const { state, reason, remedy } = concludePolicy(policy, judged, judging);
  // Why undetermined ones, too: nothing that is found later would make a policy block that only warns.
  const mild = policy.mode === 'warn' && state !== 'passed';
  return {
    outcome: { ...base, state: mild ? 'warned' : state, reason, ...(remedy !== undefined && { remedy }), authorities },
    signatures: state === 'passed' ? judged.flatMap(one => (one.state === 'passed' ? one.signatures : [])) : [],
    ...(fit.fits === 'maybe' && { isForOthers: 'maybe' }),
    remarks: policy.notes,
  };
};

const askedOf = (authority: Authority | undefined): Pick<AuthorityOutcome, 'predicateTypes'> =>
  authority?.kind === 'signing' && authority.attestations.length > 0
    ? { predicateTypes: authority.attestations.map(({ predicateType }) => predicateType) }
    : {};

type Fit = { readonly fits: 'yes' | 'maybe' } | { readonly fits: 'no'; readonly reason: string };

/** Whether a policy is about the workload. */
const fitOf = ({ match }: ClusterImagePolicy, { workload }: ImageContext): Fit => {
  if (match.length === 0) return { fits: 'yes' };
  if (workload === undefined)
    return { fits: 'no', reason: 'The policy is for workloads of a cluster, and a Dockerfile or Compose file has none.' };
  const fits = match.map(entry => matchesWorkload(entry, workload));
  if (fits.includes('yes')) return { fits: 'yes' };
  return fits.includes('maybe') ? { fits: 'maybe' } : { fits: 'no', reason: 'The policy is for other workloads.' };
};

interface Conclusion {
  readonly state: 'passed' | 'failed' | 'undetermined';
  readonly reason: string;
  readonly remedy?: string;
}

/** One authority is enough; then the policy's own condition has to hold. */
const concludePolicy = (policy: ClusterImagePolicy, judged: readonly JudgedAuthority[], judging: Judging): Conclusion => {
  const passing = judged.filter(({ state }) => state === 'passed');
  const open = judged.some(({ state }) => state === 'undetermined');
  const [first] = passing;
  if (!first) return noAuthority(judged, open);
  if (policy.condition === undefined) return { state: 'passed', reason: first.reason };
  const outcome = policy.condition.evaluate(bindingsOf(passing, judging));
  if (outcome.state === 'holds') return { state: 'passed', reason: `${first.reason} The policy's condition holds.` };
  const asked = outcome.state === 'failed' ? judged.find(one => one.state !== 'passed' && mentions(policy.condition, one.name)) : undefined;
  if (asked)
    return {
      state: asked.state === 'undetermined' || open ? 'undetermined' : 'failed',
      reason: `${first.reason} But the policy's condition asks about the authority "${asked.name}", too: ${asked.reason}`,
      ...(asked.remedy !== undefined && { remedy: asked.remedy }),
    };
  const gaps = judging.facts?.state === 'known' && judging.facts.evidence.gaps.length > 0;
  return {
    state: open || gaps ? 'undetermined' : 'failed',
    reason: `${first.reason} But of the whole policy: ${outcome.reason}`,
    remedy: 'Ask the owners of the policy what its condition wants.',
  };
};

/** Whether a condition names an authority: what did not match is not among `authorityMatches`, and to ask for it has no answer. */
const mentions = ({ source }: { readonly source: string } = { source: '' }, name: string): boolean =>
  [`authorityMatches.${name}`, `authorityMatches["${name}"]`, `authorityMatches['${name}']`].some(text => source.includes(text));

const noAuthority = (judged: readonly JudgedAuthority[], open: boolean): Conclusion => {
  const wanted = open ? 'undetermined' : 'failed';
  const telling = judged.find(({ state }) => state === wanted);
  const reason = judged.length === 1 ? (telling?.reason ?? '') : judged.map(one => `${one.name}: ${one.reason}`).join(' ');
  return { state: wanted, reason, ...(telling?.remedy !== undefined && { remedy: telling.remedy }) };
};

/** What a policy's condition may look at: close to what policy-controller hands to CUE. */
const bindingsOf = (passing: readonly JudgedAuthority[], { reference, facts }: Judging) => ({
  image: policyImageName(reference),
  ...(facts?.state === 'known' && { digest: facts.evidence.image.digest }),
  authorityMatches: Object.fromEntries(
    passing.map(({ name, signatures, attestations }) => [
      name,
      {
        signatures: signatures.map(signerOf),
        attestations: Object.fromEntries(
          [...attestations].map(([wanted, found]) => [
            wanted,
            found.map(one => ({ ...signerOf(one), predicateType: one.predicateType, predicate: one.predicate })),
          ]),
        ),
      },
    ]),
  ),
});

const signerOf = ({ signer }: VerifiedSignature) => ({ subject: signer.subject, issuer: signer.issuer ?? '' });
