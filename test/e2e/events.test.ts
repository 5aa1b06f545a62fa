import { describe, expect, test } from 'vitest';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { reviewEvent, tokenFor, useGitHub } from './review-run.ts';
import { dockerfile, hostNetworkPod, pod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();
const blocked = { verdict: 'block', exitCode: 1, found: ['error pod.yaml:6 high: kubernetes/host-network'] };

describe('pull_request', () => {
  test.each(['opened', 'synchronize', 'reopened', 'edited', 'ready_for_review', 'closed'] as const)('%s is reviewed', async action => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    expect(await reviewEvent(github(), pull.event(action))).toMatchObject(blocked);
  });

  test('from a fork of a private repository is reviewed with a token that only reads', async () => {
    const pull = github()
      .repository('acme/app', { private: true })
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, fork: true });
    const event = pull.event('opened');
    expect(await reviewEvent(github(), event, { token: tokenFor(github(), event, true, true) })).toMatchObject(blocked);
  });

  test('that has fallen behind its base is judged by what it changes itself', async () => {
    const repository = github().repository('acme/app', { base: { Dockerfile: dockerfile } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    repository.commit({ files: { Dockerfile: rootDockerfile, 'other.yaml': hostNetworkPod('other') } });
    expect(await reviewEvent(github(), pull.event('synchronize'))).toMatchObject(blocked);
  });
});

describe('pull_request_target', () => {
  test('comes to the same verdict', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, fork: true });
    const run = await reviewEvent(github(), pull.event('opened', { as: 'pull_request_target' }));
    expect(run).toMatchObject(blocked);
    expect(run.requests.filter(({ kind, method }) => kind === 'rest' && method !== 'GET')).toEqual([]);
  });
});

describe('merge_group', () => {
  test('is judged by its commits, without a pull request', async () => {
    const repository = github().repository('acme/app', { base: { Dockerfile: dockerfile } });
    const clean = repository.pullRequest({ files: { 'a.yaml': pod('a') } });
    const unclean = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const run = await reviewEvent(github(), repository.mergeGroup(clean, unclean).event(), {
      mayWrite: true,
      inputs: { comment: 'review' },
    });
    expect(run).toMatchObject(blocked);
    expect(run.summary).toContain('2 changed files were evaluated');
    expect(run.operations.toSorted()).toEqual(['BaseFile', 'Blobs', 'Blobs', 'git/get-tree', 'repos/compare-commits-with-basehead']);
    expect(await reviewEvent(github(), repository.mergeGroup(clean).event())).toMatchObject({ verdict: 'pass', exitCode: 0 });
  });

  test('is judged by the policy of the branch that it goes to', async () => {
    const repository = github().repository('acme/app', { base: { '.github/tidewaiter.yml': 'thresholds: {block: critical}\n' } });
    const pull = repository.pullRequest({
      files: { 'pod.yaml': hostNetworkPod(), '.github/tidewaiter.yml': 'thresholds: {block: none}\n' },
    });
    const run = await reviewEvent(github(), repository.mergeGroup(pull).event());
    expect(run).toMatchObject({ verdict: 'warn', exitCode: 0 });
    expect(run.summary).toContain('block critical');
  });
});

