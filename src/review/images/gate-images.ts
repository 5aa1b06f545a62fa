import type { Notification } from '../../findings/notification.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import type { ImagePolicySet } from '../../signing/policy/image-policy-set.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { decideImageVerdict } from '../../verdict/decide-verdict.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { policyRepaired } from '../policy/policy-change.ts';
import type { ReviewResult } from '../result.ts';
import type { ReviewedChange } from '../review.ts';
import { type ImagePolicyChange, readImagePolicyChange, repairsImagePolicies } from './image-policy-change.ts';
import type { ImageReview } from './image-review.ts';

/** Image policies, or what is wrong with them. */
export type ReadImagePolicies = { readonly policies: ImagePolicySet } | { readonly errors: readonly ConfigError[] };

/** Image policies as a shell read them, and where they come from. */
export interface LoadedImagePolicies {
  /** `owner/repo`, or what else a person finds them by. */
  readonly repository: string;
  /** Paths start with it. */
  readonly folder: string;
  /** Whether the reviewed repository holds them, so that a change may edit them. */
  readonly isHere: boolean;
  readonly read: ReadImagePolicies;
}

/** Why no image could be verified. */
export type ImageProblems =
  /** `repository` (`owner/repo`) holds the policies; undefined: the reviewed one. */
  | { readonly errors: readonly ConfigError[]; readonly repository?: string }
  /** A full sentence. */
  | { readonly problem: string };

/** What is verified by which policies. */
export interface ImageOrder {
  readonly policies: ImagePolicySet;
  /** Where they come from, for people. */
  readonly origin: string;
  /** What the change makes of them, where it may edit them. */
  readonly edited: ImagePolicyChange | undefined;
}

/** What was found out, and what could not be brought up to date; or why nothing could be asked, in a full sentence. */
export type VerifiedImages = { readonly review: ImageReview; readonly notes: readonly string[] } | { readonly problem: string };

/** Milliseconds after which no further image is asked about: a job that is killed by its time-out reports nothing. */
export const imagePatience = 5 * 60_000;

/** What a shell does for the gate. */
export interface ImageGatePorts {
  /** The policies as the change leaves them. */
  readonly readNew: () => Promise<ReadImagePolicies>;
  readonly verify: (order: ImageOrder) => Promise<VerifiedImages>;
}

/** What the signing gate came to: the one value that all shells tell. */
export type GatedImages = { readonly verdict: Verdict } & (
  | { readonly state: 'reviewed'; readonly review: ImageReview; readonly notes: readonly string[] }
  /** There is nothing to verify; `reason` is a full sentence. */
  | { readonly state: 'nothing'; readonly reason: string }
  /** No image could be verified at all. */
  | { readonly state: 'unusable'; readonly problems: ImageProblems }
);

/** Verifies the images of a change by the policies that count. Policies that can't be used never become none: the gate is incomplete then. */
export const gateImages = async (
  { result }: ReviewedChange,
  { folder, isHere, read, repository }: LoadedImagePolicies,
  { readNew, verify }: ImageGatePorts,
): Promise<GatedImages> => {
  const edited = isHere
    ? await readImagePolicyChange(result.changes, folder, 'base', async () => ({ errors: errorsOf(await readNew()) }))
    : undefined;
  if ('errors' in read) {
    if (edited && repairsImagePolicies(edited)) return { state: 'nothing', verdict: decideImageVerdict([]), reason: policyRepaired };
    return unusable({ errors: read.errors, ...(!isHere && { repository }) });
  }
  const origin = repository === '' ? folder : `${repository}, ${folder}`;
  const verified = await verify({ policies: read.policies, origin, edited });
  if ('problem' in verified) return unusable({ problem: verified.problem });
  const { review, notes } = verified;
  return { state: 'reviewed', verdict: review.verdict, review: withoutRepeated(review, result), notes };
};

const unusable = (problems: ImageProblems): GatedImages => ({
  state: 'unusable',
  verdict: decideImageVerdict([], { reasons: [problemSentence(problems)] }),
  problems,
});

/** Why no image was verified, as a full sentence. */
export const problemSentence = (problems: ImageProblems): string =>
  'problem' in problems
    ? problems.problem
    : `No image was verified: ${policiesWords(problems.repository)} have ${countOf(problems.errors.length, 'error')}.`;

/** Whose image policies they are, in words. */
export const policiesWords = (repository: string | undefined): string =>
  repository === undefined ? 'the image policies in the base branch' : `the organization's image policies in ${repository}`;

/** What could not be read is told with the findings already. */
const withoutRepeated = (review: ImageReview, { notifications }: ReviewResult): ImageReview => {
  const keyOf = ({ code, path, range, message }: Notification): string => JSON.stringify([code, path, range, message]);
  const told = new Set(notifications.map(keyOf));
  return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};

const errorsOf = (read: ReadImagePolicies): readonly ConfigError[] =>
  'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);
