import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ReviewNotRecordedError } from '../../../../app/jobs/review/record-review.ts';
import { reviewMergeGroup } from '../../../../app/jobs/review/review-merge-group.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { compareMergeGroup } from '../../../../app/jobs/scans/compare-merge-group.ts';
import { comparePullRequest } from '../../../../app/jobs/scans/compare-pull-request.ts';
import { lateScans, scansArrived } from '../../../../app/jobs/scans/scans-arrived.ts';
import { deadLetter } from '../../../../app/jobs/sweep/dead-letter.ts';
import type { LoadedOrgPolicy } from '../../../../app/org-policy/org-policy-source.ts';
import type { CompareJob } from '../../../../app/queue/job.ts';
import type { AwaitedScans } from '../../../../app/storage/store.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';
import { openVexOf, trivyOf } from '../../../support/scans/reports.ts';
import { zipOf } from '../../../support/scans/zip.ts';

const gate = 'tidewaiter/scans';
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

const policy = 'scans:\n  unscanned: ignore\n  results: [{workflow: scans.yml, artifact: scans}]\n';
const pullOf = (more: Readonly<Record<string, string>> = { '.github/tidewaiter.yml': policy }): FakePullRequest =>
  github
    .repository(`acme${names}/app`, { base: { 'README.md': 'x\n', '.github/workflows/scans.yml': 'on: pull_request\n', ...more } })
    .pullRequest({ files: { Dockerfile: 'FROM ghcr.io/acme/web:1\nUSER 1\n' } });
const compareJob = (pull: FakePullRequest, change: Partial<CompareJob> = {}): CompareJob => ({
  ...reviewJob(workplace, pull),
  kind: 'compare-pull-request',
  ...change,
});
const compare = (job: CompareJob, attempt = 1): Promise<void> => comparePullRequest(workplace.tools)(job, jobRun(attempt));
const gates = (pull: FakePullRequest) =>
  pull.repository.checkRuns.filter(({ name }) => name === gate).map(({ headSha, status, conclusion }) => [headSha, status, conclusion]);
const clean = zipOf({ 'head/app.json': trivyOf({ packages: { a: '1' } }), 'base/app.json': trivyOf({ packages: { a: '1' } }) });

describe('a review', () => {
  test('has scans compared when its policy names results, and otherwise not', async () => {
    const pull = pullOf();
    await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
    expect(workplace.enqueued).toEqual([compareJob(pull)]);
    const other = github.repository(`acme${names}/other`).pullRequest({ files: { Dockerfile: 'FROM a\n' } });
    await reviewPullRequest(workplace.tools)(reviewJob(workplace, other), jobRun());
    expect(workplace.enqueued).toHaveLength(1);
  });
});

describe('a review that failed for good', () => {
  const groupJob = (pull: FakePullRequest) => {
    const { installationId, owner, repo } = reviewJob(workplace, pull);
    const { baseSha: base, headSha: head, baseRef } = pull.repository.mergeGroup(pull);
    return { installationId, owner, repo, base, head, baseRef };
  };

  const notStored = { name: ReviewNotRecordedError.errorName, message: 'x' };

  test('asks for no scans, which may be nobody’s wish: the review that is made anew does', async () => {
    const pull = pullOf();
    await deadLetter(workplace.tools)(reviewJob(workplace, pull), { name: 'Error', message: 'x' }, jobRun());
    expect(workplace.enqueued).toEqual([]);
    await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
    expect(workplace.enqueued).toEqual([compareJob(pull)]);
  });

  test('because it could not be stored has them compared, since their check may be required, and keeps its own', async () => {
    const pull = pullOf();
    await deadLetter(workplace.tools)(reviewJob(workplace, pull), notStored, jobRun());
    expect(workplace.enqueued).toEqual([compareJob(pull)]);
    expect(pull.repository.checkRuns).toEqual([]);
    const group = groupJob(pull);
    await deadLetter(workplace.tools)({ kind: 'review-merge-group', ...group }, notStored, jobRun());
    expect(workplace.enqueued.at(-1)).toEqual({ kind: 'compare-merge-group', ...group });
  });

  test('of a policy that names no results has a check that says so and lets merge', async () => {
    const pull = pullOf({});
    await deadLetter(workplace.tools)(reviewJob(workplace, pull), notStored, jobRun());
    await compare(compareJob(pull));
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'neutral']]);
  });

  test('is not followed by a comparison of a comparison', async () => {
    const pull = pullOf();
    await deadLetter(workplace.tools)(compareJob(pull), { name: 'Error', message: 'x' }, jobRun());
    expect(workplace.enqueued).toEqual([]);
  });
});

