import { afterEach, describe, expect, test } from 'vitest';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { listChanges, readMergeBase } from '../../../src/github/read/changed-files.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

const [base, head, mergeBase, newer] = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(40));
const target: ReviewTarget = { owner: 'acme', repo: 'app', number: 3, base: base ?? '', head: head ?? '' };

const file = (index: number, commit = head) => ({
  filename: `f${index}`,
  status: 'modified',
  sha: 'e'.repeat(40),
  additions: 0,
  deletions: 0,
  contents_url: `https://api.github.com/repos/acme/app/contents/f${index}?ref=${commit}`,
});
const some = (count: number, from = 0, commit?: string) => Array.from({ length: count }, (_, index) => file(from + index, commit));

interface Scene {
  /** How many files GitHub lists of the pull request, and how it says that there are more: by a header, or not at all. */
  readonly listed?: number;
  readonly links?: boolean;
  /** Commit that the list is of. */
  readonly commit?: string | undefined;
  readonly compared?: number;
  /** Files of both trees by their contents. */
  readonly trees?: readonly [before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>];
  readonly truncated?: boolean;
}

const clientOf = async ({ listed = 0, links = true, commit, compared = 0, trees = [{}, {}], truncated = false }: Scene) => {
  await github?.close();
  github = await ScriptedGitHub.start(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    if (pathname.includes('/pulls/')) {
      const from = (Number(searchParams.get('page')) - 1) * 100;
      const hasNext = from + 100 < listed;
      const link = `<http://x>; rel="${hasNext ? 'next' : 'prev'}"`;
      return new Answer(some(Math.max(0, Math.min(100, listed - from)), from, commit), links ? { link } : {});
    }
    if (pathname.includes('/compare/')) return { merge_base_commit: { sha: mergeBase }, files: some(compared) };
    const tree = Object.entries(trees[pathname.endsWith(`/${head}`) ? 1 : 0]).map(([path, sha]) => ({
      path,
      sha,
      type: 'blob',
      mode: '100644',
    }));
    return { tree, truncated };
  });
  return github.client;
};
const list = async (scene: Scene, changes: Partial<ReviewTarget> = {}) => {
  const { changes: set, ...others } = await listChanges(await clientOf(scene), { ...target, ...changes });
  return { base: set.base, complete: set.complete, totalFiles: set.totalFiles, paths: set.files.map(({ path }) => path), ...others };
};
/** What was asked for: pages of the list by number, comparisons, trees by the letter of their commit. */
const asked = () =>
  (github?.requests ?? []).map(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    if (pathname.includes('/pulls/')) return Number(searchParams.get('page'));
    return pathname.includes('/compare/') ? 'compared' : `tree ${pathname.split('/').at(-1)?.[0]}`;
  });
const names = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`);

describe('the files of a pull request', () => {
  test('are all that GitHub lists of its head', async () => {
    expect(await list({ listed: 2 }, { changedFiles: 2 })).toEqual({
      base,
      complete: true,
      totalFiles: undefined,
      paths: names(2),
      superseded: false,
    });
    expect(github?.requests.map(({ url }) => url)).toEqual(['/repos/acme/app/pulls/3/files?per_page=100&page=1']);
  });

  test('are asked for together as far as the event foretells pages, five at a time, and in their order', async () => {
    expect((await list({ listed: 650 }, { changedFiles: 650 })).paths).toEqual(names(650));
    expect(asked().toSorted((one, other) => Number(one) - Number(other))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await list({ listed: 200 }, { changedFiles: 101 });
    expect(asked()).toHaveLength(2);
  });

  test('are asked for page by page where nothing is foretold, as long as GitHub has more', async () => {
    expect((await list({ listed: 250 })).paths).toEqual(names(250));
    expect(asked()).toEqual([1, 2, 3]);
    expect((await list({ listed: 200 })).paths).toEqual(names(200));
    expect(asked()).toEqual([1, 2]);
  });

  test('go on after a full page where GitHub does not say, unless that was all', async () => {
    expect((await list({ listed: 150, links: false })).paths).toEqual(names(150));
    expect(asked()).toEqual([1, 2]);
    await list({ listed: 100, links: false });
    expect(asked()).toEqual([1, 2]);
    await list({ listed: 100, links: false }, { changedFiles: 100 });
    expect(asked()).toEqual([1]);
  });

  test('are those that differ between the commits where the list is of another head, or too short', async () => {
    expect(await list({ listed: 2, commit: newer, compared: 3 }, { changedFiles: 2 })).toEqual({
      base: mergeBase,
      complete: true,
      totalFiles: undefined,
      paths: names(3),
      mergeBase,
      superseded: true,
    });
    expect(asked()).toEqual([1, 'compared']);
    expect(await list({ listed: 2, compared: 3 }, { changedFiles: 3 })).toMatchObject({ paths: names(3), superseded: false });
    expect(await list({ listed: 3, compared: 9 }, { changedFiles: 2 })).toMatchObject({ paths: names(3) });
  });

  test('beyond the three thousand that GitHub lists are told by the trees of both sides', async () => {
    const trees = [
      { f1: '1', same: '1', gone: '1' },
      { f1: '2', same: '1', new: '2' },
    ] as const;
    const found = await list({ listed: 3_000, trees }, { changedFiles: 3_002 });
    expect(found).toMatchObject({ base: mergeBase, complete: true, totalFiles: undefined, mergeBase, superseded: false });
    expect([found.paths.length, ...found.paths.slice(3_000)]).toEqual([3_002, 'new', 'gone']);
    expect(asked().slice(-3)).toEqual(['compared', 'tree c', 'tree b']);
    expect(github?.requests.at(-1)?.url).toBe(`/repos/acme/app/git/trees/${head}?recursive=true`);
    expect(await list({ listed: 3_000, trees, truncated: true }, { changedFiles: 4_000 })).toMatchObject({
      complete: false,
      totalFiles: 4_000,
    });
    await list({ listed: 3_000, trees }, { changedFiles: 3_000 });
    expect(asked()).toHaveLength(30);
  });
});

describe('the files of a push or a merge group', () => {
  const { number: _, ...push } = target;
  const compare = async (scene: Scene) => {
    const { changes, mergeBase: found } = await listChanges(await clientOf(scene), push);
    return [changes.files.map(({ path }) => path), changes.base, found, changes.complete];
  };

  test('are those that differ between its commits', async () => {
    expect(await compare({ compared: 299 })).toEqual([names(299), mergeBase, mergeBase, true]);
    expect(github?.requests.map(({ url }) => url)).toEqual([`/repos/acme/app/compare/${base}...${head}?per_page=1`]);
  });

  test('are told by the trees as well where GitHub may have left some out', async () => {
    expect(await compare({ compared: 300, trees: [{}, { new: '1' }] })).toEqual([[...names(300), 'new'], mergeBase, mergeBase, true]);
  });

  test('have a merge base that can be asked for alone', async () => {
    expect(await readMergeBase(await clientOf({}), push)).toBe(mergeBase);
  });
});
