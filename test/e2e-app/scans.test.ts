import { describe, expect, test } from 'vitest';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { FakeWorkflowRun, WorkflowRunOptions } from '../fake-github/state/workflow-run.ts';
import { checkRunEvent, workflowRunEvent } from '../fake-github/webhooks/app-event.ts';
import { inBaseLayer, inOwnLayer, openVexOf, trivyOfImage } from '../support/scans/reports.ts';
import { zipOf } from '../support/scans/zip.ts';
import { type Organization, useApp } from './app-harness.ts';
import { type CheckView, checkOf, checksAt, operationsAbout } from './views.ts';

const app = useApp();
const gate = 'tidewaiter/scans';

const dockerfile =
  'FROM ghcr.io/acme/base:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nRUN make install\nUSER 1000\n';

const before = trivyOfImage({ packages: { old: '1' }, found: [inBaseLayer] });
const worse = trivyOfImage({ packages: { old: '1', curl: '8' }, found: [inBaseLayer, inOwnLayer] });
const kev = { 'known_exploited_vulnerabilities.json': { vulnerabilities: [{ cveID: inOwnLayer.id }] } };
const bad = zipOf({ 'head/shop.json': worse, 'base/shop.json': before, ...kev });
const good = zipOf({ 'head/shop.json': before, 'base/shop.json': before });

const policy = (...lines: readonly string[]): string =>
  ['scans:', '  results: [{workflow: scans.yml, artifact: scans}]', ...lines.map(line => `  ${line}`), ''].join('\n');

const workflow = { '.github/workflows/scans.yml': 'on: pull_request\n' };

interface Change {
  readonly organization?: Organization;
  readonly base?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly fork?: boolean;
}

const change = ({
  organization = app().organization({ policy: policy() }),
  base = {},
  files = {},
  fork = false,
}: Change = {}): FakePullRequest =>
  organization
    .repository({ base: { 'README.md': 'x\n', ...workflow, ...base } })
    .pullRequest({ files: { 'app/Dockerfile': dockerfile, ...files }, fork });

const runOf = (pull: FakePullRequest, archive: Uint8Array | undefined, options: Partial<WorkflowRunOptions> = {}): FakeWorkflowRun =>
  pull.repository.workflowRun({
    workflow: 'scans.yml',
    event: 'pull_request',
    headSha: pull.head.sha,
    headBranch: pull.head.ref,
    headRepository: pull.head.repository,
    ...(archive && { artifacts: { scans: archive } }),
    ...options,
  });

const gatesOf = (pull: FakePullRequest): readonly CheckView[] => checksAt(pull.repository, pull.head.sha, gate);
/** The one check run of the gate on a head. */
const gateOf = (pull: FakePullRequest): CheckView => {
  const [check, ...more] = gatesOf(pull);
  if (!check || more.length > 0) throw new Error(`${pull.head.sha} has ${gatesOf(pull).length} check runs of the gate, not one.`);
  return check;
};