test('a merge group that repairs the policy has its check of scans, too, which lets merge', async () => {
  const { repository } = pullOf({ '.github/tidewaiter.yml': 'scans: 3\n' });
  const pull = repository.pullRequest({ files: { '.github/tidewaiter.yml': policy } });
  const { installationId, owner, repo } = reviewJob(workplace, pull);
  const { baseSha: base, headSha: head, baseRef } = repository.mergeGroup(pull);
  const group = { installationId, owner, repo, base, head, baseRef };
  await reviewMergeGroup(workplace.tools)({ kind: 'review-merge-group', ...group }, jobRun());
  expect(workplace.enqueued).toEqual([{ kind: 'compare-merge-group', ...group }]);
  await compareMergeGroup(workplace.tools)({ kind: 'compare-merge-group', ...group }, jobRun());
  expect(gates(pull)).toEqual([[head, 'completed', 'neutral']]);
});

test('a change that repairs the policy has its check of scans, too, which lets merge', async () => {
  const broken = { '.github/tidewaiter.yml': 'scans: 3\n' };
  const { repository } = pullOf(broken);
  const pull = repository.pullRequest({ files: { '.github/tidewaiter.yml': policy } });
  await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
  expect(workplace.enqueued).toEqual([compareJob(pull)]);
  await compare(compareJob(pull));
  expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'neutral']]);
});

