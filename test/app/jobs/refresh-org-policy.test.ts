import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { refreshOrgPolicy } from '../../../app/jobs/refresh-org-policy.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, seenOf } from '../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let owner: string;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  owner = `acme${names}`;
  workplace = createJobWorkplace(github, owner);
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const run = (signal?: AbortSignal): Promise<void> =>
  refreshOrgPolicy(workplace.tools)({ kind: 'refresh-org-policy', installationId: workplace.installation.id, owner }, jobRun(1, signal));

test('every open pull request of the installation is reviewed again, and the policy read anew', async () => {
  const app = github.repository(`${owner}/app`, { private: true });
  const web = github.repository(`${owner}/web`, { private: true });
  github.repository(`${owner}/empty`);
  github.repository(`stranger${names}/app`).pullRequest({ files: { a: 'a' } });
  const pulls = [
    app.pullRequest({ files: { a: 'a' } }),
    app.pullRequest({ files: { b: 'b', c: 'c' } }),
    web.pullRequest({ files: { d: 'd' } }),
  ];
  web.pullRequest({ files: { e: 'e' } }).close();
  github.forgetRequests();
  await run();
  expect(workplace.forgotten).toEqual([owner]);
  expect(workplace.enqueued).toEqual(
    pulls.map(pull => ({
      kind: 'review-pull-request',
      installationId: workplace.installation.id,
      owner,
      repo: pull.repository.name,
      repositoryId: pull.repository.id,
      number: pull.number,
      reason: 'policy-changed',
      seen: seenOf(pull),
    })),
  );
  expect(github.requests.map(({ operation }) => operation)).toEqual([
    'apps/list-repos-accessible-to-installation',
    'OpenPullRequests',
    'MergeQueueHeads',
  ]);
  expect(workplace.store.audits).toMatchObject([{ action: 'org-policy.changed', owner, detail: { repositories: 3, pullRequests: 3 } }]);
});

test('an installation of 120 repositories costs two pages, and three queries for pull requests and three for merge groups', async () => {
  for (let at = 0; at < 120; at += 1) github.repository(`${owner}/r${at}`);
  github.repository(`${owner}/r7`).pullRequest({ files: { a: 'a' } });
  github.forgetRequests();
  await run();
  expect(github.requests).toHaveLength(8);
  expect(workplace.enqueued).toHaveLength(1);
});

test('a repository with more than 100 open pull requests is read to its end', async () => {
  const repository = github.repository(`${owner}/busy`);
  for (let at = 0; at < 103; at += 1) repository.pullRequest({ branch: 'shared', files: { a: 'a' } });
  github.forgetRequests();
  await run();
  expect(new Set(workplace.enqueued.map(job => ('number' in job ? job.number : 0))).size).toBe(103);
  expect(github.requests).toHaveLength(4);
});

test('a repository that is gone by now does not hide the others', async () => {
  const repository = github.repository(`${owner}/app`);
  repository.pullRequest({ files: { a: 'a' } });
  const gone = github.repository(`${owner}/gone`);
  github.world.repositories.delete(gone.fullName.toLowerCase());
  workplace.installation.repositories = [gone, repository];
  await run();
  expect(workplace.enqueued).toMatchObject([{ repo: 'app' }]);
});

test('a list that cannot be read is an error to be tried again', async () => {
  github.repository(`${owner}/app`).pullRequest({ files: { a: 'a' } });
  const fault = github.fail({ route: 'graphql:OpenPullRequests', status: 502 });
  await expect(run()).rejects.toMatchObject({ retryable: true });
  fault.remove();
  expect(workplace.enqueued).toEqual([]);
});
