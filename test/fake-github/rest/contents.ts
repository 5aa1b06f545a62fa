import type { TreeEntry } from '../git/file-tree.ts';
import type { JsonObject } from '../json.ts';
import { apiUrlOf, webUrlOf } from '../represent/repository.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Answer, type Call, type Handlers, notFound, ok, Refusal, repositoryOf } from './call.ts';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Fields that files, directories, symbolic links and submodules share. */
const common = (repository: FakeRepository, ref: string, { path, oid, type, size }: TreeEntry): JsonObject => {
  const self = `${apiUrlOf(repository)}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
  const isSubmodule = type === 'commit';
  const git = isSubmodule ? null : `${apiUrlOf(repository)}/git/${type === 'tree' ? 'trees' : 'blobs'}/${oid}`;
  const html = isSubmodule ? null : `${webUrlOf(repository)}/${type === 'tree' ? 'tree' : 'blob'}/${ref}/${encodePath(path)}`;
  return {
    name: nameOf(path),
    path,
    sha: oid,
    size: size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'blob' ? `${webUrlOf(repository)}/raw/${ref}/${encodePath(path)}` : null,
    _links: { self, git, html },
  };
};

/** In a listing, a submodule was a `file` before 2026-03-10: "This behavior exists for backwards compatibility purposes". */
const listedType = ({ version }: Call, { type, mode }: TreeEntry): string => {
  if (type === 'commit' && version !== '2022-11-28') return 'submodule';
  return type === 'tree' ? 'dir' : mode === '120000' ? 'symlink' : 'file';
};

const listing = (call: Call, ref: string, entries: readonly TreeEntry[], path: string): readonly JsonObject[] => {
  const repository = repositoryOf(call);
  const prefix = path === '' ? '' : `${path}/`;
  return entries
    .filter(entry => entry.path.startsWith(prefix) && !entry.path.slice(prefix.length).includes('/'))
    .slice(0, repository.world.sizes.directoryEntries)
    .map(entry => ({ type: listedType(call, entry), ...common(repository, ref, entry) }));
};

interface MediaType {
  readonly raw: boolean;
  readonly object: boolean;
}

const mediaTypeOf = ({ accept }: Call): MediaType => ({
  raw: /application\/vnd\.github(?:\.v3)?\.raw/.test(accept),
  object: /application\/vnd\.github(?:\.v3)?\.object/.test(accept),
});

const base64Lines = (bytes: Buffer): string => (bytes.toString('base64').match(/.{1,60}/g) ?? []).map(line => `${line}\n`).join('');

const fileAnswer = (call: Call, repository: FakeRepository, ref: string, entry: TreeEntry): Answer => {
  const { contentBytes, rawBytes } = call.world.sizes;
  const { raw, object } = mediaTypeOf(call);
  const size = entry.size ?? 0;
  if (size > rawBytes || (size > contentBytes && !raw && !object)) {
    const message = `This API returns blobs up to ${size > rawBytes ? 100 : 1} MB in size. The requested blob is too large to fetch via the API, but you can always clone the repository via Git to obtain it.`;
    throw new Refusal(403, message, { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
  }
  const bytes = repository.git.blob(entry.oid);
  if (raw) return { status: 200, raw: { bytes, mediaType: 'application/vnd.github.raw+json; charset=utf-8' } };
  const content = size > contentBytes ? { encoding: 'none', content: '' } : { encoding: 'base64', content: base64Lines(bytes) };
  return ok({ type: 'file', ...content, ...common(repository, ref, entry) });
};

/** A link to a file of the repository answers with that file; any other link describes itself. */
const symlinkAnswer = (call: Call, repository: FakeRepository, ref: string, entry: TreeEntry, entries: readonly TreeEntry[]): Answer => {
  const target = repository.git.blob(entry.oid).toString('utf8');
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
  const resolved = target.startsWith('/') ? undefined : new URL(`${folder}${target}`, 'file:///').pathname.slice(1);
  const file = entries.find(({ path, type, mode }) => encodePath(path) === resolved && type === 'blob' && mode !== '120000');
  if (file) return fileAnswer(call, repository, ref, { ...file, path: entry.path });
  if (mediaTypeOf(call).raw)
    return { status: 200, raw: { bytes: repository.git.blob(entry.oid), mediaType: 'application/vnd.github.raw+json; charset=utf-8' } };
  return ok({ type: 'symlink', target, ...common(repository, ref, entry) });
};

const submoduleUrl = (repository: FakeRepository, entries: readonly TreeEntry[], path: string): string => {
  const modules = entries.find(entry => entry.path === '.gitmodules');
  const sections = modules ? repository.git.blob(modules.oid).toString('utf8').split('[submodule') : [];
  const section = sections.find(text => new RegExp(`path *= *${RegExp.escape(path)} *(?:\n|$)`).test(text));
  return /url *= *(\S+)/.exec(section ?? '')?.[1] ?? `${repository.world.urls.web}/unknown.git`;
};

const getContent = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const ref = call.query.get('ref') ?? repository.defaultBranch;
  const commit = repository.git.resolveCommit(ref);
  if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '');
  const entries = repository.git.tree(commit);
  const entry = path === '' ? undefined : entries.find(other => other.path === path);
  if (path !== '' && !entry) throw notFound();
  if (!entry || entry.type === 'tree') {
    const files = listing(call, ref, entries, path);
    if (!mediaTypeOf(call).object) return ok(files);
    const oid = entry?.oid ?? repository.git.commitInfo(commit).tree;
    return ok({ type: 'dir', ...common(repository, ref, { mode: '040000', type: 'tree', oid, path }), entries: files });
  }
  if (entry.type === 'commit')
    return ok({ type: 'submodule', submodule_git_url: submoduleUrl(repository, entries, path), ...common(repository, ref, entry) });
  return entry.mode === '120000' ? symlinkAnswer(call, repository, ref, entry, entries) : fileAnswer(call, repository, ref, entry);
};

export const contentHandlers: Handlers = { 'repos/get-content': getContent };
