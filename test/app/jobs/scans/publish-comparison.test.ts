import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '../../../../app/jobs/review/review-session.ts';
import { comparePullRequest } from '../../../../app/jobs/scans/compare-pull-request.ts';
import { publishScanComments } from '../../../../app/jobs/scans/publish-scan-comments.ts';
import type { CompareJob } from '../../../../app/queue/job.ts';
import type { AwaitedScans } from '../../../../app/storage/store.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const pullOf = (policy: string): FakePullRequest =>
  github
    .repository(`acme${names}/app`, { private: true, base: { 'README.md': 'x\n', '.github/tidewaiter.yml': policy } })
    .pullRequest({ files: { 'web/Dockerfile': 'FROM ghcr.io/acme/web:1\n', 'web/a.ts': 'x\n' } });
const jobOf = (pull: FakePullRequest): CompareJob => ({ ...reviewJob(workplace, pull), kind: 'compare-pull-request', reason: 'command' });

/** What a comparison waits for, and what its check says. */
const compare = async (pull: FakePullRequest) => {
  const awaited: AwaitedScans[] = [];
  const { store } = workplace;
  const awaitScans: typeof store.awaitScans = one => {
    awaited.push(one);
    return store.awaitScans(one);
  };
  await comparePullRequest({ ...workplace.tools, store: { ...store, awaitScans } })(jobOf(pull), jobRun());
  const [check] = pull.repository.checkRuns;
  return { awaited, status: check?.status, conclusion: check?.conclusion, summary: check?.output?.summary ?? '' };
};
const policyOf = (...paths: readonly string[]): string =>
  `scans:\n  unscanned: ignore\n  wait-minutes: 30\n  results:\n${paths.map((own, index) => `    - {workflow: w${index}.yml, artifact: scans${own}}\n`).join('')}`;

describe('a comparison', () => {
  test('waits for the workflows that run for one of the changed files, by any of their globs', async () => {
    const pull = pullOf(policyOf('', ', paths: ["docs/**"]', ', paths: ["docs/**", "web/*.ts"]'));
    const { awaited, status, summary } = await compare(pull);
    expect(awaited).toEqual([
      {
        owner: `acme${names}`,
        repo: 'app',
        place: `#${pull.number}`,
        head: pull.head.sha,
        minutes: 30,
        workflows: ['w0.yml', 'w2.yml'],
        job: expect.objectContaining({ kind: 'compare-pull-request', number: pull.number, reason: 'workflow_run.completed' }),
      },
    ]);
    expect(awaited[0]?.job).not.toHaveProperty('seen');
    expect(status).toBe('in_progress');
    expect(summary.trim().split('\n')).toEqual([
      '- No run of "w0.yml" about this commit has begun.',
      '- No run of "w2.yml" about this commit has begun.',
    ]);
  });

  test('of a change that touches nothing of what workflows run for ends at once', async () => {
    const { status, conclusion } = await compare(pullOf(policyOf(', paths: ["docs/**"]')));
    expect([status, conclusion]).toEqual(['completed', 'success']);
  });

  test('of a policy that names no results says so', async () => {
    const { status, conclusion, summary, awaited } = await compare(pullOf('scans: {unscanned: ignore}\n'));
    expect([status, conclusion, awaited]).toEqual(['completed', 'neutral', []]);
    expect(summary).toContain('The policy names no results of scans.');
    expect(workplace.store.audits).toMatchObject([
      {
        action: 'scans.decided',
        actor: 'tidewaiter',
        sha: expect.any(String),
        correlationId: 'correlation-1',
        detail: { conclusion: 'neutral' },
      },
    ]);
  });
});

describe('comments of scans', () => {
  const offer = { path: 'web/Dockerfile', line: 1, endLine: 1, body: 'x' } as never;
  const post = async (pull: FakePullRequest, offers: readonly never[]) => {
    const session = await openSession(workplace.tools, jobOf(pull), jobRun(), 'review');
    const target = { owner: `acme${names}`, repo: 'app', number: pull.number, head: pull.head.sha, base: pull.base.sha };
    const before = github.requests.length;
    await publishScanComments(session, { target, threads: undefined } as never, offers);
    return github.requests.slice(before).length;
  };

  test('are none where there is none, which costs no request', async () => {
    expect(await post(pullOf(policyOf('')), [])).toBe(0);
  });

  test('that GitHub does not take hold up nothing, and the log says so', async () => {
    github.fail({ route: 'graphql:Threads', status: 502, times: 9 });
    await post(pullOf(policyOf('')), [offer]);
    expect(workplace.lines.join('')).toContain('comments of scans could not be posted');
  });
});
