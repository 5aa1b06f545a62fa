import { describe, expect, test } from 'vitest';
import { type CheckedCommit, type OwnCheck, readCheckStates } from '../../src/github/publish/check-states.ts';
import { readCheckRuns } from '../../src/github/publish/latest-check-run.ts';
import { publishStickyComment } from '../../src/github/publish/sticky-comment-publisher.ts';
import { isQueuedHead, readMergeQueueHeads } from '../../src/github/pull-request/merge-queue-heads.ts';
import { readInstallationRepositories, readOpenPullRequests } from '../../src/github/pull-request/open-pull-requests.ts';
import { readTopics } from '../../src/github/read/topics.ts';
import { type ScriptedAnswer, ScriptedGitHub } from '../support/scripted-github.ts';

const answering = (answer: ScriptedAnswer): Promise<ScriptedGitHub> => ScriptedGitHub.untilTestEnds(answer);
const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
const cutShort = (what: string) => ({ code: 'unavailable', message: `${what} failed: GitHub's answer was cut short.` });

describe('the state of our check on a commit', () => {
  const own: OwnCheck = {
    appId: 7,
    name: 'tidewaiter',
    isUndecided: ({ title }) => title === 'Failed',
    isHeld: ({ title }) => title === 'Held',
  };
  const run = (given: Readonly<Record<string, unknown>> = {}) => ({
    databaseId: 1,
    externalId: 's',
    status: 'COMPLETED',
    conclusion: 'SUCCESS',
    title: 'Passed',
    startedAt: '2027-01-01T00:00:00Z',
    ...given,
  });
  const commit = (nodes: unknown, status = 'COMPLETED') => ({ object: { checkSuites: { nodes: [{ status, checkRuns: { nodes } }] } } });
  const stateOf = async (answer: unknown) => {
    const { client } = await answering(() => ({ data: { c0: answer } }));
    const [state] = await readCheckStates(client, [{ owner: 'acme', repo: 'app', head: a, subject: 's' }], own);
    return state;
  };

  test.each([
    ['an own one', commit([run()]), { state: 'completed', subject: 'own' }],
    ['one that is held', commit([run({ title: 'Held' })]), { state: 'completed', subject: 'shared' }],
    ['a newer one of another subject', commit([run({ databaseId: 2, externalId: 't' }), run()]), { state: 'completed', subject: 'shared' }],
    ['an older one of another subject', commit([run({ databaseId: 2 }), run({ externalId: 't' })]), { state: 'completed', subject: 'own' }],
    ['an older one, told last', commit([run({ externalId: 't' }), run({ databaseId: 2 })]), { state: 'completed', subject: 'own' }],
    [
      'one without a number is the oldest',
      commit([run({ databaseId: null, externalId: 't' }), run()]),
      { state: 'completed', subject: 'own' },
    ],
    ['one of another subject only', commit([run({ externalId: 't' })]), { state: 'absent' }],
    ['one that runs', commit([run({ status: 'IN_PROGRESS' })]), { state: 'running', startedAt: Date.UTC(2027, 0, 1) }],
    ['one that was never begun', commit([run({ status: 'QUEUED', startedAt: null })]), { state: 'running', startedAt: 0 }],
    ['one that was cancelled', commit([run({ conclusion: 'CANCELLED' })]), { state: 'undecided' }],
    ['one without a verdict', commit([run({ title: 'Failed' })]), { state: 'undecided' }],
    ['one without a title', commit([run({ title: null })]), { state: 'completed', subject: 'own' }],
    ['one that is asked for again', commit([run()], 'QUEUED'), { state: 'asked-again' }],
    ['one that runs again', commit([run({ status: 'IN_PROGRESS' })], 'QUEUED'), { state: 'running', startedAt: Date.UTC(2027, 0, 1) }],
    ['none', commit([]), { state: 'absent' }],
    ['one that is not told', commit([null, run()]), { state: 'completed', subject: 'own' }],
    ['no list', commit(null), { state: 'absent' }],
    ['no suite', { object: { checkSuites: { nodes: [] } } }, { state: 'absent' }],
    ['no suites', { object: { checkSuites: null } }, { state: 'absent' }],
    ['no commit', { object: {} }, { state: 'absent' }],
    ['nothing', { object: null }, { state: 'absent' }],
    ['no repository', null, { state: 'absent' }],
  ])('with %s', async (_, answer, expected) => {
    expect(await stateOf(answer)).toEqual(expected);
  });

  test('is asked for of fifty commits at a time, each by its repository', async () => {
    const server = await answering(({ variables }) => ({
      data: Object.fromEntries(
        Object.keys(variables)
          .filter(key => key.startsWith('h'))
          .map(key => [
            `c${key.slice(1)}`,
            commit([run({ externalId: [variables[`o${key.slice(1)}`], variables[`n${key.slice(1)}`]].join('/') })]),
          ]),
      ),
    }));
    const commits = Array.from(
      { length: 51 },
      (_, index): CheckedCommit => ({ owner: 'acme', repo: `r${index}`, head: a, subject: `acme/r${index}` }),
    );
    const states = await readCheckStates(server.client, commits, own);
    expect(states).toHaveLength(51);
    expect(states.every(({ state }) => state === 'completed')).toBe(true);
    expect(server.requests.map(({ variables }) => [variables['app'], variables['name'], 'h49' in variables, 'h50' in variables])).toEqual([
      [7, 'tidewaiter', true, false],
      [7, 'tidewaiter', false, false],
    ]);
    expect(await readCheckStates(server.client, [], own)).toEqual([]);
    expect((await readCheckStates(server.client, commits.slice(0, 50), own)).length).toBe(50);
    expect(server.requests).toHaveLength(3);
  });

  test('a part that is out of reach does not keep the others, and any other error does', async () => {
    const two = [a, b].map((head): CheckedCommit => ({ owner: 'acme', repo: 'app', head, subject: 's' }));
    const errors = (...types: readonly unknown[]) => types.map(type => ({ type, message: 'x' }));
    const read = async (answer: unknown) => {
      const { client } = await answering(() => answer);
      return readCheckStates(client, two, own).then(
        states => states.map(({ state }) => state),
        error => error.code,
      );
    };
    const data = { c0: null, c1: commit([run()]) };
    expect(await read({ data, errors: errors('NOT_FOUND', 'FORBIDDEN') })).toEqual(['absent', 'completed']);
    expect(await read({ data, errors: errors('NOT_FOUND', 'UNPROCESSABLE') })).toEqual(expect.any(String));
    expect(await read({ data: null, errors: errors('NOT_FOUND') })).toEqual(expect.any(String));
  });
});

