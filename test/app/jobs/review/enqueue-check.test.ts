import { describe, expect, test } from 'vitest';
import { enqueueCheck } from '../../../../app/jobs/review/enqueue-check.ts';
import {
  asCheckName,
  checkAgainJob,
  checkName,
  checkOfJob,
  scansCheckName,
  signingCheckName,
} from '../../../../app/jobs/review/external-id.ts';
import { enqueueComparison } from '../../../../app/jobs/scans/enqueue-comparison.ts';
import { enqueueVerification } from '../../../../app/jobs/verify/enqueue-verification.ts';
import type { Job, MergeGroupJob, ReviewJob } from '../../../../app/queue/job.ts';

const place = { installationId: 7, owner: 'acme', repo: 'app' };
const repository = { ...place, repositoryId: 12 };
const pull: ReviewJob = { kind: 'review-pull-request', ...place, number: 5, reason: 'command' };
const seen = { head: 'a', base: 'b', baseRef: 'main' };
const group: MergeGroupJob = { kind: 'review-merge-group', ...place, base: 'b', head: 'g', baseRef: 'refs/heads/main' };

/** A session whose jobs are kept, of an organization with or without image policies. */
const sessionOf = (images?: object) => {
  const stored: { readonly job: Job; readonly origin: object }[] = [];
  const loaded: unknown[] = [];
  const session = {
    tools: {
      queue: { enqueue: async (job: Job, origin: object) => void stored.push({ job, origin }) },
      orgPolicies: {
        load: async (...args: readonly unknown[]) => {
          loaded.push(args);
          return { state: 'none', ...(images && { images }) };
        },
      },
    },
    repository,
    run: { correlationId: 'c-1' },
  } as never;
  return { session, stored, loaded };
};

describe('another check of what is reviewed', () => {
  test('is made by a job of its own, for the same head and the same reason', async () => {
    const { session, stored } = sessionOf();
    await enqueueCheck(session, pull, signingCheckName);
    await enqueueCheck(session, { ...pull, seen }, scansCheckName);
    const { kind: _kind, ...rest } = pull;
    const origin = { correlationId: 'c-1' };
    expect(stored).toEqual([
      { job: { ...rest, kind: 'verify-pull-request', repositoryId: 12 }, origin },
      { job: { ...rest, kind: 'compare-pull-request', repositoryId: 12, seen }, origin },
    ]);
  });

  test('of a merge group is about the group', async () => {
    const { session, stored } = sessionOf();
    for (const name of [checkName, signingCheckName, scansCheckName] as const) await enqueueCheck(session, group, name);
    const kinds = ['review-merge-group', 'verify-merge-group', 'compare-merge-group'];
    expect(stored.map(({ job }) => job)).toEqual(kinds.map(kind => ({ ...group, kind, repositoryId: 12 })));
  });
});

describe('what follows a review', () => {
  const kinds = async (enqueue: (session: never) => Promise<void>, images?: object): Promise<readonly string[]> => {
    const { session, stored } = sessionOf(images);
    await enqueue(session);
    return stored.map(({ job }) => job.kind);
  };
  const asked = (results: number, attestations: 'count' | 'ignore') => ({
    request: { policy: { scans: { results: Array.from({ length: results }, () => ({})), attestations } } },
  });

  test('is a comparison of scans, where the policy names some or counts what is attested, or nobody knows it', async () => {
    const compared = (opened: object | 'unknown') => kinds(session => enqueueComparison(session, pull, opened as never));
    expect(await compared(asked(0, 'ignore'))).toEqual([]);
    for (const opened of [asked(1, 'ignore'), asked(0, 'count'), 'unknown'] as const)
      expect(await compared(opened)).toEqual(['compare-pull-request']);
  });

  test('is a verification of images, where the organization has policies of them, be they right or wrong', async () => {
    const verified = (images?: object) => kinds(session => enqueueVerification(session, group), images);
    expect(await verified()).toEqual([]);
    expect(await verified({ state: 'policies' })).toEqual(['verify-merge-group']);
    expect(await verified({ state: 'invalid' })).toEqual(['verify-merge-group']);
  });
});

test('each check is made by two kinds of jobs, and any other name stands for that of the review', () => {
  const checks = ['review', 'verify', 'compare'].map(word =>
    [`${word}-pull-request`, `${word}-merge-group`].map(kind => checkOfJob(kind as Job['kind'])),
  );
  expect(checks).toEqual([
    ['tidewaiter', 'tidewaiter'],
    ['tidewaiter/image-signing', 'tidewaiter/image-signing'],
    ['tidewaiter/scans', 'tidewaiter/scans'],
  ]);
  expect([checkOfJob('command'), checkOfJob('sweep')]).toEqual([undefined, undefined]);
  expect(['tidewaiter/scans', 'tidewaiter/image-signing', 'tidewaiter', 'x'].map(asCheckName)).toEqual([
    'tidewaiter/scans',
    'tidewaiter/image-signing',
    'tidewaiter',
    'tidewaiter',
  ]);
});

test('a check is made again for what it is about', () => {
  const { owner, repo } = place;
  const again = (name: string, subject: object) => checkAgainJob(name, subject as never, repository, 'check_run.rerequested');
  expect(again(signingCheckName, { kind: 'pull-request', owner, repo, number: 5, head: 'a' })).toEqual({
    kind: 'verify-pull-request',
    ...repository,
    number: 5,
    reason: 'check_run.rerequested',
  });
  expect(again(checkName, { ...group, kind: 'merge-group', owner, repo })).toEqual({ ...group, ...repository });
  expect(again(scansCheckName, { ...group, kind: 'merge-group' })).toEqual({ ...group, ...repository, kind: 'compare-merge-group' });
});
