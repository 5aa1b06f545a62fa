import { type Fields, fieldsOf } from '../json.ts';
import { addIssueComment, type Comment, type MinimizedReason } from '../state/issue-comment.ts';
import { deleteReviewComment, type ReviewThread, replyInThread } from '../state/review.ts';
import type { Node } from '../state/world.ts';
import { canResolve, issueCommentSource, reviewCommentSource, threadSource } from './comments.ts';
import { createCommitOnBranch } from './commit-on-branch.ts';
import { createPullRequest, createRef } from './proposals.ts';
import { type Arguments, type Context, demand, graphqlError, type Source } from './source.ts';

type Resolver = (args: Arguments, context: Context) => Source;

const inputOf = (args: Arguments): Fields => fieldsOf(args['input']);

const nodeOf = ({ world }: Context, id: string): Node => {
  const node = world.nodes.get(id);
  if (!node) throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  return node;
};

const wrongKind = (id: string, wanted: string): Error =>
  graphqlError('NOT_FOUND', `Could not resolve to ${wanted} node with the global id of '${id}'.`);

const threadOf = (context: Context, id: string): ReviewThread => {
  const node = nodeOf(context, id);
  if (node.kind !== 'review-thread') throw wrongKind(id, 'PullRequestReviewThread');
  return node.thread;
};

const payload = (name: string, args: Arguments, fields: Readonly<Record<string, unknown>>): Source => ({
  __typename: `${name}Payload`,
  clientMutationId: inputOf(args).text('clientMutationId') ?? null,
  ...fields,
});

const setResolved =
  (name: string, isResolved: boolean): Resolver =>
  (args, context) => {
    const thread = threadOf(context, inputOf(args).text('threadId') ?? '');
    if (!canResolve(context, thread)) throw graphqlError('FORBIDDEN', 'Resource not accessible by integration');
    thread.resolvedBy = isResolved ? context.token.account : undefined;
    return payload(name, args, { thread: () => threadSource(thread) });
  };

type CommentNode = Extract<Node, { readonly kind: 'issue-comment' | 'review-comment' }>;

/** The comment that an id names, once the caller may change it. */
const commentOf = (context: Context, id: string): CommentNode => {
  const node = nodeOf(context, id);
  if (node.kind !== 'issue-comment' && node.kind !== 'review-comment') throw wrongKind(id, 'a comment');
  demand(context, node.pull.repository, 'write', ...(node.kind === 'issue-comment' ? ['issues', 'pull_requests'] : ['pull_requests']));
  return node;
};

const sourceOf = (node: CommentNode): Source =>
  node.kind === 'issue-comment' ? issueCommentSource(node.comment) : reviewCommentSource(node.comment);

const minimizedReasons: readonly string[] = [
  'ABUSE',
  'DUPLICATE',
  'LOW_QUALITY',
  'OFF_TOPIC',
  'OUTDATED',
  'RESOLVED',
  'SPAM',
] satisfies readonly MinimizedReason[];

const isMinimizedReason = (text: string): text is MinimizedReason => minimizedReasons.includes(text);

const setMinimized =
  (name: string, isMinimized: boolean): Resolver =>
  (args, context) => {
    const input = inputOf(args);
    const node = commentOf(context, input.text('subjectId') ?? '');
    const classifier = input.text('classifier') ?? '';
    node.comment.minimized = isMinimized && isMinimizedReason(classifier) ? classifier : undefined;
    return payload(name, args, { [isMinimized ? 'minimizedComment' : 'unminimizedComment']: () => sourceOf(node) });
  };

const checkBody = ({ world }: Context, body: string): string => {
  const { bodyCharacters } = world.sizes;
  if (body.length > bodyCharacters) throw graphqlError('UNPROCESSABLE', `Body is too long (maximum is ${bodyCharacters} characters)`);
  if (body.trim() === '') throw graphqlError('UNPROCESSABLE', "Body can't be blank");
  return body;
};

