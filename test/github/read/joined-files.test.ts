import { afterAll, beforeAll, expect, test } from 'vitest';
import { GitHubChangeReader } from '../../../src/github/read/change-reader.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { reviewResult } from '../../../src/review/review.ts';
import { effectiveRoot } from '../../../src/rules/cross/effective-root.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { joinedRepository } from '../../support/joined-repository.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
});
afterAll(() => github.close());

/** What GitHub is asked for by a review of a change of the first services, and what the rule finds of them. */
const reviewed = async (services: number, touched: number) => {
  const { base, head } = joinedRepository(services, touched);
  const repository = github.repository(`acme/shop${services}-${touched}`, { base });
  const files = Object.fromEntries(Object.entries(head).filter(([path, text]) => base[path] !== text));
  const { number, base: before, head: after } = repository.pullRequest({ files });
  const target = { owner: 'acme', repo: repository.name, number, base: before.sha, head: after.sha, baseRef: before.ref };
  github.forgetRequests();
  const client = clientOf(github, { permissions: { contents: 'read', 'pull-requests': 'read' } });
  const reader = new GitHubChangeReader(client, target);
  await reader.readPullRequest(number, '.github/tidewaiter.yml');
  const { considered } = await reviewResult(
    { policy: defaultPolicy, rules: [effectiveRoot], version: '0' },
    { reader, clock: { today: () => '2026-11-24' } },
  );
  const found = new Set(considered.shown.map(({ head: { location } }) => location.path.split('/')[1] ?? ''));
  return { requests: github.requests.map(({ operation }) => operation), services: [...found].toSorted() };
};

test('a change of one service takes no more requests in a repository twice as large', async () => {
  const [small, large] = [await reviewed(12, 1), await reviewed(24, 1)];
  expect([small.services, large.services]).toEqual([['s0'], ['s0']]);
  expect(small.requests.length).toBeLessThanOrEqual(6);
  expect(large.requests.length).toBeLessThanOrEqual(small.requests.length);
});

test('a change of several services finds what each of them loses, in as many requests as the files take', async () => {
  const { requests, services } = await reviewed(12, 5);
  expect(services).toEqual(['s0', 's1', 's2', 's3', 's4']);
  expect(requests.length).toBeLessThanOrEqual(8);
});
