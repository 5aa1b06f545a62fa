import { webhookSecret } from '../test/support/app/app-settings.ts';
import { measureAcknowledgement } from './app/acknowledgement.ts';
import { measureCalls } from './app/calls.ts';
import { measureHostilePullRequests } from './app/hostile-pull-requests.ts';
import { measureLargePullRequests } from './app/large-pull-requests.ts';
import { measureMemory } from './app/memory.ts';
import { measureReviews } from './app/reviews.ts';
import { createWorkplace, type Workplace } from './app/workplace.ts';
import { printTable } from './table.ts';

const printHostileFor = async (workplace: Workplace): Promise<void> =>
  printTable('App, ten hostile pull requests among a hundred ordinary ones', await measureHostilePullRequests(workplace));

/** Only what becomes of the App while somebody wants to stop it. */
export const printHostileApp = async (): Promise<void> => {
  await using workplace = await createWorkplace();
  workplace.app.webhook = { url: '', secret: webhookSecret };
  await printHostileFor(workplace);
};

/** Only pull requests of ten megabytes. */
export const printLargeApp = async (): Promise<void> => {
  await using workplace = await createWorkplace();
  workplace.app.webhook = { url: '', secret: webhookSecret };
  printTable('App, pull requests of ten megabytes, each alone', await measureLargePullRequests(workplace));
};

/** Measures processes of the App on PostgreSQL against the fake GitHub, and prints what came of it. */
export const printApp = async (): Promise<void> => {
  await using workplace = await createWorkplace();
  workplace.app.webhook = { url: '', secret: webhookSecret };
  printTable('App, calls of one review', await measureCalls(workplace));
  printTable('App, acknowledgement of webhooks', await measureAcknowledgement(workplace));
  printTable('App, reviews by workers of one process', await measureReviews(workplace));
  await printHostileFor(workplace);
  printTable('App, memory of one process with 4 workers, after a full collection', await measureMemory(workplace));
};