describe('a comparison', () => {
  test('that waits says so once, at no further write, and ends when the time is over', async () => {
    const pull = pullOf();
    await compare(compareJob(pull));
    const writes: string[] = [];
    workplace.onRequest = (_, route) => {
      if (route.includes('check-runs') && !route.includes('commits')) writes.push(route);
    };
    await compare(compareJob(pull, { reason: 'workflow_run.completed' }));
    expect(writes).toEqual([]);
    expect(gates(pull)).toEqual([[pull.head.sha, 'in_progress', undefined]]);
    expect(pull.repository.checkRuns.find(({ name }) => name === gate)).toMatchObject({
      output: {
        title: 'Waiting for scans',
        summary: expect.stringMatching(/^- No run of "scans\.yml" about this commit has begun\.\n?$/u),
      },
    });
    const { store } = workplace;
    const isOver = async (given: AwaitedScans): Promise<boolean> => (await store.awaitScans(given)) || true;
    const late = { ...workplace.tools, store: { ...store, awaitScans: isOver } };
    await comparePullRequest(late)(compareJob(pull, { reason: 'workflow_run.completed' }), jobRun());
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'failure']]);
    expect(workplace.store.audits.at(-1)).toMatchObject({ action: 'scans.decided', detail: { verdict: 'incomplete' } });
  });

  test('that waits goes on waiting, and one of a closed pull request does not', async () => {
    const pull = pullOf();
    const { store } = workplace;
    const ended: string[] = [];
    const endAwaitedScans: typeof store.endAwaitedScans = async place => {
      ended.push(place.place);
      await store.endAwaitedScans(place);
    };
    const run = comparePullRequest({ ...workplace.tools, store: { ...store, endAwaitedScans } });
    await run(compareJob(pull), jobRun());
    expect([gates(pull), ended]).toEqual([[[pull.head.sha, 'in_progress', undefined]], []]);
    pull.close();
    const { seen: _seen, ...later } = compareJob(pull);
    await run(later, jobRun());
    expect(ended).toEqual([expect.stringContaining(String(pull.number))]);
  });

  test('of a head that is no more is superseded by that of the next one', async () => {
    const pull = pullOf();
    const first = pull.head.sha;
    await compare(compareJob(pull));
    pull.push({ files: { 'b.txt': 'b\n' } });
    pull.repository.workflowRun({ workflow: 'scans.yml', event: 'pull_request', headSha: pull.head.sha, artifacts: { scans: clean } });
    await compare(compareJob(pull));
    expect(gates(pull)).toEqual([
      [first, 'completed', 'cancelled'],
      [pull.head.sha, 'completed', 'success'],
    ]);
  });

  test('of a pull request that is closed ends its check, and nothing waits', async () => {
    const pull = pullOf();
    await compare(compareJob(pull));
    pull.close();
    await compare(compareJob(pull, { reason: 'workflow_run.completed' }));
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'cancelled']]);
    await lateScans(workplace.tools)({ kind: 'late-scans' }, jobRun());
    expect(workplace.enqueued).toEqual([]);
  });

  test('with a policy that names nothing by now lets merge, and says so', async () => {
    const pull = pullOf({});
    await compare(compareJob(pull));
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'neutral']]);
  });

  test('is tried again when the storage of artifacts can not be reached, and does not guess', async () => {
    const pull = pullOf();
    pull.repository.workflowRun({ workflow: 'scans.yml', event: 'pull_request', headSha: pull.head.sha, artifacts: { scans: clean } });
    github.fail({ route: 'artifact-archive', status: 503, times: 3 });
    await expect(compare(compareJob(pull))).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(gates(pull)).toEqual([[pull.head.sha, 'in_progress', undefined]]);
    await compare(compareJob(pull), 2);
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'success']]);
  });

  test('takes VEX of the policy repository, and is incomplete when what it names is not there', async () => {
    const added = { id: 'CVE-2024-8', name: 'a', version: '2', FixedVersion: '3' };
    const archive = zipOf({
      'head/app.json': trivyOf({ packages: { a: '2' }, found: [added] }),
      'base/app.json': trivyOf({ packages: { a: '1' } }),
    });
    const vex = openVexOf([
      {
        vulnerability: { name: added.id },
        products: [{ '@id': 'pkg:npm/a' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
      },
    ]);
    github.repository(`acme${names}/.github`, { private: true, base: { 'vex/all.json': JSON.stringify(vex) } });
    const named = (path: string): string => `${policy}  vex: ['policy:${path}']\n`;
    const judged = async (path: string, orgPolicy: () => LoadedOrgPolicy) => {
      const pull = github
        .repository(`acme${names}/app-${path.length}-${orgPolicy().state}`, { base: { '.github/tidewaiter.yml': named(path) } })
        .pullRequest({ files: { Dockerfile: 'FROM ghcr.io/acme/web:1\nUSER 1\n' } });
      pull.repository.workflowRun({ workflow: 'scans.yml', event: 'pull_request', headSha: pull.head.sha, artifacts: { scans: archive } });
      workplace.orgPolicy = orgPolicy;
      await compare({ ...compareJob(pull), repo: pull.repository.fullName.slice(pull.repository.fullName.indexOf('/') + 1) });
      const { conclusion, output } = pull.repository.checkRuns.at(-1) ?? {};
      return [conclusion, output?.summary ?? ''] as const;
    };
    const parsed = parseOrgPolicy('version: 1\n', 'tidewaiter/policy.yml', `acme${names}/.github`, []);
    if (parsed.errors) throw new Error(parsed.errors[0]?.message);
    const ofOrganization = (): LoadedOrgPolicy => ({ state: 'policy', policy: parsed.policy });
    const [conclusion, summary] = await judged('vex/all.json', ofOrganization);
    expect([conclusion, summary.includes('1 suppressed')]).toEqual(['success', true]);
    const missing = 'it is no file of the policy repository, as far as the App can see';
    for (const one of [await judged('vex/none.json', ofOrganization), await judged('vex/all.json', () => ({ state: 'none', note: '' }))]) {
      expect(one).toEqual(['failure', expect.stringContaining(missing)]);
    }
  });

  test('offers another base image at the line of FROM, once', async () => {
    const pull = pullOf();
    const inBase = { id: 'CVE-2024-7', name: 'a', version: '2', Layer: { DiffID: 'sha256:base' } };
    const Metadata = {
      DiffIDs: ['sha256:base'],
      ImageConfig: { history: [{ created_by: 'base' }, { created_by: 'USER 1', empty_layer: true }] },
    };
    const image = (parts: object) => ({ ...trivyOf({ packages: { a: '1' }, ...parts }), ArtifactType: 'container_image', Metadata });
    const archive = zipOf({
      'head/app.json': image({ packages: { a: '2' }, found: [inBase] }),
      'base/app.json': image({}),
      'bases/next.json': { ...image({}), ArtifactName: 'ghcr.io/acme/web:2', Metadata: {} },
    });
    pull.repository.workflowRun({ workflow: 'scans.yml', event: 'pull_request', headSha: pull.head.sha, artifacts: { scans: archive } });
    await compare(compareJob(pull));
    const comments = () =>
      pull.threads.map(({ path, original, comments: [first] }) => [path, original?.line, first?.body.match(/^FROM.*$/mu)?.[0]]);
    expect(comments()).toEqual([['Dockerfile', 1, 'FROM ghcr.io/acme/web:2']]);
    expect(pull.repository.checkRuns.at(-1)?.annotations.map(own => own.title)).toContain('Another base image: ghcr.io/acme/web:2');
    await compare(compareJob(pull, { reason: 'check_run.rerequested' }));
    expect(comments()).toHaveLength(1);
  });

  test('that failed for good says so in its own check', async () => {
    const pull = pullOf();
    await deadLetter(workplace.tools)(compareJob(pull), { name: 'GitHubError', message: 'GitHub is away.' }, jobRun());
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'failure']]);
  });

  test('of a merge group is found by the head of the group', async () => {
    const pull = pullOf();
    const group = pull.repository.mergeGroup(pull);
    const { installationId, owner, repo } = reviewJob(workplace, pull);
    const job = {
      kind: 'compare-merge-group',
      installationId,
      owner,
      repo,
      base: group.baseSha,
      head: group.headSha,
      baseRef: 'main',
    } as const;
    await compareMergeGroup(workplace.tools)(job, jobRun());
    expect(gates(pull)).toEqual([[group.headSha, 'in_progress', undefined]]);
    await scansArrived(workplace.tools)(
      { kind: 'scans-arrived', installationId, owner, repo, head: group.headSha, workflow: 'scans.yml' },
      jobRun(),
    );
    expect(workplace.enqueued).toEqual([job]);
  });
});
