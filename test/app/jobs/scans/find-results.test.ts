import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FoundResults, findResults, resultsOutOfReach } from '../../../../app/jobs/scans/find-results.ts';
import type { Policy, ScanResults } from '../../../../src/policy/policy.ts';
import { clientOf } from '../../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { WorkflowRunOptions } from '../../../fake-github/state/workflow-run.ts';
import { InMemoryRepository } from '../../../support/in-memory-repository.ts';
import { trivyOf } from '../../../support/scans/reports.ts';
import { zipOf } from '../../../support/scans/zip.ts';

const results: ScanResults = { workflow: 'scans.yml', artifact: 'scans', dockerfile: 'app/Dockerfile', paths: [] };
const report = trivyOf({ packages: { a: '1' } });
const ofHead = zipOf({ 'head/app.json': report });
const ofBoth = zipOf({ 'head/app.json': report, 'base/app.json': report });
const ofBase = zipOf({ 'app.json': report });

let github: FakeGitHub;
let pull: FakePullRequest;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  pull = github.repository(`acme/scanned${names}`, { private: true }).pullRequest({ files: { Dockerfile: 'FROM a:1\n' } });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

/** A run about the head of the pull request, with results of both sides. */
const run = (options: Partial<WorkflowRunOptions> = {}): void => {
  pull.repository.workflowRun({
    workflow: 'scans.yml',
    event: 'pull_request',
    headSha: pull.head.sha,
    artifacts: { scans: ofBoth },
    ...options,
  });
};

interface Asking {
  readonly trust?: Policy['scans']['trust'];
  readonly head?: Readonly<Record<string, string>>;
  /** Left out: as that of the pull request. */
  readonly number?: number | undefined;
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
}

const archives = new Map<string, string>([
  [ofHead.toString('hex'), 'of the head'],
  [ofBoth.toString('hex'), 'of both'],
  [ofBase.toString('hex'), 'of the base'],
]);
const named = (archive: Uint8Array): string => archives.get(Buffer.from(archive).toString('hex')) ?? 'another one';
/** What was found, with names for the archives. */
const inWords = (result: FoundResults): unknown => {
  if ('waits' in result || result.outcome.state === 'missing') return result;
  const { head, base, ...outcome } = result.outcome;
  return { ...result, outcome: { ...outcome, head: named(head), ...(base && { base: named(base) }) } };
};

/** What is found of the pull request, by whoever trusts runs of its own repository. */
const find = async ({
  trust = 'own-repository',
  head = { Dockerfile: 'FROM a:1\n' },
  permissions = { actions: 'read' },
  ...own
}: Asking = {}) =>
  inWords(
    await findResults(
      {
        client: clientOf(github, { repository: pull.repository, permissions }),
        target: {
          owner: 'acme',
          repo: pull.repository.name,
          base: pull.base.sha,
          head: pull.head.sha,
          baseRef: 'main',
          ...('number' in own ? own.number !== undefined && { number: own.number } : { number: pull.number }),
        },
        reader: new InMemoryRepository({
          base: { '.github/workflows/scans.yml': 'on: push\n' },
          head: { '.github/workflows/scans.yml': 'on: push\n', ...head },
        }),
        trust,
      },
      results,
    ),
  );
const found = { name: 'scans.yml', dockerfile: 'app/Dockerfile', outcome: { state: 'archives', head: 'of both' } };

describe('the results of a workflow about a pull request', () => {
  test('are what the run about its head has uploaded', async () => {
    run();
    expect(await find()).toEqual(found);
  });

  test('are waited for until a run has begun, until it has ended, and until somebody has approved it', async () => {
    expect(await find()).toEqual({ name: 'scans.yml', waits: 'no run of "scans.yml" about this commit has begun' });
    run({ conclusion: null });
    expect(await find()).toEqual({ name: 'scans.yml', waits: 'the run of "scans.yml" has not ended' });
    run({ conclusion: 'action_required' });
    expect(await find()).toEqual({ name: 'scans.yml', waits: 'the run of "scans.yml" waits for somebody to approve it' });
  });

  test('are those of a run that failed as well, if it has uploaded them; else it is told what is missing and what helps', async () => {
    run({ conclusion: 'failure' });
    expect(await find()).toEqual(found);
    run({ conclusion: 'failure', artifacts: {} });
    expect(await find()).toEqual({
      ...found,
      outcome: {
        state: 'missing',
        why: 'The run of "scans.yml" about this commit has ended (failure), without an artifact of that name. Let it upload the reports as "scans", and run it again.',
      },
    });
  });

  test('are not those of another commit, of another workflow, nor of a run that is about the base branch', async () => {
    run({ headSha: pull.base.sha });
    run({ workflow: 'others.yml' });
    for (const event of ['pull_request_target', 'workflow_run', 'schedule', 'merge_group']) run({ event });
    expect(await find()).toMatchObject({ waits: expect.stringContaining('has begun') });
  });

  test.each(['pull_request', 'push', 'workflow_dispatch'])('are those of a run by %s', async event => {
    run({ event });
    expect(await find()).toEqual(found);
  });

  test('are those of the run for the pull request, whatever else has run about the commit, and else of the newest', async () => {
    run({ artifacts: { scans: ofHead, other: ofBase } });
    run({ event: 'push', artifacts: {} });
    run({ event: 'workflow_dispatch', artifacts: {} });
    expect(await find()).toMatchObject({ outcome: { state: 'archives', head: 'of the head' } });
    run();
    expect(await find()).toEqual(found);
  });

  test('are not those of a run for another pull request with the same head, whose base may have another workflow', async () => {
    const { repository } = pull;
    const other = repository.pullRequest({ files: { 'b.txt': 'b\n' } });
    run({ pulls: [other] });
    expect(await find()).toMatchObject({ waits: expect.any(String) });
    run({ pulls: [other, pull] });
    expect(await find()).toEqual(found);
  });

  test('are those of a run for the pull request against this base branch alone', async () => {
    const { repository } = pull;
    const elsewhere = repository.pullRequest({ files: { 'c.txt': 'c\n' }, base: 'main' });
    run({ pulls: [Object.assign(Object.create(elsewhere), { number: pull.number, base: { ...elsewhere.base, ref: 'release' } })] });
    expect(await find()).toMatchObject({ waits: expect.any(String) });
  });

  test('of a fork name no pull request, and are taken', async () => {
    run({ pulls: [] });
    expect(await find()).toEqual(found);
  });
});

