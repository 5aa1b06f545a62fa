import { representCommit } from '../represent/commit.ts';
import { representChangedFiles } from '../represent/diff-entry.ts';
import { apiUrlOf, webUrlOf } from '../represent/repository.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Answer, type Call, type Handlers, notFound, ok, Refusal, repositoryOf } from './call.ts';
import { linkHeader, pageOf } from './paging.ts';

/** The commit of one side of `BASE...HEAD`; `owner:branch` names a fork's branch, whose objects are brought over. */
const sideOf = (repository: FakeRepository, name: string): string => {
  const [owner, branch] = name.includes(':') ? [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)] : [undefined, name];
  const source = owner === undefined ? repository : repository.world.repositories.get(`${owner}/${repository.name}`.toLowerCase());
  const oid = source?.git.resolveCommit(branch);
  if (!source || oid === undefined) throw notFound();
  if (source !== repository && repository.git.typeOf(oid) === undefined) repository.git.fetch(source.git, oid, `refs/fake/compare/${oid}`);
  return oid;
};

const statusOf = (ahead: number, behind: number): string => {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
};

/** Three dots: from the merge base to the head. Files come with the first page only, however many commits there are. */
const compare = (call: Call): Answer => {
  const repository = repositoryOf(call);
  const { git } = repository;
  const [baseName = '', headName] = (call.params['basehead'] ?? '').split('...');
  if (headName === undefined) throw notFound();
  const base = sideOf(repository, baseName);
  const head = sideOf(repository, headName);
  const mergeBase = git.mergeBase(base, head);
  if (mergeBase === undefined) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
  const ahead = git.commitsBetween(base, head);
  const behind = git.commitsBetween(head, base);
  const { compareCommits, compareFiles } = call.world.sizes;
  const isPaged = call.query.has('page') || call.query.has('per_page');
  const { items, link } = isPaged ? pageOf(call, ahead, 30) : { items: ahead.slice(-compareCommits), link: undefined };
  const isFirst = Number(call.query.get('page') ?? 1) === 1;
  const files = git.changedFiles(mergeBase, head).slice(0, compareFiles);
  const page = `${webUrlOf(repository)}/compare/${baseName}...${headName}`;
  return {
    ...ok({
      url: `${apiUrlOf(repository)}/compare/${baseName}...${headName}`,
      html_url: page,
      permalink_url: `${webUrlOf(repository)}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      base_commit: representCommit(repository, base),
      merge_base_commit: representCommit(repository, mergeBase),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: items.map(oid => representCommit(repository, oid)),
      ...(isFirst ? { files: representChangedFiles(repository, files, head) } : { files: [] }),
    }),
    ...linkHeader(link),
  };
};

export const compareHandlers: Handlers = { 'repos/compare-commits-with-basehead': compare };
