import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtMerge } from '../../../app/jobs/look-at-merge.ts';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import { jobsOfDelivery } from '../../../app/webhooks/jobs-of-delivery.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { createCheckRun } from '../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../support/app/job-workplace.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const good = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const bad =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: "a:1.0", securityContext: {privileged: true}}]}\n';

interface Scene {
  readonly workplace: JobWorkplace;
  readonly repository: FakeRepository;
  readonly pull: FakePullRequest;
  readonly review: () => Promise<void>;
  /** GitHub tells that the pull request was closed, and the jobs of that run. */
  readonly told: () => Promise<void>;
  /** What was written down. */
  readonly entries: () => readonly unknown[];
}

let scenes = 0;

const sceneOf = (text: string): Scene => {
  scenes += 1;
  const repository = github.repository(`acme/merged${scenes}`, { base: { 'README.md': '# a\n' } });
  const pull = repository.pullRequest({ files: { 'deploy/a.yaml': text } });
  const workplace = createJobWorkplace(github);
  const { tools, installation, store } = workplace;
  return {
    workplace,
    repository,
    pull,
    review: () => reviewPullRequest(tools)(reviewJob(workplace, pull), jobRun()),
    told: async () => {
      const { name, payload } = pull.event('closed', { installation });
      const read = jobsOfDelivery(name, payload, tools.settings);
      for (const job of read.outcome === 'enqueued' ? read.jobs : [])
        if (job.kind === 'look-at-merge') await lookAtMerge(tools)(job, jobRun());
    },
    entries: () => store.audits.filter(({ action }) => action === 'gate.bypassed'),
  };
};

describe('a merge', () => {
  test('of what our check let through is nothing to tell', async () => {
    const { review, pull, told, entries, workplace } = sceneOf(good);
    await review();
    pull.merge();
    await told();
    expect(entries()).toEqual([]);
    expect(workplace.bypassed).toEqual([]);
  });

  test('that is none is not looked at', async () => {
    const { review, pull, told, entries } = sceneOf(bad);
    await review();
    pull.close();
    await told();
    expect(entries()).toEqual([]);
  });

  test('of what our check blocked is written down, counted and logged with who did it', async () => {
    const { review, pull, told, entries, workplace, repository } = sceneOf(bad);
    await review();
    pull.merge('olga');
    await told();
    expect(entries()).toEqual([
      expect.objectContaining({
        actor: 'olga',
        owner: 'acme',
        repo: repository.name,
        number: pull.number,
        sha: pull.head.sha,
        detail: { checks: { tidewaiter: 'failed' }, baseRef: 'main', mergedAt: pull.mergedAt },
      }),
    ]);
    expect(workplace.bypassed).toEqual([['tidewaiter', 'failed']]);
    expect(workplace.lines.join('')).toContain('merged without a passing check');
  });

  test('before there was a check, or before it ended, is written down although it would have passed', async () => {
    const absent = sceneOf(good);
    absent.pull.merge();
    await absent.told();
    expect(absent.entries()).toMatchObject([{ detail: { checks: { tidewaiter: 'absent' } } }]);

    const late = sceneOf(good);
    await late.review();
    late.pull.merge();
    late.pull.mergedAt = new Date(Date.parse(late.repository.checkRuns[0]?.startedAt ?? '') - 60_000).toISOString();
    await late.told();
    expect(late.entries()).toMatchObject([{ detail: { checks: { tidewaiter: 'unfinished' } } }]);
  });

  test('tells of the checks of images and scans, too, by their newest runs', async () => {
    const { review, pull, told, entries, repository, workplace } = sceneOf(good);
    await review();
    const run = (name: string, conclusion: string | undefined) =>
      createCheckRun(github.world, repository, workplace.app, pull.head.sha, { name, conclusion });
    run('tidewaiter/image-signing', 'failure');
    run('tidewaiter/image-signing', 'success');
    run('tidewaiter/scans', undefined);
    pull.merge();
    await told();
    expect(entries()).toMatchObject([{ detail: { checks: { 'tidewaiter/scans': 'unfinished' } } }]);
  });

  test('by a merge queue counts as passed when its group did', async () => {
    const { review, pull, told, entries, repository, workplace } = sceneOf(bad);
    await review();
    createCheckRun(github.world, repository, workplace.app, pull.mergeCommit() ?? '', { name: 'tidewaiter', conclusion: 'success' });
    pull.merge();
    await told();
    expect(entries()).toEqual([]);
  });
});