describe('check runs of a commit', () => {
  const key = { name: 'tidewaiter', headSha: a, appId: 7 };
  const run = (id: number, more: Readonly<Record<string, unknown>> = {}) => ({
    id,
    external_id: 's',
    status: 'completed',
    conclusion: 'success',
    output: { title: 'T', summary: 'S', annotations_count: 3 },
    ...more,
  });

  test('are told the newest first, with what they lack left empty', async () => {
    const empty = { external_id: null, status: 'queued', conclusion: null, output: { title: null, summary: null, annotations_count: 0 } };
    const server = await answering(() => ({ total_count: 2, check_runs: [run(1, empty), run(2)] }));
    expect(await readCheckRuns(server.client, { owner: 'acme', repo: 'app' }, key)).toEqual([
      { id: 2, externalId: 's', completed: true, conclusion: 'success', title: 'T', summary: 'S', annotations: 3 },
      { id: 1, externalId: '', completed: false, conclusion: undefined, title: '', summary: '', annotations: 0 },
    ]);
    const url = new URL(server.requests[0]?.url ?? '', 'http://x');
    expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
      `/repos/acme/app/commits/${a}/check-runs`,
      { check_name: 'tidewaiter', app_id: '7', filter: 'all', per_page: '100', page: '1' },
    ]);
  });

  test('are read page by page, ten at most', async () => {
    const pages = async (full: number) => {
      const server = await answering(({ url }) => {
        const page = Number(new URL(url, 'http://x').searchParams.get('page'));
        return { check_runs: Array.from({ length: page <= full ? 100 : 1 }, (_, index) => run(page * 1_000 + index)) };
      });
      return (await readCheckRuns(server.client, { owner: 'acme', repo: 'app' }, key)).length;
    };
    expect([await pages(0), await pages(1), await pages(10), await pages(11)]).toEqual([1, 101, 1_000, 1_000]);
  });
});

