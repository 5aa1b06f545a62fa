import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Pace, readCall } from '../../../src/github/call/calls.ts';
import { withDeadline } from '../../../src/github/call/client.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.repository('acme/app');
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const once: Pace = { tries: 1, firstWait: 0, longestWait: 0, wait: () => Promise.resolve(), now: () => 0 };

test('a server that never answers is given up, for REST and for GraphQL', async () => {
  github.fail({ route: '*', connection: 'hang' });
  const client = withDeadline(clientOf(github, {}), 50);
  const rest = readCall('Reading', () => client.rest.repos.get({ owner: 'acme', repo: 'app' }), once);
  await expect(rest).rejects.toMatchObject({ code: 'unavailable', message: 'Reading failed: The operation was aborted due to timeout' });
  await expect(readCall('Asking', () => client.graphql('{ viewer { login } }'), once)).rejects.toMatchObject({ code: 'unavailable' });
});

test('a client that is stopped ends the requests that are under way, long before their deadline', async () => {
  github.fail({ route: '*', connection: 'hang' });
  const stop = new AbortController();
  const client = withDeadline(clientOf(github, {}), 20_000, stop.signal);
  const started = performance.now();
  const reading = readCall('Reading', () => client.rest.repos.get({ owner: 'acme', repo: 'app' }), once);
  setTimeout(() => stop.abort(), 20);
  await expect(reading).rejects.toMatchObject({ message: 'Reading failed: This operation was aborted' });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a client that may be stopped gives up on a silent server by itself, too', async () => {
  github.fail({ route: '*', connection: 'hang' });
  const client = withDeadline(clientOf(github, {}), 50, new AbortController().signal);
  const reading = readCall('Reading', () => client.rest.repos.get({ owner: 'acme', repo: 'app' }), once);
  await expect(reading).rejects.toMatchObject({ code: 'unavailable', message: 'Reading failed: The operation was aborted due to timeout' });
});

test('each request has a deadline of its own', async () => {
  github.fail({ route: 'repos/get', delay: 250 });
  const client = withDeadline(clientOf(github, {}), 900);
  for (let request = 0; request < 4; request += 1) expect((await client.rest.repos.get({ owner: 'acme', repo: 'app' })).status).toBe(200);
});
