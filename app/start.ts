import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { BlobCache } from '../src/github/read/blob-cache.ts';
import type { AppParts } from './app-parts.ts';
import { type DrainPatience, drain, usualDrain } from './drain.ts';
import { createInstallationClients } from './github/create-installation-clients.ts';
import type { BudgetPace } from './github/installation-budget.ts';
import { type RegistrationPace, type RegistrationWatch, usualRegistrationPace, watchRegistration } from './github/registration-watch.ts';
import type { JobTools } from './jobs/job-tools.ts';
import { sweep } from './jobs/sweep/sweep.ts';
import { sweepInstallation } from './jobs/sweep/sweep-installation.ts';
import type { Judging } from './judging/judging.ts';
import { createLogger } from './observability/create-logger.ts';
import { createMetrics } from './observability/create-metrics.ts';
import { exportTraces, type TraceExport } from './observability/export-traces.ts';
import { openPages } from './open-pages.ts';
import { type OutagePace, usualOutagePace, watchOutages } from './outage-watch.ts';
import type { RetryPace } from './queue/next-step.ts';
import { createAppServer, type ServerPatience, usualPatience } from './server/app-server.ts';
import { type BodyLimits, gitHubBodyLimits } from './server/read-body.ts';
import { createReadiness } from './server/readiness.ts';
import { createWebhookRoute } from './server/webhook-route.ts';
import type { AppSettings } from './settings.ts';
import { type AppClock, systemClock } from './system-clock.ts';
import type { ImageVerifications } from './verification/image-verifications.ts';
import { takeDelivery } from './webhooks/take-delivery.ts';

/** Memory for files and packed charts that come again with each push, in bytes: some thousand container files. */
const blobCacheBytes = 64 * 1_048_576;

/** What tests and demonstrations do otherwise than production. */
export interface StartOptions {
  readonly logger?: Logger;
  readonly pace?: Partial<BudgetPace>;
  /** How often jobs are tried again. */
  readonly retries?: RetryPace;
  /** The day that policies and waivers are judged by, and the time that signatures are. */
  readonly clock?: AppClock;
  readonly bodyLimits?: BodyLimits;
  readonly serverPatience?: ServerPatience;
  readonly drainPatience?: DrainPatience;
  readonly outagePace?: OutagePace;
  readonly registrationPace?: RegistrationPace;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** False: the process only takes webhooks, and starts no jobs. */
  readonly works?: boolean;
}

/** An App that runs. */
export interface RunningApp {
  /** `http://HOST:PORT`. */
  readonly url: string;
  /** Ends it as SIGTERM does, within 10 seconds; resolves to whether all went well. Asked again, it is the same end. */
  readonly stop: () => Promise<boolean>;
}

const listen = async (server: Server, { host, port }: AppSettings): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  server.removeListener('error', reject);
  const address = server.address();
  const found = typeof address === 'object' && address !== null ? address : { address: host, port };
  return `http://${found.address.includes(':') ? `[${found.address}]` : found.address}:${found.port}`;
};

/** Starts the App: database, queue, server, then the jobs. Throws when any of it can't be had; what was opened is closed again. */
export const startApp = async (settings: AppSettings, parts: AppParts, options: StartOptions = {}): Promise<RunningApp> => {
  const { logger = createLogger(settings), now = Date.now, clock = systemClock, works = true, retries } = options;
  const traces: TraceExport | undefined = settings.traces && (await exportTraces(settings.traces, logger));
  const metrics = createMetrics();
  const clients = createInstallationClients({ settings, logger, metrics, pace: { now, ...options.pace } });
  const storage = await parts.openStorage({ settings, logger, metrics, ...(retries && { retries }) });
  const { store, queue } = storage;
  let opened: Server | undefined;
  let verifying: ImageVerifications | undefined;
  let judged: Judging | undefined;
  let watched: RegistrationWatch | undefined;
  try {
    metrics.watchQueue(queue);
    const orgPolicies = parts.createOrgPolicies({ settings, logger, metrics, clients, seen: storage.seenPolicies, store, now });
    const verifications = parts.createVerifications({ settings, logger, metrics, clients, store, queue });
    verifying = verifications;
    const judging = parts.createJudging({ settings, logger, metrics });
    judged = judging;
    const blobs = new BlobCache(blobCacheBytes);
    const tools: JobTools = { settings, clients, orgPolicies, verifications, judging, blobs, queue, store, metrics, clock, logger };
    const pace = options.registrationPace ?? usualRegistrationPace;
    const registration = watchRegistration({ app: clients.forApp(), appId: settings.appId, logger, pace });
    watched = registration;
    const readiness = createReadiness(
      [
        { name: 'database', ping: () => storage.ping() },
        { name: 'queue', ping: () => queue.ping() },
        // Why not needed later: while GitHub is out, what it delivers is taken and waits; a process that was never let in can do nothing.
        { name: 'github', ping: registration.ping, isNeeded: () => !registration.wasReached() },
      ],
      logger,
    );
    const outages = watchOutages({ reach: () => storage.ping(), queue, logger, pace: options.outagePace ?? usualOutagePace });
    const take = takeDelivery({ context: settings, queue, store, metrics, logger, refused: outages.noteRefusal });
    const limits = options.bodyLimits ?? gitHubBodyLimits;
    const webhooks = await createWebhookRoute({
      settings,
      logger,
      metrics,
      take,
      isDraining: readiness.isDraining,
      limits,
      dropped: outages.noteDropped,
    });
    const pages = await openPages({ settings, storage, orgPolicies: tools.orgPolicies, clients, logger, clock, now });
    const server = createAppServer({ webhooks, pages, readiness, metrics, logger, patience: options.serverPatience ?? usualPatience });
    opened = server;
    // Why before the work: the first sweep has deliveries sent to this very server.
    const url = await listen(server, settings);
    const sweepTools = { ...tools, now };
    const handlers = {
      ...parts.createHandlers(tools),
      sweep: sweep(sweepTools),
      'sweep-installation': sweepInstallation(sweepTools),
    };
    if (works) await queue.work(handlers, parts.createDeadLetter(tools));
    logger.info({ url, api: settings.apiUrl, storage: settings.storage.kind }, 'listening');
    const patience = options.drainPatience ?? usualDrain;
    let stopped: Promise<boolean> | undefined;
    const stop = (): Promise<boolean> => {
      outages.stop();
      registration.stop();
      stopped ??= drain({ server, readiness, storage, verifications, judging, traces, logger, patience });
      return stopped;
    };
    return { url, stop };
  } catch (error) {
    watched?.stop();
    opened?.close();
    opened?.closeAllConnections();
    await queue.stop(0);
    await verifying?.close();
    await judged?.close();
    await traces?.close();
    await storage.close();
    throw error;
  }
};