describe('merge queues', () => {
  const repository = (names: readonly (string | null)[], more: Readonly<Record<string, unknown>> = {}) => ({
    isArchived: false,
    isDisabled: false,
    refs: { nodes: names.map(name => (name === null ? null : { name, target: { oid: a } })) },
    ...more,
  });
  const headsOf = async (...answers: readonly unknown[]) => {
    const server = await answering(() => ({ data: Object.fromEntries(answers.map((answer, index) => [`r${index}`, answer])) }));
    return readMergeQueueHeads(
      server.client,
      answers.map((_, index) => `acme/r${index}`),
    );
  };
  const head = (repo: string, baseRef = 'main') => ({ owner: 'acme', repo, head: a, base: b, baseRef });

  test('are told by the branches of their groups', async () => {
    expect(
      await headsOf(repository([`main/pr-1-${b}`, `gh-readonly-queue/release/1.x/pr-22-${b}`]), repository([`main/pr-3-${b}`])),
    ).toEqual([head('r0'), head('r0', 'release/1.x'), head('r1')]);
  });

  test.each([
    ['that is archived', repository([`main/pr-1-${b}`], { isArchived: true })],
    ['that is disabled', repository([`main/pr-1-${b}`], { isDisabled: true })],
    ['out of reach', null],
    ['without branches', repository([], { refs: null })],
    ['with no list', repository([], { refs: { nodes: null } })],
    ['with a branch that is not told', repository([null])],
    ['with a branch without a commit', repository([], { refs: { nodes: [{ name: `main/pr-1-${b}`, target: null }] } })],
    ['with another kind of name', repository([`main/pr-x-${b}`, 'main/pr-1-abc', `/pr-1-${b}`, `main/pr-1-${b}x`])],
  ])('of a repository %s are none, and others are told', async (_, answer) => {
    expect(await headsOf(answer, repository([`main/pr-1-${b}`]))).toEqual([head('r1')]);
  });

  test('are asked for of fifty repositories at a time', async () => {
    const server = await answering(({ variables }) => ({
      data: Object.fromEntries(
        Object.keys(variables)
          .filter(key => key.startsWith('o'))
          .map(key => [`r${key.slice(1)}`, repository([`main/pr-1-${b}`])]),
      ),
    }));
    const names = Array.from({ length: 100 }, (_, index) => `acme/r${index}`);
    expect(await readMergeQueueHeads(server.client, names)).toEqual(names.map((_, index) => head(`r${index}`)));
    expect(server.requests.map(({ variables }) => [variables['o0'], variables['n0'], variables['n49'], variables['n50']])).toEqual([
      ['acme', 'r0', 'r49', undefined],
      ['acme', 'r50', 'r99', undefined],
    ]);
  });

  test('a commit is queued when a group has it, or when there may be more groups', async () => {
    const isQueued = async (oids: readonly (string | null)[], hasNextPage = false) => {
      const nodes = oids.map(oid => (oid === null ? null : { target: { oid } }));
      const { client } = await answering(() => ({ data: { repository: { refs: { pageInfo: { hasNextPage }, nodes } } } }));
      return isQueuedHead(client, { owner: 'acme', repo: 'app' }, a);
    };
    expect([await isQueued([b, a]), await isQueued([b]), await isQueued([]), await isQueued([b], true)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('a repository that is not seen is an error', async () => {
    const asked = async (data: unknown) => isQueuedHead((await answering(() => ({ data }))).client, { owner: 'acme', repo: 'app' }, a);
    await expect(asked({ repository: null })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('does not see the repository'),
    });
  });
});

describe('open pull requests', () => {
  const node = (number: number) => ({ number, headRefOid: a, baseRefOid: b, baseRefName: 'main', changedFiles: 2 });
  const repository = (nodes: unknown, more: Readonly<Record<string, unknown>> = {}, next?: string) => ({
    databaseId: 9,
    isArchived: false,
    isDisabled: false,
    pullRequests: { pageInfo: { hasNextPage: next !== undefined, endCursor: next ?? null }, nodes },
    ...more,
  });
  const pull = (repo: string, number: number, repositoryId: number | undefined = 9) => ({
    owner: 'acme',
    repo,
    repositoryId,
    number,
    head: a,
    base: b,
    baseRef: 'main',
    changedFiles: 2,
  });

  test('of a repository that is archived, disabled or out of reach are none, and others are told', async () => {
    const answers = [
      repository([node(1)], { isArchived: true }),
      repository([node(1)], { isDisabled: true }),
      null,
      repository(null),
      repository([null, node(2)], { databaseId: null }),
    ];
    const server = await answering(() => ({ data: Object.fromEntries(answers.map((answer, index) => [`r${index}`, answer])) }));
    expect(
      await readOpenPullRequests(
        server.client,
        answers.map((_, index) => `acme/r${index}`),
      ),
    ).toEqual([{ ...pull('r4', 2), repositoryId: undefined }]);
  });

  test('are read page by page, twenty at most, each list from where it ended', async () => {
    const server = await answering(({ variables }) => ({
      data: Object.fromEntries(
        Object.keys(variables)
          .filter(key => key.startsWith('n'))
          .map(key => [
            `r${key.slice(1)}`,
            repository([node(1)], {}, variables[key] === 'endless' ? [variables[`a${key.slice(1)}`], 'x'].join('') : undefined),
          ]),
      ),
    }));
    const found = await readOpenPullRequests(server.client, ['acme/short', 'acme/endless']);
    expect(found.map(({ repo }) => repo)).toEqual(['short', ...Array.from({ length: 20 }, () => 'endless')]);
    expect(server.requests.slice(0, 3).map(({ variables }) => variables)).toEqual([
      { o0: 'acme', n0: 'short', a0: null, o1: 'acme', n1: 'endless', a1: null },
      { o0: 'acme', n0: 'endless', a0: 'x' },
      { o0: 'acme', n0: 'endless', a0: 'xx' },
    ]);
  });

  test('are asked for of fifty repositories at a time', async () => {
    const server = await answering(({ variables }) => ({
      data: Object.fromEntries(
        Object.keys(variables)
          .filter(key => key.startsWith('n'))
          .map(key => [`r${key.slice(1)}`, repository([node(1)])]),
      ),
    }));
    const names = Array.from({ length: 51 }, (_, index) => `acme/r${index}`);
    expect(await readOpenPullRequests(server.client, names)).toEqual(names.map((_, index) => pull(`r${index}`, 1)));
    expect(server.requests.map(({ variables }) => ['n49' in variables, 'n50' in variables])).toEqual([
      [true, false],
      [false, false],
    ]);
  });
});

describe('the repositories of an installation', () => {
  const listing = async (total: number, perPage: (page: number) => number) => {
    const server = await answering(({ url }) => {
      const page = Number(new URL(url, 'http://x').searchParams.get('page'));
      return {
        total_count: total,
        repositories: Array.from({ length: perPage(page) }, (_, index) => ({ full_name: `acme/r${page}-${index}` })),
      };
    });
    const names = await readInstallationRepositories(server.client);
    return [names.length, server.requests.length];
  };

  test('are read until there are no more', async () => {
    expect(await listing(1, () => 1)).toEqual([1, 1]);
    expect(await listing(100, () => 100)).toEqual([100, 1]);
    expect(await listing(101, page => (page === 1 ? 100 : 1))).toEqual([101, 2]);
    expect(await listing(500, page => (page === 1 ? 100 : 99))).toEqual([199, 2]);
  });
});

describe('the summary comment', () => {
  const marker = '<!-- tidewaiter:summary -->';
  const target = { owner: 'acme', repo: 'app', number: 3, base: b, head: a, baseRef: 'main', defaultBranch: 'main' };
  const comment = (databaseId: number | null, body: string, viewerDidAuthor = true) => ({ databaseId, body, viewerDidAuthor });
  const publish = async (pages: readonly (readonly unknown[] | null)[], worthSaying = true, summary = 'All is well.') => {
    let page = -1;
    const server = await answering(({ query }) => {
      if (query === '') return {};
      page += 1;
      const nodes = pages[page] ?? null;
      const pageInfo = { hasPreviousPage: page < pages.length - 1, startCursor: `c${page}` };
      return { data: { repository: { pullRequest: { comments: { pageInfo, nodes } } } } };
    });
    const { status } = await publishStickyComment(server.client, target, 3, summary, worthSaying);
    const writes = server.requests.filter(({ query }) => query === '').map(({ method, url, body }) => [method, url, body]);
    return { status, writes, reads: server.requests.filter(({ query }) => query !== '').map(({ variables }) => variables['before']) };
  };
  const body = `${marker}\nAll is well.`;
  const created = [['POST', '/repos/acme/app/issues/3/comments', { body }]];
  const updated = [['PATCH', '/repos/acme/app/issues/comments/8', { body }]];

  test('is written once, when it is worth it', async () => {
    expect(await publish([[]])).toEqual({ status: 'published', writes: created, reads: [null] });
    expect(await publish([[]], false)).toEqual({ status: 'nothing-new', writes: [], reads: [null] });
    expect(await publish([null])).toMatchObject({ writes: created });
  });

  test('is updated in place, worth saying or not, unless it says the same', async () => {
    const old = comment(8, `${marker}\r\nOld.`);
    expect(await publish([[comment(7, 'Hello.'), old]])).toMatchObject({ status: 'published', writes: updated });
    expect(await publish([[old]], false)).toMatchObject({ status: 'published', writes: updated });
    expect(await publish([[comment(8, body)]])).toMatchObject({ status: 'nothing-new', writes: [] });
    expect(await publish([[comment(8, `${body}\n`)]])).toMatchObject({ status: 'nothing-new', writes: [] });
    expect(await publish([[comment(8, body)]], true, 'All is well.\n')).toMatchObject({ status: 'nothing-new', writes: [] });
  });

  test.each([
    ['of somebody else', comment(8, `${marker}\nOld.`, false)],
    ['without a number', comment(null, `${marker}\nOld.`)],
    ['that quotes it', comment(8, `> x\n${marker}\nOld.`)],
    ['that is not told', null],
  ])('is not taken for one %s', async (_, other) => {
    expect(await publish([[other]])).toMatchObject({ writes: created });
  });

  test('is looked for page by page, twenty at most', async () => {
    const old = comment(8, `${marker}\nOld.`);
    const empty = (count: number): readonly (readonly unknown[])[] => Array.from({ length: count }, () => []);
    expect(await publish([...empty(2), [old]])).toEqual({ status: 'published', writes: updated, reads: [null, 'c0', 'c1'] });
    expect(await publish([...empty(19), [old]])).toMatchObject({ writes: updated });
    expect(await publish([...empty(20), [old]])).toMatchObject({ writes: created });
  });
});

test('topics of a repository are none where GitHub tells none', async () => {
  const target = { owner: 'acme', repo: 'app', number: 3, base: b, head: a, baseRef: 'main', defaultBranch: 'main' };
  const read = async (answer: unknown) => readTopics((await answering(() => answer)).client, target);
  expect([await read({ id: 1, topics: ['x'] }), await read({ id: 1 })]).toEqual([['x'], []]);
});

test('an answer without what was asked for is asked for three times, and then cut short', async () => {
  const { client, requests } = await answering(({ query }) => (query === '' ? { total_count: 1 } : { data: {} }));
  const repository = { owner: 'acme', repo: 'app' };
  const commit = { ...repository, head: a, subject: 's' };
  const own: OwnCheck = { appId: 7, name: 'x', isUndecided: () => false, isHeld: () => false };
  const target = { ...repository, number: 3, base: b, head: a, baseRef: 'main', defaultBranch: 'main' };
  const asked: readonly (readonly [string, Promise<unknown>])[] = [
    ['Looking for check runs', readCheckStates(client, [commit], own)],
    ['Looking for check runs', readCheckRuns(client, repository, { name: 'x', headSha: a, appId: 7 })],
    ['Listing the merge queues', readMergeQueueHeads(client, ['acme/app'])],
    ['Listing the merge queues', isQueuedHead(client, repository, a)],
    ['Listing the open pull requests', readOpenPullRequests(client, ['acme/app'])],
    ['Listing the repositories', readInstallationRepositories(client)],
    ['Reading the repository', readTopics(client, target)],
  ];
  await Promise.all(asked.map(([what, answer]) => expect(answer).rejects.toMatchObject(cutShort(what))));
  expect(requests).toHaveLength(3 * asked.length);
});
