import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import { checkRunEvent, checkSuiteEvent, installationRepositoriesEvent } from '../fake-github/webhooks/app-event.ts';
import { type Organization, orgPolicyPath, useApp } from './app-harness.ts';
import { checkAt, checksAt, latestCheckOf } from './views.ts';

const app = useApp();

const risky = { files: { 'pod.yaml': hostNetworkPod() } };
const clean = { files: { 'pod.yaml': pod() } };

const statesAt = (repository: FakeRepository, sha: string): readonly string[] => checksAt(repository, sha).map(({ state }) => state);

/** The job of a webhook that came when the repository had another name. */
const earlierJob = ({ installation, name }: Organization, pull: FakePullRequest, repo: string) =>
  ({
    kind: 'review-pull-request',
    installationId: installation.id,
    owner: name,
    repo,
    repositoryId: pull.repository.id,
    number: pull.number,
    reason: 'pull_request.opened',
    seen: { head: pull.head.sha, base: pull.base.sha, baseRef: 'main' },
  }) as const;

describe('a repository that was renamed while a job waits', () => {
  test('is reviewed under its new name', async () => {
    const acme = app().organization();
    const pull = acme.repository().pullRequest(risky);
    pull.repository.moveTo(`${acme.name}/new-name`);
    await app().enqueue(earlierJob(acme, pull, 'app'));
    await app().settle();
    expect(checkAt(pull.repository, pull.head.sha)).toMatchObject({
      state: 'failure',
      run: { externalId: expect.stringMatching(/\/new-name#/u) },
    });
    expect(app().complaints).toEqual([]);
  });

  test('is found although the token is of before', async () => {
    const acme = app().organization();
    const [first, second] = [acme.repository().pullRequest(clean), acme.repository({ name: 'app2' }).pullRequest(clean)];
    await app().play(first.event('opened'));
    first.repository.moveTo(`${acme.name}/new-name`);
    await app().enqueue({ ...earlierJob(acme, first, 'app'), reason: 'check_run.rerequested' });
    await app().settle();
    expect(statesAt(first.repository, first.head.sha)).toEqual(['success', 'success']);
    expect(second.repository.checkRuns).toEqual([]);
  });

  test('is not mistaken for another one that has its old name by now', async () => {
    const acme = app().organization();
    const pull = acme.repository().pullRequest(risky);
    pull.repository.moveTo(`${acme.name}/new-name`);
    const other = acme.repository().pullRequest(clean);
    await app().enqueue(earlierJob(acme, pull, 'app'));
    await app().settle();
    expect(latestCheckOf(pull)?.state).toBe('failure');
    expect(other.repository.checkRuns).toEqual([]);
  });

  test('says so in its check when its review fails for good', async () => {
    const acme = app().organization();
    const pull = acme.repository().pullRequest(risky);
    pull.repository.moveTo(`${acme.name}/new-name`);
    const fault = app().github.fail({ route: 'pulls/list-files', repository: `${acme.name}/new-name`, status: 403 });
    await app().enqueue(earlierJob(acme, pull, 'app'));
    await app().settle();
    fault.remove();
    expect(latestCheckOf(pull)).toMatchObject({ state: 'failure', title: 'Tidewaiter could not review this change' });
  });

  test('is reviewed again by the next sweep: the policy chooses repositories by name', async () => {
    const acme = app().organization({ policy: 'repositories: {mode: opt-out, exclude: [playground-*]}\n' });
    const pull = acme.repository({ name: 'playground-app' }).pullRequest(risky);
    await app().play(pull.event('opened'));
    expect(latestCheckOf(pull)?.state).toBe('neutral');
    pull.repository.moveTo(`${acme.name}/app`);
    await app().enqueue({ kind: 'sweep-installation', installationId: acme.installation.id });
    await app().settle();
    expect(latestCheckOf(pull)?.state).toBe('failure');
  });
});

test('a repository that was transferred to another organization is judged by the policy of that one', async () => {
  const [mild, strict] = [app().organization({ policy: 'modes: {"*": observe}\n' }), app().organization()];
  const pull = mild.repository().pullRequest(risky);
  await app().play(pull.event('opened'));
  expect(latestCheckOf(pull)?.state).toBe('success');
  pull.repository.moveTo(`${strict.name}/app`);
  await app().play(installationRepositoriesEvent(app().github.world, strict.installation, 'added', [pull.repository]));
  expect(statesAt(pull.repository, pull.head.sha)).toEqual(['success', 'failure']);
});

test('a base branch that no webhook told of is found by the sweep', async () => {
  const acme = app().organization();
  const repository = acme.repository();
  repository.commit({ files: { '.github/tidewaiter.yml': 'rules:\n  kubernetes/host-network: off\n' } }, { branch: 'easy' });
  repository.requiredChecks.set('easy', [{ context: 'tidewaiter' }]);
  const pull = repository.pullRequest({ ...risky, base: 'easy' });
  await app().play(pull.event('opened'));
  expect(latestCheckOf(pull)?.state).toBe('success');
  pull.retarget('main');
  await app().enqueue({ kind: 'sweep-installation', installationId: acme.installation.id });
  await app().settle();
  expect(latestCheckOf(pull)?.state).toBe('failure');
});

describe('a merge group', () => {
  test('is reviewed anew by re-running all checks, as the pull request of a fork with its head is', async () => {
    const repository = app().organization().repository();
    const group = repository.mergeGroup(repository.pullRequest(clean));
    const twin = repository.pullRequest({ files: { a: '1' }, fork: true });
    twin.head.repository.git.fetch(repository.git, group.headSha, `refs/heads/${twin.head.ref}`);
    twin.moveHead(group.headSha);
    await app().play(group.event());
    await app().play(twin.event('opened'));
    expect(statesAt(repository, group.headSha)).toEqual(['success', 'success']);
    await app().play(checkSuiteEvent(repository, app().app, group.headSha, 'rerequested', { sender: 'maria' }));
    const isOfGroup = repository.checkRuns.slice(2).map(({ externalId }) => externalId?.includes('...') === true);
    expect(new Set(isOfGroup)).toEqual(new Set([false, true]));
    expect(checksAt(repository, group.headSha).at(-1)?.state).toBe('success');
  });

  test('whose review failed for good is told what helps, and passes when it is run again', async () => {
    const repository = app().organization().repository();
    const group = repository.mergeGroup(repository.pullRequest(clean));
    const fault = app().github.fail({ route: 'repos/compare-commits-with-basehead', repository: repository.fullName, status: 403 });
    await app().play(group.event());
    fault.remove();
    const failed = checkAt(repository, group.headSha);
    expect(failed).toMatchObject({ state: 'failure', title: 'Tidewaiter could not review this change' });
    expect(failed.summary).toContain('merge queue again');
    expect(failed.summary).not.toContain('sweep');
    await app().play(checkSuiteEvent(repository, app().app, group.headSha, 'rerequested', { sender: 'maria' }));
    expect(checksAt(repository, group.headSha).at(-1)?.state).toBe('success');
    await app().play(checkRunEvent(repository, failed.run, 'rerequested', { sender: 'maria' }));
    expect(statesAt(repository, group.headSha)).toEqual(['failure', 'success', 'success']);
  });

  test('that is in the queue is judged again when the policy changes, one that has left it is not', async () => {
    const acme = app().organization({ policy: 'rules: {kubernetes/host-network: off}\n' });
    const repository = acme.repository();
    const [waits, merged] = [repository.mergeGroup(repository.pullRequest(risky)), repository.mergeGroup(repository.pullRequest(risky))];
    await app().play(waits.event(), merged.event());
    merged.leave();
    const pushed = acme.policies?.push({ files: { [orgPolicyPath]: 'thresholds: {block: high}\n' } });
    if (!pushed) throw new Error('There is a policy.');
    await app().play(pushed);
    expect(statesAt(repository, waits.headSha)).toEqual(['success', 'failure']);
    expect(statesAt(repository, merged.headSha)).toEqual(['success']);
  });
});
