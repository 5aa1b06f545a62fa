import { type CommentEdit, publishWaiverNotes } from '../../../src/github/publish/fixed-comments.ts';
import { type ReviewThreadPage, readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { meansRule } from '../../../src/policy/rule-names.ts';
import { pathHashOf, readComment } from '../../../src/reports/comments/comment-markers.ts';
import type { ReviewThread } from '../../../src/reports/comments/review-thread.ts';
import { type WaiverNote, withWaiverNote } from '../../../src/reports/comments/waiver-note.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import type { ReviewSession } from '../review/review-session.ts';

/** Comments that tell of one waiver. More than these say the same in a file that is full of it. */
const maxNoted = 20;

/** Tells in our comments on a pull request where a waiver stands: in those that `isAbout` picks by their body. Throws `GitHubError`. */
export const noteWaiver = async (
  { client, repository }: ReviewSession,
  target: Pick<ReviewTarget, 'head' | 'base'> & { readonly number: number },
  note: WaiverNote,
  isAbout: (body: string) => boolean,
  first?: ReviewThreadPage,
): Promise<void> => {
  const { owner, repo } = repository;
  const threads = await readReviewThreads(client, { owner, repo, ...target }, target.number, first);
  const edits = threads.filter(({ isOurs, body }) => isOurs && isAbout(body)).flatMap(thread => editOf(thread, note));
  await publishWaiverNotes(client, edits.slice(0, maxNoted));
};

const editOf = ({ body, commentNodeId }: ReviewThread, note: WaiverNote): readonly CommentEdit[] => {
  const noted = withWaiverNote(body, note);
  return noted === undefined || noted === body ? [] : [{ commentNodeId, body: noted }];
};

/** Whether a comment speaks of a rule, by any name of it, in a file. */
export const speaksOf = (name: string, path: string): ((body: string) => boolean) => {
  const pathHash = pathHashOf(path);
  return body =>
    readComment(body).marks.some(
      mark => mark.pathHash === pathHash && meansRule(name, knownRules.find(({ id }) => id === mark.ruleId) ?? { id: mark.ruleId }),
    );
};
