import { beforeAll, describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import type { ActiveFault, Fault } from '../fake-github/server/faults.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { useApp } from './app-harness.ts';
import { checksAt, latestCheckOf, threadsOf } from './views.ts';

const app = useApp();

const routes = {
  'the list of files': 'pulls/list-files',
  'the GraphQL query': 'graphql:ReviewedPullRequest',
  'starting the check': 'checks/create',
  'posting the review': 'pulls/create-review',
  'completing the check': 'checks/update',
} as const;
type Place = keyof typeof routes;

const faults = {
  'HTTP 403': { status: 403 },
  'HTTP 404': { status: 404 },
  'HTTP 422': { status: 422 },
  'HTTP 500': { status: 500 },
  'a secondary limit': { rateLimit: 'secondary', retryAfter: 1 },
  'an answer that is cut off': { connection: 'truncate' },
} as const satisfies Readonly<Record<string, Omit<Fault, 'route'>>>;
type Kind = keyof typeof faults;

const reads: ReadonlySet<Place> = new Set(['the list of files', 'the GraphQL query']);
/** What passes, and is tried again. */
const passing: ReadonlySet<Kind> = new Set(['HTTP 500', 'a secondary limit', 'an answer that is cut off']);
const places = Object.keys(routes).filter((place): place is Place => place in routes);
const kinds = Object.keys(faults).filter((kind): kind is Kind => kind in faults);

interface Scene {
  readonly pull: FakePullRequest;
  readonly fault: ActiveFault;
}
const scenes = new Map<string, Scene>();
const sceneOf = (...key: readonly unknown[]): Scene => {
  const scene = scenes.get(key.join());
  if (!scene) throw new Error(`There is no scene ${key.join()}.`);
  return scene;
};

const open = (key: readonly string[], files: Readonly<Record<string, string>>, fault: Fault): WebhookEvent => {
  const pull = app().organization().repository().pullRequest({ files });
  scenes.set(key.join(), { pull, fault: app().github.fail({ ...fault, repository: pull.repository.fullName }) });
  return pull.event('opened');
};

/** Kinds that last: one that is not tried again, and those that are. */
const lasting: readonly Kind[] = ['HTTP 403', ...passing];

// All of them at once, since what takes time is waiting.
beforeAll(async () => {
  const events = places.flatMap(place => {
    const route = routes[place];
    const files = { 'pod.yaml': reads.has(place) ? pod() : hostNetworkPod() };
    return [
      ...kinds.map(kind => open([place, kind, 'once'], { 'pod.yaml': hostNetworkPod() }, { route, ...faults[kind], times: 1 })),
      ...lasting.map(kind => open([place, kind, 'lasting'], files, { route, ...faults[kind] })),
    ];
  });
  await app().play(...events);
}, 400_000);

const blocked = 'Blocked. The change brings in 1 finding of severity high or higher.';
const notReviewed = 'Tidewaiter could not review this change';

/** What stands on the pull request: states and titles of its checks, annotations of the last one, comments. */
const whatStands = ({ pull, fault }: Scene) => {
  expect(fault.hits).toBeGreaterThan(0);
  const checks = checksAt(pull.repository, pull.head.sha);
  return {
    checks: checks.map(({ state, title }) => [state, title]),
    annotations: checks.at(-1)?.annotations.length ?? 0,
    comments: threadsOf(pull).length,
  };
};

const failuresOf = async ({ pull }: Scene) =>
  (await app().store.auditLog({ owner: pull.repository.owner.login, limit: 10 })).filter(({ action }) => action === 'job.failed');

const rows = (some: readonly Place[], of: readonly Kind[]): readonly (readonly [Kind, Place])[] =>
  some.flatMap(place => of.map((kind): readonly [Kind, Place] => [kind, place]));

describe('once', () => {
  test.each(rows(places, [...passing]))('%s at %s is got over: one check, one comment', (kind, place) => {
    expect(whatStands(sceneOf(place, kind, 'once'))).toEqual({ checks: [['failure', blocked]], annotations: 0, comments: 1 });
  });

  test.each(
    rows(
      places.filter(place => place !== 'posting the review'),
      ['HTTP 403', 'HTTP 404', 'HTTP 422'],
    ),
  )('%s at %s ends in a check that fails, says why and can be run again', async (kind, place) => {
    const scene = sceneOf(place, kind, 'once');
    expect(whatStands(scene)).toMatchObject({ checks: [['failure', notReviewed]] });
    const check = latestCheckOf(scene.pull);
    const [failure, ...others] = await failuresOf(scene);
    expect(check?.summary).toContain(kind);
    expect(check?.summary).toContain(`Reference: \`${failure?.correlationId}\``);
    expect(check?.buttons).toEqual(['Re-run']);
    expect([failure?.detail['shown'], others]).toEqual([true, []]);
  });

  test.each(['HTTP 403', 'HTTP 404'])('%s at posting the review has the finding as an annotation, and the check says so', kind => {
    const scene = sceneOf('posting the review', kind, 'once');
    expect(whatStands(scene)).toEqual({ checks: [['failure', blocked]], annotations: 1, comments: 0 });
    expect(latestCheckOf(scene.pull)?.summary).toContain('The token may not write review comments. The findings are annotations instead.');
  });

  test('HTTP 422 at posting the review posts it in its plain form', () => {
    const scene = sceneOf('posting the review', 'HTTP 422', 'once');
    expect(whatStands(scene)).toEqual({ checks: [['failure', blocked]], annotations: 0, comments: 1 });
    expect(threadsOf(scene.pull)).toEqual(['pod.yaml:6 kubernetes/host-network']);
  });
});

describe('lasting', () => {
  test.each(rows([...reads], lasting))('%s at %s never lets a clean change pass', async (kind, place) => {
    const scene = sceneOf(place, kind, 'lasting');
    expect(whatStands(scene)).toEqual({ checks: [['failure', notReviewed]], annotations: 0, comments: 0 });
    expect((await failuresOf(scene)).map(({ detail }) => detail['shown'])).toEqual([true]);
  });

  test.each(rows(['posting the review'], lasting))('%s at %s has the finding as an annotation', (kind, place) => {
    const scene = sceneOf(place, kind, 'lasting');
    expect(whatStands(scene)).toEqual({ checks: [['failure', blocked]], annotations: 1, comments: 0 });
    expect(latestCheckOf(scene.pull)?.summary).toContain('The findings are annotations instead.');
  });

  test.each(rows(['starting the check', 'completing the check'], lasting))(
    '%s at %s can show nothing, never passes, and the next sweep makes up for it',
    async (kind, place) => {
      const scene = sceneOf(place, kind, 'lasting');
      const states = place === 'starting the check' ? [] : [['in_progress', '']];
      expect(whatStands(scene).checks).toEqual(states);
      if (kind === 'HTTP 403') expect((await failuresOf(scene)).map(({ detail }) => detail['shown'])).toEqual([false]);
      scene.fault.remove();
      const { owner, fullName } = scene.pull.repository;
      const installationId = app().app.installations.find(({ account }) => account.id === owner.id)?.id ?? 0;
      await app().enqueue({ kind: 'sweep-installation', installationId, repositories: [fullName] });
      await app().settle();
      expect(latestCheckOf(scene.pull)).toMatchObject({ state: 'failure', title: blocked });
      expect(threadsOf(scene.pull)).toHaveLength(1);
    },
  );
});