describe('results that a workflow has uploaded', () => {
  test('block at the line of the Dockerfile that brought in what is known to be exploited; old ones are silent', async () => {
    const pull = change();
    runOf(pull, bad);
    await app().play(pull.event('opened'));
    const { state, title, summary, annotations, buttons, run } = gateOf(pull);
    expect(state).toBe('failure');
    expect(title).toContain('1 finding of the scan that blocks');
    expect(annotations).toEqual(['failure app/Dockerfile:2 CVE-2024-1000 in curl']);
    expect(run.annotations[0]?.message).toContain('your layer: RUN at app/Dockerfile:2');
    const [comment] = pull.threads.filter(({ path }) => path === 'app/Dockerfile').flatMap(({ comments }) => comments);
    expect(comment?.body).toContain('**1 finding of the scan comes from here** (your layer, RUN)');
    expect(summary).toContain('**+1 −0, 1 unchanged**');
    expect(summary).not.toContain('CVE-2020-1000');
    expect(buttons).toEqual(['Re-run']);
    expect(checkOf(pull).state).toBe('success');
  });

  test('let pass what adds nothing, at so many requests', async () => {
    const pull = change();
    runOf(pull, good);
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'success', annotations: [] });
    const operations = operationsAbout(app(), pull.repository);
    expect(operations.filter(operation => operation.startsWith('actions/'))).toEqual([
      'actions/list-workflow-runs',
      'actions/list-workflow-run-artifacts',
      'actions/download-artifact',
    ]);
    expect(operations.filter(operation => operation.startsWith('checks/'))).toHaveLength(4);
  });

  test('are compared with those of the newest run on the base branch, and a fork’s branch of that name is none', async () => {
    const pull = change();
    runOf(pull, zipOf({ 'shop.json': worse }));
    const { repository } = pull;
    repository.workflowRun({
      workflow: 'scans.yml',
      event: 'push',
      headSha: repository.head(),
      artifacts: { scans: zipOf({ 'shop.json': before }) },
    });
    repository.workflowRun({
      workflow: 'scans.yml',
      event: 'pull_request',
      headSha: repository.head(),
      headRepository: repository.fork('mallory'),
      artifacts: { scans: zipOf({ 'shop.json': worse }) },
    });
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'failure', annotations: ['failure app/Dockerfile:2 CVE-2024-1000 in curl'] });
  });

  test('without any of the base can not be compared, which is said and never passes', async () => {
    const pull = change();
    runOf(pull, zipOf({ 'shop.json': before }));
    await app().play(pull.event('opened'));
    const { state, summary } = gateOf(pull);
    expect(state).toBe('failure');
    expect(summary).toContain('has not run on');
    expect(summary).toContain('missing file');
  });

  test('of two scanners can not be compared, which is said and never passes', async () => {
    const pull = change();
    runOf(
      pull,
      zipOf({ 'head/shop.json': before, 'base/shop.json': { matches: [], descriptor: { name: 'grype', version: '0.90' }, source: {} } }),
    );
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'failure', title: expect.stringContaining("can't be") });
  });

  test('are suppressed by VEX of the base branch alone', async () => {
    const vex = JSON.stringify(
      openVexOf([
        {
          vulnerability: { name: inOwnLayer.id },
          products: [{ '@id': 'pkg:npm/curl@8' }],
          status: 'not_affected',
          justification: 'vulnerable_code_not_present',
        },
      ]),
    );
    const organization = app().organization({ policy: policy('vex: [security/vex.json]') });
    const pull = change({ organization, base: { 'security/vex.json': vex } });
    runOf(pull, zipOf({ 'head/shop.json': worse, 'base/shop.json': before }));
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'success', summary: expect.stringContaining('1 suppressed') });
    const own = organization
      .repository({ name: 'own', base: workflow })
      .pullRequest({ files: { 'app/Dockerfile': dockerfile, 'security/vex.json': vex } });
    runOf(own, zipOf({ 'head/shop.json': worse, 'base/shop.json': before }));
    await app().play(own.event('opened'));
    expect(gateOf(own)).toMatchObject({ state: 'failure', summary: expect.stringContaining('it is no file of the base branch') });
  });
});

describe('results that are not there yet', () => {
  test('are waited for, and judged as soon as the workflow has ended', async () => {
    const pull = change();
    const run = runOf(pull, undefined, { conclusion: null });
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'in_progress', title: 'Waiting for scans' });
    expect(gateOf(pull).summary).toContain('has not ended');
    run.conclusion = 'success';
    run.upload('scans', bad);
    await app().play(workflowRunEvent(run));
    expect(gateOf(pull)).toMatchObject({ state: 'failure', annotations: ['failure app/Dockerfile:2 CVE-2024-1000 in curl'] });
  });

  test('cost nothing when a workflow ends that nobody waits for', async () => {
    const pull = change();
    runOf(pull, good);
    await app().play(pull.event('opened'));
    const requests = operationsAbout(app(), pull.repository).length;
    const other = runOf(pull, undefined, { workflow: 'tests.yml' });
    await app().play(workflowRunEvent(other));
    expect(operationsAbout(app(), pull.repository)).toHaveLength(requests);
  });

  test('end incomplete with the remedy when the time is over, and never hang', async () => {
    const pull = change({ organization: app().organization({ policy: policy('wait-minutes: 0') }) });
    await app().play(pull.event('opened'));
    const { state, summary } = gateOf(pull);
    expect(state).toBe('failure');
    expect(summary).toContain('There are no results after 0 minutes: no run of `scans.yml` about this commit has begun. Run the workflow');
    // And what comes late is judged all the same, in a run of its own, since one that has ended keeps its word.
    await app().play(workflowRunEvent(runOf(pull, good)));
    expect(gatesOf(pull).at(-1)).toMatchObject({ state: 'success' });
  });

  test('that a run ended without are missing at once, whatever else the run says', async () => {
    const pull = change();
    runOf(pull, undefined, { conclusion: 'failure' });
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'failure' });
    expect(gateOf(pull).summary).toContain(
      'has ended (failure), without an artifact of that name. Let it upload the reports as `scans`, and run it again.',
    );
  });

  test('are not waited for where the change touches nothing that is scanned', async () => {
    const scoped = 'scans:\n  results: [{workflow: scans.yml, artifact: scans, paths: [other/**]}]\n';
    const organization = app().organization({ policy: scoped });
    const docs = organization.repository({ name: 'docs', base: workflow }).pullRequest({ files: { 'docs/a.md': 'a\n' } });
    await app().play(docs.event('opened'));
    expect(gateOf(docs)).toMatchObject({ state: 'success', title: expect.stringContaining('nothing that is scanned') });
    // An image that comes in there is nobody's to scan, which is told.
    const pull = change({ organization });
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({
      state: 'neutral',
      title: expect.stringContaining('No scan is about 1 image that the change brings in'),
    });
  });

  test('are asked for again by a click', async () => {
    const pull = change({ organization: app().organization({ policy: policy('wait-minutes: 0') }) });
    await app().play(pull.event('opened'));
    runOf(pull, good);
    await app().play(checkRunEvent(pull.repository, gateOf(pull).run, 'rerequested', { sender: 'maria' }));
    expect(gatesOf(pull).at(-1)).toMatchObject({ state: 'success' });
  });
});

