import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostedEnd, runHosted } from './action-host.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-host-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A run for an event, with files of its own, in an environment that has nothing else. */
const run = async (
  name: string,
  env: Readonly<Record<string, string>>,
  timeout = 60_000,
): Promise<HostedEnd & { readonly summary: string }> => {
  const [summary, event, output] = ['summary', 'event.json', 'output'].map(file => join(folder, `${name}-${file}`)) as [
    string,
    string,
    string,
  ];
  for (const path of [summary, output]) writeFileSync(path, '');
  writeFileSync(event, JSON.stringify({ before: '1'.repeat(40), after: '2'.repeat(40), ref: 'refs/heads/main' }));
  const given = {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    'INPUT_GITHUB-TOKEN': 'token',
    ...env,
  };
  return { ...(await runHosted({ env: given, cwd: folder, timeout })), summary: readFileSync(summary, 'utf8') };
};

test('each run reads its own event, inputs and summary, although the process is the same', async () => {
  const first = await run('schedule', { ONLY_OF_THE_FIRST: 'yes', 'INPUT_GITHUB-TOKEN': '' });
  const second = await run('release', {});
  expect([first.status, first.stdout.toString()]).toEqual([1, expect.stringContaining('The input "github-token" is empty.')]);
  expect([second.status, second.stdout.toString()]).toEqual([1, expect.stringContaining('The event "release" names no change to review.')]);
  expect(second.stdout.toString()).not.toContain('github-token');
  expect([first.summary, second.summary]).toEqual(Array(2).fill(expect.stringMatching(/^## Tidewaiter: Incomplete\n/u)));
});

test('what would leave the machine is refused and told of this run; one that takes too long is killed, and the next finds another process', async () => {
  const away = await run('push', { GITHUB_API_URL: 'http://192.0.2.1:81', GITHUB_GRAPHQL_URL: 'http://192.0.2.1:81/graphql' });
  expect([away.status, new Set(away.blocked.trim().split('\n'))]).toEqual([1, new Set(['192.0.2.1:81'])]);
  await expect(run('push', { GITHUB_API_URL: 'http://192.0.2.1:81' }, 200)).rejects.toThrow('has ended: SIGKILL');
  const next = await run('schedule', {});
  expect([next.status, next.blocked, next.stderr.toString()]).toEqual([1, '', '']);
});
