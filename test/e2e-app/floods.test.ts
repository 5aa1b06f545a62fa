import { expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import { fieldsOf } from '../fake-github/json.ts';
import type { LoggedRequest } from '../fake-github/server/request-log.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import { checkRunEvent } from '../fake-github/webhooks/app-event.ts';
import { issueCommentEvent, type WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { type Organization, useApp } from './app-harness.ts';
import { checksAt, latestCheckOf } from './views.ts';

/** A write every so many milliseconds. In production that is 1,000: this is the same five times as fast. */
const betweenWrites = 200;
const app = useApp(() => ({ jobsPerInstallation: 4, workers: 8 }), { pace: { betweenWrites } });

/**
 * The App's writes in an organization, oldest first. Why writes are counted and not time: one waits for the other, so that what stands in line before
 * a check shows in their order, on however busy a machine.
 */
const writesIn = ({ name }: Organization): readonly LoggedRequest[] =>
  app().github.requests.filter(({ method, path }) => method !== 'GET' && path.includes(`/repos/${name}/`));

/** Which of the writes gave a commit its check: how many had their turn before it, that one included. */
const turnOf = (writes: readonly LoggedRequest[], { repository, sha }: { readonly repository: FakeRepository; readonly sha: string }) => {
  const [check] = checksAt(repository, sha);
  const at = writes.findIndex(({ path, body }) => {
    const { conclusion, head_sha: head } = fieldsOf(body).raw;
    return conclusion !== undefined && (head === sha || path.endsWith(`/check-runs/${check?.run.id}`));
  });
  if (at === -1) throw new Error(`No write completed the check of ${sha}.`);
  return at + 1;
};

/** Turns to write until a merge group and five pull requests, whose webhooks come after a flood, have their checks: the group's, and the last one's. */
const turnsOfGates = async (acme: Organization): Promise<{ readonly group: number; readonly last: number }> => {
  const repository = acme.repository({ name: `gates-${Math.random().toString(36).slice(2)}` });
  const pulls = Array.from({ length: 5 }, (_, index) => repository.pullRequest({ files: { [`${index}.yaml`]: pod(`p${index}`) } }));
  const group = repository.mergeGroup(...pulls.slice(0, 1));
  const before = writesIn(acme).length;
  for (const pull of pulls) await app().deliver(pull.event('opened'));
  await app().deliver(group.event());
  const commits = [group.headSha, ...pulls.map(pull => pull.head.sha)];
  const isDone = (sha: string): boolean => checksAt(repository, sha).some(({ state }) => state === 'success');
  await expect.poll(() => commits.every(isDone), { timeout: 120_000, interval: 20 }).toBe(true);
  const writes = writesIn(acme).slice(before);
  const [groupTurn = 0, ...turns] = commits.map(sha => turnOf(writes, { repository, sha }));
  return { group: groupTurn, last: Math.max(...turns) };
};

/** A pull request of a stranger that was reviewed, in a public repository. */
const outsiders = async (acme: Organization, files = { 'pod.yaml': pod() }): Promise<FakePullRequest> => {
  const pull = acme.repository({ name: 'public' }).pullRequest({ files, fork: true, author: 'mallory' });
  await app().play(pull.event('opened'));
  return pull;
};

const say = (pull: FakePullRequest, text: string, author: string, association?: string): WebhookEvent => {
  const event = issueCommentEvent(pull.comment(text, author));
  if (association === undefined) return event;
  const comment = { ...fieldsOf(event.payload).object('comment')?.raw, author_association: association };
  return { ...event, payload: { ...event.payload, comment } };
};

const requestsOf = (operation: string): number => app().github.requests.filter(request => request.operation === operation).length;

test('300 comments of a stranger delay no check, are no job, and spend nothing', { timeout: 120_000 }, async () => {
  const quiet = await turnsOfGates(app().organization());
  await app().settle();
  const acme = app().organization();
  const pull = await outsiders(acme);
  const before = app().github.requests.length;
  for (let sent = 0; sent < 300; sent += 1) await app().deliver(say(pull, '/tidewaiter help', 'mallory'));
  expect(app().github.requests.length).toBe(before);
  const flooded = await turnsOfGates(acme);
  expect(flooded.group).toBeLessThan(quiet.group + 10);
  expect(flooded.last).toBeLessThan(quiet.last + 15);
  expect(pull.comments.every(({ reactions }) => reactions.length === 0)).toBe(true);
  expect(await app().store.auditLog({ owner: acme.name, limit: 1_000 })).not.toContainEqual(
    expect.objectContaining({ action: expect.stringMatching(/^command/u) }),
  );
});

test('40 comments of a stranger who was let in once, whom GitHub calls a contributor, cost one question in all', {
  timeout: 120_000,
}, async () => {
  const acme = app().organization();
  const pull = await outsiders(acme);
  const asked = requestsOf('repos/get-collaborator-permission-level');
  for (let sent = 0; sent < 40; sent += 1) await app().deliver(say(pull, '/tidewaiter fix', 'mallory', 'CONTRIBUTOR'));
  const { group } = await turnsOfGates(acme);
  expect(group).toBeLessThan(25);
  await app().settle();
  expect(requestsOf('repos/get-collaborator-permission-level') - asked).toBe(1);
  expect(pull.comments.every(({ reactions }) => reactions.length === 0)).toBe(true);
});

test('a member who writes twenty commands is answered one after the other, behind every check', { timeout: 180_000 }, async () => {
  const acme = app().organization();
  const pull = await outsiders(acme);
  for (let sent = 0; sent < 20; sent += 1) await app().deliver(say(pull, '/tidewaiter help', 'maria'));
  const { group, last } = await turnsOfGates(acme);
  const answered = pull.comments.filter(({ reactions }) => reactions.length > 0).length;
  expect(group).toBeLessThan(25);
  expect(last).toBeLessThan(60);
  expect(answered).toBeLessThan(20);
});

test('re-runs, pushes and drafts of one pull request become a few reviews, however many webhooks tell of them', {
  timeout: 120_000,
}, async () => {
  const acme = app().organization();
  const pull = await outsiders(acme, { 'pod.yaml': hostNetworkPod() });
  const run = pull.repository.checkRuns.at(-1);
  if (!run) throw new Error('The pull request has no check.');
  const begun = requestsOf('checks/create');
  for (let sent = 0; sent < 8; sent += 1) {
    await app().deliver(checkRunEvent(pull.repository, run, 'rerequested', { sender: 'mallory' }));
    await app().deliver(checkRunEvent(pull.repository, run, 'requested_action', { identifier: 're-run', sender: 'mallory' }));
    await app().deliver(pull.event('converted_to_draft'));
    await app().deliver(pull.event('ready_for_review'));
    if (sent % 3 === 0) pull.push({ files: { 'notes.md': `${sent}\n` } });
    await app().deliver(pull.event('synchronize'));
  }
  const { group } = await turnsOfGates(acme);
  expect(group).toBeLessThan(30);
  await app().settle();
  // The gates of six subjects, and a handful for the one that was flooded.
  expect(requestsOf('checks/create') - begun - 6).toBeLessThan(12);
  expect(latestCheckOf(pull)?.state).toBe('failure');
});

test('a stranger who opens fifteen pull requests holds up no merge group', { timeout: 120_000 }, async () => {
  const acme = app().organization();
  const repository = acme.repository({ name: 'public' });
  for (let opened = 0; opened < 15; opened += 1)
    await app().deliver(
      repository
        .pullRequest({ files: { [`${opened}.yaml`]: hostNetworkPod(`p${opened}`) }, fork: true, author: 'mallory' })
        .event('opened'),
    );
  const trusted = acme.repository({ name: 'trusted' });
  const group = trusted.mergeGroup(trusted.pullRequest({ files: { 'pod.yaml': pod() } }));
  const before = writesIn(acme).length;
  await app().deliver(group.event());
  await expect
    .poll(() => checksAt(trusted, group.headSha).some(({ state }) => state === 'success'), { timeout: 60_000, interval: 20 })
    .toBe(true);
  expect(turnOf(writesIn(acme).slice(before), { repository: trusted, sha: group.headSha })).toBeLessThan(25);
  expect(repository.checkRuns.filter(({ status }) => status === 'completed').length).toBeLessThan(15);
});
