import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobQueue } from '../queue/job-queue.ts';
import type { Metrics } from './metrics.ts';

/** One request to GitHub, as it is counted. Why no installation: thousands of them would each make a series; the log has it. */
export interface GitHubRequestCount {
  readonly resource: 'rest' | 'graphql';
  readonly outcome: 'ok' | 'failed' | 'rate-limited';
  /** Points of the secondary limits. */
  readonly points: number;
}

/** What the clients of GitHub count. */
export interface GitHubMetrics {
  gitHubRequest(request: GitHubRequestCount): void;
}

/** The metrics of a process, and what Prometheus reads of them. */
export interface AppMetrics extends Metrics, GitHubMetrics {
  /** A request to the webhook's address was answered. */
  webhook(status: number, durationMs: number): void;
  /** The queue whose jobs are counted at each scrape. */
  watchQueue(queue: Pick<JobQueue, 'counts'>): void;
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** GitHub gives up after 10 seconds (docs.github.com, "Best practices for using webhooks"). */
const webhookSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const jobSeconds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** Metrics of this process alone: Prometheus sums up processes. */
export const createMetrics = (): AppMetrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'tidewaiter_webhook_deliveries_total',
    help: 'Webhook deliveries by event and by what came of them.',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const webhooks = new Histogram({
    name: 'tidewaiter_webhook_duration_seconds',
    help: 'Time to answer a webhook delivery.',
    labelNames: ['status'],
    buckets: webhookSeconds,
    registers,
  });
  const jobs = new Histogram({
    name: 'tidewaiter_job_duration_seconds',
    help: 'Time of a run of a job, by its kind and by what came of it.',
    labelNames: ['kind', 'outcome'],
    buckets: jobSeconds,
    registers,
  });
  const reviews = new Histogram({
    name: 'tidewaiter_review_duration_seconds',
    help: 'Time of a finished review, by the conclusion of its check run.',
    labelNames: ['conclusion'],
    buckets: jobSeconds,
    registers,
  });
  const reviewCalls = new Counter({
    name: 'tidewaiter_review_api_calls_total',
    help: 'Requests to GitHub that finished reviews made.',
    registers,
  });
  const findings = new Counter({ name: 'tidewaiter_findings_total', help: 'Findings that finished reviews counted.', registers });
  const verifications = new Histogram({
    name: 'tidewaiter_image_verification_duration_seconds',
    help: 'Time of a finished verification of the images of a change, by the conclusion of its check run.',
    labelNames: ['conclusion'],
    buckets: jobSeconds,
    registers,
  });
  const stopped = new Counter({
    name: 'tidewaiter_judging_stopped_total',
    help: 'Reviews, reports, fixes and verifications that were stopped for taking too much time or memory, or that crashed.',
    labelNames: ['reason'],
    registers,
  });
  const bypasses = new Counter({
    name: 'tidewaiter_bypassed_merges_total',
    help: 'Pull requests that were merged although a check had not passed, by the check and its state.',
    labelNames: ['check', 'state'],
    registers,
  });
  const images = new Counter({
    name: 'tidewaiter_images_total',
    help: 'Images of changes by what came of verifying them.',
    labelNames: ['state'],
    registers,
  });
  const requests = new Counter({
    name: 'tidewaiter_github_requests_total',
    help: 'Requests to GitHub by API and outcome.',
    labelNames: ['resource', 'outcome'],
    registers,
  });
  const points = new Counter({
    name: 'tidewaiter_github_points_total',
    help: "Points of GitHub's secondary rate limits that were spent.",
    labelNames: ['resource'],
    registers,
  });
  const watched = watchedQueue(registers);
  return {
    delivery: (event, outcome) => deliveries.inc({ event, outcome }),
    webhook: (status, durationMs) => webhooks.observe({ status: String(status) }, durationMs / 1_000),
    job: (kind, outcome, durationMs) => jobs.observe({ kind, outcome }, durationMs / 1_000),
    review: ({ conclusion, durationMs, apiCalls, findings: count }) => {
      reviews.observe({ conclusion }, durationMs / 1_000);
      reviewCalls.inc(apiCalls);
      findings.inc(count);
    },
    images: ({ conclusion, durationMs, states }) => {
      verifications.observe({ conclusion }, durationMs / 1_000);
      for (const [state, count] of Object.entries(states)) images.inc({ state }, count);
    },
    bypassed: (check, state) => bypasses.inc({ check, state }),
    judgingStopped: reason => stopped.inc({ reason }),
    gitHubRequest: ({ resource, outcome, points: spent }) => {
      requests.inc({ resource, outcome });
      points.inc({ resource }, spent);
    },
    watchQueue: watched.watch,
    render: async () => {
      await watched.read();
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
};

/** The gauges of the queue. Why a scrape never fails with it: all the other numbers matter most while the database is away. */
const watchedQueue = (registers: Registry[]) => {
  const jobs = new Gauge({
    name: 'tidewaiter_queue_jobs',
    help: 'Jobs in the queue by kind and state.',
    labelNames: ['kind', 'state'],
    registers,
  });
  const reachable = new Gauge({ name: 'tidewaiter_queue_reachable', help: '1 when the queue could be asked at this scrape.', registers });
  let queue: Pick<JobQueue, 'counts'> | undefined;
  const read = async (): Promise<void> => {
    jobs.reset();
    try {
      for (const { kind, ...states } of (await queue?.counts()) ?? [])
        for (const state of ['queued', 'active', 'failed'] as const) jobs.set({ kind, state }, states[state]);
      reachable.set(queue ? 1 : 0);
    } catch {
      // Told by the gauge, and by `/readyz`.
      reachable.set(0);
    }
  };
  return {
    read,
    watch: (watched: Pick<JobQueue, 'counts'>): void => {
      queue = watched;
    },
  };
};
