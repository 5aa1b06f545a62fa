import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import { clientOf } from '../fake-github/client.ts';
import { parseJsonObject } from '../fake-github/json.ts';
import { installationRepositoriesEvent } from '../fake-github/webhooks/app-event.ts';
import { issueCommentEvent } from '../fake-github/webhooks/webhook-event.ts';
import { useApp } from './app-harness.ts';
import { checkAt, checkOf, checksAt, latestCheckOf, operationsAbout, threadsOf } from './views.ts';

const app = useApp();

const risky = { files: { 'pod.yaml': hostNetworkPod() } };
const clean = { files: { 'pod.yaml': pod() } };

describe('a merge group', () => {
  test('gets a real check on its own head: what its pull requests bring in together', async () => {
    const repository = app().organization().repository();
    const [good, bad] = [repository.pullRequest({ files: { 'good.yaml': pod() } }), repository.pullRequest(risky)];
    const [passes, fails] = [repository.mergeGroup(good), repository.mergeGroup(good, bad)];
    await app().play(passes.event(), fails.event());
    expect(checkAt(repository, passes.headSha)).toMatchObject({ state: 'success', title: expect.stringMatching(/^Passed\. /u) });
    const { state, annotations } = checkAt(repository, fails.headSha);
    expect([state, annotations]).toEqual(['failure', ['failure pod.yaml:6 high: kubernetes/host-network']]);
    expect([good.reviews, bad.reviews]).toEqual([[], []]);
    await app().play(passes.event('destroyed'));
    expect(checksAt(repository, passes.headSha)).toHaveLength(1);
  });
});

describe('a pull request', () => {
  test('that was closed while its review was queued has its check cancelled, and is reviewed once it is opened again', async () => {
    const pull = app().organization().repository().pullRequest(risky);
    const opened = pull.event('opened');
    pull.close();
    await app().play(opened, pull.event('closed'));
    expect(checkOf(pull)).toMatchObject({ state: 'cancelled', title: 'The pull request is closed' });
    expect(pull.reviews).toEqual([]);
    pull.reopen();
    await app().play(pull.event('reopened'));
    expect(latestCheckOf(pull)?.state).toBe('failure');
  });

  test('whose head moved before the review has the old check superseded, and the new head reviewed without another webhook', async () => {
    const pull = app().organization().repository().pullRequest(risky);
    const opened = pull.event('opened');
    const old = pull.head.sha;
    pull.push({ files: { 'pod.yaml': pod() } });
    await app().play(opened);
    expect(checkAt(pull.repository, old)).toMatchObject({ state: 'cancelled', title: 'Superseded by a newer commit' });
    expect(checkOf(pull).state).toBe('success');
    expect(pull.reviews).toEqual([]);
  });

  test('whose head moves during the review has the old check superseded, and no comment on what is gone', async () => {
    const pull = app().organization().repository().pullRequest(risky);
    const old = pull.head.sha;
    app().github.fail({ route: 'pulls/list-files', repository: pull.repository.fullName, delay: 1_000, times: 1 });
    await app().deliver(pull.event('opened'));
    await expect.poll(() => checksAt(pull.repository, old).map(({ state }) => state)).toEqual(['in_progress']);
    pull.push(clean);
    await app().play(pull.event('synchronize'));
    expect(checkAt(pull.repository, old)).toMatchObject({ state: 'cancelled', title: 'Superseded by a newer commit' });
    expect([checkOf(pull).state, pull.reviews]).toEqual(['success', []]);
  });

  test('whose pushes overtake each other ends with one check of its final head and no comment twice', async () => {
    const pull = app().organization().repository().pullRequest(risky);
    const opened = pull.event('opened');
    pull.push({ files: { 'notes.md': '1\n' } });
    const second = pull.event('synchronize');
    pull.push({ files: { 'notes.md': '2\n' } });
    const third = pull.event('synchronize');
    await app().deliver(third);
    await app().deliver(opened);
    const { guid } = await app().deliver(second);
    await app().deliver(second, guid);
    await app().settle();
    expect(checkOf(pull).state).toBe('failure');
    expect(threadsOf(pull)).toEqual(['pod.yaml:6 kubernetes/host-network suggestion']);
    expect(pull.repository.checkRuns.filter(({ status }) => status !== 'completed')).toEqual([]);
  });

  test('that is delivered twice is reviewed once', async () => {
    const pull = app().organization().repository().pullRequest(risky);
    const event = pull.event('opened');
    const { guid } = await app().deliver(event);
    await app().settle();
    await app().deliver(event, guid);
    await app().play(event);
    expect(checkOf(pull).state).toBe('failure');
    expect(pull.reviews).toHaveLength(1);
  });

  test('that goes to another base branch is reviewed against that, and one with another title is not', async () => {
    const repository = app()
      .organization()
      .repository({ base: { 'README.md': 'x\n' } });
    repository.commit({ files: { '.github/tidewaiter.yml': 'thresholds: {block: none}\n' } }, { branch: 'next' });
    repository.requiredChecks.set('next', [{ context: 'tidewaiter' }]);
    const pull = repository.pullRequest(risky);
    await app().play(pull.event('opened'));
    await app().play(pull.event('edited'));
    expect(checkOf(pull).state).toBe('failure');
    Object.assign(pull.base, { ref: 'next', sha: repository.head('next') });
    await app().play(pull.event('edited', { changes: { base: { ref: { from: 'main' }, sha: { from: repository.head() } } } }));
    expect(checksAt(repository, pull.head.sha).map(({ state }) => state)).toEqual(['failure', 'neutral']);
    expect(pull.threads).toHaveLength(1);
  });

  test('that is ready for review after it was a draft is not reviewed a second time', async () => {
    const pull = app()
      .organization()
      .repository()
      .pullRequest({ ...risky, draft: true });
    await app().play(pull.event('opened'));
    pull.isDraft = false;
    await app().play(pull.event('ready_for_review'));
    expect(checkOf(pull).state).toBe('failure');
    expect(pull.reviews).toHaveLength(1);
  });
});

