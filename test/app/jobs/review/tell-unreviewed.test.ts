import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CheckName, checkName, pullRequestKey, scansCheckName, signingCheckName } from '../../../../app/jobs/review/external-id.ts';
import { ReviewNotRecordedError } from '../../../../app/jobs/review/record-review.ts';
import { openCheck } from '../../../../app/jobs/review/review-check.ts';
import { openSession } from '../../../../app/jobs/review/review-session.ts';
import { isOver, tellUnreviewed } from '../../../../app/jobs/review/tell-unreviewed.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let pull: FakePullRequest;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  pull = github.repository(`acme${names}/app`).pullRequest({ files: { 'a.txt': 'a\n' } });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

type Opening = Parameters<typeof tellUnreviewed>[3];
const moved = (head: string): Opening => ({ state: 'moved', head, mayShareHead: false }) as Opening;
const closed = { state: 'closed', mayShareHead: false } as Opening;
const invalid = {
  state: 'invalid',
  failure: { errors: [{ path: 'policy.yml', line: 2, column: 1, range: { start: 0, end: 1 }, message: 'Unknown key.' }] },
} as unknown as Opening;

/** Begins a check, tells why nothing is reviewed, and resolves to what stands on GitHub and in the audit log. */
const tell = async (opening: Opening, name: CheckName = checkName, times = 1) => {
  const session = await openSession(workplace.tools, reviewJob(workplace, pull), jobRun(), 'review');
  const target = { owner: `acme${names}`, repo: 'app', number: pull.number, base: pull.base.sha, head: pull.head.sha, baseRef: 'main' };
  for (let time = 1; time <= times; time += 1) {
    const check = await openCheck(session, pullRequestKey(target, workplace.app.id, name), { begun: 'left', asked: false });
    await tellUnreviewed(session, target, check, opening, true);
  }
  const [run, ...others] = pull.repository.checkRuns;
  expect(others).toEqual([]);
  const { conclusion, output } = run ?? {};
  return { conclusion, title: output?.title, id: run?.id, audits: workplace.store.audits };
};

describe('a change that is not reviewed', () => {
  test('since its policy leaves it out has a check that lets merge and says why', async () => {
    const { audits, id, ...told } = await tell({ state: 'left-out', reason: 'The policy leaves it out.' });
    expect(told).toEqual({ conclusion: 'neutral', title: 'The policy leaves it out.' });
    expect(audits).toEqual([
      {
        action: 'review.left-out',
        actor: 'tidewaiter',
        installationId: workplace.installation.id,
        owner: `acme${names}`,
        repo: 'app',
        number: pull.number,
        sha: pull.head.sha,
        correlationId: 'correlation-1',
        detail: { reason: 'The policy leaves it out.', conclusion: 'neutral', checkRunId: id },
      },
    ]);
    expect(workplace.lines.join('')).toContain('not reviewed: left-out');
  });

  test('since its policy has errors has a check that fails, and the log counts them', async () => {
    const { audits, ...told } = await tell(invalid);
    expect(told).toMatchObject({ conclusion: 'failure', title: "The policy can't be used" });
    expect(audits).toMatchObject([{ action: 'review.policy-invalid', detail: { errors: 1, conclusion: 'failure' } }]);
  });

  test('since it repairs the policy has a check that lets merge', async () => {
    const { audits, ...told } = await tell({ state: 'policy-repaired' });
    expect(told).toMatchObject({ conclusion: 'neutral' });
    expect(audits).toMatchObject([{ action: 'review.policy-repaired', detail: { conclusion: 'neutral' } }]);
  });

  test('since its head moved, or it was closed, has a check that is cancelled', async () => {
    const { audits, ...told } = await tell(moved('b'.repeat(40)));
    expect(told).toMatchObject({ conclusion: 'cancelled', title: 'Superseded by a newer commit' });
    expect(audits).toMatchObject([{ action: 'review.moved', detail: { newHead: 'b'.repeat(40), conclusion: 'cancelled' } }]);
  });

  test('whose check has a verdict keeps it when nobody looks at its head any more', async () => {
    await tell({ state: 'left-out', reason: 'The policy leaves it out.' });
    const { audits, ...told } = await tell(closed);
    expect(told).toMatchObject({ conclusion: 'neutral', title: 'The policy leaves it out.' });
    expect(audits.at(-1)).toMatchObject({ action: 'review.closed', detail: { conclusion: 'neutral' } });
  });

  test.each([
    [signingCheckName, 'images'],
    [scansCheckName, 'scans'],
  ] as const)('is told in the check %s, and called %s in the audit log', async (name, subject) => {
    const { audits } = await tell(closed, name);
    expect(audits).toMatchObject([{ action: `${subject}.closed`, detail: { conclusion: 'cancelled' } }]);
    expect(pull.repository.checkRuns.map(run => run.name)).toEqual([name]);
  });

  test('and that could not be written down makes its job fail, which is tried again', async () => {
    workplace.store.broken.add('audit');
    await expect(tell(closed)).rejects.toBeInstanceOf(ReviewNotRecordedError);
    expect(workplace.lines.join('')).not.toContain('not reviewed');
  });
});

test('nobody looks any more at a head that moved or whose pull request is closed, and at no other one', () => {
  const states = ['moved', 'closed', 'left-out', 'policy-repaired', 'invalid'] as const;
  expect(states.filter(state => isOver({ state }))).toEqual(['moved', 'closed']);
});
