import type { FileContent } from '../git/file-tree.ts';
import type { Fields } from '../json.ts';
import type { FakeRepository } from '../state/repository.ts';
import { canSee } from '../state/token.ts';
import { signatureOf } from '../state/world.ts';
import { commitSource } from './git-objects.ts';
import { refSource } from './repository.ts';
import { type Context, demand, graphqlError } from './source.ts';

const repositoryOf = ({ world, token }: Context, branch: Fields | undefined): FakeRepository => {
  const name = branch?.text('repositoryNameWithOwner');
  const found = name === undefined ? undefined : world.repositories.get(name.toLowerCase());
  if (!found || !canSee(token, found)) throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${name ?? ''}'.`);
  return found;
};

/** Files to write; those that exist keep their mode. */
const additionsOf = (repository: FakeRepository, head: string, changes: Fields | undefined): Record<string, FileContent> =>
  Object.fromEntries(
    (changes?.objects('additions') ?? []).map((addition): [string, FileContent] => {
      const path = addition.text('path') ?? '';
      const executable = repository.git.tree(head).some(entry => entry.path === path && entry.mode === '100755');
      return [path, { content: Buffer.from(addition.text('contents') ?? '', 'base64'), executable }];
    }),
  );

/**
 * Writes files to a branch in one commit, unless the branch has moved since the caller looked. An open pull request from that branch moves
 * along.
 */
export const createCommitOnBranch = (input: Fields, context: Context): Readonly<Record<string, unknown>> => {
  const { world, token } = context;
  const branch = input.object('branch');
  const repository = repositoryOf(context, branch);
  demand(context, repository, 'write', 'contents');
  const name = branch?.text('branchName') ?? '';
  const ref = name.startsWith('refs/') ? name : `refs/heads/${name}`;
  const head = repository.git.resolve(ref);
  if (head === undefined) throw graphqlError('NOT_FOUND', `No such branch: ${name}`);
  const expected = input.text('expectedHeadOid') ?? '';
  if (head !== expected) throw graphqlError('STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`);
  const changes = input.object('fileChanges');
  const deletions = (changes?.objects('deletions') ?? []).map(deletion => deletion.text('path') ?? '');
  const known = new Set(repository.git.tree(head).map(({ path }) => path));
  const missing = deletions.find(path => !known.has(path));
  if (missing !== undefined) throw graphqlError('UNPROCESSABLE', `A path was requested for deletion which does not exist: ${missing}`);
  const message = input.object('message');
  const text = [message?.text('headline') ?? '', message?.text('body') ?? ''].filter(part => part !== '').join('\n\n');
  const oid = repository.git.commit({
    parents: [head],
    change: { files: additionsOf(repository, head, changes), delete: deletions },
    message: text,
    author: signatureOf(world, token.account),
  });
  repository.git.setRef(ref, oid);
  for (const other of world.repositories.values()) {
    for (const pull of other.pulls) {
      if (pull.state === 'open' && pull.head.repository === repository && `refs/heads/${pull.head.ref}` === ref) pull.moveHead(oid);
    }
  }
  return { commit: () => commitSource(repository, oid), ref: () => refSource(repository, ref) };
};
