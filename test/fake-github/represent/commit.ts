import type { CommitInfo, Signature } from '../git/git-object.ts';
import type { JsonObject } from '../json.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Account, nodeIdOf } from '../state/world.ts';
import { representAccount } from './account.ts';
import { apiUrlOf, webUrlOf } from './repository.ts';

const isoTime = (seconds: number): string => new Date(seconds * 1_000).toISOString().replace('.000', '');

/** GitHub's `git-user`, with the time as ISO text. */
const representSignature = ({ name, email, time }: Signature): JsonObject => ({ name, email, date: isoTime(time) });

const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** The account that made a commit, told by the address of its signature. */
export const committerAccount = (repository: FakeRepository, { email }: Signature): Account | undefined => {
  const login = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  return login === undefined ? undefined : repository.world.accounts.get(login.toLowerCase());
};

/** GitHub's `commit`, without its files. */
export const representCommit = (repository: FakeRepository, oid: string): JsonObject => {
  const { tree, parents, author, committer, message } = repository.git.commitInfo(oid);
  const url = apiUrlOf(repository);
  const person = (signature: Signature): JsonObject | null => {
    const account = committerAccount(repository, signature);
    return account ? representAccount(repository.world, account) : null;
  };
  return {
    url: `${url}/commits/${oid}`,
    sha: oid,
    node_id: nodeIdOf('C', oid),
    html_url: `${webUrlOf(repository)}/commit/${oid}`,
    comments_url: `${url}/commits/${oid}/comments`,
    commit: {
      url: `${url}/git/commits/${oid}`,
      author: representSignature(author),
      committer: representSignature(committer),
      message,
      tree: { sha: tree, url: `${url}/git/trees/${tree}` },
      comment_count: 0,
      verification: unsigned,
    },
    author: person(author),
    committer: person(committer),
    parents: parents.map(sha => ({ sha, url: `${url}/commits/${sha}`, html_url: `${webUrlOf(repository)}/commit/${sha}` })),
  };
};

/** GitHub's `git-commit`. */
export const representGitCommit = (
  repository: FakeRepository,
  { oid, tree, parents, author, committer, message }: CommitInfo,
): JsonObject => {
  const url = apiUrlOf(repository);
  return {
    sha: oid,
    node_id: nodeIdOf('C', oid),
    url: `${url}/git/commits/${oid}`,
    html_url: `${webUrlOf(repository)}/commit/${oid}`,
    author: representSignature(author),
    committer: representSignature(committer),
    message,
    tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    parents: parents.map(sha => ({ sha, url: `${url}/git/commits/${sha}`, html_url: `${webUrlOf(repository)}/commit/${sha}` })),
    verification: unsigned,
  };
};

/** GitHub's `simple-commit`, as webhooks of the merge queue hold it. */
export const representSimpleCommit = (repository: FakeRepository, oid: string): JsonObject => {
  const { tree, author, committer, message } = repository.git.commitInfo(oid);
  return {
    id: oid,
    tree_id: tree,
    message,
    timestamp: isoTime(committer.time),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  };
};
