import type { JsonObject } from '../json.ts';
import type { Comment, IssueComment, Reaction } from '../state/issue-comment.ts';
import { placeOf, type Review, type ReviewComment } from '../state/review.ts';
import type { World } from '../state/world.ts';
import { nodeIdOf } from '../state/world.ts';
import { representAccount, representApp } from './account.ts';
import { authorAssociation } from './pull-request.ts';
import { apiUrlOf, webUrlOf } from './repository.ts';

const contents = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];

const representRollup = ({ reactions }: Comment, url: string): JsonObject => ({
  url: `${url}/reactions`,
  total_count: reactions.length,
  ...Object.fromEntries(contents.map(content => [content, reactions.filter(reaction => reaction.content === content).length])),
});

export const representReaction = (world: World, { id, content, account, createdAt }: Reaction): JsonObject => ({
  id,
  node_id: nodeIdOf('REA', id),
  user: representAccount(world, account),
  content,
  created_at: createdAt,
});

/** GitHub's `issue-comment`. */
export const representIssueComment = (comment: IssueComment): JsonObject => {
  const { pull, app } = comment;
  const { repository } = pull;
  const url = `${apiUrlOf(repository)}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${webUrlOf(repository)}/pull/${pull.number}#issuecomment-${comment.id}`,
    issue_url: `${apiUrlOf(repository)}/issues/${pull.number}`,
    id: comment.id,
    node_id: comment.nodeId,
    user: representAccount(repository.world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: authorAssociation(repository, comment.author),
    body: comment.body,
    reactions: representRollup(comment, url),
    performed_via_github_app: app ? representApp(repository.world, app) : null,
  };
};

/** GitHub's `pull-request-review`. */
export const representReview = (review: Review): JsonObject => {
  const { pull } = review;
  const { repository } = pull;
  const page = `${webUrlOf(repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${apiUrlOf(repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: review.nodeId,
    user: representAccount(repository.world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
};

/** GitHub's `pull-request-review-comment`. An outdated comment keeps its original lines and has null for the current ones. */
export const representReviewComment = (comment: ReviewComment): JsonObject => {
  const { pull, thread, review } = comment;
  const { repository } = pull;
  const { original } = thread;
  const place = placeOf(thread);
  const url = `${apiUrlOf(repository)}/pulls/comments/${comment.id}`;
  const page = `${webUrlOf(repository)}/pull/${pull.number}#discussion_r${comment.id}`;
  const pullUrl = `${apiUrlOf(repository)}/pulls/${pull.number}`;
  const lines: JsonObject = original
    ? {
        start_line: place?.startLine ?? null,
        original_start_line: original.startLine ?? null,
        start_side: original.startSide ?? null,
        line: place?.line ?? null,
        original_line: original.line,
        side: original.side,
        position: place?.position ?? null,
        original_position: original.position,
        subject_type: 'line',
      }
    : { position: 1, original_position: 1, subject_type: 'file' };
  return {
    url,
    pull_request_review_id: review.id,
    id: comment.id,
    node_id: comment.nodeId,
    diff_hunk: thread.diffHunk,
    path: thread.path,
    commit_id: place ? pull.head.sha : thread.commit,
    original_commit_id: thread.commit,
    user: representAccount(repository.world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: page,
    pull_request_url: pullUrl,
    author_association: authorAssociation(repository, comment.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pullUrl } },
    reactions: representRollup(comment, url),
    ...lines,
    ...(comment.inReplyTo ? { in_reply_to_id: comment.inReplyTo.id } : {}),
  };
};
