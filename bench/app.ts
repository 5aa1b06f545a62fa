import { webhookSecret } from '../test/support/app/app-settings.ts';
import { measureAcknowledgement } from './app/acknowledgement.ts';
import { measureCalls } from './app/calls.ts';
import { measureMemory } from './app/memory.ts';
import { measureReviews } from './app/reviews.ts';
import { createWorkplace } from './app/workplace.ts';
import { printTable } from './table.ts';

/** Measures processes of the App on PostgreSQL against the fake GitHub, and prints what came of it. */
export const printApp = async (): Promise<void> => {
  await using workplace = await createWorkplace();
  workplace.app.webhook = { url: '', secret: webhookSecret };
  printTable('App, calls of one review', await measureCalls(workplace));
  printTable('App, acknowledgement of webhooks', await measureAcknowledgement(workplace));
  printTable('App, reviews by workers of one process', await measureReviews(workplace));
  printTable('App, memory of one process with 4 workers, after a full collection', await measureMemory(workplace));
};
