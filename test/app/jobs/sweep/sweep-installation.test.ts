import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInstallationClients } from '../../../../app/github/create-installation-clients.ts';
import { pullRequestId } from '../../../../app/jobs/review/external-id.ts';
import { type SweepTools, sweepInstallation } from '../../../../app/jobs/sweep/sweep-installation.ts';
import { createMetrics } from '../../../../app/observability/create-metrics.ts';
import type { LoadedOrgPolicy } from '../../../../app/org-policy/org-policy-source.ts';
import type { Job } from '../../../../app/queue/job.ts';
import { heldCheckRun } from '../../../../src/reports/check-run/held-check-run.ts';
import { failedTitle, neutralCheckRun } from '../../../../src/reports/check-run/other-check-runs.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakeApp, Installation } from '../../../fake-github/state/app.ts';
import { createCheckRun } from '../../../fake-github/state/checks.ts';
import type { MergeGroup } from '../../../fake-github/state/merge-group.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { checkSuiteEvent } from '../../../fake-github/webhooks/app-event.ts';
import { appPermissions, settingsFor } from '../../../support/app/app-settings.ts';
import { MemoryQueue } from '../../../support/app/memory-queue.ts';
import { goodImagesOnly, knownImage, scriptedVerifications } from '../../../support/app/scripted-verifications.ts';

let github: FakeGitHub;
let app: FakeApp;
let installation: Installation;
let repository: FakeRepository;
let queue: MemoryQueue;
let now: number;
let orgPolicy: LoadedOrgPolicy;

beforeEach(async () => {
  now = Date.now();
  lines = [];
  orgPolicy = { state: 'none' };
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  installation = app.install('acme');
  repository = github.repository('acme/app', { base: { Dockerfile: 'FROM alpine\n' }, private: true });
  queue = new MemoryQueue();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

let lines: string[];
const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });

const tools = (): SweepTools => {
  const settings = settingsFor(github, app);
  return {
    settings,
    queue,
    logger,
    now: () => now,
    clients: createInstallationClients({ settings, logger, metrics: createMetrics() }),
    orgPolicies: {
      load: () => Promise.resolve(orgPolicy),
      confirm: () => Promise.resolve({ state: 'confirmed' }),
      forget: () => Promise.resolve(),
    },
    verifications: scriptedVerifications(knownImage),
  };
};

const run = { correlationId: 'c-1', attempt: 1, signal: new AbortController().signal };
const jobs = (): readonly Job[] => queue.stored.map(({ job }) => job);

/** Numbers of the pull requests that a sweep has found. */
const swept = async (repositories?: readonly string[]): Promise<readonly number[]> => {
  await sweepInstallation(tools())(
    { kind: 'sweep-installation', installationId: installation.id, ...(repositories && { repositories }) },
    run,
  );
  return jobs().flatMap(job => (job.kind === 'review-pull-request' ? [job.number] : []));
};

const check = (pull: FakePullRequest, status: 'completed' | 'in_progress', by = app, name = 'tidewaiter', conclusion = 'success') =>
  createCheckRun(github.world, pull.repository, by, pull.head.sha, {
    name,
    status,
    externalId: pullRequestId({ owner: 'acme', repo: 'app', number: pull.number, head: pull.head.sha, baseRef: pull.base.ref }),
    startedAt: new Date(now).toISOString(),
    ...(status === 'completed' && { conclusion }),
  });

