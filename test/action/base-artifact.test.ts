import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseReports, readBaseArtifact } from '../../src/action/base-artifact.ts';
import { GitHubChangeReader } from '../../src/github/read/change-reader.ts';
import { clientOf } from '../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeWorkflowRun, WorkflowRunOptions } from '../fake-github/state/workflow-run.ts';
import { trivyOf } from '../support/scans/reports.ts';
import { zipOf } from '../support/scans/zip.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const pullOf = (): FakePullRequest => github.repository('acme/app', { private: true }).pullRequest({ files: { Dockerfile: 'FROM a\n' } });

/** A report that tells by its package which one it is. */
const archiveOf = (name: string): Uint8Array => zipOf({ 'shop.json': trivyOf({ packages: { [name]: '1' } }) });

/** A run of the base branch at the commit that the change is built on. */
const runAt = (
  { repository }: FakePullRequest,
  archive: Uint8Array | undefined,
  options: Partial<WorkflowRunOptions> = {},
): FakeWorkflowRun =>
  repository.workflowRun({
    workflow: 'scans.yml',
    event: 'push',
    headSha: repository.head(),
    ...(archive && { artifacts: { scans: archive } }),
    ...options,
  });

interface Asked {
  readonly permissions?: Readonly<Record<string, 'read' | 'none'>>;
  readonly fork?: boolean;
  readonly target?: Readonly<Record<string, string>>;
}

const read = (
  pull: FakePullRequest,
  { permissions = { contents: 'read', 'pull-requests': 'read', actions: 'read' }, fork = false, target: more = {} }: Asked = {},
): Promise<BaseReports> => {
  const client = clientOf(github, { permissions, fork });
  const target = {
    owner: 'acme',
    repo: 'app',
    number: pull.number,
    base: pull.base.sha,
    head: pull.head.sha,
    baseRef: 'main',
    ...more,
  };
  return readBaseArtifact({ client, target, reader: new GitHubChangeReader(client, target) }, { workflow: 'scans.yml', artifact: 'scans' });
};

/** Packages of the reports that were read, by the names of the files; or why there are none. */
const shown = ({ reports, gaps }: BaseReports): unknown =>
  gaps.length > 0
    ? gaps
    : Object.fromEntries(
        [...reports].map(([name, report]) => [name, report.state === 'report' ? report.report.packages.map(own => own.name) : report.why]),
      );

describe('the scans of the base', () => {
  test('are those of the commit that the change is built on, else of the newest run on the base branch', async () => {
    const pull = pullOf();
    runAt(pull, archiveOf('exact'));
    runAt(pull, archiveOf('newer'), { headSha: pull.repository.commit({ files: { b: 'b' } }) });
    expect(shown(await read(pull))).toEqual({ 'shop.json': ['exact'] });
    const other = github.repository('acme/other', { private: true }).pullRequest({ files: { Dockerfile: 'FROM a\n' } });
    runAt(other, archiveOf('old'), { headSha: other.repository.commit({ files: { b: 'b' } }) });
    runAt(other, archiveOf('newest'), { headSha: other.repository.commit({ files: { b: 'c' } }) });
    expect(shown(await read(other, { target: { repo: 'other' } }))).toEqual({ 'shop.json': ['newest'] });
  });

  test('are never those of a fork, of a pull request, of a run that failed or of the head itself', async () => {
    const pull = pullOf();
    const { repository } = pull;
    runAt(pull, archiveOf('of-a-fork'), { headRepository: repository.fork('mallory') });
    runAt(pull, archiveOf('of-a-pull'), { event: 'pull_request' });
    runAt(pull, archiveOf('failed'), { conclusion: 'failure' });
    runAt(pull, archiveOf('head'), { headSha: pull.head.sha });
    expect(shown(await read(pull))).toEqual([expect.stringContaining('"scans.yml" has not run on "main"')]);
  });

  test('are the folder "head" of an artifact that has one', async () => {
    const pull = pullOf();
    const side = (name: string) => trivyOf({ packages: { [name]: '1' } });
    runAt(pull, zipOf({ 'head/shop.json': side('own'), 'base/shop.json': side('before') }));
    expect(shown(await read(pull))).toEqual({ 'shop.json': ['own'] });
  });

  test('are read by the token of a pull request from a fork', async () => {
    const pull = pullOf();
    runAt(pull, archiveOf('base'));
    expect(shown(await read(pull, { fork: true }))).toEqual({ 'shop.json': ['base'] });
  });

  test('of a push are those of the branch that was pushed to', async () => {
    const pull = pullOf();
    runAt(pull, archiveOf('base'));
    const client = clientOf(github, { permissions: { contents: 'read', actions: 'read' } });
    const target = { owner: 'acme', repo: 'app', base: pull.base.sha, head: pull.head.sha, pushedTo: 'main' };
    const sources = { client, target, reader: new GitHubChangeReader(client, target) };
    expect(shown(await readBaseArtifact(sources, { workflow: 'scans.yml', artifact: 'scans' }))).toEqual({ 'shop.json': ['base'] });
  });
});

describe('scans of the base that can not be had are a gap with its remedy', () => {
  test('when the token may not read Actions', async () => {
    const pull = pullOf();
    runAt(pull, archiveOf('base'));
    const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
    expect(shown(await read(pull, { permissions }))).toEqual([
      'The token may not read the artifacts of the base branch. Give the job the permission "actions: read".',
    ]);
  });

  test.each([
    ['the workflow is not known', () => undefined, 'Let it run there, too'],
    ['the run has no such artifact', (pull: FakePullRequest) => runAt(pull, undefined), 'without an artifact of that name'],
    ['it is no archive', (pull: FakePullRequest) => runAt(pull, Buffer.from('none')), 'not a zip archive'],
    ['it holds no report', (pull: FakePullRequest) => runAt(pull, zipOf({ 'a.txt': 'a' })), 'holds no report'],
    [
      'two of its reports have one name',
      (pull: FakePullRequest) => runAt(pull, zipOf({ 'a/shop.json': trivyOf({}), 'b/shop.json': trivyOf({}) })),
      'two reports called "shop.json"',
    ],
    [
      'it is a bomb',
      (pull: FakePullRequest) => runAt(pull, zipOf({ 'shop.json': Buffer.alloc(70 * 1024 * 1024, ' ') })),
      'larger than it may be unpacked',
    ],
    [
      'it has expired',
      (pull: FakePullRequest) => {
        for (const artifact of runAt(pull, archiveOf('base')).artifacts) artifact.isExpired = true;
      },
      'whose artifact has expired',
    ],
  ])('when %s', async (_, make, why) => {
    const pull = pullOf();
    make(pull);
    expect(shown(await read(pull))).toEqual([expect.stringContaining(why)]);
  });

  test('when the storage of artifacts is away', async () => {
    const pull = pullOf();
    runAt(pull, archiveOf('base'));
    github.fail({ route: 'artifact-archive', status: 503, times: 3 });
    expect(shown(await read(pull))).toEqual([expect.stringMatching(/artifacts answered with 503\. Run the job again\.$/u)]);
  });
});
