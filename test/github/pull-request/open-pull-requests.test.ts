import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { readInstallationRepositories, readOpenPullRequests } from '../../../src/github/pull-request/open-pull-requests.ts';
import { type ScriptedAnswer, ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;

const answering = async (answer: ScriptedAnswer) => {
  github = await ScriptedGitHub.untilTestEnds(answer);
  return github.client;
};
const namesOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `acme/r${index}`);

describe('the repositories of an installation', () => {
  test('are read a thousand pages far, and no further', async () => {
    const pages: (string | null)[] = [];
    const body = JSON.stringify({ total_count: 1_000_000, repositories: namesOf(100).map(full_name => ({ full_name })) });
    const fetch = async (url: string): Promise<Response> => {
      pages.push(new URL(url).searchParams.get('page'));
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
    const client = new Octokit({ request: { fetch } });
    expect(await readInstallationRepositories(client)).toHaveLength(100_000);
    expect([pages.length, pages[0], pages.at(-1)]).toEqual([1_000, '1', '1000']);
  });
});

describe('the open pull requests of repositories', () => {
  const pull = (number: number) => ({
    number,
    headRefOid: `head${number}`,
    baseRefOid: `base${number}`,
    baseRefName: 'main',
    changedFiles: 2,
  });
  const repository = (numbers: readonly number[], given: object = {}, endCursor: string | null = null) => ({
    databaseId: 7,
    isArchived: false,
    isDisabled: false,
    pullRequests: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes: numbers.map(pull) },
    ...given,
  });
  const numbersOf = (found: readonly { readonly repo: string; readonly number: number }[]) =>
    found.map(({ repo, number }) => `${repo}#${number}`);

  test('are told with their repository', async () => {
    const client = await answering(() => ({ data: { r0: repository([3]), r1: repository([4], { databaseId: null }) } }));
    const facts = { owner: 'acme', baseRef: 'main', changedFiles: 2 };
    expect(await readOpenPullRequests(client, ['acme/app', 'acme/web'])).toEqual([
      { ...facts, repo: 'app', repositoryId: 7, number: 3, head: 'head3', base: 'base3' },
      { ...facts, repo: 'web', repositoryId: undefined, number: 4, head: 'head4', base: 'base4' },
    ]);
    expect(github?.requests[0]?.query).toContain('first: 100');
    expect(github?.requests[0]?.variables).toEqual({ o0: 'acme', n0: 'app', a0: null, o1: 'acme', n1: 'web', a1: null });
  });

  test('are none of repositories that are archived, disabled or gone, and none that GitHub leaves out', async () => {
    const nothing = { pageInfo: { hasNextPage: false, endCursor: null } };
    const client = await answering(() => ({
      data: {
        r0: repository([1], { isArchived: true }),
        r1: repository([2], { isDisabled: true }),
        r2: null,
        r3: repository([], { pullRequests: { ...nothing, nodes: null } }),
        r4: repository([], { pullRequests: { ...nothing, nodes: [null, pull(5)] } }),
      },
    }));
    expect(numbersOf(await readOpenPullRequests(client, namesOf(5)))).toEqual(['r4#5']);
  });

  test('are asked for fifty repositories at a time, and of those further where there are more', async () => {
    const client = await answering(({ variables }) => {
      const names = Object.keys(variables).filter(name => name.startsWith('n'));
      const ofMany = (index: number) => variables[`n${index}`] === 'r50';
      return {
        data: Object.fromEntries(
          names.map((_, index) => [
            `r${index}`,
            ofMany(index) ? (variables[`a${index}`] === 'next' ? repository([2]) : repository([1], {}, 'next')) : repository([]),
          ]),
        ),
      };
    });
    expect(numbersOf(await readOpenPullRequests(client, namesOf(51)))).toEqual(['r50#1', 'r50#2']);
    expect(github?.requests.map(({ variables }) => Object.keys(variables).length / 3)).toEqual([50, 1, 1]);
    expect([await readOpenPullRequests(client, []), github?.requests.length]).toEqual([[], 3]);
  });

  test('of one repository are read twenty pages far', async () => {
    const client = await answering(() => ({ data: { r0: repository([1], {}, 'next') } }));
    expect(await readOpenPullRequests(client, ['acme/app'])).toHaveLength(20);
    expect(github?.requests).toHaveLength(20);
  });
});