describe('the sweep of an installation', () => {
  test('finds an open pull request that no webhook told of, and what a review needs of it', async () => {
    const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3\n' } });
    await swept();
    expect(queue.stored).toEqual([
      {
        job: {
          kind: 'review-pull-request',
          installationId: installation.id,
          owner: 'acme',
          repo: 'app',
          repositoryId: repository.id,
          number: pull.number,
          reason: 'sweep',
          seen: { head: pull.head.sha, base: pull.base.sha, baseRef: 'main', changedFiles: 1 },
        },
        origin: { correlationId: 'c-1' },
      },
    ]);
  });

  test('asks for nothing more once it is told to end', async () => {
    for (const a of ['1', '2', '3']) repository.pullRequest({ files: { a } });
    const ending = new AbortController();
    queue = new (class extends MemoryQueue {
      override async enqueue(...asked: Parameters<MemoryQueue['enqueue']>): Promise<void> {
        await super.enqueue(...asked);
        ending.abort(new Error('The process ends.'));
      }
    })();
    const swept = sweepInstallation(tools())(
      { kind: 'sweep-installation', installationId: installation.id },
      { ...run, signal: ending.signal },
    );
    await expect(swept).rejects.toThrow('The process ends.');
    expect(queue.stored).toHaveLength(1);
  });

  test('tells in one line what it looked at and what it found', async () => {
    const [first] = ['1', '2', '3'].map(a => repository.pullRequest({ files: { a } }));
    if (!first) throw new Error('There are three.');
    check(first, 'completed');
    repository.mergeGroup(first);
    await swept();
    expect(lines.map(line => JSON.parse(line))).toMatchObject([
      {
        level: 30,
        msg: 'swept the installation',
        correlationId: 'c-1',
        installationId: installation.id,
        repositories: 1,
        pullRequests: 3,
        groups: 1,
        reviews: 3,
        verifications: 0,
      },
    ]);
  });

  test('asks for no further merge group once it is told to end, neither for its review nor for its images', async () => {
    const groups = ['1', '2'].map(a => repository.mergeGroup(repository.pullRequest({ files: { a } })));
    for (const pull of repository.pulls) check(pull, 'completed');
    const stoppedAt = async (kind: Job['kind']): Promise<readonly Job['kind'][]> => {
      const ending = new AbortController();
      queue = new (class extends MemoryQueue {
        override async enqueue(...asked: Parameters<MemoryQueue['enqueue']>): Promise<void> {
          await super.enqueue(...asked);
          if (asked[0].kind === kind) ending.abort(new Error('The process ends.'));
        }
      })();
      await expect(
        sweepInstallation(tools())({ kind: 'sweep-installation', installationId: installation.id }, { ...run, signal: ending.signal }),
      ).rejects.toThrow('The process ends.');
      return jobs().map(job => job.kind);
    };
    expect(groups).toHaveLength(2);
    expect(await stoppedAt('review-merge-group')).toEqual(['review-merge-group']);
    orgPolicy = { state: 'none', images: goodImagesOnly('acme') };
    for (const { baseSha, headSha } of groups)
      Object.assign(check(repository.pullRequest({ files: { z: headSha } }), 'completed'), {
        headSha,
        externalId: `acme/app@${baseSha}...${headSha}@main`,
      });
    expect((await stoppedAt('verify-merge-group')).filter(kind => kind.endsWith('-merge-group'))).toEqual(['verify-merge-group']);
  });

  test('leaves alone what has our check, and finds it again after a push', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    check(pull, 'completed');
    expect(await swept()).toEqual([]);
    pull.push({ files: { a: '2' } });
    expect(await swept()).toEqual([pull.number]);
  });

  describe('of an organization with image policies', () => {
    const verified = async (): Promise<readonly number[]> => {
      queue.stored.splice(0);
      orgPolicy = { state: 'none', images: goodImagesOnly('acme') };
      await swept();
      return jobs().flatMap(job => (job.kind === 'verify-pull-request' ? [job.number] : []));
    };
    const gate = (pull: FakePullRequest, conclusion: string, title?: string): void => {
      const run = check(pull, 'completed', app, 'tidewaiter/image-signing', conclusion);
      if (title !== undefined) Object.assign(run, { output: { title } });
    };

    test('finds heads whose images were not verified, or are to be verified again, and leaves the others alone', async () => {
      const pulls = ['1', '2', '3', '4', '5'].map(a => repository.pullRequest({ files: { a } }));
      const [none, refused, open, openButMild, ended] = pulls;
      if (!none || !refused || !open || !openButMild || !ended) throw new Error('There are five.');
      for (const pull of pulls) check(pull, 'completed');
      gate(refused, 'failure', 'Blocked.');
      gate(open, 'failure', 'To be verified again: Not complete.');
      gate(openButMild, 'neutral', 'To be verified again: Passed with warnings.');
      gate(ended, 'cancelled');
      expect(await verified()).toEqual([none, open, openButMild, ended].map(({ number }) => number));
      expect(jobs().filter(({ kind }) => kind === 'review-pull-request')).toEqual([]);
    });

    test('goes on with the reviews where the policies can not be read, which the log tells', async () => {
      const pull = repository.pullRequest({ files: { a: '1' } });
      const broken = tools();
      await sweepInstallation({
        ...broken,
        orgPolicies: { ...broken.orgPolicies, load: () => Promise.reject(new Error('No policy repository.')) },
      })({ kind: 'sweep-installation', installationId: installation.id }, run);
      expect(jobs()).toMatchObject([{ kind: 'review-pull-request', number: pull.number }]);
      expect(lines.map(line => JSON.parse(line))).toMatchObject([
        { level: 40, msg: 'the image policies could not be read', owner: 'acme', err: { message: 'No policy repository.' } },
        { level: 30, msg: 'swept the installation', reviews: 1, verifications: 0 },
      ]);
    });

    test('leaves to the review those that have no check at all, and asks for no other check where there are no image policies', async () => {
      const pull = repository.pullRequest({ files: { a: '1' } });
      expect(await verified()).toEqual([]);
      expect(jobs().map(({ kind }) => kind)).toEqual(['review-pull-request']);
      check(pull, 'completed');
      orgPolicy = { state: 'none' };
      queue.stored.splice(0);
      github.forgetRequests();
      await swept();
      expect(queue.stored).toEqual([]);
      expect(github.requests.filter(({ operation }) => operation === 'CheckStates')).toHaveLength(1);
    });
  });

  test('finds pull requests of forks, and no closed ones', async () => {
    const fork = repository.pullRequest({ files: { a: '1' }, fork: true });
    repository.pullRequest({ files: { a: '2' } }).close();
    expect(await swept()).toEqual([fork.number]);
    check(fork, 'completed');
    queue.stored.splice(0);
    expect(await swept()).toEqual([]);
  });

  test('does not take the check of another App, or of another name, for ours', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    check(pull, 'completed', github.app({ slug: 'other' }));
    check(pull, 'completed', app, 'something');
    expect(await swept()).toEqual([pull.number]);
  });

  test('finds a head that came back after its check was ended without a verdict', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    check(pull, 'completed', app, 'tidewaiter', 'cancelled');
    expect(await swept()).toEqual([pull.number]);
    check(pull, 'completed', app, 'tidewaiter', 'failure');
    queue.stored.splice(0);
    expect(await swept()).toEqual([]);
  });

  test('finds a review that failed for good, so that an outage needs nobody to run the checks again', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    Object.assign(check(pull, 'completed', app, 'tidewaiter', 'failure'), { output: { title: failedTitle } });
    expect(await swept()).toEqual([pull.number]);
  });

  test('does not take the check of another pull request with the same head for that of this one', async () => {
    const [first, second] = [repository.pullRequest({ files: { a: '1' } }), repository.pullRequest({ files: { a: '2' } })];
    second.moveHead(first.head.sha);
    check(first, 'completed');
    expect(await swept()).toEqual([second.number]);
    check(second, 'completed');
    queue.stored.splice(0);
    expect(await swept()).toEqual([]);
  });

  test('finds a pull request that was held for another one with the same head, once that one is closed or has another head', async () => {
    const [held, other] = [repository.pullRequest({ files: { a: '1' } }), repository.pullRequest({ files: { b: '2' } })];
    other.moveHead(held.head.sha);
    check(other, 'completed', app, 'tidewaiter', 'failure');
    Object.assign(check(held, 'completed', app, 'tidewaiter', 'failure'), {
      output: { title: heldCheckRun(neutralCheckRun('Nothing.'), { kind: 'pull-request', number: other.number }).title },
    });
    expect(await swept()).toEqual([]);
    other.close();
    expect(await swept()).toEqual([held.number]);
    expect(jobs()).toMatchObject([{ number: held.number, reason: 'shared-head' }]);
    check(held, 'completed');
    expect(await swept()).toEqual([held.number]);
    other.reopen();
    check(other, 'completed', app, 'tidewaiter', 'failure');
    expect(await swept()).toEqual([held.number]);
    other.push({ files: { b: '3' } });
    check(other, 'completed');
    expect(await swept()).toEqual([held.number, held.number]);
  });

  test('lets a review run, and takes one up that has been running for too long', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    check(pull, 'in_progress');
    expect(await swept()).toEqual([]);
    now += 900_000;
    expect(await swept()).toEqual([]);
    now += 1;
    expect(await swept()).toEqual([pull.number]);
  });

  test('finds the pull request of a fork whose checks somebody asks for again', async () => {
    const pull = repository.pullRequest({ files: { a: '1' }, fork: true });
    check(pull, 'completed');
    checkSuiteEvent(repository, app, pull.head.sha, 'rerequested');
    expect(await swept(['acme/app'])).toEqual([pull.number]);
    // The check that stands is no answer to those who ask again.
    expect(jobs()).toMatchObject([{ reason: 'check_suite.rerequested' }]);
    check(pull, 'completed');
    queue.stored.splice(0);
    expect(await swept(['acme/app'])).toEqual([]);
  });

  describe('of a merge queue', () => {
    const groupJobs = async (): Promise<readonly Job[]> => {
      queue.stored.splice(0);
      await swept();
      return jobs().filter(({ kind }) => kind === 'review-merge-group');
    };
    const groupCheck = (group: MergeGroup, conclusion?: string, status: 'completed' | 'in_progress' = 'completed'): void => {
      const { owner, name } = repository;
      const externalId = `${owner.login}/${name}@${group.baseSha}...${group.headSha}@main`;
      Object.assign(check(repository.pullRequest({ files: { z: group.headSha } }), status), {
        headSha: group.headSha,
        externalId,
        ...(conclusion !== undefined && { conclusion }),
      });
    };

    test('finds groups without a run, whose webhook was lost, and leaves those that have a verdict', async () => {
      const pull = repository.pullRequest({ files: { a: '1' } });
      check(pull, 'completed');
      const group = repository.mergeGroup(pull);
      const job = { owner: 'acme', repo: repository.name, base: group.baseSha, head: group.headSha, baseRef: 'main' };
      expect(await groupJobs()).toEqual([{ kind: 'review-merge-group', installationId: installation.id, ...job }]);
      groupCheck(group);
      expect(await groupJobs()).toEqual([]);
    });

    test('does not take the run of a pull request with the same head for the verdict of a group', async () => {
      const pull = repository.pullRequest({ files: { a: '1' } });
      const group = repository.mergeGroup(pull);
      const twin = repository.pullRequest({ files: { b: '1' } });
      twin.moveHead(group.headSha);
      check(twin, 'completed');
      expect(await groupJobs()).toMatchObject([{ head: group.headSha }]);
    });

    test('lets the review of a group run, and takes one up that has been running for too long', async () => {
      const group = repository.mergeGroup(repository.pullRequest({ files: { a: '1' } }));
      groupCheck(group, undefined, 'in_progress');
      expect(await groupJobs()).toEqual([]);
      now += 900_000;
      expect(await groupJobs()).toEqual([]);
      now += 1;
      expect(await groupJobs()).toMatchObject([{ head: group.headSha }]);
    });

    test('finds groups whose review failed for good or was ended, and none on a branch that only looks like a queue', async () => {
      const pull = repository.pullRequest({ files: { a: '1' } });
      const group = repository.mergeGroup(pull);
      groupCheck(group, 'cancelled');
      repository.git.setRef('refs/heads/gh-readonly-queue', pull.head.sha);
      repository.git.setRef('refs/heads/gh-readonly-queue-x/main/pr-1-x', pull.head.sha);
      repository.git.setRef('refs/heads/gh-readonly-queue/main/pr-1-main', pull.head.sha);
      expect(await groupJobs()).toMatchObject([{ head: group.headSha }]);
    });

    test('looks into no queue of an archived repository', async () => {
      repository.mergeGroup(repository.pullRequest({ files: { a: '1' } }));
      repository.isArchived = true;
      expect(await groupJobs()).toEqual([]);
    });
  });

  test('leaves out what is archived, whether it lists repositories or is told their names, and finds it when it is brought back', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    repository.isArchived = true;
    expect([await swept(), await swept(['acme/app'])]).toEqual([[], []]);
    repository.isArchived = false;
    expect(await swept()).toEqual([pull.number]);
  });

  test('looks at the named repositories only, and passes over one that is gone', async () => {
    const other = github.repository('acme/other', { private: true }).pullRequest({ files: { a: '1' } });
    repository.pullRequest({ files: { a: '1' } });
    expect(await swept(['acme/gone', 'acme/other'])).toEqual([other.number]);
    expect(jobs()).toMatchObject([{ repo: 'other' }]);
  });

  test('of 52 pull requests in three repositories costs 5 requests and a token', async () => {
    for (const name of ['one', 'two']) {
      const busy = github.repository(`acme/${name}`, { private: true });
      for (let index = 0; index < 26; index += 1) busy.pullRequest({ files: { f: '1' } });
    }
    github.forgetRequests();
    expect(await swept()).toHaveLength(52);
    const { rest, graphql, graphqlCost, byOperation } = github.totals();
    expect(byOperation).toEqual({
      'apps/create-installation-access-token': 1,
      'apps/list-repos-accessible-to-installation': 1,
      OpenPullRequests: 1,
      MergeQueueHeads: 1,
      CheckStates: 2,
    });
    expect({ rest, graphql, graphqlCost }).toEqual({ rest: 2, graphql: 4, graphqlCost: 4 });
  }, 60_000);
});
