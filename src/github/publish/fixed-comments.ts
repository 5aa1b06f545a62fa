import type { FixedComment } from '../../reports/comments/review-comment-plan.ts';
import { batchesOf } from '../../text/batches.ts';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';

/** Comments edited, or threads resolved, in one request: GraphQL performs mutations one after the other and ends after 10 seconds. */
const perRequest = 10;

interface Mutation {
  readonly what: string;
  readonly name: string;
  readonly field: string;
  readonly inputType: string;
  readonly result: string;
}

const editing: Mutation = {
  what: 'Marking comments as fixed',
  name: 'MarkFixed',
  field: 'updatePullRequestReviewComment',
  inputType: 'UpdatePullRequestReviewCommentInput',
  result: 'pullRequestReviewComment { id }',
};

const noting: Mutation = { ...editing, what: 'Noting waivers in comments', name: 'NoteWaivers' };

const resolving: Mutation = {
  what: 'Resolving threads',
  name: 'ResolveThreads',
  field: 'resolveReviewThread',
  inputType: 'ResolveReviewThreadInput',
  result: 'thread { id }',
};

/**
 * Performs one mutation for each input, several in a request. Both kinds give the same when performed again, so that they may be retried.
 */
const mutate = async (client: GitHubClient, mutation: Mutation, inputs: readonly Readonly<Record<string, string>>[]): Promise<void> => {
  const { what, name, field, inputType, result } = mutation;
  for (const batch of batchesOf(inputs, perRequest)) {
    const declared = batch.map((_, index) => `$i${index}: ${inputType}!`).join(', ');
    const fields = batch.map((_, index) => `m${index}: ${field}(input: $i${index}) { ${result} }`).join('\n');
    const variables = Object.fromEntries(batch.map((input, index) => [`i${index}`, input]));
    await readCall(what, () => client.graphql<object>(`mutation ${name}(${declared}) { ${fields} }`, variables));
  }
};

/** Undefined when it went well, else why not. Errors that are not GitHub's are thrown. */
const problemOf = async (call: Promise<void>): Promise<GitHubError | undefined> => {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return error;
  }
};

const resolveThreads = async (
  resolver: () => Promise<GitHubClient>,
  threads: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  if (threads.length > 0) await mutate(await resolver(), resolving, threads);
};

/** A review comment of ours, and what it says from now on. */
export interface CommentEdit {
  readonly commentNodeId: string;
  readonly body: string;
}

const editsOf = (edits: readonly CommentEdit[]): readonly Readonly<Record<string, string>>[] =>
  edits.map(({ commentNodeId, body }) => ({ pullRequestReviewCommentId: commentNodeId, body }));

/** Tells in review comments where the waiver of their finding stands. Throws `GitHubError`. */
export const publishWaiverNotes = (client: GitHubClient, edits: readonly CommentEdit[]): Promise<void> =>
  mutate(client, noting, editsOf(edits));

/**
 * Resolves the threads of comments whose findings are gone, where the token may, and edits the comments. A failure of GitHub never ends the
 * review: resolves to what went wrong. Why the edit comes last: a comment that does not say yet that it is fixed is found by the next run.
 */
export const publishFixedComments = async (
  client: GitHubClient,
  comments: readonly FixedComment[],
  resolver: () => Promise<GitHubClient>,
): Promise<readonly GitHubError[]> => {
  const threads = comments.filter(({ resolve }) => resolve).map(({ thread }) => ({ threadId: thread.id }));
  const edits = editsOf(comments.map(({ thread, body }) => ({ commentNodeId: thread.commentNodeId, body })));
  const problems = [await problemOf(resolveThreads(resolver, threads)), await problemOf(mutate(client, editing, edits))];
  return problems.filter(problem => problem !== undefined);
};
