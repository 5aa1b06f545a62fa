/** A process that is killed in the middle of one pull request, over and over, as when it runs out of memory. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { pod } from '../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeApp } from '../fake-github/state/app.ts';
import { appPermissions, webhookSecret } from '../support/app/app-settings.ts';
import { startDatabases, startMs, type TestDatabases } from '../support/app/databases.ts';
import { type AppProcess, startAppProcess } from '../support/app/start-app-process.ts';
import { checksAt } from './views.ts';

const environment = { GITHUB_RATE_LIMITS: 'off', WORKERS: '4', JOBS_PER_INSTALLATION: '4' };
const timeout = 240_000;

let github: FakeGitHub;
let app: FakeApp;
let databases: TestDatabases;
const processes: AppProcess[] = [];
beforeAll(async () => {
  [github, databases] = await Promise.all([startFakeGitHub({ rateLimits: false }), startDatabases('embedded')]);
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  app.install('acme');
}, startMs);
afterEach(async () => {
  await Promise.all(processes.splice(0).map(process => process.end('SIGKILL')));
});
afterAll(async () => {
  await databases.stop();
  await github.close();
  github.assertContract();
});

test('ends in a completed check that says so, though each time another job asked; a new head starts anew', { timeout }, async () => {
  const pull = github.repository('acme/app').pullRequest({ files: { 'pod.yaml': pod() } });
  const storage = await databases.prepared();
  const start = async (): Promise<AppProcess> => {
    const process = await startAppProcess({ github, app, storage, environment });
    processes.push(process);
    app.webhook = { url: `${process.url}/api/github/webhooks`, secret: webhookSecret };
    return process;
  };
  for (let kill = 0; kill < 3; kill += 1) {
    const held = github.fail({ route: 'graphql:ReviewedPullRequest', connection: 'hang', times: 1 });
    const process = await start();
    await github.deliver(app, pull.event('synchronize'));
    await vi.waitFor(() => expect(held.hits).toBe(1), { timeout: timeout / 4 });
    await process.end('SIGKILL');
    held.remove();
  }
  expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['in_progress']);
  await start();
  await vi.waitFor(() => expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['failure']), {
    timeout: timeout / 4,
    interval: 100,
  });
  const [check] = checksAt(pull.repository, pull.head.sha);
  expect(check?.title).toContain('Incomplete');
  expect(check?.summary).toMatch(/ended 3 times in the middle of reviewing this commit/u);
  expect(check?.summary).toContain('a new commit is reviewed');
  pull.push({ files: { 'README.md': '# more\n' } });
  await github.deliver(app, pull.event('synchronize'));
  await vi.waitFor(() => expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['success']), {
    timeout: timeout / 4,
    interval: 100,
  });
});
