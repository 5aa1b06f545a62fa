import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { type ActionRequest, type ActionRun, runAction } from './run-action.ts';
import { readFileCommand } from './runner/file-command.ts';
import { readWorkflowCommands, shownAnnotations } from './runner/workflow-commands.ts';
import type { WebhookEvent } from './webhooks/webhook-event.ts';

const definition = `
name: Example
inputs:
  github-token: { default: '\${{ github.token }}' }
  fail on: { default: high }
  count: { default: 3 }
  empty: {}
outputs:
  answer: {}
runs: { using: node24, main: main.mjs }
`;

let github: FakeGitHub;
let folder: string;
let event: WebhookEvent;
beforeEach(async () => {
  github = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'example-action-'));
  event = github
    .repository('acme/app')
    .pullRequest({ files: { a: '1\n' } })
    .event('opened');
});
afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
  github.assertContract();
});

const run = (script: string, more: Partial<ActionRequest> = {}): Promise<ActionRun> => {
  writeFileSync(join(folder, 'action.yml'), definition);
  writeFileSync(join(folder, 'main.mjs'), script);
  return runAction({ github, action: join(folder, 'action.yml'), event, ...more });
};

const printEnvironment = 'process.stdout.write(JSON.stringify(process.env))';

describe('an action that is run', () => {
  test('gets its inputs as variables: given, default, or empty', async () => {
    const { stdout, runnerWarnings } = await run(printEnvironment, { inputs: { 'FAIL ON': 'low', typo: 'x' }, token: 'ghs_mine' });
    const env = JSON.parse(stdout);
    expect(env).toMatchObject({
      'INPUT_GITHUB-TOKEN': 'ghs_mine',
      INPUT_FAIL_ON: 'low',
      INPUT_COUNT: '3',
      INPUT_EMPTY: '',
      INPUT_TYPO: 'x',
    });
    expect(runnerWarnings).toEqual(["Unexpected input(s) 'typo', valid inputs are ['github-token', 'fail on', 'count', 'empty']"]);
  });

  test('gets the context of its event and nothing of this machine', async () => {
    const { stdout } = await run(
      `${printEnvironment}; (await import('node:fs')).appendFileSync(process.env.GITHUB_STEP_SUMMARY, (await import('node:fs')).readFileSync(process.env.GITHUB_EVENT_PATH))`,
    );
    const env = JSON.parse(stdout);
    expect(env).toMatchObject({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SHA: event.sha,
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_REF_NAME: '1/merge',
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'change-1',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_ACTOR: 'octocat',
    });
    expect(Object.keys(env).filter(name => /VITEST|NODE_|npm_/i.test(name))).toEqual([]);
    expect(env.GITHUB_TOKEN).toBeUndefined();
  });

  test('reaches the fake with its token, which reads by default', async () => {
    const { stdout, requests } = await run(`
      const headers = { authorization: 'token ' + process.env['INPUT_GITHUB-TOKEN'] };
      const base = process.env.GITHUB_API_URL + '/repos/' + process.env.GITHUB_REPOSITORY;
      const files = await fetch(base + '/pulls/1/files', { headers });
      const comment = await fetch(base + '/issues/1/comments', { headers, method: 'POST', body: '{"body":"x"}' });
      console.log(files.status, comment.status);
    `);
    expect(stdout.trim()).toBe('200 403');
    expect(requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'pulls/list-files 200',
      'issues/create-comment 403',
    ]);
  });

  test('reaches nothing else', async () => {
    const { blockedConnections, stdout } = await run(`
      for (const url of ['https://example.org/', 'http://192.0.2.1:8080/']) await fetch(url).catch((error) => console.log(error.cause.code));
    `);
    expect(stdout.trim().split('\n')).toEqual(['ENETUNREACH', 'ENETUNREACH']);
    expect(blockedConnections).toEqual(['example.org:443', '192.0.2.1:8080']);
  });

  test('leaves outputs, a summary, variables and state', async () => {
    const { outputs, summary, exported, exitCode } = await run(`
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_OUTPUT, 'answer<<END\\ntwo\\nlines\\nEND\\nplain=a=b\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Title\\n');
      appendFileSync(process.env.GITHUB_ENV, 'NAME=value\\n');
      appendFileSync(process.env.GITHUB_STATE, 'kept=yes\\n');
      process.exitCode = 1;
    `);
    expect([outputs, summary, exported, exitCode]).toEqual([
      { answer: 'two\nlines', plain: 'a=b' },
      '# Title\n',
      { env: { NAME: 'value' }, state: { kept: 'yes' } },
      1,
    ]);
  });

  test('may find variables missing, and is killed when it hangs', async () => {
    const missing = await run('console.log(process.env.GITHUB_STEP_SUMMARY)', { env: { GITHUB_STEP_SUMMARY: undefined } });
    expect([missing.stdout.trim(), missing.summary]).toEqual(['undefined', '']);
    expect((await run('setInterval(() => {}, 1000)', { timeout: 300 })).exitCode).toBeUndefined();
  });

  test('with a summary over 1 MiB would have none', async () => {
    const script = (bytes: number): string =>
      `(await import('node:fs')).writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`;
    expect((await run(script(1_048_576))).isSummaryTooLarge).toBe(false);
    expect((await run(script(1_048_577))).isSummaryTooLarge).toBe(true);
  });

  test('leaves nothing in the temporary folder', async () => {
    const { stdout } = await run('console.log(process.env.RUNNER_TEMP)');
    expect(() => readFileSync(stdout.trim())).toThrow('ENOENT');
  });
});

