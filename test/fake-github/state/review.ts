import { hunkUpTo, readPatch } from '../git/patch-lines.ts';
import { type Anchor, type AnchorRequest, currentAnchor, resolveAnchor } from './anchor.ts';
import { type Comment, newComment, type Written } from './issue-comment.ts';
import type { FakePullRequest } from './pull-request.ts';
import { type Account, nodeIdOf, type World } from './world.ts';

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING' | 'DISMISSED';

export interface Review {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: FakePullRequest;
  readonly author: Account;
  readonly state: ReviewState;
  readonly commit: string;
  readonly submittedAt: string;
  body: string;
}

export interface ReviewComment extends Comment {
  readonly pull: FakePullRequest;
  readonly review: Review;
  readonly thread: ReviewThread;
  readonly inReplyTo: ReviewComment | undefined;
}

/** A conversation on lines of the diff, or on a whole file. */
export interface ReviewThread {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: FakePullRequest;
  readonly path: string;
  /** Where it was written; undefined for a thread on a whole file. */
  readonly original: Anchor | undefined;
  /** Commit that was reviewed. */
  readonly commit: string;
  readonly diffHunk: string;
  readonly comments: ReviewComment[];
  resolvedBy: Account | undefined;
}

/** A comment as a review request brings it. */
export interface CommentRequest extends AnchorRequest {
  readonly body: string;
}

export interface ReviewRequest {
  readonly author: Account;
  readonly app?: Written['app'];
  readonly body: string;
  readonly state: ReviewState;
  readonly commit: string;
  readonly comments: readonly CommentRequest[];
}

/** Submits a review with all of its comments, or none of it: the returned sentences say which places the diff does not have. */
export const submitReview = (world: World, pull: FakePullRequest, request: ReviewRequest): Review | readonly string[] => {
  const anchors = request.comments.map(comment => resolveAnchor(pull, request.commit, comment));
  const problems = anchors.flatMap(anchor => (typeof anchor === 'string' ? [anchor] : []));
  if (problems.length > 0) return [...new Set(problems)];
  const id = world.nextId();
  const { author, body, state, commit } = request;
  const review: Review = { id, nodeId: nodeIdOf('PRR', id), pull, author, state, commit, body, submittedAt: world.stamp() };
  pull.reviews.push(review);
  world.nodes.set(review.nodeId, { kind: 'review', review, pull });
  request.comments.forEach((comment, index) => {
    const anchor = anchors[index];
    if (typeof anchor !== 'string') startThread(world, review, comment, anchor, request);
  });
  return review;
};

const startThread = (
  world: World,
  review: Review,
  comment: CommentRequest,
  original: Anchor | undefined,
  { author, app }: ReviewRequest,
): void => {
  const { pull, commit } = review;
  const id = world.nextId();
  const thread: ReviewThread = {
    id,
    nodeId: nodeIdOf('PRRT', id),
    pull,
    path: comment.path,
    original,
    commit,
    diffHunk: original ? diffHunkOf(pull, commit, comment.path, original) : '',
    comments: [],
    resolvedBy: undefined,
  };
  pull.threads.push(thread);
  world.nodes.set(thread.nodeId, { kind: 'review-thread', thread, pull });
  addToThread(world, thread, review, { author, app, body: comment.body });
};

const diffHunkOf = (pull: FakePullRequest, commit: string, path: string, anchor: Anchor): string => {
  const patch = pull.filesAt(commit).find(file => file.path === path)?.patch ?? '';
  const read = readPatch(patch);
  const line = read.lines.find(({ position }) => position === anchor.position);
  return line ? hunkUpTo(read, line) : '';
};

const addToThread = (world: World, thread: ReviewThread, review: Review, written: Written): ReviewComment => {
  const { pull } = thread;
  const comment: ReviewComment = { ...newComment(world, 'PRRC', written), pull, review, thread, inReplyTo: thread.comments[0] };
  thread.comments.push(comment);
  world.nodes.set(comment.nodeId, { kind: 'review-comment', comment, pull });
  return comment;
};

/** Answers in a thread. GitHub files every such answer under a review of its own. */
export const replyInThread = (world: World, thread: ReviewThread, written: Written): ReviewComment => {
  const { pull } = thread;
  const id = world.nextId();
  const review: Review = {
    id,
    nodeId: nodeIdOf('PRR', id),
    pull,
    author: written.author,
    state: 'COMMENTED',
    commit: pull.head.sha,
    body: '',
    submittedAt: world.stamp(),
  };
  pull.reviews.push(review);
  world.nodes.set(review.nodeId, { kind: 'review', review, pull });
  return addToThread(world, thread, review, written);
};

/** Removes a comment, and its thread when it was the last. */
export const deleteReviewComment = (world: World, comment: ReviewComment): void => {
  const { thread, pull } = comment;
  thread.comments.splice(thread.comments.indexOf(comment), 1);
  world.nodes.delete(comment.nodeId);
  if (thread.comments.length > 0) return;
  pull.threads.splice(pull.threads.indexOf(thread), 1);
  world.nodes.delete(thread.nodeId);
};

/** Where a thread is in the pull request's diff now; undefined once the lines it speaks of have changed. */
export const placeOf = (thread: ReviewThread): Anchor | undefined =>
  thread.original && currentAnchor(thread.pull, thread.path, thread.commit, thread.original);

/** Whether the lines a thread speaks of are gone from the diff. */
export const isOutdated = (thread: ReviewThread): boolean =>
  thread.original ? placeOf(thread) === undefined : !thread.pull.files().some(({ path }) => path === thread.path);
