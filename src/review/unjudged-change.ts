import type { ChangeSet } from '../changes/change-set.ts';
import type { Notification } from '../findings/notification.ts';
import { policyOn } from '../policy/mode.ts';
import { considerEntries } from '../verdict/considered.ts';
import { decideVerdict } from '../verdict/decide-verdict.ts';
import type { CoverageEntry } from './coverage.ts';
import { activeRules } from './judge.ts';
import { editsPath } from './policy-change.ts';
import { splitChanges } from './read-change.ts';
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
 * The review of a change whose judging did not come to an end: nothing was found, nothing was evaluated, and the verdict is incomplete. Reads
 * no text.
 */
export const unjudgedChange = (
  { policy: given, rules, version, watchedPolicies = [] }: ReviewRequest,
  changes: ChangeSet,
  today: string,
  { reason, path }: NotJudged,
): ReviewResult => {
  const policy = policyOn(given, today);
  const { ours, unread } = splitChanges(changes, policy.ignorePaths);
  const left = new Map<string, CoverageEntry>(unread.map(entry => [entry.path, entry]));
  const entries = changes.files.map(file => left.get(file.path) ?? ({ path: file.path, status: 'not-evaluated', reason } as const));
  const coverage = {
    entries,
    listComplete: changes.complete,
    ...(changes.totalFiles !== undefined &&
      changes.totalFiles > changes.files.length && { unlisted: changes.totalFiles - changes.files.length }),
  };
  const told = path ?? ours[0]?.path ?? '';
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
    version,
  };
};

/** Why an error: merged with one of its own, a policy would stop all later reviews. */
const uncheckedPolicy = (path: string): Notification => ({
  code: 'policy-invalid',
  level: 'error',
  path,
  message: 'Whether the new policy can be used was not looked at, because the change could not be judged. Change it in a pull request of its own.',
});
