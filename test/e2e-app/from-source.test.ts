/** The App as it is shipped: Node.js runs its sources. The other tests start it from a bundle of them (`test/support/app/app-programs.ts`). */
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { pod } from '../e2e/sample-files.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { appPermissions, webhookSecret } from '../support/app/app-settings.ts';
import { startDatabases } from '../support/app/databases.ts';
import { startAppProcess } from '../support/app/start-app-process.ts';
import { checksAt } from './views.ts';

const program = fileURLToPath(new URL('../../app/main.ts', import.meta.url));

test('the App that runs from its sources, and judges by them, reviews a pull request and ends', { timeout: 120_000 }, async () => {
  const [github, databases] = await Promise.all([startFakeGitHub({ rateLimits: false }), startDatabases('embedded')]);
  try {
    const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
    app.install('acme');
    const pull = github.repository('acme/app').pullRequest({ files: { 'pod.yaml': pod() } });
    const environment = { GITHUB_RATE_LIMITS: 'off' };
    const process = await startAppProcess({ github, app, storage: await databases.prepared(), environment, command: [program] });
    try {
      app.webhook = { url: `${process.url}/api/github/webhooks`, secret: webhookSecret };
      await github.deliver(app, pull.event('synchronize'));
      await vi.waitFor(() => expect(checksAt(pull.repository, pull.head.sha).map(({ state }) => state)).toEqual(['success']), {
        timeout: 60_000,
        interval: 100,
      });
    } finally {
      expect(await process.end('SIGTERM')).toBe(0);
    }
  } finally {
    await databases.stop();
    await github.close();
  }
  github.assertContract();
});
