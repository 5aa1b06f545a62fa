import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobTools } from '../../../../app/jobs/job-tools.ts';
import { verifyPullRequest } from '../../../../app/jobs/verify/verify-pull-request.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { Fault } from '../../../fake-github/server/faults.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';
import { goodImagesOnly, knownImage, scriptedVerifications } from '../../../support/app/scripted-verifications.ts';

const gate = 'tidewaiter/image-signing';
let github: FakeGitHub;
let workplace: JobWorkplace;
let tools: JobTools;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
const prepare = (): void => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  workplace.orgPolicy = () => ({ state: 'none', images: goodImagesOnly(`acme${names}`) });
  tools = { ...workplace.tools, verifications: scriptedVerifications(knownImage) };
};
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const pullOf = (image: string): FakePullRequest =>
  github.repository(`acme${names}/app`, { private: true }).pullRequest({ files: { Dockerfile: `FROM ghcr.io/acme/${image}\nUSER 1\n` } });
const verify = (pull: FakePullRequest, attempt: number): Promise<void> =>
  verifyPullRequest(tools)({ ...reviewJob(workplace, pull), kind: 'verify-pull-request' }, jobRun(attempt));
const gates = (pull: FakePullRequest) =>
  pull.repository.checkRuns.filter(({ name }) => name === gate).map(({ headSha, status, conclusion }) => [headSha, status, conclusion]);

describe('whichever request of a verification', () => {
  const disturbances: readonly { readonly name: string; readonly fault?: Fault; readonly kills?: true }[] = [
    { name: 'is performed, but its answer is lost', fault: { route: '*', performed: true, connection: 'reset', times: 1 } },
    {
      name: 'is the last one of a dying process, and performed',
      fault: { route: '*', performed: true, connection: 'reset', times: 1 },
      kills: true,
    },
    { name: 'is where the process dies', kills: true },
  ];
  const outcome = (pull: FakePullRequest): unknown => ({
    checks: gates(pull).map(([, ...rest]) => rest),
    reviews: pull.reviews.length,
    threads: pull.threads.map(({ path, comments }) => [path, comments.length]),
    decisions: workplace.store.audits.map(({ action }) => action),
  });
  const run = async (at: number, { fault, kills }: (typeof disturbances)[number]): Promise<FakePullRequest | undefined> => {
    prepare();
    const pull = pullOf('good:1');
    const active = fault && github.fail({ ...fault, after: at });
    let died = false;
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      workplace.onRequest = count => {
        if (!kills || attempt > 1 || count <= at + (fault ? 1 : 0)) return;
        died = true;
        throw new Error('The process is dead.');
      };
      const failure = await verify(pull, attempt).catch((error: unknown) => error);
      if (failure === undefined) break;
      expect(failure).toMatchObject({ retryable: true });
    }
    active?.remove();
    return died || (active?.hits ?? 0) > 0 ? pull : undefined;
  };

  test.each(disturbances)('$name: there is one check, one offer and one record in the end', { timeout: 120_000 }, async disturbance => {
    let disturbed = 0;
    for (let at = 0; at < 12; at += 1) {
      const pull = await run(at, disturbance);
      if (!pull) break;
      disturbed += 1;
      expect(outcome(pull), `request ${at}`).toEqual({
        checks: [['completed', 'success']],
        reviews: 1,
        threads: [['Dockerfile', 1]],
        decisions: ['images.decided'],
      });
    }
    expect(disturbed).toBeGreaterThanOrEqual(4);
  });
});
