import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isJsonObject } from '../fake-github/json.ts';
import { tablesOf } from '../support/summary-reader.ts';
import { actionFile } from './dist-check.ts';
import { reviewEvent, useGitHub } from './review-run.ts';
import { hostNetworkPod, pod, privilegedPod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();
const definition: unknown = parse(readFileSync(actionFile, 'utf8'));
const declaredOutputs = isJsonObject(definition) && isJsonObject(definition['outputs']) ? Object.keys(definition['outputs']) : [];

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const reviewPods = (sarif: string, files: Readonly<Record<string, string>> = { 'pod.yaml': hostNetworkPod() }, unchecked = false) => {
  const event = github().repository('acme/app').pullRequest({ files }).event('opened');
  return reviewEvent(github(), event, { workspace, inputs: { 'sarif-file': sarif }, unchecked });
};

describe('the outputs', () => {
  test('are those that action.yml declares, without those of images and scans where there are none', async () => {
    expect(Object.keys((await reviewPods('a.sarif')).outputs).toSorted()).toEqual(
      declaredOutputs.filter(name => !/^(?:image|scan-|rendered-diff$|html-file$)/u.test(name)).toSorted(),
    );
  });

  test('count what there is', async () => {
    const repository = github().repository('acme/app', {
      base: { 'fixed.yaml': hostNetworkPod('fixed'), '.github/tidewaiter.yml': 'suppressions: {own-change: count}\n' },
    });
    const suppressed = pod('quiet', '  # tidewaiter: ignore[kubernetes/host-network] -- the node’s agent\n  hostNetwork: true\n');
    const pull = repository.pullRequest({
      files: {
        'pod.yaml': hostNetworkPod(),
        'p.yaml': privilegedPod('p'),
        Dockerfile: rootDockerfile,
        'quiet.yaml': suppressed,
        'fixed.yaml': pod('fixed'),
      },
    });
    expect((await reviewEvent(github(), pull.event('opened'))).outputs).toMatchObject({
      verdict: 'block',
      findings: '3',
      critical: '1',
      high: '1',
      medium: '1',
      low: '0',
      info: '0',
      fixed: '1',
      suppressed: '1',
    });
  });
});

describe('the SARIF log', () => {
  test('is written where it was asked for, and folders are made', async () => {
    const run = await reviewPods('reports/security/tidewaiter.sarif');
    expect([run.outputs['sarif-file'], run.sarif?.version]).toEqual(['reports/security/tidewaiter.sarif', '2.1.0']);
  });

  test('is not written unless it was asked for', async () => {
    const run = await reviewPods('');
    expect([readdirSync(workspace), Object.keys(run.outputs).includes('sarif-file')]).toEqual([[], false]);
  });

  test.each(['../x.sarif', '/tmp/x.sarif', 'a/../../x.sarif', '.', '..', 'folder/'])(
    '%s is refused before anything is read',
    async sarif => {
      const run = await reviewPods(sarif, undefined, true);
      expect([run.exitCode, run.verdict, run.requests]).toEqual([1, 'incomplete', []]);
      expect(run.annotations[0]?.message).toContain('The input "sarif-file" is the path of a file inside the workspace');
    },
  );

  test('does not leave the workspace through a link that the change may have put there', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'precious'), 'kept');
    symlinkSync(outside, join(workspace, 'folder'));
    symlinkSync(join(outside, 'precious'), join(workspace, 'file.sarif'));
    for (const sarif of ['folder/x.sarif', 'file.sarif']) {
      const run = await reviewPods(sarif, undefined, true);
      expect([run.exitCode, run.verdict, run.outputs['sarif-file']]).toEqual([1, 'block', undefined]);
      expect(run.annotations.at(-1)?.message ?? run.stdout).toContain('symbolic link');
      expect(run.found).toContain('error pod.yaml:6 high: kubernetes/host-network');
    }
    expect([readdirSync(outside), readFileSync(join(outside, 'precious'), 'utf8')]).toEqual([['precious'], 'kept']);
    rmSync(outside, { recursive: true });
  });

  test('that can’t be written fails the job, and the rest is there', async () => {
    mkdirSync(join(workspace, 'taken'));
    const run = await reviewPods('taken', { 'pod.yaml': pod() }, true);
    expect([run.exitCode, run.verdict, run.found]).toEqual([1, 'pass', ['error SARIF']]);
    expect(run.summary).toContain('## Tidewaiter: Passed');
  });
});

describe('very many findings', () => {
  const pods = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `deploy/p${at}.yaml`,
      hostNetworkPod(`p${at}`).replace('  hostNetwork: true\n', '  hostNetwork: true\n  hostPID: true\n  hostIPC: true\n'),
    ]),
  );

  test('are annotated up to GitHub’s limit, all in summary and log, commented on up to ours', async () => {
    const repository = github().repository('acme/app');
    const pull = repository.pullRequest({ files: pods });
    const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'review' }, bundle: true });
    expect(run.outputs).toMatchObject({ verdict: 'block', findings: '900' });
    expect(run.commands.filter(({ command }) => command === 'error')).toHaveLength(10);
    expect(run.annotations[9]?.message).toContain('+590 more of this level');
    expect(run.sarif?.runs[0]?.results).toHaveLength(900);
    expect(tablesOf(run.summary)).toMatchObject({ shown: 900, left: 0 });
    expect(pull.threads).toHaveLength(3);
  });

  test('that would make the summary too large are cut, and counted', async () => {
    const long = 'n'.repeat(200);
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `${'folder/'.repeat(30)}${at}.yaml`,
        Array.from({ length: 100 }, (__, index) => hostNetworkPod(`${long}-${at}-${index}`)).join('---\n'),
      ]),
    );
    const run = await reviewEvent(github(), github().repository('acme/app').pullRequest({ files }).event('opened'));
    expect([run.outputs['findings'], run.isSummaryTooLarge]).toEqual(['2000', false]);
    const { shown, left } = tablesOf(run.summary);
    expect([shown + left, left > 0]).toEqual([2_000, true]);
  });
});

test('a runner without a job summary gets none, and the run ends as it should', async () => {
  const event = github()
    .repository('acme/app')
    .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } })
    .event('opened');
  const run = await reviewEvent(github(), event, { env: { GITHUB_STEP_SUMMARY: undefined }, unchecked: true, bundle: true });
  expect([run.exitCode, run.verdict, run.summary]).toEqual([1, 'block', '']);
});
