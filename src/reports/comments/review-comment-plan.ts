import type { ReviewResult } from '../../review/result.ts';
import { maxFixedCommentsPerRun, maxReviewComments } from '../limits.ts';
import type { Omission } from '../rendered.ts';
import { type CommentMark, markOf, pathHashOf, readComment } from './comment-markers.ts';
import { renderFixedComment } from './fixed-comment.ts';
import { type ReviewComment, renderReviewComments } from './review-comments.ts';
import type { ReviewThread } from './review-thread.ts';

/** A comment of ours whose findings are all gone. */
export interface FixedComment {
  readonly thread: ReviewThread;
  /** The new text of the comment. */
  readonly body: string;
  readonly resolve: boolean;
}

/** A finding that a comment speaks of, for the store. */
export interface CommentRecord {
  readonly fingerprint: string;
  readonly ruleId: string;
  /** GitHub's database id of the review comment. */
  readonly commentId: number;
  /** `kept`: the finding is gone, but people answered in the thread, which is left to them. */
  readonly state: 'open' | 'fixed' | 'kept';
}

/** A comment that the commit `head` settles; `mayResolve`: whoever publishes may resolve any thread. */
export const fixedComment = (thread: ReviewThread, head: string, mayResolve: boolean): FixedComment => ({
  thread,
  body: renderFixedComment(thread.body, head),
  resolve: (mayResolve || thread.viewerCanResolve) && !thread.isResolved,
});

/** What a comment of ours speaks of, in a state. */
export const commentRecords = (
  { thread, marks }: { readonly thread: ReviewThread; readonly marks: readonly CommentMark[] },
  state: CommentRecord['state'],
): readonly CommentRecord[] => marks.map(({ fingerprint, ruleId }) => ({ fingerprint, ruleId, commentId: thread.commentId, state }));

/** What is to be written on a pull request, and what is there already. */
export interface ReviewCommentPlan {
  /** Comments of the one review to post; empty: no review. */
  readonly post: readonly ReviewComment[];
  /** The same comments without suggestions and each on one line, for when GitHub refuses `post`. */
  readonly plain: readonly ReviewComment[];
  /** Findings without a comment of their own, and why. */
  readonly omitted: readonly Omission[];
  readonly markFixed: readonly FixedComment[];
  /** How many more comments are to be marked by later runs. */
  readonly postponed: number;
  /** Marks (`markOf`) of findings that have a comment already. */
  readonly commented: ReadonlySet<string>;
  /** What our comments speak of once the plan is carried out, those still to be posted left out. */
  readonly records: readonly CommentRecord[];
  /** Fingerprints of findings that are gone, of those whose comment a person deleted. */
  readonly withdrawnGone: ReadonlySet<string>;
}

/** Nothing is to be written, and nothing is there. */
export const emptyPlan: ReviewCommentPlan = {
  post: [],
  plain: [],
  omitted: [],
  markFixed: [],
  postponed: 0,
  commented: new Set(),
  records: [],
  withdrawnGone: new Set(),
};

export interface PlanOptions {
  /** Threads can be resolved by a wider token than the one that read them: its own word on that does not count. */
  readonly mayResolve?: boolean;
  /** Fingerprints of findings whose comment a person deleted. */
  readonly withdrawn?: ReadonlySet<string>;
}

/**
 * Decides what to write, given the threads that are there.
 *
 * What an open comment of ours says is not said again, whatever became of its thread: people who resolve it have decided. A comment is
 * marked as fixed when every finding in it is gone from files that were read in full; one that people answered stays as it is. A finding
 * that comes back after its comment was marked is said again. What was said in a comment that is gone by now was taken away by people, and
 * is not said again either; the check has it.
 */
