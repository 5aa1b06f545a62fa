import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSession } from '../../../../app/jobs/review/review-session.ts';
import { publishPinComments } from '../../../../app/jobs/verify/publish-pin-comments.ts';
import { GitHubError } from '../../../../src/github/call/errors.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
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

/** What comes of offers to pin whose plan fails, in a try of the job. */
const publish = async (failure: Error, attempt: number): Promise<string | undefined> => {
  const pull = github.repository(`acme${names}/app`).pullRequest({ files: { Dockerfile: 'FROM a:1\n' } });
  vi.spyOn(workplace.tools.judging, 'planPins').mockRejectedValueOnce(failure);
  const session = await openSession(workplace.tools, reviewJob(workplace, pull), jobRun(attempt), 'review');
  const target = { owner: `acme${names}`, repo: 'app', number: pull.number, base: pull.base.sha, head: pull.head.sha };
  return publishPinComments(session, { target, threads: undefined } as never, { verification: {} } as never);
};

describe('offers to pin that GitHub does not take', () => {
  const passing = new GitHubError('unavailable', 'GitHub is away.', undefined);

  test('are tried again once, for what may pass', async () => {
    await expect(publish(passing, 1)).rejects.toBe(passing);
  });

  test('hold the check up no longer, which tells of them', async () => {
    expect(await publish(passing, 2)).toBe('Offers to pin images could not be posted as comments.');
    expect(workplace.lines.join('')).toContain('offers to pin images could not be posted');
  });

  test('for good are not tried again', async () => {
    expect(await publish(new GitHubError('forbidden', 'No.', undefined), 1)).toBe('Offers to pin images could not be posted as comments.');
  });
});

test('an error that is none of GitHub’s is one of the job', async () => {
  const broken = new Error('broken');
  await expect(publish(broken, 3)).rejects.toBe(broken);
});
