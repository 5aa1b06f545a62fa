import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import { hostNetworkPod, pod } from '../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { Fault } from '../../fake-github/server/faults.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../support/app/job-workplace.ts';

let github: FakeGitHub;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

/** Tries that a job has in the queue, at least. */
const maxTries = 4;
/** More requests than the job makes. */
const manyRequests = 12;

interface Workplace {
  readonly workplace: JobWorkplace;
  readonly pull: FakePullRequest;
}

/** A pull request that was reviewed once; then one finding was fixed and another one brought in. */
const preparePush = async (): Promise<Workplace> => {
  names += 1;
  const workplace = createJobWorkplace(github, `acme${names}`);
  const pull = github.repository(`acme${names}/app`, { private: true }).pullRequest({ files: { 'a.yaml': hostNetworkPod('a') } });
  await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
  pull.push({ files: { 'a.yaml': pod('a'), 'b.yaml': hostNetworkPod('b') } });
  return { workplace, pull };
};

/** All that people and the store have in the end, without ids, times and names of the test. */
const outcome = ({ workplace, pull }: Workplace): unknown => {
  const shas = new Map([...pull.commits(), pull.base.sha].map((sha, index) => [sha, `commit${index}`]));
  const plain = (text: string | undefined): string =>
    [...shas]
      .reduce((left, [sha, name]) => left.replaceAll(sha, name).replaceAll(sha.slice(0, 7), name), text ?? '')
      .replaceAll(`acme${names}`, 'acme');
  return {
    checks: pull.repository.checkRuns.map(({ headSha, status, conclusion, output, annotations, actions }) => ({
      on: plain(headSha),
      status,
      conclusion,
      title: output.title,
      summary: plain(output.summary),
      annotations: annotations.map(({ path, message }) => `${path}: ${message}`),
      buttons: actions.map(({ identifier }) => identifier),
    })),
    reviews: pull.reviews.length,
    threads: pull.threads.map(({ resolvedBy, comments }) => ({
      resolvedBy: resolvedBy?.login,
      comments: comments.map(({ body }) => plain(body)),
    })),
    conversation: pull.comments.length,
    stored: workplace.store.reviews.map(({ headSha, verdict, conclusion, findings }) => ({
      on: plain(headSha),
      verdict,
      conclusion,
      findings,
    })),
    decisions: workplace.store.audits.map(({ action, sha }) => `${action} ${plain(sha)}`),
  };
};

interface Disturbance {
  readonly name: string;
  /** What becomes of the request. */
  readonly fault?: Fault;
  /** The process dies with the request, or after it when a fault strikes it. */
  readonly kills?: true;
}

const disturbances: readonly Disturbance[] = [
  { name: 'fails for a while', fault: { route: '*', status: 502, times: 3 } },
  { name: 'is performed, but its answer is lost', fault: { route: '*', performed: true, connection: 'reset', times: 1 } },
  { name: 'is performed, but its answer is cut short', fault: { route: '*', performed: true, connection: 'truncate', times: 1 } },
  {
    name: 'is the last one that a dying process makes, and performed',
    fault: { route: '*', performed: true, connection: 'reset', times: 1 },
    kills: true,
  },
  { name: 'is where the process dies', kills: true },
];

/** Does the job with request `at` (from 0) disturbed in its first try, and again until it is done. Resolves to whether anything was disturbed. */
const disturb = async ({ workplace, pull }: Workplace, { fault, kills }: Disturbance, at: number): Promise<boolean> => {
  const job = reviewJob(workplace, pull, { reason: 'pull_request.synchronize' });
  const active = fault && github.fail({ ...fault, after: at });
  let died = false;
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const deadline = at + (fault ? 1 : 0);
    workplace.onRequest = count => {
      if (!kills || attempt > 1 || count <= deadline) return;
      died = true;
      throw new Error('The process is dead.');
    };
    try {
      await reviewPullRequest(workplace.tools)(job, jobRun(attempt));
      active?.remove();
      return died || (active?.hits ?? 0) > 0;
    } catch (error) {
      expect(error).toMatchObject({ retryable: true });
      expect(
        pull.repository.checkRuns.filter(({ headSha, status }) => headSha === pull.head.sha && status === 'completed').length,
      ).toBeLessThan(2);
    }
  }
  throw new Error(`The job was not done after ${maxTries} tries.`);
};

describe('whichever request of the job', () => {
  test.each(disturbances)('$name: what stands in the end is what an undisturbed job leaves', { timeout: 120_000 }, async disturbance => {
    const undisturbed = await preparePush();
    await disturb(undisturbed, { name: 'nothing' }, 0);
    const expected = outcome(undisturbed);
    expect(expected).toMatchObject({ checks: [{ conclusion: 'failure' }, { conclusion: 'failure' }], reviews: 2 });
    let disturbed = 0;
    for (let at = 0; at < manyRequests; at += 1) {
      const place = await preparePush();
      if (!(await disturb(place, disturbance, at))) break;
      disturbed += 1;
      expect(outcome(place), `request ${at}`).toEqual(expected);
    }
    expect(disturbed).toBeGreaterThanOrEqual(5);
  });
});
