import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clientOf } from '../fake-github/client.ts';
import { fieldsOf, type JsonObject } from '../fake-github/json.ts';
import { readActionDefinition } from '../fake-github/runner/action-definition.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { deployedChart } from '../support/deployed-repository.ts';
import { actionFile } from './dist-check.ts';
import { type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';
import { hostNetworkPod } from './sample-files.ts';

const github = useGitHub();
const guide = readFileSync(new URL('../../docs/action.md', import.meta.url), 'utf8');

/** A workflow of the guide, as far as it concerns the Action. */
interface Workflow {
  readonly section: string;
  readonly events: readonly string[];
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly inputs: Readonly<Record<string, string>>;
}

const readWorkflow = (section: string, yaml: string): Workflow => {
  const fields = fieldsOf(parse(yaml));
  const [job] = Object.values(fields.object('jobs')?.raw ?? {}).map(fieldsOf);
  const step = job?.objects('steps').find(other => other.text('uses')?.startsWith('tidewaiter/tidewaiter@'));
  const texts = (object: JsonObject = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
  const permissions = Object.entries(texts(job?.object('permissions')?.raw)).map(
    ([name, access]) => [name, access === 'write' ? 'write' : 'read'] as const,
  );
  if (!step) throw new Error(`A workflow under "${section}" does not use the Action.`);
  return {
    section,
    events: Object.keys(fields.object('on')?.raw ?? {}),
    permissions: Object.fromEntries(permissions),
    inputs: texts(step.object('with')?.raw),
  };
};

const workflows = guide.split(/^## /mu).flatMap(part => {
  const section = part.split('\n', 1)[0] ?? '';
  return Array.from(part.matchAll(/^```yaml\n(.*?)^```$/gmsu), match => readWorkflow(section, match[1] ?? ''));
});
const workflowOf = (section: string): Workflow => {
  const found = workflows.find(workflow => workflow.section === section);
  if (!found) throw new Error(`The guide has no workflow under "${section}".`);
  return found;
};

const follow = (workflow: Workflow, event: WebhookEvent, fork = false, workspace?: string): Promise<ReviewRun> =>
  reviewEvent(github(), event, {
    token: github().token({
      permissions: workflow.permissions,
      fork: fork && event.name === 'pull_request',
      ...(event.repository && { repository: event.repository }),
    }),
    inputs: { 'sarif-file': '', ...workflow.inputs },
    ...(workspace !== undefined && { workspace }),
  });

/** A change that brings in one finding that blocks, in a private repository, where each permission counts. */
const pullRequest = (fork: boolean): FakePullRequest =>
  github()
    .repository('acme/app', { private: true })
    .pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, fork });

const eventsOf = (workflow: Workflow, pull: FakePullRequest): readonly WebhookEvent[] =>
  workflow.events.map(name => {
    if (name === 'merge_group') return pull.repository.mergeGroup(pull).event();
    if (name === 'push') return pull.repository.push({ files: { 'pushed.yaml': hostNetworkPod('pushed') } });
    return pull.event('opened', { as: name === 'pull_request_target' ? name : 'pull_request' });
  });

describe('the guide', () => {
  test('has a workflow for each way to use the Action', () => {
    expect(workflows.map(({ section }) => section)).toEqual([
      'Install',
      'Comments',
      'Forks',
      'Code scanning',
      'A page to look at',
      'What is deployed differently',
      'Pushes',
    ]);
  });

  test('names only inputs and permissions that there are', () => {
    const inputs = [...readActionDefinition(actionFile).inputs.keys()];
    for (const workflow of workflows) {
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(workflow.inputs)));
      expect(['contents', 'pull-requests', 'security-events']).toEqual(expect.arrayContaining(Object.keys(workflow.permissions)));
    }
  });

  test.each(workflows)('works with the permissions that it gives: $section', async workflow => {
    for (const event of eventsOf(workflow, pullRequest(false))) {
      const run = await follow(workflow, event);
      const blocks = workflow.inputs['fail-on'] !== 'none';
      expect([event.name, run.verdict, run.exitCode, run.runnerWarnings]).toEqual([
        event.name,
        blocks ? 'block' : 'warn',
        blocks ? 1 : 0,
        [],
      ]);
      expect(run.summary).not.toContain('The token may not');
    }
  });
});

describe('a fork', () => {
  test('is gated by the first workflow and commented on by the second', async () => {
    const pull = pullRequest(true);
    const gate = await follow(workflowOf('Comments'), pull.event('opened'), true);
    expect([gate.exitCode, pull.threads, gate.summary.includes('The token may not write review comments.')]).toEqual([1, [], true]);
    const comments = await follow(workflowOf('Forks'), pull.event('opened', { as: 'pull_request_target' }), true);
    expect([comments.exitCode, pull.threads.map(({ path }) => path)]).toEqual([0, ['pod.yaml']]);
  });
});

describe('the rendered diff', () => {
  test('is written where something is deployed differently, and only there', async () => {
    const workflow = workflowOf('What is deployed differently');
    const name = workflow.inputs['rendered-diff'] ?? '';
    const workspace = mkdtempSync(join(tmpdir(), 'rendered-diff-'));
    try {
      const plain = await follow(workflow, pullRequest(false).event('opened'), false, workspace);
      expect([plain.outputs['rendered-diff'], existsSync(join(workspace, name))]).toEqual([undefined, false]);
      const pull = github()
        .repository('acme/deploys', { private: true, base: deployedChart })
        .pullRequest({ files: { 'charts/web/values.yaml': deployedChart['charts/web/values.yaml'].replace('1.4.2', '1.4.3') } });
      const run = await follow(workflow, pull.event('opened'), false, workspace);
      expect(run.outputs['rendered-diff']).toBe(name);
      expect(readFileSync(join(workspace, name), 'utf8')).toContain('+  - image: ghcr.io/acme/web:1.4.3\n');
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});

describe('the log', () => {
  test('is taken by code scanning', async () => {
    const pull = pullRequest(false);
    const { permissions, inputs } = workflowOf('Code scanning');
    const run = await follow(workflowOf('Code scanning'), pull.event('opened'));
    expect(run.outputs['sarif-file']).toBe(inputs['sarif-file']);
    await clientOf(github(), { permissions, repository: pull.repository }).rest.codeScanning.uploadSarif({
      owner: 'acme',
      repo: 'app',
      commit_sha: pull.head.sha,
      ref: `refs/pull/${pull.number}/head`,
      sarif: gzipSync(JSON.stringify(run.sarif)).toString('base64'),
    });
    expect(pull.repository.sarifUploads.map(({ sarif }) => sarif)).toEqual([run.sarif]);
  });
});

test('the numbers of requests are those that the budget allows', () => {
  const rows = Array.from(guide.matchAll(/^\| ([^|]+) \| (\d+)(?: or (\d+))? \|$/gmu), ([, name = '', from, to]) => [
    name,
    Number(to ?? from),
  ]);
  expect(Object.fromEntries(rows)).toEqual({
    'no container file': 2,
    'one manifest or Compose file': 3,
    'one Dockerfile that copies a folder': 4,
    '20 files': 6,
    '300 files': 15,
  });
});
