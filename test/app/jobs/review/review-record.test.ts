import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import type { Database } from '../../../../app/storage/database.ts';
import { migrate } from '../../../../app/storage/migrate.ts';
import { openDatabase } from '../../../../app/storage/open-database.ts';
import { sqlStore } from '../../../../app/storage/sql-store.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import { startDatabases, startMs, type TestDatabases } from '../../../support/app/databases.ts';
import { createJobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let databases: TestDatabases;
let database: Database;
beforeAll(async () => {
  [github, databases] = await Promise.all([startFakeGitHub({ rateLimits: false }), startDatabases('embedded')]);
  database = await openDatabase(await databases.prepared(), pino({ level: 'silent' }));
  await migrate(database);
}, startMs);
afterAll(async () => {
  await database.close();
  await Promise.all([databases.stop(), github.close()]);
  github.assertContract();
});

const hostNetworkLine =
  1 +
  hostNetworkPod()
    .split('\n')
    .findIndex(line => line.includes('hostNetwork'));

test('what a job stores in a database tells the next job what was done', async () => {
  const workplace = createJobWorkplace(github);
  const store = sqlStore(database);
  const review = reviewPullRequest({ ...workplace.tools, store });
  const pull = github
    .repository('acme/app', { private: true })
    .pullRequest({ files: { 'pod.yaml': hostNetworkPod(), 'b.yaml': hostNetworkPod('b') } });
  const key = { owner: 'acme', repo: 'app', number: pull.number };
  await review(reviewJob(workplace, pull), jobRun());
  expect(await store.latestReview(key)).toMatchObject({
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    baseRef: 'main',
    judgedOn: '2026-11-24',
    verdict: 'block',
    conclusion: 'failure',
    counts: { 'new.high': 2 },
    apiCalls: 7,
    inputs: { 'pod.yaml': pull.repository.git.resolve(`${pull.head.sha}:pod.yaml`) },
    findings: [
      { ruleId: 'kubernetes/host-network', path: 'b.yaml', line: hostNetworkLine },
      { ruleId: 'kubernetes/host-network', path: 'pod.yaml', line: hostNetworkLine },
    ],
  });

  await review(reviewJob(workplace, pull, { reason: 'sweep' }), jobRun());
  expect(pull.repository.checkRuns).toHaveLength(1);

  pull.push({ files: { 'pod.yaml': pod() } });
  await review(reviewJob(workplace, pull, { reason: 'pull_request.synchronize' }), jobRun());
  expect(await store.latestReview(key)).toMatchObject({ headSha: pull.head.sha, counts: { 'new.high': 1 } });
  expect((await store.comments(key)).map(({ state }) => state).toSorted()).toEqual(['fixed', 'open']);
  const log = await store.auditLog({ owner: 'acme', repo: 'app', limit: 10 });
  expect(log.map(({ action, actor, number }) => [action, actor, number])).toEqual([
    ['review.decided', 'tidewaiter', pull.number],
    ['review.decided', 'tidewaiter', pull.number],
  ]);
});
