import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishStickyComment } from '../../../src/github/publish/sticky-comment-publisher.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import { appPermissions, clientOfApp, targetOf } from '../review-pull.ts';

let github: FakeGitHub;
let pull: FakePullRequest;
beforeEach(async () => {
  github = await startFakeGitHub();
  pull = github.repository('acme/app').pullRequest({ files: { 'README.md': 'y\n' } });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const publish = (summary: string) => {
  const client = clientOfApp(github, github.app({ slug: 'tidewaiter', permissions: appPermissions }), appPermissions);
  return publishStickyComment(client, targetOf(pull), pull.number, summary, true, { wait: () => Promise.resolve() });
};
const bodies = (): readonly string[] => pull.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));

test.each([
  ['is written after all where the connection was closed before', false],
  ['is found, and not written twice, where only the answer was lost', true],
] as const)('the summary comment %s', async (_, performed) => {
  github.fail({ route: 'issues/create-comment', connection: 'reset', performed, times: 1 });
  expect(await publish('All is well.')).toEqual({ status: 'published' });
  expect(bodies()).toEqual(['All is well.']);
});

test('the summary comment is brought up to date after all, in its place', async () => {
  await publish('One finding.');
  github.fail({ route: 'issues/update-comment', status: 502, times: 1 });
  expect(await publish('No finding.')).toEqual({ status: 'published' });
  expect(bodies()).toEqual(['No finding.']);
});

test('the summary comment is told as refused where GitHub stays away', async () => {
  const fault = github.fail({ route: 'issues/create-comment', status: 502 });
  expect(await publish('All is well.')).toMatchObject({ status: 'refused', reason: expect.stringContaining('HTTP 502') });
  expect([fault.hits, bodies()]).toEqual([2, []]);
});

test('the summary comment is left alone where it says the same, whatever white space GitHub has taken off its end', async () => {
  await publish('All is well.\n\n');
  expect(await publish('All is well.\n\n')).toEqual({ status: 'nothing-new' });
  expect(await publish('All is well.')).toEqual({ status: 'nothing-new' });
});
