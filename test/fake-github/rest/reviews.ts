import type { Fields } from '../json.ts';
import { representReview, representReviewComment } from '../represent/comment.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import {
  type CommentRequest,
  deleteReviewComment,
  type ReviewComment,
  type ReviewState,
  replyInThread,
  submitReview,
} from '../state/review.ts';
import {
  type Answer,
  type Call,
  checkBodyLength,
  created,
  type Handlers,
  lengthProblem,
  notFound,
  ok,
  pullOf,
  Refusal,
  repositoryOf,
  tokenOf,
  validationFailed,
} from './call.ts';
import { listAnswer } from './paging.ts';

const states: Readonly<Record<string, ReviewState>> = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' };

const readComment = (comment: Fields): CommentRequest => ({
  path: comment.text('path') ?? '',
  body: comment.text('body') ?? '',
  line: comment.number('line'),
  side: comment.text('side'),
  startLine: comment.number('start_line'),
  startSide: comment.text('start_side'),
  position: comment.number('position'),
});

/** `validation_failed_simple`: reviews tell their errors as sentences. */
const unprocessable = (...errors: readonly string[]): Refusal => new Refusal(422, 'Unprocessable Entity', { errors });

const commitOf = (pull: FakePullRequest, asked: string | undefined): string | undefined => {
  if (asked === undefined) return pull.head.sha;
  const oid = pull.repository.git.resolveCommit(asked);
  return oid !== undefined && pull.repository.git.mergeBase(oid, pull.base.sha) !== undefined ? oid : undefined;
};

const createReview = (call: Call): Answer => {
  const pull = pullOf(call);
  const token = tokenOf(call);
  const { body } = call;
  const event = body.text('event');
  const text = body.text('body') ?? '';
  const comments = body.objects('comments').map(readComment);
  const tooLong = [text, ...comments.map(comment => comment.body)].flatMap(written => lengthProblem(call, written) ?? []);
  if (tooLong.length > 0) throw unprocessable(...tooLong);
  if (comments.some(comment => comment.body === '')) throw unprocessable("Body can't be blank");
  if (event === 'REQUEST_CHANGES' && text === '') throw unprocessable('Review cannot be requested without a body.');
  if (event === 'COMMENT' && text === '' && comments.length === 0) throw unprocessable('Review comments is missing or body is blank');
  if (event === 'APPROVE' && token.kind === 'actions') throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  if (token.account.id === pull.author.id && event !== undefined && event !== 'COMMENT') {
    throw unprocessable(`Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`);
  }
  if (event === undefined && pull.reviews.some(review => review.state === 'PENDING' && review.author.id === token.account.id)) {
    throw unprocessable('User can only have one pending review per pull request');
  }
  const commit = commitOf(pull, body.text('commit_id'));
  if (commit === undefined) throw unprocessable('Commit could not be resolved');
  const state = states[event ?? ''] ?? 'PENDING';
  const review = submitReview(call.world, pull, { author: token.account, app: token.app, body: text, state, commit, comments });
  if (Array.isArray(review)) throw unprocessable(...review);
  if (!('id' in review)) throw unprocessable('Review could not be created');
  return ok(representReview(review));
};

const createComment = (call: Call): Answer => {
  const pull = pullOf(call);
  const token = tokenOf(call);
  const { body } = call;
  checkBodyLength(call, 'PullRequestReviewComment', body.text('body') ?? '');
  const inReplyTo = body.number('in_reply_to');
  if (inReplyTo !== undefined) return reply(call, pull, inReplyTo);
  const commit = commitOf(pull, body.text('commit_id'));
  if (commit === undefined) throw validationFailed('PullRequestReviewComment', 'commit_id', 'commit_id is not part of the pull request');
  const comment: CommentRequest = { ...readComment(body), wholeFile: body.text('subject_type') === 'file' };
  const review = submitReview(call.world, pull, {
    author: token.account,
    app: token.app,
    body: '',
    state: 'COMMENTED',
    commit,
    comments: [comment],
  });
  if (!('id' in review)) {
    const field = review[0]?.startsWith('Path') ? 'pull_request_review_thread.path' : 'pull_request_review_thread.line';
    throw validationFailed('PullRequestReviewComment', field, 'could not be resolved');
  }
  const last = pull.threads.at(-1)?.comments[0];
  if (!last) throw notFound();
  return created(representReviewComment(last));
};

const reply = (call: Call, pull: FakePullRequest, id: number): Answer => {
  const { account, app } = tokenOf(call);
  const thread = pull.threads.find(({ comments }) => comments.some(comment => comment.id === id));
  // "You cannot reply to a reply": only the first comment of a thread takes answers.
  if (!thread || thread.comments[0]?.id !== id) throw notFound();
  return created(representReviewComment(replyInThread(call.world, thread, { author: account, app, body: call.body.text('body') ?? '' })));
};

const commentsOf = ({ threads }: FakePullRequest): readonly ReviewComment[] =>
  threads.flatMap(({ comments }) => comments).toSorted((one, other) => one.id - other.id);

const listComments = (call: Call): Answer => {
  const { query } = call;
  const since = query.get('since');
  const kept = commentsOf(pullOf(call)).filter(comment => since === null || comment.updatedAt >= since);
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const ordered = query.has('sort') ? kept.toSorted((one, other) => (one[key] < other[key] ? -1 : 1)) : kept;
  return listAnswer(call, query.has('sort') && query.get('direction') === 'desc' ? ordered.toReversed() : ordered, representReviewComment);
};

const commentOf = (call: Call): ReviewComment => {
  const id = Number(call.params['comment_id']);
  const found = repositoryOf(call)
    .pulls.flatMap(commentsOf)
    .find(comment => comment.id === id);
  if (!found) throw notFound();
  return found;
};

export const reviewHandlers: Handlers = {
  'pulls/create-review': createReview,
  'pulls/list-reviews': call => listAnswer(call, pullOf(call).reviews, representReview),
  'pulls/create-review-comment': createComment,
  'pulls/list-review-comments': listComments,
  'pulls/create-reply-for-review-comment': call => {
    checkBodyLength(call, 'PullRequestReviewComment', call.body.text('body') ?? '');
    return reply(call, pullOf(call), Number(call.params['comment_id']));
  },
  'pulls/get-review-comment': call => ok(representReviewComment(commentOf(call))),
  'pulls/update-review-comment': call => {
    const comment = commentOf(call);
    const body = call.body.text('body') ?? '';
    checkBodyLength(call, 'PullRequestReviewComment', body);
    comment.body = body;
    comment.updatedAt = call.world.stamp();
    return ok(representReviewComment(comment));
  },
  'pulls/delete-review-comment': call => {
    deleteReviewComment(call.world, commentOf(call));
    return { status: 204 };
  },
};
