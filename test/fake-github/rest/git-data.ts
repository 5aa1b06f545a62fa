import type { TreeEntry } from '../git/file-tree.ts';
import type { JsonObject } from '../json.ts';
import { representCommit, representGitCommit } from '../represent/commit.ts';
import { representChangedFiles } from '../represent/diff-entry.ts';
import { apiUrlOf } from '../represent/repository.ts';
import type { FakeRepository } from '../state/repository.ts';
import { nodeIdOf } from '../state/world.ts';
import { type Answer, type Call, type Handlers, notFound, ok, Refusal, repositoryOf } from './call.ts';

const representTreeEntry = (repository: FakeRepository, { path, mode, type, oid, size }: TreeEntry): JsonObject => {
  const url = `${apiUrlOf(repository)}/git/${type === 'tree' ? 'trees' : 'blobs'}/${oid}`;
  return { path, mode, type, sha: oid, ...(size === undefined ? {} : { size }), ...(type === 'commit' ? {} : { url }) };
};

/** A tree, with everything below it when `recursive` is given, whatever its value. Too long a list is cut and says so. */
const getTree = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const { git } = repository;
  const oid = git.resolve(`${call.params['tree_sha']}^{tree}`);
  if (oid === undefined) throw notFound();
  const all = git.tree(oid);
  const entries = call.query.has('recursive') ? all : all.filter(({ path }) => !path.includes('/'));
  const limit = call.world.sizes.treeEntries;
  return ok({
    sha: oid,
    url: `${apiUrlOf(repository)}/git/trees/${oid}`,
    tree: entries.slice(0, limit).map((entry) => representTreeEntry(repository, entry)),
    truncated: entries.length > limit,
  });
};

const getBlob = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const oid = call.params['file_sha'] ?? '';
  if (!/^[0-9a-f]{40}$/.test(oid)) throw new Refusal(422, 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].');
  if (repository.git.typeOf(oid) !== 'blob') throw notFound();
  const bytes = repository.git.blob(oid);
  if (bytes.length > call.world.sizes.rawBytes) {
    throw new Refusal(403, 'The requested blob is too large to fetch via the API, but you can always clone the repository via Git to obtain it.', {
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  }
  if (/application\/vnd\.github(?:\.v3)?\.raw/.test(call.accept)) return { status: 200, raw: { bytes, mediaType: 'application/vnd.github.raw+json' } };
  const content = (bytes.toString('base64').match(/.{1,60}/g) ?? []).map((line) => `${line}\n`).join('');
  return ok({ sha: oid, node_id: nodeIdOf('B', oid), size: bytes.length, url: `${apiUrlOf(repository)}/git/blobs/${oid}`, content, encoding: 'base64' });
};

const representRef = (repository: FakeRepository, { ref, oid }: { readonly ref: string; readonly oid: string }): JsonObject => ({
  ref,
  node_id: nodeIdOf('REF', `${repository.id}:${ref}`),
  url: `${apiUrlOf(repository)}/git/${ref}`,
  object: { sha: oid, type: repository.git.typeOf(oid) ?? 'commit', url: `${apiUrlOf(repository)}/git/commits/${oid}` },
});

/** Refs that the API shows; the fake's own stay hidden. */
const refsOf = (repository: FakeRepository, prefix: string) =>
  repository.git.refs('refs').filter(({ ref }) => ref.startsWith(`refs/${prefix}`) && !ref.startsWith('refs/fake/'));

/** A commit with the files it changes, which are paged. */
const getCommit = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const ref = call.params['ref'] ?? '';
  const oid = repository.git.resolveCommit(ref);
  if (oid === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  if (/application\/vnd\.github(?:\.v3)?\.sha/.test(call.accept)) return { status: 200, raw: { bytes: Buffer.from(oid), mediaType: 'application/vnd.github.sha' } };
  const parent = repository.git.commitInfo(oid).parents[0];
  const files = parent === undefined ? [] : repository.git.changedFiles(parent, oid);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return ok({
    ...representCommit(repository, oid),
    stats: { total: additions + deletions, additions, deletions },
    files: representChangedFiles(repository, files.slice(0, call.world.sizes.compareFiles), oid),
  });
};

export const gitDataHandlers: Handlers = {
  'git/get-tree': getTree,
  'git/get-blob': getBlob,
  'git/get-commit': (call) => {
    const repository = repositoryOf(call);
    const oid = call.params['commit_sha'] ?? '';
    if (repository.git.typeOf(oid) !== 'commit') throw notFound();
    return ok(representGitCommit(repository, repository.git.commitInfo(oid)));
  },
  'git/get-ref': (call) => {
    const repository = repositoryOf(call);
    const found = refsOf(repository, call.params['ref'] ?? '').find(({ ref }) => ref === `refs/${call.params['ref']}`);
    if (!found) throw notFound();
    return ok(representRef(repository, found));
  },
  'git/list-matching-refs': (call) => {
    const repository = repositoryOf(call);
    return ok(refsOf(repository, call.params['ref'] ?? '').map((ref) => representRef(repository, ref)));
  },
  'repos/get-commit': getCommit,
};
