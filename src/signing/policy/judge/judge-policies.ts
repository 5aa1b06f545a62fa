import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ImageSettings } from '../../../policy/images/image-settings.ts';
import type { PolicyOutcome } from '../../image-judgement.ts';
import type { RevocationAnswers } from '../../revocation/check-revocation.ts';
import { vouchesFor } from '../cluster/image-glob.ts';
import { errorWords, type ImagePolicySet, type UnreadPolicy } from '../image-policy-set.ts';
import { policiesFor } from './engines-for.ts';
import type { ImageContext } from './image-context.ts';
import { type JudgedPolicy, judgeClusterPolicy } from './judge-cluster-policy.ts';
import { judgeGithubAttestations } from './judge-github-attestations.ts';
import { judgeNotary } from './judge-notary.ts';
import { judgeNotation } from './judge-notation.ts';
import type { JudgedAuthority, Judging } from './judging.ts';

/** What each policy says of an image; all of them have to be content. */
export const judgePolicies = (
  policies: ImagePolicySet,
  context: ImageContext,
  revocation: RevocationAnswers,
  judging: Judging,
): readonly JudgedPolicy[] => {
  const { settings } = policies;
  const found = policiesFor(policies, judging.reference);
  const signing = [
    ...found.clusterPolicies.map(policy => judgeClusterPolicy(policy, context, judging)),
    ...(found.notation
      ? [
          ofOne(
            { policy: found.notation.statement.name, origin: found.notation.statement.origin, engine: 'notation' },
            judgeNotation(found.notation.statement, found.notation.stores, revocation, judging),
          ),
        ]
      : []),
    ...(found.notary
      ? [ofOne({ policy: found.notary.server, origin: found.notary.origin, engine: 'notary-v1' }, judgeNotary(found.notary, judging))]
      : []),
    ...found.githubAttestations.map(entry =>
      ofOne({ policy: entry.source, origin: entry.origin, engine: 'github-attestations' }, judgeGithubAttestations(entry, judging), [
        entry.predicateType,
      ]),
    ),
    ...found.unread.map(unreadOutcome),
    ...found.idle.map(engine => noMatch(settings, `${engine} is to judge the image (${found.origin}), and no policy of it names it.`)),
  ];
  const naming = signing.filter(({ outcome }) => outcome.state !== 'not-applicable');
  return [
    ...registryOutcome(settings, judging.reference),
    ...signing,
    ...(naming.length === 0 ? [noMatch(settings, 'No signing policy names the image.')] : []),
    ...(naming.length > 0 && naming.every(({ isForOthers }) => isForOthers === 'maybe') ? [unclearMatch(settings)] : []),
  ];
};

const unreadOutcome = (unread: UnreadPolicy): JudgedPolicy => {
  const { policy, origin, engine, errors } = unread;
  const hint = errors.find(error => error.hint !== undefined)?.hint ?? '';
  return {
    outcome: {
      policy,
      origin,
      engine,
      state: 'undetermined',
      reason: `It has errors and is not used, so that nobody knows what it wants of the image. ${errorWords(unread)}`,
      remedy: `${hint} Ask the owners of the policies to mend it.`.trim(),
      authorities: [],
    },
    signatures: [],
  };
};

/** A policy with one authority. */
const ofOne = (
  base: Pick<PolicyOutcome, 'policy' | 'origin' | 'engine'>,
  judged: JudgedAuthority,
  predicateTypes?: readonly string[],
): JudgedPolicy => {
  const { name, state, reason, remedy, checks, signatures } = judged;
  return {
    outcome: {
      ...base,
      state,
      reason,
      ...(remedy !== undefined && { remedy }),
      authorities: [{ name, state, reason, checks, ...(predicateTypes && { predicateTypes }) }],
    },
    signatures,
  };
};

const noMatchStates = { deny: 'failed', warn: 'warned', allow: 'passed' } as const;

const noMatch = ({ noMatch: action }: ImageSettings, why: string): JudgedPolicy => ({
  outcome: {
    policy: 'images.no-match',
    origin: 'images.no-match',
    engine: 'no-match',
    state: noMatchStates[action],
    reason: action === 'allow' ? `${why} The organization's policy allows that.` : why,
    ...(action !== 'allow' && { remedy: 'Use an image that a policy names, or ask the owners of the policies to name this one.' }),
    authorities: [],
  },
  signatures: [],
});

/** Why not as `noMatch`: one of them may be for the workload after all. */
const unclearMatch = (settings: ImageSettings): JudgedPolicy => {
  const judged = noMatch(settings, 'Whether a signing policy is for the workload cannot be told: its kind or labels are filled in later.');
  const { outcome } = judged;
  const remedy = 'Write out the kind and the labels that policies match, or ask the owners of the policies for one that needs none.';
  return outcome.state === 'failed' ? { ...judged, outcome: { ...outcome, state: 'undetermined', remedy } } : judged;
};

const registryOutcome = ({ registries: { allowed } }: ImageSettings, reference: ImageReference): readonly JudgedPolicy[] => {
  if (allowed === undefined || allowed.some(glob => vouchesFor(glob, reference))) return [];
  const shown = allowed.slice(0, 5).join(', ');
  const outcome: PolicyOutcome = {
    policy: 'images.registries.allowed',
    origin: 'images.registries.allowed',
    engine: 'registries',
    state: 'failed',
    reason: 'The image is not among those that the organization allows.',
    remedy: `Use one of: ${shown}${allowed.length > 5 ? ` (${allowed.length - 5} more)` : ''}.`,
    authorities: [],
  };
  return [{ outcome, signatures: [] }];
};
