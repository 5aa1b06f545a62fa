import type { ChangeSet } from '../changes/change-set.ts';
import type { Notification } from '../findings/notification.ts';
import type { ImageSettings } from '../policy/images/image-settings.ts';
import { policyOn } from '../policy/mode.ts';
import { unknownImageModeOn } from '../signing/policy/judge/image-mode.ts';
import { considerEntries } from '../verdict/considered.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import { decideImageVerdict, decideVerdict } from '../verdict/decide-verdict.ts';
import type { ImageReview } from './images/image-review.ts';
import { activeRules } from './judge.ts';
import { editsPath } from './policy/policy-change.ts';
import { splitChanges } from './read/read-change.ts';
import type { ReviewRequest } from './request.ts';
import type { ReviewResult } from './result.ts';

/** Why a change could not be judged. */
export interface NotJudged {
  /** Full sentences: what happened and the remedy. */
  readonly reason: string;
  /** The file that was judged when it happened, if that is known. */
  readonly path?: string;
}

/**
 * The review of a change whose judging did not come to an end: nothing was found, nothing was evaluated, and the verdict is incomplete.
 * Reads no text.
 */
export const unjudgedChange = (
  { policy: given, rules, version, repositoryUrl, watchedPolicies = [] }: ReviewRequest,
  changes: ChangeSet,
  today: string,
  { reason, path }: NotJudged,
): ReviewResult => {
  const policy = policyOn(given, today);
  const coverage = nothingEvaluated(changes, policy.ignorePaths, reason);
  const told = path ?? coverage.entries.find(({ status }) => status === 'not-evaluated')?.path ?? '';
  const notifications: readonly Notification[] = [
    ...policy.notes,
    { code: 'out-of-time', level: 'error', path: told, message: reason },
    ...watchedPolicies.filter(watched => editsPath(changes, watched.path)).map(watched => uncheckedPolicy(watched.path)),
  ];
  const delta = { entries: [] };
  const considered = considerEntries(delta, policy, new Set());
  return {
    changes,
    delta,
    considered,
    verdict: decideVerdict(considered, coverage, notifications, policy),
    coverage,
    notifications,
    policy,
    files: new Map(),
    baseFiles: new Map(),
    rules: new Map(activeRules(rules, policy).map(({ rule }) => [rule.meta.id, rule.meta])),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    version,
  };
};

/** Why an error: merged with one of its own, a policy would stop all later reviews. */
const uncheckedPolicy = (path: string): Notification => ({
  code: 'policy-invalid',
  level: 'error',
  path,
  message:
    'Whether the new policy can be used was not looked at, because the change could not be judged. Change it in a pull request of its own.',
});

/** The ledger when nothing was judged: only what is not read in any case is not a gap. */
const nothingEvaluated = (changes: ChangeSet, ignorePaths: readonly string[], reason: string): Coverage => {
  const unread = new Map<string, CoverageEntry>(splitChanges(changes, ignorePaths).unread.map(entry => [entry.path, entry]));
  return {
    entries: changes.files.map(({ path }) => unread.get(path) ?? { path, status: 'not-evaluated', reason }),
    listComplete: changes.complete,
    ...(changes.totalFiles !== undefined &&
      changes.totalFiles > changes.files.length && { unlisted: changes.totalFiles - changes.files.length }),
  };
};

/** By what the images would have been verified. */
export interface UnverifiedBy {
  readonly settings: ImageSettings;
  readonly ignorePaths: readonly string[];
  readonly origin: string;
  readonly policiesDigest: string;
}

/** The same for the images of a change: none was verified, and the gate can't tell. */
export const unverifiedChange = (by: UnverifiedBy, changes: ChangeSet, today: string, { reason, path }: NotJudged): ImageReview => {
  const coverage = nothingEvaluated(changes, by.ignorePaths, reason);
  return {
    images: [],
    exempt: [],
    verdict: decideImageVerdict([], { reasons: [reason], mode: unknownImageModeOn(by.settings, today) }),
    coverage,
    notifications: [{ code: 'out-of-time', level: 'error', path: path ?? changes.files[0]?.path ?? '', message: reason }],
    policy: { origin: by.origin, digest: by.policiesDigest },
    files: new Map(),
  };
};