export const planReviewComments = (
  result: ReviewResult,
  threads: readonly ReviewThread[],
  { mayResolve = false, withdrawn = new Set() }: PlanOptions = {},
): ReviewCommentPlan => {
  const own = threads
    .filter(thread => thread.isOurs)
    .map(thread => ({ thread, ...readComment(thread.body) }))
    .filter(({ marks }) => marks.length > 0);
  const open = own.filter(({ fixed }) => !fixed);
  const openMarks = open.flatMap(({ marks }) => marks);
  const present = new Set(result.delta.entries.flatMap(({ head }) => (head ? [markOf(head)] : [])));
  const moved = followMoves(openMarks, present, result);
  const said = new Set([...openMarks.map(({ mark }) => mark), ...moved.values()]);
  const known = new Set([...said, ...[...present].filter(mark => withdrawn.has(fingerprintOf(mark)))]);
  const isGone = goneIn(result, present);
  const over = open.filter(({ marks }) => marks.every(mark => !moved.has(mark.mark) && isGone(mark)));
  const toMark = over.filter(({ thread }) => !thread.hasReplies);
  const marked = toMark.slice(0, maxFixedCommentsPerRun);
  const { payload, omitted } = renderReviewComments(result, known);
  const [fixedNow, gone] = [new Set(marked), new Set(over)];
  const stateOf = (comment: (typeof own)[number]): CommentRecord['state'] => {
    if (comment.fixed || fixedNow.has(comment)) return 'fixed';
    return gone.has(comment) && comment.thread.hasReplies ? 'kept' : 'open';
  };
  return {
    post: payload,
    plain: payload.length === 0 ? [] : renderReviewComments(result, known, 'plain').payload,
    omitted,
    markFixed: marked.map(({ thread }) => fixedComment(thread, result.changes.head, mayResolve)),
    postponed: toMark.length - marked.length,
    commented: new Set([...said].filter(mark => present.has(mark))),
    records: own.flatMap(comment => commentRecords(comment, stateOf(comment))),
    withdrawnGone: withdrawn.difference(new Set([...present].map(fingerprintOf))),
  };
};

/**
 * Two plans for one review: what the first has to say comes first, and what is beyond the comments of one review is for a later run. Both
 * forms of a plan's comments are in the same order.
 */
export const joinPlans = (first: ReviewCommentPlan, second: ReviewCommentPlan): ReviewCommentPlan => {
  const room = Math.max(0, maxReviewComments - first.post.length);
  const marks = [...first.markFixed, ...second.markFixed];
  return {
    post: [...first.post, ...second.post.slice(0, room)],
    plain: [...first.plain, ...second.plain.slice(0, room)],
    omitted: [...first.omitted, ...second.omitted],
    markFixed: marks.slice(0, maxFixedCommentsPerRun),
    postponed: first.postponed + second.postponed + Math.max(0, marks.length - maxFixedCommentsPerRun),
    commented: new Set([...first.commented, ...second.commented]),
    records: [...first.records, ...second.records],
    withdrawnGone: first.withdrawnGone.union(second.withdrawnGone),
  };
};

const fingerprintOf = (mark: string): string => mark.split(' ', 1)[0] ?? '';

/** The status of each changed file, by the hash of its path. */
const statusesOf = ({ coverage }: ReviewResult) => new Map(coverage.entries.map(({ path, status }) => [pathHashOf(path), status]));

/**
 * Old marks to new ones of findings whose file has another name by now: the same finding, at a path that no comment speaks of, while the
 * old path is not there any more.
 */
const followMoves = (marks: readonly CommentMark[], present: ReadonlySet<string>, result: ReviewResult): ReadonlyMap<string, string> => {
  const statuses = statusesOf(result);
  const said = new Set(marks.map(({ mark }) => mark));
  const unsaid = Map.groupBy(
    [...present].filter(mark => !said.has(mark)),
    fingerprintOf,
  );
  const moved = new Map<string, string>();
  for (const { mark, fingerprint, pathHash } of marks) {
    const isThere = present.has(mark) || (statuses.get(pathHash) ?? 'removed') !== 'removed';
    const target = isThere || moved.has(mark) ? undefined : unsaid.get(fingerprint)?.shift();
    if (target !== undefined) moved.set(mark, target);
  }
  return moved;
};

/** Tells findings that are gone from those that this review could not, or was not to, look for. */
const goneIn = (result: ReviewResult, present: ReadonlySet<string>): ((mark: CommentMark) => boolean) => {
  const statuses = statusesOf(result);
  const crashed = new Set(result.notifications.filter(({ code }) => code === 'rule-crashed').map(({ ruleId }) => ruleId));
  return ({ mark, ruleId, pathHash }) => {
    if (present.has(mark) || crashed.has(ruleId) || !result.rules.has(ruleId)) return false;
    const status = statuses.get(pathHash);
    // A file that the change does not touch any more holds nothing of the change.
    if (status === undefined) return result.coverage.listComplete;
    return status !== 'not-evaluated' && status !== 'partly-evaluated' && status !== 'excluded';
  };
};