describe('push', () => {
  test('is judged from the commit before it', async () => {
    const repository = github().repository('acme/app', { base: { 'old.yaml': hostNetworkPod('old') } });
    const event = repository.push({ files: { 'pod.yaml': hostNetworkPod() } });
    expect(await reviewEvent(github(), event)).toMatchObject(blocked);
  });

  test('that fixes something hears of it', async () => {
    const repository = github().repository('acme/app', { base: { 'pod.yaml': hostNetworkPod() } });
    const run = await reviewEvent(github(), repository.push({ files: { 'pod.yaml': pod() } }));
    expect([run.verdict, run.outputs['fixed']]).toEqual(['pass', '1']);
  });

  test('is judged by the policy that stood before it', async () => {
    const repository = github().repository('acme/app', { base: { '.github/tidewaiter.yml': 'thresholds: {block: critical}\n' } });
    const event = repository.push({ files: { 'pod.yaml': hostNetworkPod(), '.github/tidewaiter.yml': 'thresholds: {block: none}\n' } });
    const run = await reviewEvent(github(), event);
    expect(run).toMatchObject({ verdict: 'warn', exitCode: 0 });
    expect(run.summary).toContain('block critical');
  });

  test('of a new branch is compared with the default branch', async () => {
    const repository = github().repository('acme/app', { base: { 'old.yaml': hostNetworkPod('old') } });
    const event = repository.push({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'feature/a%2Fb#1' });
    expect(await reviewEvent(github(), event)).toMatchObject(blocked);
  });

  test('that rewrites its branch is compared from where the histories part', async () => {
    const repository = github().repository('acme/app');
    const first = repository.push({ files: { 'old.yaml': hostNetworkPod('old') } }, { branch: 'work' });
    const start = repository.head();
    repository.git.setRef('refs/heads/work', start);
    const second = repository.push({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'work' });
    const rewritten: WebhookEvent = { ...second, payload: { ...second.payload, before: first.sha } };
    expect(await reviewEvent(github(), rewritten)).toMatchObject(blocked);
  });

  const noCommit = '0'.repeat(40);
  test('that creates the default branch has nothing to be compared with', async () => {
    const event = github()
      .repository('acme/app')
      .push({ files: { 'pod.yaml': hostNetworkPod() } });
    const created = { ...event, payload: { ...event.payload, before: noCommit, created: true } };
    const run = await reviewEvent(github(), created, { unchecked: true });
    expect(run).toMatchObject({ verdict: 'pass', exitCode: 0, requests: [] });
    expect([run.stdout, run.summary]).toEqual([
      expect.stringContaining('creates the default branch'),
      expect.stringContaining('creates the default branch'),
    ]);
  });

  test('that deletes its branch has nothing to be reviewed', async () => {
    const event = github()
      .repository('acme/app')
      .push({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'work' });
    const deleted = { ...event, payload: { ...event.payload, after: noCommit, deleted: true } };
    const run = await reviewEvent(github(), deleted, { unchecked: true });
    expect(run).toMatchObject({ verdict: 'pass', exitCode: 0, requests: [] });
    expect(run.stdout).toContain('deletes its branch');
  });
});

describe('what is no change', () => {
  test('is an error that names the events to use', async () => {
    const event = github()
      .repository('acme/app')
      .push({ files: { 'a.txt': 'x\n' } });
    const run = await reviewEvent(github(), { ...event, name: 'schedule', payload: { schedule: '0 0 * * *' } }, { unchecked: true });
    expect([run.exitCode, run.verdict, run.requests]).toEqual([1, 'incomplete', []]);
    expect(run.annotations[0]?.message).toContain('Run the action on pull_request, pull_request_target, merge_group or push.');
  });

  test('neither is a payload that GitHub would not send', async () => {
    const event = github()
      .repository('acme/app')
      .push({ files: { 'a.txt': 'x\n' } });
    const broken = { ...event, name: 'pull_request', payload: { pull_request: { number: 'one' } } };
    const run = await reviewEvent(github(), broken, { unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations[0]?.message).toContain('is not as GitHub documents it');
  });
});

describe('a head that has moved on', () => {
  test('is not judged in place of the one of the event, and not commented on', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const event = pull.event('opened');
    pull.push({ files: { 'pod.yaml': pod(), 'other.yaml': hostNetworkPod('other') } });
    const run = await reviewEvent(github(), event, { mayWrite: true, inputs: { comment: 'review' } });
    expect(run).toMatchObject(blocked);
    expect(run.summary).toContain('The pull request has a newer head, whose own run comments on it.');
    expect([pull.threads, pull.comments]).toEqual([[], []]);
  });

  test('to one without any file still leaves the event its files', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const event = pull.event('opened');
    pull.push({}, { force: true });
    expect(await reviewEvent(github(), event)).toMatchObject(blocked);
  });
});
