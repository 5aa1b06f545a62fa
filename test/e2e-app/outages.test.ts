import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { hostNetworkPod } from '../e2e/sample-files.ts';
import { issueCommentEvent } from '../fake-github/webhooks/webhook-event.ts';
import { startDatabases, type TestDatabases } from '../support/app/databases.ts';
import { useApp } from './app-harness.ts';
import { checkOf, checksAt } from './views.ts';

/** What stands between the App and its database, and can be cut. */
const createLine = async (url: string) => {
  const target = new URL(url);
  const { hostname, port } = target;
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer(client => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  target.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: target.href,
    cut: (): void => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: (): void => {
      isCut = false;
    },
    close: (): void => void server.close(),
  };
};

let databases: TestDatabases | undefined;
let line: Awaited<ReturnType<typeof createLine>> | undefined;
const app = useApp(async () => {
  databases = await startDatabases('postgres');
  const storage = await databases.prepared();
  if (storage.kind !== 'postgres') throw new Error('This is about PostgreSQL.');
  line = await createLine(storage.url);
  return { storage: { ...storage, url: line.url } };
});
afterAll(async () => {
  line?.close();
  await databases?.stop();
});

test('what was refused while the database was away has its check within seconds of its return, not with the next hour', {
  timeout: 90_000,
}, async () => {
  const { github, app: registered } = app();
  const acme = app().organization();
  const repository = acme.repository();
  const known = repository.pullRequest({ files: { 'known.yaml': hostNetworkPod('known') } });
  await app().play(known.event('opened'));
  const readiness = async (): Promise<number> => (await fetch(`${new URL(registered.webhook?.url ?? '').origin}/readyz`)).status;
  expect(await readiness()).toBe(200);
  line?.cut();
  const pulls = [1, 2].map(index => repository.pullRequest({ files: { [`${index}.yaml`]: hostNetworkPod(`p${index}`) } }));
  const group = repository.mergeGroup(known);
  const comment = known.comment('/tidewaiter help', 'maria');
  const events = [...pulls.map(pull => pull.event('opened')), group.event(), issueCommentEvent(comment)];
  for (const event of events) expect((await github.deliver(registered, event)).statusCode).toBe(500);
  expect(await readiness()).toBe(503);
  line?.mend();
  const began = performance.now();
  const isDone = (sha: string): boolean => checksAt(repository, sha).some(({ state }) => state === 'failure');
  await expect.poll(() => [...pulls.map(({ head }) => head.sha), group.headSha].every(isDone), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => comment.reactions.map(({ content }) => content), { timeout: 30_000 }).toEqual(['+1']);
  expect(performance.now() - began).toBeLessThan(25_000);
  await expect.poll(readiness).toBe(200);
  await app().settle();
  // The redelivery and the sweep are one review.
  for (const pull of pulls) expect(checkOf(pull).state).toBe('failure');
});
