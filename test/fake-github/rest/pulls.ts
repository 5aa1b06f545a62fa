import { representCommit } from '../represent/commit.ts';
import { representChangedFiles } from '../represent/diff-entry.ts';
import { representListedPull, representPull } from '../represent/pull-request.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import { type Answer, type Call, type Handlers, ok, pullOf, Refusal, repositoryOf } from './call.ts';
import { linkHeader, listAnswer, pageOf } from './paging.ts';

const listPulls = (call: Call): Answer => {
  const { query } = call;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const wanted = repositoryOf(call).pulls.filter(
    pull =>
      (state === 'all' || pull.state === state) &&
      (base === null || pull.base.ref === base) &&
      (head === null || head === `${pull.head.repository.owner.login}:${pull.head.ref}`),
  );
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const newestFirst = (query.get('direction') ?? (query.get('sort') === null || key === 'createdAt' ? 'desc' : 'asc')) === 'desc';
  const ordered = wanted.toSorted((one, other) => (one[key] < other[key] ? -1 : 1));
  return listAnswer(call, newestFirst ? ordered.toReversed() : ordered, representListedPull);
};

/** The whole diff or patch as text, when the media type asks for it. */
const diffOf = (call: Call, pull: FakePullRequest): Answer | undefined => {
  if (!/application\/vnd\.github(?:\.v3)?\.diff/.test(call.accept)) return undefined;
  const files = pull.files();
  if (files.length > call.world.sizes.compareFiles) {
    // GitHub's words for a diff with more than 300 files.
    const message = `Sorry, the diff exceeded the maximum number of files (${call.world.sizes.compareFiles}). Consider using 'List pull requests files' API or locally cloning the repository instead.`;
    throw new Refusal(406, message, { errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }] });
  }
  const text = files.map(file => {
    const before = file.status === 'added' ? '/dev/null' : `a/${file.previousPath ?? file.path}`;
    const after = file.status === 'removed' ? '/dev/null' : `b/${file.path}`;
    const hunks = file.patch === undefined ? '' : `--- ${before}\n+++ ${after}\n${file.patch}\n`;
    return `diff --git a/${file.previousPath ?? file.path} b/${file.path}\n${hunks}`;
  });
  return { status: 200, raw: { bytes: Buffer.from(text.join('')), mediaType: 'application/vnd.github.diff' } };
};

const listFiles = (call: Call): Answer => {
  const pull = pullOf(call);
  const listed = pull.files().slice(0, call.world.sizes.pullFiles);
  const { items, link } = pageOf(call, representChangedFiles(pull.repository, listed, pull.head.sha));
  return { ...ok(items), ...linkHeader(link) };
};

export const pullHandlers: Handlers = {
  'pulls/get': call => {
    const pull = pullOf(call);
    return diffOf(call, pull) ?? ok(representPull(pull));
  },
  'pulls/list': listPulls,
  'pulls/list-files': listFiles,
  'pulls/list-commits': call => {
    const pull = pullOf(call);
    // "Lists a maximum of 250 commits for a pull request."
    return listAnswer(call, pull.commits().slice(0, 250), oid => representCommit(pull.repository, oid));
  },
};
