import type { FakeApp } from './app.ts';
import type { FakePullRequest } from './pull-request.ts';
import { type Account, nodeIdOf, type World } from './world.ts';

/** Why a comment is folded away. */
export type MinimizedReason = 'ABUSE' | 'DUPLICATE' | 'LOW_QUALITY' | 'OFF_TOPIC' | 'OUTDATED' | 'RESOLVED' | 'SPAM';

export interface Reaction {
  readonly id: number;
  readonly content: string;
  readonly account: Account;
  readonly createdAt: string;
}

/** What all comments have. */
export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  readonly app: FakeApp | undefined;
  readonly createdAt: string;
  updatedAt: string;
  body: string;
  minimized: MinimizedReason | undefined;
  readonly reactions: Reaction[];
}

/** A comment of the conversation, tied to no line. */
export interface IssueComment extends Comment {
  readonly pull: FakePullRequest;
}

export interface Written {
  readonly author: Account;
  readonly app?: FakeApp | undefined;
  readonly body: string;
}

export const newComment = (world: World, prefix: string, { author, app, body }: Written): Comment => {
  const id = world.nextId();
  const createdAt = world.stamp();
  return { id, nodeId: nodeIdOf(prefix, id), author, app, createdAt, updatedAt: createdAt, body, minimized: undefined, reactions: [] };
};

export const addIssueComment = (world: World, pull: FakePullRequest, written: Written): IssueComment => {
  const comment: IssueComment = { ...newComment(world, 'IC', written), pull };
  pull.comments.push(comment);
  world.nodes.set(comment.nodeId, { kind: 'issue-comment', comment, pull });
  return comment;
};
