import type { AuthorityOutcome, ImageJudgement, PolicyOutcome } from '../../signing/image-judgement.ts';
import type { SignatureCheck, VerifiedSignature } from '../../signing/signature-check.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { GateResult } from '../../verdict/verdict.ts';
import { nextStepOf, remedyOf } from './image-words.ts';
import { builderClaims, describePlace, describeSigner, describeTime, engineWords, outcomeOfPolicy } from './signature-words.ts';

/**
 * One statement of an explanation and what it rests on. Plain text whose values stand in quotes; texts of registries and pull requests may
 * be inside. `plain` states a fact that is neither good nor bad.
 */
export interface Point {
  readonly status: GateResult['status'] | 'plain';
  readonly text: string;
  readonly points: readonly Point[];
}

/** Points that a report in a page shows under one point. */
export const maxPoints = 8;

const point = (status: Point['status'], text: string, points: readonly Point[] = []): Point => ({ status, text, points });

/** What to do about something, as points: none where it has been said, or where nothing has to be done. */
type Advice = (remedy: string) => readonly Point[];

/**
 * Why an image was judged as it was: its policies, their authorities, and each signature that they looked at. `failures` leaves out what
 * lies under a policy that passed, and policies that do not apply. What the image's own next step says is not said again.
 */
export const explainJudgement = (judgement: ImageJudgement, extent: 'failures' | 'everything'): readonly Point[] => {
  const said = nextStepOf(judgement);
  const advice: Advice = remedy => (remedy === said ? [] : [point('plain', `What to do: ${remedy}`)]);
  const shown = judgement.policies.filter(({ state }) => extent === 'everything' || state !== 'not-applicable');
  return shown.map(policy => explainPolicy(policy, extent, policy.state === 'passed' ? () => [] : advice));
};

const policyStatus: Readonly<Record<PolicyOutcome['state'], Point['status']>> = {
  passed: 'met',
  warned: 'warned',
  failed: 'not-met',
  undetermined: 'undetermined',
  'not-applicable': 'plain',
};

const explainPolicy = (outcome: PolicyOutcome, extent: 'failures' | 'everything', advice: Advice): Point => {
  const { policy, origin, engine, state, reason, remedy, authorities } = outcome;
  const head = `${engineWords[engine]} "${policy}"${origin === policy ? '' : ` (${origin})`} ${outcomeOfPolicy[state]}. ${reason}`;
  if (extent === 'failures' && state === 'passed') return point('met', head);
  const steps = remedy === undefined ? [] : advice(remedy);
  return point(policyStatus[state], head, [...authorities.map(one => explainAuthority(one, advice)), ...steps]);
};

const authorityWords = { passed: 'passed', failed: 'failed', undetermined: 'could not be decided' } as const;
const authorityStatus = { passed: 'met', failed: 'not-met', undetermined: 'undetermined' } as const;

const explainAuthority = ({ name, state, reason, checks }: AuthorityOutcome, advice: Advice): Point => {
  const verifiedFirst = checks.toSorted((a, b) => Number(b.state === 'verified') - Number(a.state === 'verified'));
  return point(
    authorityStatus[state],
    `Authority "${name}" ${authorityWords[state]}. ${reason}`,
    verifiedFirst.map(check => explainCheck(check, advice)),
  );
};

const formatWords: Readonly<Record<VerifiedSignature['format'], string>> = {
  'simple-signing': 'cosign',
  'dsse-envelope': 'cosign',
  'sigstore-bundle': 'Sigstore bundle',
  notation: 'Notation',
  'notary-v1': 'Docker Content Trust',
};

const explainCheck = (check: SignatureCheck, advice: Advice): Point => {
  if (check.state === 'verified') return explainSignature(check.signature);
  const { code, reason, claimedSigner } = check.refusal;
  return point('not-met', `[${code}] ${reason}`, [
    point('plain', `Found in ${describePlace(check.place)}.`),
    ...(claimedSigner === undefined || reason.includes(claimedSigner)
      ? []
      : [point('plain', `Claimed signer, not proven: "${claimedSigner}".`)]),
    ...advice(remedyOf(check.refusal)),
  ]);
};

/** A verified signature: who, by whose word, when, where it lies. */
export const explainSignature = (signature: VerifiedSignature): Point => {
  const { kind, format, place, signer, times, claimedName, predicateType, remarks } = signature;
  const claims = builderClaims.flatMap(name => {
    const value = signer.claims?.[name];
    return value === undefined || value === signer.subject ? [] : [point('plain', `${name}: "${value}".`)];
  });
  const type = predicateType === undefined ? '' : ` of type "${predicateType}"`;
  return point('met', `Valid ${kind}${type} (${formatWords[format]}) by ${describeSigner(signer)}.`, [
    ...claims,
    ...times.map(time => point('plain', describeTime(time))),
    ...(claimedName === undefined ? [] : [point('plain', `It calls the image "${claimedName}".`)]),
    ...remarks.map(remark => point('plain', remark)),
    point('plain', `Found in ${describePlace(place)}.`),
  ]);
};

/** The first points, and how many more there are, at every level. */
export const limitPoints = (points: readonly Point[], most: number): readonly Point[] => {
  const shown = points.slice(0, most).map(({ status, text, points: inner }) => point(status, text, limitPoints(inner, most)));
  const rest = points.length - shown.length;
  return rest === 0 ? shown : [...shown, point('plain', `${countOf(rest, 'more like these', 'more like these')}.`)];
};

/** Points as lines with their depth from 0, outer before inner. */
export const flattenPoints = (points: readonly Point[], depth = 0): readonly { readonly depth: number; readonly point: Point }[] =>
  points.flatMap(one => [{ depth, point: one }, ...flattenPoints(one.points, depth + 1)]);