test('the results about a merge group are those of a run for merge groups', async () => {
  run();
  expect(await find({ number: undefined })).toMatchObject({ waits: expect.stringContaining('has begun') });
  run({ event: 'merge_group', pulls: [] });
  expect(await find({ number: undefined })).toEqual(found);
  expect(await find()).toEqual(found);
});

describe('results of the head alone', () => {
  beforeEach(() => run({ artifacts: { scans: ofHead } }));

  test('are compared with those of the newest run on the base branch', async () => {
    run({ event: 'push', headSha: pull.base.sha, headBranch: 'main', artifacts: { scans: ofBase } });
    expect(await find()).toEqual({ ...found, outcome: { state: 'archives', head: 'of the head', base: 'of the base' } });
  });

  test('are told to have none, where the workflow has not run there, or has left nothing', async () => {
    expect(await find()).toEqual({
      ...found,
      outcome: { state: 'archives', head: 'of the head' },
      note: '"scans.yml" has not run on "main", so that there is no scan of the base. Let it run there, too, or scan the base beside the head.',
    });
    run({ event: 'push', headSha: pull.base.sha, headBranch: 'main', artifacts: {} });
    expect(await find()).toMatchObject({ note: expect.stringContaining(`on ${pull.base.sha.slice(0, 12)} has ended`) });
  });

  test('of both sides need none', async () => {
    run();
    run({ event: 'push', headSha: pull.base.sha, headBranch: 'main', artifacts: { scans: ofBase } });
    expect(await find()).toEqual(found);
  });
});

describe('the word of a run', () => {
  const ownWord = expect.stringContaining('The results are those of a run of a fork, in which its author may write what he likes');
  const asFork = (): void => {
    pull = pull.repository.pullRequest({ files: { 'c.txt': 'c\n' }, fork: 'mallory' });
    run({ headRepository: pull.repository.fork('mallory'), pulls: [] });
  };

  test('that is a fork’s counts only where the policy trusts those', async () => {
    asFork();
    expect(await find()).toEqual({ ...found, distrust: ownWord });
    expect(await find({ trust: 'unchanged-workflow' })).toEqual(found);
    expect(await find({ trust: 'anyone' })).toEqual(found);
  });

  test('of a change that edits the workflow does not count, whoever ran it, unless anyone is trusted', async () => {
    const head = { '.github/workflows/scans.yml': 'on: pull_request\n' };
    const distrust = expect.stringMatching(
      /^The change itself edits "\.github\/workflows\/scans\.yml", by which it may decide.*scans\.trust/u,
    );
    run();
    expect(await find({ head })).toEqual({ ...found, distrust });
    expect(await find({ head, trust: 'anyone' })).toEqual(found);
    asFork();
    expect(await find({ head })).toEqual({ ...found, distrust });
  });
});

test('results that the App may not read are missing, which names the permission', async () => {
  run();
  const why = 'The App may not read Actions. An owner of the organization has to accept its permission "actions: read".';
  expect(await find({ permissions: { contents: 'read' } })).toEqual({ ...found, outcome: { state: 'missing', why } });
  expect(resultsOutOfReach(results)).toEqual({ ...found, outcome: { state: 'missing', why } });
});

test('results that GitHub does not give at the moment are asked for again, not missing', async () => {
  run();
  github.fail({ route: 'artifact-archive', status: 503, times: 5 });
  await expect(find()).rejects.toMatchObject({ code: 'unavailable' });
});
