import type { Collaborator } from '../../../src/github/people/collaborator.ts';
import type { CommitRequester } from '../../../src/reports/comments/fix-commit.ts';
import type { FixJob } from '../../queue/job.ts';

/**
 * What tells one request from another, over retries: the comment, or for a click the head that the button stood on, so that a double click
 * is one request.
 */
export const fixRequestKey = ({ commentId, head }: FixJob, tip: string): string =>
  commentId === undefined ? `click-${head ?? tip}` : `comment-${commentId}`;

/** The last line of a fix commit, by which a later try of the same request knows it. */
export const fixRequestTrailer = (key: string): string => `Tidewaiter-Request: ${key}`;

/** The commit that an earlier try of the request made, among the newest of the pull request. */
export const commitOfRequest = (commits: readonly { readonly oid: string; readonly message: string }[], key: string): string | undefined =>
  commits.find(({ message }) => message.trimEnd().split('\n').at(-1) === fixRequestTrailer(key))?.oid;

/** Logins as GitHub gives them; managed users have an underscore. Nothing else gets into a commit message. */
const loginPattern = /^[a-z\d](?:[a-z\d_-]{0,38})$/iu;

/** The person as a co-author, by the address that GitHub keeps for each account (docs.github.com, "Setting your commit email address"). */
export const commitRequesterOf = ({ login, id }: Collaborator, apiUrl: string): CommitRequester | undefined => {
  if (id === undefined || !loginPattern.test(login)) return undefined;
  const host = new URL(apiUrl).hostname.replace(/^api\./u, '');
  return { name: login, email: `${id}+${login}@users.noreply.${host}` };
};