const edit = (context: Context, comment: Comment, body: string): void => {
  comment.body = checkBody(context, body);
  comment.updatedAt = context.world.stamp();
};

const addComment: Resolver = (args, context) => {
  const input = inputOf(args);
  const id = input.text('subjectId') ?? '';
  const node = nodeOf(context, id);
  if (node.kind !== 'pull-request') throw wrongKind(id, 'a commentable');
  const { pull } = node;
  demand(context, pull.repository, 'write', 'issues', 'pull_requests');
  const { account, app } = context.token;
  const comment = addIssueComment(context.world, pull, { author: account, app, body: checkBody(context, input.text('body') ?? '') });
  return payload('AddComment', args, {
    commentEdge: () => ({ __typename: 'IssueCommentEdge', cursor: comment.nodeId, node: issueCommentSource(comment) }),
  });
};

const addReply: Resolver = (args, context) => {
  const input = inputOf(args);
  const thread = threadOf(context, input.text('pullRequestReviewThreadId') ?? '');
  demand(context, thread.pull.repository, 'write', 'pull_requests');
  const { account, app } = context.token;
  const comment = replyInThread(context.world, thread, { author: account, app, body: checkBody(context, input.text('body') ?? '') });
  return payload('AddPullRequestReviewThreadReply', args, { comment: () => reviewCommentSource(comment) });
};

const updateIssueComment: Resolver = (args, context) => {
  const input = inputOf(args);
  const node = commentOf(context, input.text('id') ?? '');
  if (node.kind !== 'issue-comment') throw wrongKind(input.text('id') ?? '', 'an IssueComment');
  edit(context, node.comment, input.text('body') ?? '');
  return payload('UpdateIssueComment', args, { issueComment: () => sourceOf(node) });
};

const updateReviewComment: Resolver = (args, context) => {
  const input = inputOf(args);
  const id = input.text('pullRequestReviewCommentId') ?? '';
  const node = commentOf(context, id);
  if (node.kind !== 'review-comment') throw wrongKind(id, 'a PullRequestReviewComment');
  edit(context, node.comment, input.text('body') ?? '');
  return payload('UpdatePullRequestReviewComment', args, { pullRequestReviewComment: () => sourceOf(node) });
};

const deleteIssueComment: Resolver = (args, context) => {
  const id = inputOf(args).text('id') ?? '';
  const node = commentOf(context, id);
  if (node.kind !== 'issue-comment') throw wrongKind(id, 'an IssueComment');
  node.pull.comments.splice(node.pull.comments.indexOf(node.comment), 1);
  context.world.nodes.delete(id);
  return payload('DeleteIssueComment', args, {});
};

const deleteReviewCommentById: Resolver = (args, context) => {
  const id = inputOf(args).text('id') ?? '';
  const node = commentOf(context, id);
  if (node.kind !== 'review-comment') throw wrongKind(id, 'a PullRequestReviewComment');
  deleteReviewComment(context.world, node.comment);
  return payload('DeletePullRequestReviewComment', args, {});
};

/** The mutations that the fake performs. */
export const mutations: Readonly<Record<string, Resolver>> = {
  addComment,
  addPullRequestReviewThreadReply: addReply,
  createCommitOnBranch: (args, context) => payload('CreateCommitOnBranch', args, createCommitOnBranch(inputOf(args), context)),
  createPullRequest: (args, context) => payload('CreatePullRequest', args, createPullRequest(inputOf(args), context)),
  createRef: (args, context) => payload('CreateRef', args, createRef(inputOf(args), context)),
  deleteIssueComment,
  deletePullRequestReviewComment: deleteReviewCommentById,
  minimizeComment: setMinimized('MinimizeComment', true),
  resolveReviewThread: setResolved('ResolveReviewThread', true),
  unminimizeComment: setMinimized('UnminimizeComment', false),
  unresolveReviewThread: setResolved('UnresolveReviewThread', false),
  updateIssueComment,
  updatePullRequestReviewComment: updateReviewComment,
};
