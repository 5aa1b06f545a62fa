import { afterEach, expect, test } from 'vitest';
import { type PullRequestWishes, readPullRequestFacts } from '../../../src/github/pull-request/pull-request-facts.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { ScriptedGitHub } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;
afterEach(() => github?.close());

const [base, head, blob] = ['a'.repeat(40), 'b'.repeat(40), 'e'.repeat(40)];
const target: ReviewTarget = { owner: 'acme', repo: 'app', number: 3, base, head, baseRef: 'main' };
const wishes: PullRequestWishes = { policyPath: '.github/tidewaiter.yml', blobs: [] };

const pull = {
  state: 'OPEN',
  headRefOid: head,
  headRefName: 'feature',
  headRepository: { nameWithOwner: 'acme/app' },
  isCrossRepository: false,
  baseRefOid: base,
  baseRefName: 'main',
  changedFiles: 2,
  isDraft: false,
  author: { __typename: 'User', login: 'ann' },
};
const repository = {
  isPrivate: true,
  defaultBranchRef: { name: 'main' },
  repositoryTopics: { nodes: [{ topic: { name: 'payments' } }, null] },
  tip: { oid: base, entry: { mode: 0o100644 } },
  policy: { __typename: 'Blob', oid: blob, text: 'scope: all\n' },
  pullRequest: pull,
};
const read = async (
  given: { repository?: object; pull?: object; root?: object; wishes?: Partial<PullRequestWishes>; target?: Partial<ReviewTarget> } = {},
) => {
  await github?.close();
  const pullRequest = { ...pull, ...given.pull };
  const data = { repository: { ...repository, pullRequest, ...given.repository }, rateLimit: null, ...given.root };
  github = await ScriptedGitHub.start(() => ({ data }));
  return readPullRequestFacts(github.client, { ...target, ...given.target }, 3, { ...wishes, ...given.wishes });
};

test('the facts of a pull request are those of GitHub', async () => {
  const rateLimit = { cost: 1, remaining: 4_999, resetAt: '2026-11-24T12:00:00Z' };
  const { facts, policy, blobs, modes } = await read({ root: { rateLimit } });
  expect(facts).toEqual({
    state: 'open',
    draft: false,
    author: 'ann',
    head,
    headRef: 'feature',
    headRepository: 'acme/app',
    fromFork: false,
    base,
    baseRef: 'main',
    changedFiles: 2,
    repository: { private: true, defaultBranch: 'main', topics: ['payments'] },
    rateLimit: { cost: 1, remaining: 4_999, resetAt: new Date('2026-11-24T12:00:00Z') },
  });
  expect(policy).toEqual({ ref: 'refs/heads/main', file: repository.policy, mode: 'file' });
  expect([blobs, [...modes]]).toEqual([{}, []]);
});

test('what is missing is told as missing: an account, a repository, a default branch, topics, a limit', async () => {
  const { facts } = await read({
    pull: { author: null, headRepository: null, state: 'MERGED', isDraft: true },
    repository: { defaultBranchRef: null, repositoryTopics: { nodes: null } },
  });
  expect(facts).toMatchObject({ state: 'merged', draft: true, author: undefined, headRepository: undefined, fromFork: true });
  expect(facts.repository).toEqual({ private: true, defaultBranch: undefined, topics: [] });
  expect(facts.rateLimit).toBeUndefined();
  expect((await read({ pull: { state: 'CLOSED', isCrossRepository: true } })).facts).toMatchObject({ state: 'closed', fromFork: true });
});

test('a bot is told from a person who has its name as login', async () => {
  expect((await read({ pull: { author: { __typename: 'Bot', login: 'renovate' } } })).facts.author).toBe('renovate[bot]');
  expect((await read({ pull: { author: { __typename: 'Mannequin', login: 'renovate' } } })).facts.author).toBe('renovate');
});

test('the policy is looked for at the tip of the branch that the stack goes to, else of the base branch, else at the base commit', async () => {
  const tipOf = async (changes: Partial<ReviewTarget>) => {
    await read({ target: changes });
    const { tip, policy, policyPath } = github?.requests[0]?.variables ?? {};
    const names: readonly unknown[] = [policy, policyPath];
    expect(names).toEqual([`${String(tip)}:.github/tidewaiter.yml`, '.github/tidewaiter.yml']);
    return tip;
  };
  expect(await tipOf({})).toBe('refs/heads/main');
  expect(await tipOf({ stackBase: 'trunk' })).toBe('refs/heads/trunk');
  expect(await tipOf({ stackBase: null })).toBe('refs/heads/main');
  await read({ target: { ...target, baseRef: 'x', stackBase: null } });
  const { baseRef: _, ...push } = target;
  github?.requests.splice(0);
  await readPullRequestFacts(github?.client as never, push, 3, wishes);
  expect(github?.requests[0]?.variables['tip']).toBe(base);
});

test('of a branch that is gone no policy is known, and of one without the file that there is none', async () => {
  expect((await read({ repository: { tip: null, policy: null } })).policy).toBeUndefined();
  expect((await read({ repository: { tip: { oid: base, entry: null }, policy: null } })).policy).toEqual({
    ref: 'refs/heads/main',
    file: null,
    mode: undefined,
  });
});

test('files, modes at the head and what else is wished are asked for in the same query, and nothing that is not', async () => {
  const answer = await read({
    wishes: {
      blobs: [{ oid: blob }, { expression: `${head}:b` }],
      modes: ['a', 'b'],
      extra: { fields: 'title ...more', fragments: 'fragment more on PullRequest { body }' },
    },
    pull: { title: 'Mine' },
    root: { files: { o0: { oid: blob }, o1: null }, entries: { commit: { f0: { mode: 0o120000 }, f1: null } } },
  });
  expect(answer.blobs).toEqual({ o0: { oid: blob }, o1: null });
  expect([...answer.modes]).toEqual([['a', 'link']]);
  expect(answer.pullRequest).toMatchObject({ title: 'Mine' });
  const [request] = github?.requests ?? [];
  expect(request?.variables).toMatchObject({ a0: blob, a1: `${head}:b`, head, p0: 'a', p1: 'b' });
  for (const part of ['title ...more', 'fragment more on PullRequest', 'files: repository', 'entries: repository', '$head: GitObjectID!'])
    expect(request?.query).toContain(part);
  await read();
  const [plain] = github?.requests ?? [];
  expect(plain?.variables).not.toHaveProperty('head');
  expect(plain?.query).not.toMatch(/files: repository|entries: repository|\$head/u);
  const variables = '$owner: String!, $repo: String!, $number: Int!, $tip: String!, $policy: String!, $policyPath: String!';
  expect(plain?.query).toMatch(new RegExp(`^query ReviewedPullRequest\\(\\s+${variables.replaceAll('$', '\\$')}\\s+\\)`, 'u'));
});

test('a pull request that is not there is told so', async () => {
  await expect(read({ repository: { pullRequest: null } })).rejects.toMatchObject({
    code: 'not-found',
    message: 'Reading the pull request failed: there is no pull request 3.',
  });
});
