import { expect, test } from 'vitest';
import { createInstallationClients } from '../../../app/github/create-installation-clients.ts';
import { forgetOwner } from '../../../app/jobs/forget-owner.ts';
import { createMetrics } from '../../../app/observability/create-metrics.ts';
import type { Pruned } from '../../../app/storage/store.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { settingsFor } from '../../support/app/app-settings.ts';
import { createJobWorkplace, jobRun } from '../../support/app/job-workplace.ts';

/** Runs the job of an owner who has uninstalled the App, over a store that deletes what it is told. */
const run = async (github: FakeGitHub, owner: string, pruned: Pruned) => {
  const { tools, enqueued, store, installation } = createJobWorkplace(github);
  const clients = createInstallationClients({
    settings: settingsFor(github, installation.app),
    logger: tools.logger,
    metrics: createMetrics(),
  });
  const forgotten: string[] = [];
  const forget = async (name: string): Promise<Pruned> => {
    forgotten.push(name);
    return pruned;
  };
  await forgetOwner({ ...tools, clients, store: { ...tools.store, forget } })(
    { kind: 'forget-owner', installationId: 999, owner },
    jobRun(),
  );
  return { forgotten, enqueued, audits: store.audits };
};

test('what is kept of an owner who has uninstalled the App is deleted, which the audit log tells', async () => {
  await using github = await startFakeGitHub();
  const { forgotten, enqueued, audits } = await run(github, 'leaver', { rows: 12, done: true });
  expect([forgotten, enqueued]).toEqual([['leaver'], []]);
  expect(audits).toEqual([
    expect.objectContaining({ action: 'owner.forgotten', actor: 'tidewaiter', owner: 'leaver', detail: { rows: 12 } }),
  ]);
});

test('what is too much for one job goes on in another one', async () => {
  await using github = await startFakeGitHub();
  const { enqueued, audits } = await run(github, 'leaver', { rows: 90_000, done: false });
  expect(enqueued).toEqual([{ kind: 'forget-owner', installationId: 999, owner: 'leaver' }]);
  expect(audits).toEqual([]);
});

test('of an owner who has installed the App again, however the name is written, nothing is deleted', async () => {
  await using github = await startFakeGitHub();
  const { forgotten, audits } = await run(github, 'ACME', { rows: 12, done: true });
  expect([forgotten, audits]).toEqual([[], []]);
});
