import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { createInstallationToken, type FakeApp } from './state/app.ts';
import type { FakePullRequest } from './state/pull-request.ts';

let github: FakeGitHub;
let app: FakeApp;
let pull: FakePullRequest;
beforeEach(async () => {
  github = await startFakeGitHub();
  pull = github.repository('acme/app').pullRequest({ files: { a: '1\n' } });
  app = github.app({ slug: 'tidewaiter', permissions: { checks: 'write', statuses: 'write' } });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const target = { owner: 'acme', repo: 'app' };
const actions = () => clientOf(github, { permissions: { checks: 'write', statuses: 'write' } });
const asApp = () => clientOf(github, createInstallationToken(github.world, app.install('acme'), {})?.value ?? '');
const annotation = (line: number) => ({
  path: 'a',
  start_line: line,
  end_line: line,
  annotation_level: 'warning' as const,
  message: `m${line}`,
});
const output = (count: number, from = 1) => ({
  title: 'Title',
  summary: 'Summary',
  annotations: Array.from({ length: count }, (_, index) => annotation(from + index)),
});

describe('a check run', () => {
  test('goes from queued to completed, and a conclusion completes it', async () => {
    const octokit = asApp();
    const { data } = await octokit.checks.create({
      ...target,
      name: 'tidewaiter',
      head_sha: pull.head.sha,
      status: 'in_progress',
      external_id: 'acme/app#1',
    });
    expect(data).toMatchObject({
      status: 'in_progress',
      conclusion: null,
      app: { slug: 'tidewaiter' },
      external_id: 'acme/app#1',
      pull_requests: [{ number: 1 }],
    });
    const done = await octokit.checks.update({ ...target, check_run_id: data.id, conclusion: 'failure', output: output(1) });
    expect(done.data).toMatchObject({ status: 'completed', conclusion: 'failure', output: { title: 'Title', annotations_count: 1 } });
    expect(done.data.completed_at).not.toBeNull();
  });

  test('takes 50 annotations at a time and appends them', async () => {
    const octokit = asApp();
    const { data } = await octokit.checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha, output: output(50) });
    await octokit.checks.update({ ...target, check_run_id: data.id, output: output(30, 51) });
    const all = await octokit.paginate(octokit.checks.listAnnotations, { ...target, check_run_id: data.id, per_page: 100 });
    expect(all.map(({ start_line }) => start_line)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    const tooMany = octokit.checks.update({ ...target, check_run_id: data.id, output: output(51) });
    expect((await refusalOf(tooMany)).status).toBe(422);
    expect(github.contractErrors).toEqual(['checks/update: body/output/annotations must NOT have more than 50 items']);
    github.forgetContractErrors();
  });

  const refused: Record<string, object> = {
    'a status of completed without a conclusion': { status: 'completed' },
    'a time of completion without a conclusion': { completed_at: '2026-01-01T00:00:00Z' },
    'a conclusion that only GitHub may set': { conclusion: 'stale' },
    'columns over several lines': { output: { ...output(0), annotations: [{ ...annotation(1), end_line: 2, start_column: 1 }] } },
    'a line zero': { output: output(1, 0) },
    'lines in the wrong order': { output: { ...output(0), annotations: [{ ...annotation(2), end_line: 1 }] } },
    'a message over 64 KB': { output: { ...output(0), annotations: [{ ...annotation(1), message: 'x'.repeat(65_537) }] } },
    'a title over 255 characters': { output: { ...output(0), annotations: [{ ...annotation(1), title: 'x'.repeat(256) }] } },
  };
  test.each(Object.entries(refused))('is refused for %s', async (_, more) => {
    const request = asApp().checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha, ...more });
    expect((await refusalOf(request)).status).toBe(422);
  });

  test('is refused for a commit that does not exist', async () => {
    const request = asApp().checks.create({ ...target, name: 'tidewaiter', head_sha: '0'.repeat(40) });
    expect(await refusalOf(request)).toMatchObject({ status: 422, message: expect.stringContaining('No commit found for SHA') });
  });

  test('belongs to its app: no other app changes it, and a person makes none', async () => {
    const { data } = await asApp().checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha });
    expect((await refusalOf(actions().checks.update({ ...target, check_run_id: data.id, conclusion: 'success' }))).status).toBe(403);
    pull.repository.collaborator('alice', 'admin');
    const person = clientOf(github, { user: 'alice' }).checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha });
    expect(await refusalOf(person)).toMatchObject({ status: 403, message: expect.stringContaining('authenticate via a GitHub App') });
  });

  test('is listed with its commit, the latest of each name unless all are asked for', async () => {
    const octokit = asApp();
    const create = (name: string) => octokit.checks.create({ ...target, name, head_sha: pull.head.sha });
    await create('one');
    const latest = await create('one');
    await create('two');
    await actions().checks.create({ ...target, name: 'one', head_sha: pull.head.sha });
    const count = async (more: object) => (await octokit.checks.listForRef({ ...target, ref: pull.head.sha, ...more })).data.total_count;
    expect(await count({})).toBe(3);
    expect(await count({ filter: 'all' })).toBe(4);
    expect(await count({ app_id: app.id })).toBe(2);
    const named = await octokit.checks.listForRef({ ...target, ref: pull.head.ref, check_name: 'one', app_id: app.id });
    expect(named.data.check_runs.map(({ id }) => id)).toEqual([latest.data.id]);
  });
});

describe('a required check', () => {
  const state = async () => (await actions().pulls.get({ ...target, pull_number: 1 })).data.mergeable_state;
  const finish = (octokit: ReturnType<typeof asApp>, conclusion: 'success' | 'failure' | 'neutral' | 'skipped') =>
    octokit.checks.create({ ...target, name: 'tidewaiter', head_sha: pull.head.sha, conclusion });

  test('blocks until it passes; neutral and skipped pass', async () => {
    pull.repository.requiredChecks.set('main', [{ context: 'tidewaiter' }]);
    expect(await state()).toBe('blocked');
    await finish(asApp(), 'failure');
    expect(await state()).toBe('blocked');
    await finish(asApp(), 'neutral');
    expect(await state()).toBe('clean');
    await actions().repos.createCommitStatus({ ...target, sha: pull.head.sha, state: 'failure', context: 'tidewaiter' });
    expect(await state()).toBe('blocked');
  });

  test('of a certain app cannot be forged by another', async () => {
    pull.repository.requiredChecks.set('main', [{ context: 'tidewaiter', integrationId: app.id }]);
    await finish(actions(), 'success');
    expect(await state()).toBe('blocked');
    await finish(asApp(), 'success');
    expect(await state()).toBe('clean');
  });

  test('can be read as a rule of the branch', async () => {
    pull.repository.requiredChecks.set('main', [{ context: 'tidewaiter', integrationId: app.id }]);
    const { data } = await actions().repos.getBranchRules({ ...target, branch: 'main' });
    expect(data).toMatchObject([
      { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'tidewaiter', integration_id: app.id }] } },
    ]);
    expect((await actions().repos.getBranchRules({ ...target, branch: 'other' })).data).toEqual([]);
  });
});

test('a commit status is kept, newest first, with at most 140 characters', async () => {
  const set = (description: string) =>
    actions().repos.createCommitStatus({ ...target, sha: pull.head.sha, state: 'success', context: 'c', description });
  await set('one');
  await set('x'.repeat(140));
  expect((await refusalOf(set('x'.repeat(141)))).status).toBe(422);
  const { data } = await actions().repos.listCommitStatusesForRef({ ...target, ref: pull.head.sha });
  expect(data.map(({ description }) => description?.length)).toEqual([140, 3]);
});
