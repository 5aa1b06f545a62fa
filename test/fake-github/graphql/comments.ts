import { authorAssociation } from '../represent/pull-request.ts';
import { webUrlOf } from '../represent/repository.ts';
import type { Comment, IssueComment } from '../state/issue-comment.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import { isOutdated, placeOf, type Review, type ReviewComment, type ReviewThread } from '../state/review.ts';
import { actorSource } from './actor.ts';
import { connection } from './connection.ts';
import { commitSource } from './git-objects.ts';
import { pullRequestSource } from './pull-request.ts';
import { repositorySource } from './repository.ts';
import { type Arguments, type Context, may, type Source } from './source.ts';

/** Fields that conversation and review comments share. */
const commentFields = (comment: Comment, pull: FakePullRequest): Omit<Source, '__typename'> => {
  const { repository } = pull;
  const canWrite = (_: Arguments, context: Context): boolean =>
    may(context, repository, 'pull_requests') || may(context, repository, 'issues');
  return {
    id: comment.nodeId,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    author: () => actorSource(repository.world, comment.author),
    authorAssociation: authorAssociation(repository, comment.author),
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    publishedAt: comment.createdAt,
    lastEditedAt: comment.updatedAt === comment.createdAt ? null : comment.updatedAt,
    includesCreatedEdit: false,
    createdViaEmail: false,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized?.toLowerCase().replaceAll('_', '-') ?? null,
    viewerDidAuthor: (_: Arguments, { token }: Context) => token.account.id === comment.author.id,
    viewerCanDelete: canWrite,
    viewerCanUpdate: canWrite,
    viewerCanMinimize: canWrite,
    viewerCanReact: canWrite,
    pullRequest: () => pullRequestSource(pull),
    repository: () => repositorySource(repository),
  };
};

export const issueCommentSource = (comment: IssueComment): Source => {
  const { pull } = comment;
  const path = `/${pull.repository.fullName}/pull/${pull.number}#issuecomment-${comment.id}`;
  return {
    __typename: 'IssueComment',
    ...commentFields(comment, pull),
    url: `${pull.repository.world.urls.web}${path}`,
    resourcePath: path,
  };
};

export const reviewSource = (review: Review): Source => {
  const { pull } = review;
  return {
    __typename: 'PullRequestReview',
    id: review.nodeId,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    body: review.body,
    state: review.state,
    author: () => actorSource(pull.repository.world, review.author),
    authorAssociation: authorAssociation(pull.repository, review.author),
    commit: () => commitSource(pull.repository, review.commit),
    createdAt: review.submittedAt,
    submittedAt: review.state === 'PENDING' ? null : review.submittedAt,
    url: `${webUrlOf(pull.repository)}/pull/${pull.number}#pullrequestreview-${review.id}`,
    viewerDidAuthor: (_: Arguments, { token }: Context) => token.account.id === review.author.id,
    pullRequest: () => pullRequestSource(pull),
    comments: (args: Arguments) => {
      const own = pull.threads.flatMap(({ comments }) => comments).filter(comment => comment.review === review);
      return connection('comments', 'PullRequestReviewComment', own, args, reviewCommentSource);
    },
  };
};

export const reviewCommentSource = (comment: ReviewComment): Source => {
  const { pull, thread, review } = comment;
  const { original } = thread;
  const place = placeOf(thread);
  const path = `/${pull.repository.fullName}/pull/${pull.number}#discussion_r${comment.id}`;
  return {
    __typename: 'PullRequestReviewComment',
    ...commentFields(comment, pull),
    url: `${pull.repository.world.urls.web}${path}`,
    resourcePath: path,
    path: thread.path,
    diffHunk: thread.diffHunk,
    line: place?.line ?? null,
    startLine: place?.startLine ?? null,
    originalLine: original?.line ?? null,
    originalStartLine: original?.startLine ?? null,
    position: place?.position ?? null,
    originalPosition: original?.position ?? 1,
    outdated: () => isOutdated(thread),
    state: review.state === 'PENDING' ? 'PENDING' : 'SUBMITTED',
    subjectType: original ? 'LINE' : 'FILE',
    commit: () => commitSource(pull.repository, place ? pull.head.sha : thread.commit),
    originalCommit: () => commitSource(pull.repository, thread.commit),
    pullRequestReview: () => reviewSource(review),
    replyTo: () => (comment.inReplyTo ? reviewCommentSource(comment.inReplyTo) : null),
  };
};

/**
 * Resolving takes more than the review itself: an app needs to write to the repository's contents. The author of the pull request can, too.
 */
export const canResolve = (context: Context, { pull }: ReviewThread): boolean =>
  context.token.kind === 'user' && context.token.account.id === pull.author.id
    ? true
    : may(context, pull.repository, 'contents') && may(context, pull.repository, 'pull_requests');

export const threadSource = (thread: ReviewThread): Source => {
  const { pull, original } = thread;
  const place = placeOf(thread);
  return {
    __typename: 'PullRequestReviewThread',
    id: thread.nodeId,
    path: thread.path,
    isResolved: thread.resolvedBy !== undefined,
    isCollapsed: thread.resolvedBy !== undefined,
    isOutdated: () => isOutdated(thread),
    line: place?.line ?? null,
    startLine: place?.startLine ?? null,
    originalLine: original?.line ?? null,
    originalStartLine: original?.startLine ?? null,
    diffSide: original?.side ?? 'RIGHT',
    startDiffSide: original?.startSide ?? null,
    subjectType: original ? 'LINE' : 'FILE',
    // The schema has a User here, although a bot may have done it.
    resolvedBy: () => (thread.resolvedBy ? { ...actorSource(pull.repository.world, thread.resolvedBy), __typename: 'User' } : null),
    viewerCanResolve: (_: Arguments, context: Context) => thread.resolvedBy === undefined && canResolve(context, thread),
    viewerCanUnresolve: (_: Arguments, context: Context) => thread.resolvedBy !== undefined && canResolve(context, thread),
    viewerCanReply: (_: Arguments, context: Context) => may(context, pull.repository, 'pull_requests'),
    pullRequest: () => pullRequestSource(pull),
    repository: () => repositorySource(pull.repository),
    comments: (args: Arguments) => connection('comments', 'PullRequestReviewComment', thread.comments, args, reviewCommentSource),
  };
};
