import { afterEach, expect, test } from 'vitest';
import { listInstallations } from '../../../../app/jobs/sweep/list-installations.ts';
import { ScriptedGitHub } from '../../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

/** What is listed where GitHub tells of so many installations, and the pages that were asked for. */
const list = async (total: number, installationOf = (id: number): object => ({ id, account: { login: `o${id}` }, suspended_at: null })) => {
  github = await ScriptedGitHub.start(({ url }) => {
    const { searchParams } = new URL(url, 'http://x');
    const [size, page] = ['per_page', 'page'].map(name => Number(searchParams.get(name)));
    const ids = Array.from({ length: total }, (_, index) => index + 1);
    return ids.slice(((page ?? 0) - 1) * (size ?? 0), (page ?? 0) * (size ?? 0)).map(installationOf);
  });
  const found = await listInstallations(github.client);
  const pages = github.requests.map(({ url }) => new URL(url, 'http://x').search);
  return { found, pages };
};

test('installations are read page by page, a hundred at a time, until one is not full', async () => {
  expect(await list(0)).toEqual({ found: [], pages: ['?per_page=100&page=1'] });
  const { found, pages } = await list(101);
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1));
  expect(pages).toEqual(['?per_page=100&page=1', '?per_page=100&page=2']);
  expect((await list(100)).pages).toHaveLength(2);
});

test('of each it is known on whom it is and whether it is suspended; an enterprise has no login', async () => {
  const { found } = await list(
    3,
    id =>
      [
        { id, account: { login: 'acme' }, suspended_at: null },
        { id, account: { slug: 'megacorp' }, suspended_at: '2026-01-01T00:00:00Z' },
        { id, account: null },
      ][id - 1] ?? {},
  );
  expect(found).toEqual([
    { id: 1, login: 'acme', isSuspended: false },
    { id: 2, login: undefined, isSuspended: true },
    { id: 3, login: undefined, isSuspended: false },
  ]);
});

test('no more than ten thousand are read', async () => {
  const { found, pages } = await list(10_100, id => ({ id, account: null }));
  expect([found.length, pages.length, pages.at(-1)]).toEqual([10_000, 100, '?per_page=100&page=100']);
});
