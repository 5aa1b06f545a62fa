import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reviewHead } from '../../../../app/jobs/review/review-head.ts';
import { reviewMergeGroup } from '../../../../app/jobs/review/review-merge-group.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let repository: FakeRepository;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  repository = github.repository(`acme${names}/app`);
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const place = () => ({ installationId: workplace.installation.id, owner: `acme${names}`, repo: 'app' });
const reason = 'check_suite.rerequested';

/** What is asked for when the checks of a commit are asked for again. */
const askedFor = async (head: string, numbers: readonly number[] = []) => {
  workplace.enqueued.splice(0);
  await reviewHead(workplace.tools)({ kind: 'review-head', ...place(), head, reason, numbers }, jobRun());
  return [...workplace.enqueued];
};

test('a pull request whose check stands on the commit is reviewed again, once, though the event names it, too', async () => {
  const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\nUSER 1\n' } });
  await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
  const again = { kind: 'review-pull-request', ...place(), number: pull.number, reason };
  expect(await askedFor(pull.head.sha)).toEqual([again]);
  expect(await askedFor(pull.head.sha, [pull.number])).toEqual([again]);
  expect(await askedFor(pull.head.sha, [99])).toEqual([{ ...again, number: 99 }, again]);
});

test('a merge group whose check stands on the commit is reviewed again as what it is', async () => {
  const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\nUSER 1\n' } });
  const { baseSha: base, headSha: head, baseRef } = repository.mergeGroup(pull);
  const group = { kind: 'review-merge-group', ...place(), base, head, baseRef } as const;
  await reviewMergeGroup(workplace.tools)(group, jobRun());
  expect(await askedFor(head)).toEqual([group]);
});

test('a commit without a check of ours is left to the sweep of its repository, which no other one needs', async () => {
  const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\nUSER 1\n' } });
  const { installationId } = place();
  expect(await askedFor(pull.head.sha)).toEqual([{ kind: 'sweep-installation', installationId, repositories: [`acme${names}/app`] }]);
});
