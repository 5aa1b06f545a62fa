/** Pull requests of somebody who wants to stop the App, among those of people who do not. */
import { beforeAll, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../e2e/sample-files.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { largeChanges } from '../support/hostile-changes.ts';
import { useApp } from './app-harness.ts';
import { checksAt } from './views.ts';

/** So little processor time that the hostile changes take more, and ordinary ones a tenth. */
const app = useApp(() => ({ reviewSeconds: 1.2, reviewMemoryMb: 256 }));

const hostileCount = 2;
const hostileFiles = largeChanges['downloads in each step (Dockerfiles)']?.(3_000_000).head ?? {};
const hostile: FakePullRequest[] = [];
const ordinary: FakePullRequest[] = [];

beforeAll(async () => {
  const organization = app().organization();
  const repository = organization.repository({ name: 'attacked' });
  const other = app().organization().repository({ name: 'other' });
  for (let index = 0; index < hostileCount; index += 1) hostile.push(repository.pullRequest({ files: hostileFiles }));
  for (let index = 0; index < 4; index += 1) {
    ordinary.push(repository.pullRequest({ files: { [`${index}/pod.yaml`]: index % 2 === 0 ? hostNetworkPod() : pod() } }));
    ordinary.push(other.pullRequest({ files: { [`${index}/pod.yaml`]: index % 2 === 0 ? hostNetworkPod() : pod() } }));
  }
  await app().play(...[...hostile, ...ordinary].map(pull => pull.event('opened')));
}, 300_000);

const checkOf = ({ repository, head }: FakePullRequest) => checksAt(repository, head.sha);

test('hostile pull requests end in one completed check that says what was not judged, and what helps', () => {
  for (const pull of hostile) {
    const [check, ...more] = checkOf(pull);
    expect(more).toEqual([]);
    expect(check).toMatchObject({ state: 'failure', title: expect.stringMatching(/incomplete/iu) });
    expect(check?.summary).toMatch(/took longer than it may|took much longer|more memory/u);
    expect(check?.summary).toContain('ignore-paths');
  }
});

test('all others are reviewed as ever', () => {
  expect(ordinary.map(pull => checkOf(pull).map(({ state }) => state))).toEqual(
    ordinary.map((_, index) => [Math.floor(index / 2) % 2 === 0 ? 'failure' : 'success']),
  );
});

test('no job failed', async () => {
  for (const pull of [hostile[0], ordinary[1]])
    expect(
      (await app().store.auditLog({ owner: pull?.repository.owner.login ?? '', limit: 100 })).filter(
        ({ action }) => action === 'job.failed',
      ),
    ).toEqual([]);
});
