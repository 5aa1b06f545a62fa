import type { TreeEntry } from '../git/file-tree.ts';
import type { Signature } from '../git/git-object.ts';
import { fieldsOf } from '../json.ts';
import { committerAccount } from '../represent/commit.ts';
import { apiUrlOf, webUrlOf } from '../represent/repository.ts';
import type { FakeRepository } from '../state/repository.ts';
import { nodeIdOf } from '../state/world.ts';
import { actorSource } from './actor.ts';
import { checkSuites } from './check-suites.ts';
import { connection } from './connection.ts';
import { repositorySource } from './repository.ts';
import { type Arguments, type Context, demand, type Source } from './source.ts';

/** What git shows of a first 8,000 bytes decides, as for git itself. */
const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8_000).includes(0);

/** Text that is not UTF-8 is read as Latin-1: GitHub converts what it takes for another encoding, so the bytes cannot be had back. */
const decodeText = (bytes: Buffer): string => {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') && !bytes.includes(Buffer.from('\uFFFD')) ? bytes.toString('latin1') : text;
};

const gitObject = (repository: FakeRepository, typename: string, oid: string): Source => ({
  __typename: typename,
  id: nodeIdOf(typename.charAt(0), `${repository.id}:${oid}`),
  oid,
  abbreviatedOid: oid.slice(0, 7),
  commitUrl: `${webUrlOf(repository)}/commit/${oid}`,
  commitResourcePath: `/${repository.fullName}/commit/${oid}`,
  repository: () => repositorySource(repository),
});

const blobSource = (repository: FakeRepository, oid: string): Source => {
  const bytes = repository.git.blob(oid);
  const limit = repository.world.sizes.blobTextBytes;
  return {
    ...gitObject(repository, 'Blob', oid),
    byteSize: bytes.length,
    isBinary: isBinary(bytes),
    isTruncated: bytes.length > limit,
    text: () => (isBinary(bytes) ? null : decodeText(bytes.length > limit ? bytes.subarray(0, limit) : bytes)),
  };
};

const entrySource = (repository: FakeRepository, { mode, type, oid, path, size }: TreeEntry): Source => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return {
    __typename: 'TreeEntry',
    name,
    path,
    mode: Number.parseInt(mode, 8),
    type,
    oid,
    size: size ?? 0,
    extension: type === 'blob' && dot >= 0 ? name.slice(dot) : type === 'blob' ? '' : null,
    isGenerated: false,
    object: () => (type === 'commit' ? null : objectSource(repository, oid)),
    repository: () => repositorySource(repository),
  };
};

const treeSource = (repository: FakeRepository, oid: string, folder = ''): Source => ({
  ...gitObject(repository, 'Tree', oid),
  entries: () =>
    repository.git
      .tree(oid)
      .filter(({ path }) => !path.includes('/'))
      .map(entry => entrySource(repository, { ...entry, path: folder === '' ? entry.path : `${folder}/${entry.path}` })),
});

export const commitSource = (repository: FakeRepository, oid: string): Source => {
  const { git } = repository;
  const { message, parents, tree, author, committer } = git.commitInfo(oid);
  const [headline = '', ...body] = message.split('\n');
  const person = (signature: Signature): Source => {
    const account = committerAccount(repository, signature);
    return {
      __typename: 'GitActor',
      name: signature.name,
      email: signature.email,
      date: new Date(signature.time * 1_000).toISOString(),
      user: account?.type === 'User' ? actorSource(repository.world, account) : null,
    };
  };
  return {
    ...gitObject(repository, 'Commit', oid),
    message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    committedDate: new Date(committer.time * 1_000).toISOString(),
    authoredDate: new Date(author.time * 1_000).toISOString(),
    author: () => person(author),
    committer: () => person(committer),
    url: `${webUrlOf(repository)}/commit/${oid}`,
    tree: () => treeSource(repository, tree),
    parents: (args: Arguments) => connection('parents', 'Commit', parents, args, parent => commitSource(repository, parent)),
    file: (args: Arguments) => {
      const entry = git.tree(oid).find(({ path }) => path === fieldsOf(args).text('path'));
      return entry ? entrySource(repository, entry) : null;
    },
    checkSuites: (args: Arguments, context: Context) => {
      demand(context, repository, 'read', 'checks');
      return checkSuites(repository, oid, args);
    },
    tarballUrl: `${apiUrlOf(repository)}/tarball/${oid}`,
  };
};

export const objectSource = (repository: FakeRepository, oid: string, folder = ''): Source | null => {
  const type = repository.git.typeOf(oid);
  if (type === 'blob') return blobSource(repository, oid);
  if (type === 'tree') return treeSource(repository, oid, folder);
  return type === 'commit' ? commitSource(repository, oid) : null;
};

/** `Repository.object`: by id, or by an expression such as `HEAD:Dockerfile`. What does not exist is null, without an error. */
export const findObject = (repository: FakeRepository, args: Arguments, _context: Context): Source | null => {
  const fields = fieldsOf(args);
  const expression = fields.text('expression');
  const oid = fields.text('oid') ?? (expression === undefined ? undefined : resolveExpression(repository, expression));
  const colon = expression?.indexOf(':') ?? -1;
  return oid === undefined ? null : objectSource(repository, oid, colon < 0 ? '' : expression?.slice(colon + 1).replace(/\/$/, ''));
};

/** Looks up `<commit>:<path>` in the listed tree, which is much faster than a process for each of fifty files. */
const resolveExpression = (repository: FakeRepository, expression: string): string | undefined => {
  const { git } = repository;
  const [, commit, path] = /^([0-9a-f]{40}):(.+)$/s.exec(expression) ?? [];
  if (commit === undefined || path === undefined || git.typeOf(commit) !== 'commit') return git.resolve(expression);
  return git.tree(commit).find(entry => entry.path === path.replace(/\/$/, ''))?.oid;
};
