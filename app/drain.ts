import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { OpenStorage } from './app-parts.ts';
import type { Judging } from './judging/judging.ts';
import type { TraceExport } from './observability/export-traces.ts';
import type { Readiness } from './server/readiness.ts';
import type { ImageVerifications } from './verification/image-verifications.ts';
import { within } from './within.ts';

/** Milliseconds for each step of ending: 9.5 seconds together, since whoever sends SIGTERM is told that 10 are enough. */
export interface DrainPatience {
  /** For requests that are being answered. */
  readonly requests: number;
  /** For jobs that run; what is not done then goes back to the queue. */
  readonly jobs: number;
  /** For giving jobs back, beyond their time. */
  readonly release: number;
  readonly registries: number;
  /** For the processes that judge: a busy machine takes its time to take them down. */
  readonly judges: number;
  readonly database: number;
  /** For what is not yet told of all this; a collector that is away gets none of it. */
  readonly traces: number;
}

export const usualDrain: DrainPatience = {
  requests: 2_000,
  jobs: 3_750,
  release: 1_000,
  registries: 500,
  judges: 1_250,
  database: 750,
  traces: 250,
};

/** What is to be ended. */
export interface Running {
  readonly server: Server;
  readonly readiness: Readiness;
  readonly storage: OpenStorage;
  readonly verifications: ImageVerifications;
  readonly judging: Judging;
  readonly traces: TraceExport | undefined;
  readonly logger: Logger;
  readonly patience: DrainPatience;
}

/** Milliseconds between two looks for connections that have become idle: clients keep theirs open for a next request. */
const lookEvery = 50;

/** Stops listening, and cuts what is still open when the time is over. */
const closeServer = async (server: Server, patience: number): Promise<void> => {
  const closed = new Promise<void>(resolve => void server.close(() => resolve()));
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  const look = setInterval(() => server.closeIdleConnections(), lookEvery);
  await closed;
  clearInterval(look);
  clearTimeout(cut);
};

/**
 * Ends a process: takes no more webhooks, lets jobs finish or gives them back, closes the database. A step that fails or takes too long is
 * logged and left behind, for the next ones matter all the same. Resolves to whether all went well.
 */
export const drain = async ({
  server,
  readiness,
  storage,
  verifications,
  judging,
  traces,
  logger,
  patience,
}: Running): Promise<boolean> => {
  logger.info('draining');
  readiness.drain();
  const step = async (what: string, milliseconds: number, work: () => Promise<void>): Promise<boolean> => {
    try {
      await within(what, milliseconds, work());
      return true;
    } catch (error) {
      logger.error({ err: error, step: what }, 'draining did not go well');
      return false;
    }
  };
  const done = [
    await step('Closing the server', patience.requests + 100, () => closeServer(server, patience.requests)),
    await step('Stopping the queue', patience.jobs + patience.release, () => storage.queue.stop(patience.jobs)),
    await step('Closing the connections to registries', patience.registries, () => verifications.close()),
    await step('Ending the processes that judge', patience.judges, () => judging.close()),
    await step('Closing the database', patience.database, () => storage.close()),
  ];
  // Why not counted: the process has done its work, whoever was to hear of it.
  if (traces) await step('Sending the last traces', patience.traces, () => traces.close());
  const well = done.every(Boolean);
  logger.info({ well }, 'drained');
  return well;
};
