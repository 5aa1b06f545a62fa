import type { Notification } from '../findings/notification.ts';
import type { ConfigError } from '../policy/config-error.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { readImagePolicyChange, repairsImagePolicies } from '../review/images/image-policy-change.ts';
import type { ImageReview } from '../review/images/image-review.ts';
import { policyRepaired } from '../review/policy/policy-change.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ReviewedChange } from '../review/review.ts';
import { decideImageVerdict } from '../verdict/decide-verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type ImagePolicySources, type LoadedImagePolicies, loadImagePolicies, loadNewImagePolicies } from './image-policies.ts';
import { imagesSection } from './images-section.ts';
import { type ImageProblems, problemSentence, sectionOfNothing, sectionOfProblems } from './no-images-section.ts';
import { verifyImages } from './verify-images.ts';

/** What the gate decided about the images of a change, and what it has to say. */
export interface GatedImages {
  readonly verdict: Verdict;
  readonly section: ReportSection;
}

/**
 * Verifies the images of a change. Loaded only by jobs that have image policies: registries and signatures are half of the program.
 * Policies that can't be used never become none: the job fails. Throws `GitHubError`.
 */
export const gateImages = async (sources: ImagePolicySources, reviewed: ReviewedChange): Promise<GatedImages> => {
  const loaded = await loadImagePolicies(sources);
  const { folder, isHere, read, repository } = loaded;
  const { result } = reviewed;
  const readNew = async () => ({ errors: errorsOf(await loadNewImagePolicies(sources, loaded)) });
  const edited = isHere ? await readImagePolicyChange(result.changes, folder, 'base', readNew) : undefined;
  if ('errors' in read) {
    if (edited && repairsImagePolicies(edited)) return { verdict: decideImageVerdict([]), section: sectionOfNothing(policyRepaired) };
    return unverified({ errors: read.errors, ...(!isHere && { repository }) });
  }
  const { client, reader, from } = sources;
  const verified = await verifyImages({
    client,
    reader,
    reviewed,
    policies: read.policies,
    origin: `${repository}, ${folder}`,
    ignorePaths: ('policy' in from ? from.policy?.ignorePaths : undefined) ?? [],
    unrenderedPaths: ('policy' in from ? from.policy?.unrenderedPaths : undefined) ?? [],
    edited,
  });
  if ('problem' in verified) return unverified({ problem: verified.problem });
  const { review, notes } = verified;
  return { verdict: review.verdict, section: imagesSection(withoutRepeated(review, result), result, notes) };
};

/** No image could be verified at all. */
const unverified = (problems: ImageProblems): GatedImages => ({
  verdict: decideImageVerdict([], { reasons: [problemSentence(problems)] }),
  section: sectionOfProblems(problems),
});

/** What could not be read is told with the findings already. */
const withoutRepeated = (review: ImageReview, { notifications }: ReviewResult): ImageReview => {
  const keyOf = ({ code, path, range, message }: Notification): string => JSON.stringify([code, path, range, message]);
  const told = new Set(notifications.map(keyOf));
  return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};

const errorsOf = (read: LoadedImagePolicies['read']): readonly ConfigError[] =>
  'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);