describe('nothing is lost:', () => {
  test('open pull requests of repositories that are added to the installation get their check', async () => {
    const acme = app().organization();
    const [added, other] = [acme.repository({ name: 'added' }).pullRequest(risky), acme.repository({ name: 'other' }).pullRequest(risky)];
    const fork = added.repository.pullRequest({ ...clean, fork: true });
    const closed = added.repository.pullRequest(risky);
    closed.close();
    await app().play(installationRepositoriesEvent(app().github.world, acme.installation, 'added', [added.repository]));
    expect([checkOf(added).state, checkOf(fork).state]).toEqual(['failure', 'success']);
    expect([checksAt(closed.repository, closed.head.sha), checksAt(other.repository, other.head.sha)]).toEqual([[], []]);
  });

  test('a pull request whose webhook never came is found by the sweep, which leaves alone what has its check', async () => {
    const acme = app().organization();
    const known = acme.repository({ name: 'known' }).pullRequest(clean);
    await app().play(known.event('opened'));
    const lost = acme.repository({ name: 'lost' }).pullRequest(risky);
    await app().enqueue({ kind: 'sweep' });
    await app().settle();
    expect(checkOf(lost).state).toBe('failure');
    expect(checkOf(known).state).toBe('success');
    await app().enqueue({ kind: 'sweep' });
    await app().settle();
    expect(checksAt(lost.repository, lost.head.sha)).toHaveLength(1);
  });

  test('a webhook that could not be delivered is delivered again after the sweep', async () => {
    const { github, app: registered } = app();
    const pull = app().organization().repository().pullRequest(clean);
    await app().play(pull.event('opened'));
    const comment = pull.comment('/tidewaiter help', 'maria');
    const { webhook } = registered;
    registered.webhook = undefined;
    const { guid, statusCode } = await github.deliver(registered, issueCommentEvent(comment));
    registered.webhook = webhook;
    expect(statusCode).toBe(0);
    await app().enqueue({ kind: 'sweep' });
    await app().settle();
    await expect
      .poll(() => registered.deliveries.filter(delivery => delivery.guid === guid).map(delivery => delivery.statusCode))
      .toEqual([0, 200]);
    await app().settle();
    expect(pull.comments).toHaveLength(2);
    expect(comment.reactions.map(({ content }) => content)).toEqual(['+1']);
  });
});

test('the ruleset of the guide blocks a pull request until our check passes, and no other App can stand in for it', async () => {
  const acme = app().organization();
  const repository = acme.repository();
  const client = clientOf(app().github, { user: 'admin' });
  const ruleset = readFileSync(new URL('../../docs/ruleset.json', import.meta.url), 'utf8').replace(
    '"integration_id": 0',
    `"integration_id": ${app().app.id}`,
  );
  const data = { ...parseJsonObject(ruleset), enforcement: 'active' };
  expect((await client.request({ method: 'POST', url: `/orgs/${acme.name}/rulesets`, data })).status).toBe(201);
  const pull = repository.pullRequest(risky);
  const state = async () => (await client.pulls.get({ owner: acme.name, repo: 'app', pull_number: pull.number })).data.mergeable_state;
  expect(await state()).toBe('blocked');
  await app().play(pull.event('opened'));
  expect([checkOf(pull).state, await state()]).toEqual(['failure', 'blocked']);
  const stranger = clientOf(app().github, { permissions: { checks: 'write' } });
  await stranger.checks.create({ owner: acme.name, repo: 'app', name: 'tidewaiter', head_sha: pull.head.sha, conclusion: 'success' });
  expect(await state()).toBe('blocked');
  pull.push(clean);
  expect(await state()).toBe('blocked');
  await app().play(pull.event('synchronize'));
  expect([checkOf(pull).state, await state()]).toEqual(['success', 'clean']);
});

test('a webhook with a hint that holds costs no call to read the pull request', async () => {
  const pull = app().organization().repository().pullRequest(clean);
  await app().play(pull.event('opened'));
  expect(operationsAbout(app(), pull.repository)).toEqual([
    'checks/create',
    'pulls/list-files',
    'ReviewedPullRequest',
    'git/get-tree',
    'checks/update',
  ]);
});
