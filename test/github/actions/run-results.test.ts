import { describe, expect, test } from 'vitest';
import { fetchBaseResults, fetchResults, knownRuns } from '../../../src/github/actions/run-results.ts';
import { readWorkflowRuns, type WorkflowRun } from '../../../src/github/actions/workflow-runs.ts';
import { Answer, ScriptedGitHub, type SeenRequest } from '../../support/scripted-github.ts';

let github: ScriptedGitHub | undefined;

const answering = async (answer: (request: SeenRequest) => unknown) => {
  github = await ScriptedGitHub.untilTestEnds(answer);
  return github.client;
};
const repository = { owner: 'acme', repo: 'app' };
const [head, base, other] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];
const results = { workflow: 'scan.yml', artifact: 'reports' };

/** A run as GitHub tells it. */
const told = (given: object = {}) => ({
  id: 1,
  event: 'push',
  status: 'completed',
  conclusion: 'success',
  head_sha: base,
  head_branch: 'main',
  head_repository: { id: 7 },
  repository: { id: 7 },
  pull_requests: [],
  ...given,
});
const pathsAsked = () => (github?.requests ?? []).map(({ url }) => url);

describe('the runs of a workflow', () => {
  const read = async (given: object) => {
    const [run] = await readWorkflowRuns(await answering(() => ({ workflow_runs: [told(given)] })), repository, 'scan.yml', {
      headSha: head,
    });
    return run;
  };

  test('are asked for by commit, or those by branch that succeeded', async () => {
    expect(await read({ pull_requests: [{ number: 3, base: { ref: 'main' } }] })).toEqual({
      id: 1,
      event: 'push',
      completed: true,
      conclusion: 'success',
      headSha: base,
      headBranch: 'main',
      isFork: false,
      pulls: [{ number: 3, baseRef: 'main' }],
    });
    expect(pathsAsked()).toEqual([`/repos/acme/app/actions/workflows/scan.yml/runs?per_page=30&head_sha=${head}`]);
    await readWorkflowRuns(await answering(() => ({ workflow_runs: [] })), repository, 'scan.yml', { branch: 'main' });
    expect(pathsAsked()).toEqual(['/repos/acme/app/actions/workflows/scan.yml/runs?per_page=30&branch=main&status=success']);
  });

  test('that still run have not ended, and those of a fork, also of one that is gone, are a fork’s', async () => {
    expect(await read({ status: 'in_progress', conclusion: null, head_branch: null })).toMatchObject({
      completed: false,
      conclusion: '',
      headBranch: '',
    });
    expect(await read({ head_repository: { id: 8 }, pull_requests: null })).toMatchObject({ isFork: true, pulls: [] });
    expect(await read({ head_repository: null })).toMatchObject({ isFork: true });
  });

  test('are none of a workflow that GitHub does not know; that it may not be asked is no answer', async () => {
    const known = async (status: number) =>
      knownRuns(await answering(() => new Answer({ message: 'No.' }, {}, status)), { ...repository, head }, 'scan.yml', { headSha: head });
    expect(await known(404)).toEqual([]);
    await expect(known(403)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

const target = { ...repository, head };
const mebibyte = 1 << 20;
/** A GitHub with these runs, of which the artifact lies in its storage. */
const withArtifact = (artifact: object | undefined, runs: readonly object[] = [], archive = 'the archive') =>
  answering(({ url }) => {
    if (url.includes('/runs?')) return { workflow_runs: runs };
    if (url.includes('/artifacts?'))
      return { artifacts: artifact ? [{ id: 5, name: 'reports', size_in_bytes: 10, expired: false, ...artifact }] : [] };
    if (url.endsWith('/zip')) return new Answer({}, { location: `http://${github?.requests.length ? address() : ''}/stored` }, 302);
    return archive;
  });
const address = (): string => new URL(String(github?.client.request.endpoint.DEFAULTS.baseUrl)).host;

describe('the results of a run', () => {
  const ended: WorkflowRun = {
    id: 4,
    event: 'pull_request',
    completed: true,
    conclusion: 'failure',
    headSha: head,
    headBranch: 'x',
    isFork: false,
    pulls: [],
  };
  const fetched = async (artifact: object | undefined, changes: Partial<WorkflowRun> = {}) => {
    const found = await fetchResults(await withArtifact(artifact), { target, most: mebibyte }, { ...ended, ...changes }, results);
    return 'why' in found ? found.why : JSON.parse(Buffer.from(found.archive).toString());
  };
  const remedy = 'Let it upload the reports as "reports", and run it again.';

  test('are its artifact, up to the bound', async () => {
    expect(await fetched({ size_in_bytes: mebibyte })).toBe('the archive');
    expect(pathsAsked()[0]).toBe('/repos/acme/app/actions/runs/4/artifacts?name=reports&per_page=100');
  });

  test.each<readonly [string, object | undefined, string]>([
    ['is not there', undefined, 'without an artifact of that name'],
    ['has expired', { expired: true }, 'whose artifact has expired'],
    ['is too large', { size_in_bytes: mebibyte + 1 }, 'whose artifact is larger than 1 MiB'],
  ])('are none where the artifact %s, with the reason and the remedy', async (_, artifact, reason) => {
    expect(await fetched(artifact)).toBe(`The run of "scan.yml" about this commit has ended (failure), ${reason}. ${remedy}`);
    expect(pathsAsked()).toHaveLength(1);
  });

  test('are measured as they come, whatever the list says of their size', async () => {
    const run = async (length: number) => {
      const client = await withArtifact({ size_in_bytes: 1 }, [], 'x'.repeat(length));
      const found = await fetchResults(client, { target, most: mebibyte }, { ...ended, id: 6 }, results);
      return 'why' in found ? found.why : found.archive.length;
    };
    // In JSON, a text has its quotes besides.
    expect(await run(mebibyte - 2)).toBe(mebibyte);
    expect(await run(mebibyte - 1)).toContain(', whose artifact is larger than 1 MiB. Let it');
  });

  test('name the commit that the run is about, where that is another one', async () => {
    expect(await fetched(undefined, { headSha: other, conclusion: 'success' })).toBe(
      `The run of "scan.yml" on ${'c'.repeat(12)} has ended (success), without an artifact of that name. ${remedy}`,
    );
  });
});

describe('the results of the base', () => {
  /** The number of the run whose artifact is taken. */
  const taken = async (...runs: readonly object[]): Promise<string | undefined> => {
    const client = await withArtifact({}, runs);
    const found = await fetchBaseResults(client, { target, most: mebibyte }, { branch: 'main', commit: base }, results);
    return 'why' in found ? found.why : /runs\/(\d+)\/artifacts/u.exec(pathsAsked()[1] ?? '')?.[1];
  };

  test('are those of the commit that the change is built on, else the newest on the branch', async () => {
    const newest = told({ id: 9, head_sha: other });
    expect(await taken(newest, told({ id: 8 }), told({ id: 7 }))).toBe('8');
    expect(await taken(newest, told({ id: 8, head_sha: 'd'.repeat(40) }))).toBe('9');
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])('may be of a run on %s', async event => {
    expect(await taken(told({ event }))).toBe('1');
  });

  test.each<readonly [string, object]>([
    ['of a pull request', { event: 'pull_request' }],
    ['on another branch', { head_branch: 'mine' }],
    ['of a fork’s branch of the same name', { head_repository: { id: 8 } }],
    ['that has not ended', { status: 'in_progress' }],
    ['about the change itself', { head_sha: head }],
  ])('are not those of a run %s', async (_, given) => {
    expect(await taken(told(given))).toBe(
      '"scan.yml" has not run on "main", so that there is no scan of the base. Let it run there, too, or scan the base beside the head.',
    );
  });
});
