import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '../../../app/observability/create-logger.ts';
import { productionParts } from '../../../app/production-parts.ts';
import type { LastingStorage } from '../../../app/settings.ts';
import { startApp } from '../../../app/start.ts';
import { clientOf } from '../../../test/fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../test/fake-github/fake-github.ts';
import type { FakeApp } from '../../../test/fake-github/state/app.ts';
import type { CheckRun } from '../../../test/fake-github/state/checks.ts';
import type { FakePullRequest } from '../../../test/fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../test/fake-github/state/repository.ts';
import { checkRunEvent } from '../../../test/fake-github/webhooks/app-event.ts';
import type { WebhookEvent } from '../../../test/fake-github/webhooks/webhook-event.ts';
import { appPermissions, settingsFor, webhookSecret } from '../../../test/support/app/app-settings.ts';
import { startDatabases } from '../../../test/support/app/databases.ts';
import { readExample } from './demo-example.ts';

/** A GitHub with a pull request, and an App that reviews it. */
export interface DemoScene {
  readonly github: FakeGitHub;
  readonly pull: FakePullRequest;
  /** Lines of the App's log, as JSON. */
  readonly log: readonly string[];
  /** Has GitHub tell the App of the pull request, and waits for the check run of its head. */
  readonly review: (action: 'opened' | 'synchronize') => Promise<CheckRun>;
  /** Presses *Fix all* on a check run, and waits for the App's commit. */
  readonly fixAll: (run: CheckRun, sender: string) => Promise<void>;
  /** Ends both as SIGTERM would; resolves to whether all went well. */
  readonly close: () => Promise<boolean>;
}

/** Who writes the pull request, and who may write to its repository besides. */
export const people = { author: 'olivia', maintainer: 'maria' } as const;

/** Milliseconds after which what did not happen will not. */
const patience = 30_000;

const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
  const givenUp = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > givenUp) throw new Error(`${what} did not happen within ${patience / 1_000} seconds.`);
    await wait(20);
  }
};

/** The ruleset of the guide, switched on: it demands the App's own check. */
const requireCheck = async (github: FakeGitHub, app: FakeApp): Promise<void> => {
  const file = readFileSync(new URL('../../../docs/ruleset.json', import.meta.url), 'utf8');
  const own = file.replace('"integration_id": 0', `"integration_id": ${app.id}`).replace('"evaluate"', '"active"');
  await clientOf(github, { user: 'admin' }).request({ method: 'POST', url: '/orgs/acme/rulesets', data: JSON.parse(own) });
};

const createRepository = async (github: FakeGitHub, app: FakeApp): Promise<FakeRepository> => {
  const repository = github.repository('acme/shop', { base: readExample('base') });
  for (const login of Object.values(people)) repository.collaborator(login, 'write');
  await requireCheck(github, app);
  return repository;
};

const start = async (github: FakeGitHub, storage: LastingStorage): Promise<DemoScene> => {
  const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  app.install('acme');
  const settings = settingsFor(github, app, { storage, logLevel: 'info' });
  const log: string[] = [];
  const logger = createLogger(settings, { write: line => void log.push(line) });
  const [running, repository] = await Promise.all([
    // Why without a pause: it is kept for GitHub's sake, and would make out most of the demonstration's time.
    startApp(settings, productionParts, { logger, pace: { betweenWrites: 0 } }),
    createRepository(github, app),
  ]);
  // Why: the App looks for lost pull requests as soon as it runs, and would find this one before its webhook comes.
  await until('The first sweep', () => log.find(line => line.includes('"swept the installation"')));
  const pull = repository.pullRequest({ files: readExample('head'), title: 'Take payments', branch: 'payments', author: people.author });
  app.webhook = { url: `${running.url}/api/github/webhooks`, secret: webhookSecret };
  const send = async (event: WebhookEvent): Promise<void> => {
    const { statusCode } = await github.deliver(app, event);
    if (statusCode !== 200) throw new Error(`The App answered a webhook with ${statusCode}.`);
  };
  return {
    github,
    pull,
    log,
    review: async action => {
      await send(pull.event(action));
      return until('A completed check run', () =>
        pull.repository.checkRuns.findLast(run => run.headSha === pull.head.sha && run.status === 'completed'),
      );
    },
    fixAll: async (run, sender) => {
      const before = pull.head.sha;
      await send(checkRunEvent(pull.repository, run, 'requested_action', { identifier: 'fix-all', sender }));
      await until('A commit of fixes', () => (pull.head.sha === before ? undefined : true));
    },
    close: () => running.stop(),
  };
};

/** Starts both, with a database of its own, which is gone again after `close`. */
export const startDemoScene = async (): Promise<DemoScene> => {
  const [github, databases] = await Promise.all([startFakeGitHub(), startDatabases('embedded')]);
  const remove = async (): Promise<void> => {
    await github.close();
    await databases.stop();
  };
  try {
    // Why one with the App's tables in it: an empty one takes seconds to make, in which there is nothing to see.
    const scene = await start(github, await databases.prepared());
    const close = async (): Promise<boolean> => {
      const well = await scene.close();
      await remove();
      return well;
    };
    return { ...scene, close };
  } catch (error) {
    await remove();
    throw error;
  }
};
