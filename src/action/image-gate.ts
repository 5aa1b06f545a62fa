import type { ChangeSet } from '../changes/change-set.ts';
import type { Notification } from '../findings/notification.ts';
import type { ConfigError } from '../policy/config-error.ts';
import type { ImageReview } from '../review/images/image-review.ts';
import { policyRepaired } from '../review/policy/policy-change.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ReviewedChange } from '../review/review.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { type ImagePolicySources, type LoadedImagePolicies, loadImagePolicies, loadNewImagePolicies } from './image-policies.ts';
import type { ImageReport } from './image-report.ts';
import { reportOfImages } from './report-images.ts';
import { reportOfNothing, reportOfProblems } from './report-no-images.ts';
import { verifyImages } from './verify-images.ts';

/**
 * Verifies the images of a change. Loaded only by jobs that have image policies: registries and signatures are half of the program. Policies that
 * can't be used never become none: the job fails. Throws `GitHubError`.
 */
export const gateImages = async (sources: ImagePolicySources, reviewed: ReviewedChange): Promise<ImageReport> => {
  const loaded = await loadImagePolicies(sources);
  const { folder, isHere, read, repository } = loaded;
  const { result } = reviewed;
  const edits = isHere ? editedWithin(result.changes, folder) : 'nothing';
  const next = edits === 'nothing' ? undefined : await loadNewImagePolicies(sources, loaded);
  if ('errors' in read) {
    const isRepair = edits === 'only' && next !== undefined && errorsOf(next).length === 0;
    return isRepair ? reportOfNothing(policyRepaired) : reportOfProblems({ errors: read.errors, ...(!isHere && { repository }) });
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
  });
  if ('problem' in verified) return reportOfProblems({ problem: verified.problem });
  const own = withoutRepeated(verified.review, result);
  return reportOfImages(next === undefined ? own : withNewPolicies(own, folder, next), result, verified.notes);
};

/** How much of a change lies within a folder. */
const editedWithin = ({ files, complete }: ChangeSet, folder: string): 'nothing' | 'something' | 'only' => {
  const isWithin = (path: string): boolean => path.startsWith(`${folder}/`);
  const inside = files.filter(({ path, previousPath }) => isWithin(path) || isWithin(previousPath ?? path));
  if (inside.length === 0) return 'nothing';
  const isAlone = files.every(({ path, previousPath }) => isWithin(path) && isWithin(previousPath ?? path));
  return complete && isAlone ? 'only' : 'something';
};

/** What could not be read is told with the findings already. */
const withoutRepeated = (review: ImageReview, { notifications }: ReviewResult): ImageReview => {
  const keyOf = ({ code, path, range, message }: Notification): string => JSON.stringify([code, path, range, message]);
  const told = new Set(notifications.map(keyOf));
  return { ...review, notifications: review.notifications.filter(notification => !told.has(keyOf(notification))) };
};

/** Tells that a change edits the policies, by the old ones of which it was judged. New ones that can't be used would stop every later review. */
const withNewPolicies = (review: ImageReview, folder: string, next: LoadedImagePolicies['read']): ImageReview => {
  const message =
    'This change edits the image policies. It was judged by those of the base branch; the new ones count once they are merged.';
  const notifications: readonly Notification[] = [
    ...review.notifications,
    { code: 'policy-changed', level: 'note', path: folder, message },
  ];
  const errors = errorsOf(next);
  if (errors.length === 0) return { ...review, notifications };
  const { verdict } = review;
  const reason = `The change leaves image policies that can't be used: ${countOf(errors.length, 'error')}.`;
  return {
    ...review,
    notifications: [...notifications, ...errors.map(invalidNote)],
    verdict: {
      conclusion: verdict.conclusion === 'block' ? 'block' : 'incomplete',
      mayMerge: false,
      reasons: [...verdict.reasons, { gate: 'image-signing', status: 'undetermined', reason }],
    },
  };
};

const errorsOf = (read: LoadedImagePolicies['read']): readonly ConfigError[] =>
  'errors' in read ? read.errors : read.policies.unread.flatMap(({ errors }) => errors);

const invalidNote = ({ path, line, column, message, hint }: ConfigError): Notification => ({
  code: 'policy-invalid',
  level: 'error',
  path,
  message: `The new image policies can't be used (line ${line}, column ${column}): ${message}${hint === undefined ? '' : ` ${hint}`}`,
});
