import { once, readCall, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { queryRepository } from '../call/repository-query.ts';
import { type RepositoryName, repositoryOf } from '../pull-request/review-target.ts';
import { type Published, refusal } from './published.ts';

/** Comments of a pull request that are looked at, the newest first: what GraphQL gives at once. */
const lookedAt = 100;
/** Answers among them. More are not given, so that nobody can make us flood a conversation: a reaction has to do. */
export const maxAnswers = 20;

interface CommentsAnswer {
  readonly pullRequest: {
    readonly comments: {
      readonly nodes: readonly ({ readonly id: string; readonly body: string; readonly viewerDidAuthor: boolean } | null)[] | null;
    };
  } | null;
}

const query = `query Answers($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) { comments(last: ${lookedAt}) { nodes { id body viewerDidAuthor } } }
  }
}`;

const answerMarker = (key: string): string => `<!-- tidewaiter:answer ${key} -->`;

const answerBody = (key: string, text: string): string => `${text}\n\n${answerMarker(key)}`;

/** The marker in the last line of a body: text of the pull request may stand before it. */
const markerOf = (body: string): string | undefined => /^<!-- tidewaiter:answer [\w:.-]{1,120} -->$/u.exec(lastLine(body))?.[0];

const lastLine = (body: string): string => {
  const text = body.trimEnd();
  return text.slice(text.lastIndexOf('\n') + 1);
};

/** The answers that were given lately. */
const readAnswers = async (
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<readonly { readonly id: string; readonly marker: string }[]> => {
  const answer = await queryRepository<CommentsAnswer>(client, repository, 'Reading the comments', query, { number });
  return (answer.pullRequest?.comments.nodes ?? []).flatMap(comment => {
    const marker = comment?.viewerDidAuthor ? markerOf(comment.body) : undefined;
    return comment && marker !== undefined ? [{ id: comment.id, marker }] : [];
  });
};

const editMutation = `mutation EditAnswer($input: UpdateIssueCommentInput!) {
  updateIssueComment(input: $input) { issueComment { id } }
}`;

/** Gives an answer another text, where it is still among the newest comments. Throws `GitHubError` for failures that may pass. */
export const changeAnswer = async (
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
  key: string,
  text: string,
): Promise<Published> => {
  try {
    const said = (await readAnswers(client, repository, number)).find(({ marker }) => marker === answerMarker(key));
    if (!said) return { status: 'nothing-new' };
    const input = { id: said.id, body: answerBody(key, text) };
    // An edit may be made twice: it says the same again.
    await readCall('Changing an answer', () => client.graphql<object>(editMutation, { input }));
    return { status: 'published' };
  } catch (error) {
    if (error instanceof GitHubError && error.retryable) throw error;
    return refusal(error, 'comments');
  }
};

/**
 * Says something in the conversation of a pull request, once for each `key` (letters, digits, `:`, `.`, `_` and `-`): a hidden marker tells
 * a retry that it was said. Throws `GitHubError` for failures that may pass.
 */
export const publishAnswer = async (
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
  key: string,
  text: string,
): Promise<Published> => {
  try {
    const said = (await readAnswers(client, repository, number)).map(({ marker }) => marker);
    if (said.includes(answerMarker(key))) return { status: 'nothing-new' };
    if (said.length >= maxAnswers) return { status: 'refused', reason: `${maxAnswers} answers were given here lately.` };
    const body = answerBody(key, text);
    await writeCall('Answering', () =>
      client.rest.issues.createComment({ ...repositoryOf(repository), issue_number: number, body, ...once }),
    );
    return { status: 'published' };
  } catch (error) {
    if (error instanceof GitHubError && error.retryable) throw error;
    return refusal(error, 'comments');
  }
};