test('GitHub’s own toolkit works in it', async () => {
  const toolkit = (name: string): string => JSON.stringify(import.meta.resolve(name));
  const result = await run(`
    import * as core from ${toolkit('@actions/core')};
    import { context, getOctokit } from ${toolkit('@actions/github')};
    const octokit = getOctokit(core.getInput('github-token', { required: true }));
    const { data } = await octokit.rest.pulls.listFiles({ ...context.repo, pull_number: context.payload.pull_request.number });
    core.warning('100% of: a, b', { file: 'a,b.txt', startLine: 3, title: 'x: y' });
    core.setOutput('answer', data.map((file) => file.filename).join());
    await core.summary.addHeading('Done').write();
    core.setFailed('two\\nlines');
  `);
  expect(result).toMatchObject({ exitCode: 1, outputs: { answer: 'a' }, summary: '<h1>Done</h1>\n', blockedConnections: [] });
  expect(result.annotations).toEqual([
    { level: 'error', path: undefined, line: undefined, endLine: undefined, title: undefined, message: 'two\nlines' },
    { level: 'warning', path: 'a,b.txt', line: 3, endLine: undefined, title: 'x: y', message: '100% of: a, b' },
  ]);
});

test('a repository can be checked out for it', async () => {
  const repository = github.repository('acme/other', { base: { 'a.txt': 'hello\n' } });
  repository.checkout('main', join(folder, 'checkout'));
  const { stdout } = await run("console.log((await import('node:fs')).readFileSync('a.txt', 'utf8'))", {
    workspace: join(folder, 'checkout'),
  });
  expect(stdout.trim()).toBe('hello');
});

describe('workflow commands', () => {
  test('are read and unescaped as by the runner', () => {
    const output = [
      'text',
      '::warning file=a%2Cb.yaml,line=3,title=x%3Ay::100%25 of%0Alines %253A',
      '  ::error::indented',
      '::unknown::text',
      'not ::error::a command',
      '::group::g',
    ].join('\n');
    expect(readWorkflowCommands(output)).toEqual([
      { command: 'warning', properties: { file: 'a,b.yaml', line: '3', title: 'x:y' }, message: '100% of\nlines %3A' },
      { command: 'error', properties: {}, message: 'indented' },
      { command: 'group', properties: {}, message: 'g' },
    ]);
  });

  test('have an older form that counts anywhere in a line', () => {
    expect(readWorkflowCommands('Found: ##[error file=a;line=2]text\n##[unknown]text')).toEqual([
      { command: 'error', properties: { file: 'a', line: '2' }, message: 'text' },
    ]);
  });

  test('can be stopped, so that text of others is not a command', () => {
    expect(
      readWorkflowCommands('::stop-commands::word\n::error::inside\n::word::\n::error::outside').map(({ message }) => message),
    ).toEqual(['word', 'outside']);
  });

  test('give ten annotations of a level, each with 4,096 characters', () => {
    const commands = readWorkflowCommands(
      Array.from({ length: 12 }, (_, index) => `::error file=a,line=${index},endLine=9::${'x'.repeat(5_000)}`).join('\n'),
    );
    const shown = shownAnnotations([...commands, ...readWorkflowCommands('::notice::n')]);
    expect([commands.length, shown.length, shown[0]?.message.length]).toEqual([12, 11, 4_096]);
    expect(shown[1]).toMatchObject({ level: 'error', path: 'a', line: 1, endLine: 9 });
  });
});

test('files of outputs that the runner could not read are an error', () => {
  expect(readFileCommand('a=1\r\nb<<W\n\nx\nW\n')).toEqual({ a: '1', b: '\nx' });
  expect(() => readFileCommand('b<<W\nx\n')).toThrow('Matching delimiter not found');
  expect(() => readFileCommand('nothing')).toThrow("Invalid format 'nothing'");
});