describe('results that may be the author’s own word', () => {
  test.each([
    ['the workflow', { '.github/workflows/scans.yml': 'on: push\n' }, '.github/workflows/scans.yml'],
    ['what the scanner leaves out', { '.trivyignore': 'CVE-2024-1000\n' }, '.trivyignore'],
    ['an action', { '.github/actions/scan/action.yml': 'runs: {}\n' }, '.github/actions/scan/action.yml'],
  ])('because the change edits %s say nothing good', async (_, files, path) => {
    const pull = change({ files });
    runOf(pull, good);
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'failure', summary: expect.stringContaining(`The change itself edits \`${path}\``) });
  });

  test('because a fork’s run made them say nothing good, and what they find counts', async () => {
    const pull = change({ fork: true });
    runOf(pull, good);
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'failure', summary: expect.stringContaining('a run of a fork') });
    const worsened = change({ fork: true });
    runOf(worsened, bad);
    await app().play(worsened.event('opened'));
    expect(gateOf(worsened)).toMatchObject({ state: 'failure', annotations: ['failure app/Dockerfile:2 CVE-2024-1000 in curl'] });
  });

  test('count where policy says so', async () => {
    const organization = app().organization({ policy: policy('trust: unchanged-workflow') });
    const pull = change({ organization, fork: true });
    runOf(pull, good);
    await app().play(pull.event('opened'));
    expect(gateOf(pull)).toMatchObject({ state: 'success' });
  });

  test('an archive that is a bomb, or none, is told and nothing more', async () => {
    for (const [archive, why] of [
      [zipOf({ 'head/shop.json': Buffer.alloc(70 * 1024 * 1024, ' ') }), 'larger than it may be unpacked'],
      [Buffer.from('no archive'), 'not a zip archive'],
    ] as const) {
      const pull = change();
      runOf(pull, archive);
      await app().play(pull.event('opened'));
      expect(gateOf(pull)).toMatchObject({ state: 'failure', summary: expect.stringContaining(why) });
    }
  });
});

describe('a merge group', () => {
  test('is judged by the run of its own head', async () => {
    const pull = change();
    const group = pull.repository.mergeGroup(pull);
    await app().play(group.event());
    const gates = () => checksAt(pull.repository, group.headSha, gate);
    expect(gates()).toMatchObject([{ state: 'in_progress' }]);
    const run = pull.repository.workflowRun({
      workflow: 'scans.yml',
      event: 'merge_group',
      headSha: group.headSha,
      artifacts: { scans: bad },
    });
    await app().play(workflowRunEvent(run));
    expect(gates()).toMatchObject([{ state: 'failure', annotations: ['failure app/Dockerfile:2 CVE-2024-1000 in curl'] }]);
  });
});

test('an organization that has not accepted the permission is told so', async () => {
  const permissions = { contents: 'read', pull_requests: 'write', checks: 'write' } as const;
  const pull = change({ organization: app().organization({ policy: policy(), permissions }) });
  runOf(pull, good);
  await app().play(pull.event('opened'));
  expect(gateOf(pull)).toMatchObject({ state: 'failure', summary: expect.stringContaining('actions: read') });
});
