import { bigint, bigserial, boolean, customType, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * Our tables live beside pg-boss's schema `pgboss`. The SQL files in `migrations/` make them; this file is only how TypeScript sees them. A
 * column without a name is called as its key is.
 */
const tidewaiter = pgSchema('tidewaiter');

/** Bytes: node-postgres gives a `Buffer`, PGlite a `Uint8Array`. */
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

const moment = (name = '') => timestamp(name, { withTimezone: true });

/** Webhook deliveries that were taken, by `X-GitHub-Delivery`. */
export const deliveries = tidewaiter.table('deliveries', {
  id: text().primaryKey(),
  event: text().notNull(),
  action: text(),
  installationId: bigint('installation_id', { mode: 'number' }),
  repository: text(),
  jobs: integer().notNull(),
  receivedAt: moment('received_at').notNull().defaultNow(),
});

/** Finished reviews, of pull requests and of merge groups (`number` is null). */
export const reviews = tidewaiter.table('reviews', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  installationId: bigint('installation_id', { mode: 'number' }).notNull(),
  owner: text().notNull(),
  repo: text().notNull(),
  number: integer(),
  baseSha: text('base_sha').notNull(),
  baseRef: text('base_ref'),
  headSha: text('head_sha').notNull(),
  checkRunId: bigint('check_run_id', { mode: 'number' }).notNull(),
  engineVersion: text('engine_version').notNull(),
  policyDigest: text('policy_digest').notNull(),
  judgedOn: text('judged_on').notNull(),
  inputs: jsonb().notNull(),
  verdict: text({ enum: ['pass', 'warn', 'block', 'incomplete'] }).notNull(),
  conclusion: text().notNull(),
  counts: jsonb().notNull(),
  durationMs: integer('duration_ms').notNull(),
  apiCalls: integer('api_calls').notNull(),
  correlationId: text('correlation_id').notNull(),
  /** By the database's clock. */
  startedAt: moment('started_at').notNull(),
  finishedAt: moment('finished_at').notNull().defaultNow(),
  /** Null for what was stored before it was known, which no page shows. */
  repositoryId: bigint('repository_id', { mode: 'number' }),
  /** Gates that were not met, and why: `ReviewReason`s. */
  reasons: jsonb().notNull().default([]),
  /** The policy and its thresholds in words. */
  policy: text(),
});

/** Pages of reviews, gzip, with the CSP that they are shown under. */
export const reviewPages = tidewaiter.table('review_pages', {
  reviewId: bigint('review_id', { mode: 'number' }).primaryKey(),
  page: bytes().notNull(),
  contentPolicy: text('content_policy').notNull(),
});

/** People who are signed in to the pages, by the SHA-256 of what their cookie holds. What the row holds of them is sealed by that, too. */
export const sessions = tidewaiter.table('sessions', {
  idDigest: text('id_digest').primaryKey(),
  userId: bigint('user_id', { mode: 'number' }).notNull(),
  login: text().notNull(),
  sealed: bytes().notNull(),
  /** What GitHub said that they see: a `Visible`. */
  visible: jsonb().notNull(),
  visibleAt: moment('visible_at').notNull(),
  /** When the cookie got this value. */
  madeAt: moment('made_at').notNull().defaultNow(),
  signedInAt: moment('signed_in_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
});

/** The review of each pull request that began last. */
export const latestReviews = tidewaiter.table(
  'latest_reviews',
  {
    owner: text().notNull(),
    repo: text().notNull(),
    number: integer().notNull(),
    reviewId: bigint('review_id', { mode: 'number' }).notNull(),
    startedAt: moment('started_at').notNull(),
  },
  table => [primaryKey({ columns: [table.owner, table.repo, table.number] })],
);

const begunHeads = <N extends string>(name: N) =>
  tidewaiter.table(
    name,
    {
      owner: text().notNull(),
      repo: text().notNull(),
      number: integer().notNull(),
      headSha: text('head_sha').notNull(),
      begunAt: moment('begun_at').notNull().defaultNow(),
      endedAt: moment('ended_at'),
    },
    table => [primaryKey({ columns: [table.owner, table.repo, table.number, table.headSha] })],
  );

/** Heads of pull requests whose check was started; `ended_at` is null until it is completed, as far as we know. */
export const begunReviews = begunHeads('begun_reviews');

/** The same of the check of the image-signing gate. */
export const begunVerifications = begunHeads('begun_verifications');

/** The same of the check of scanners' results. */
export const begunComparisons = begunHeads('begun_comparisons');

/** What is judged by results that workflows upload: a pull request (its number) or a merge group (its head), until when it waits for them. */
export const awaitedScans = tidewaiter.table(
  'awaited_scans',
  {
    owner: text().notNull(),
    repo: text().notNull(),
    place: text().notNull(),
    headSha: text('head_sha').notNull(),
    workflows: jsonb().notNull(),
    job: jsonb().notNull(),
    begunAt: moment('begun_at').notNull().defaultNow(),
    until: moment().notNull(),
    ended: boolean().notNull().default(false),
    toldAt: moment('told_at'),
  },
  table => [primaryKey({ columns: [table.owner, table.repo, table.place] })],
);

/** Judgements of images that were admitted, so that the same question of the same day is not asked again. */
export const imageJudgements = tidewaiter.table(
  'image_judgements',
  {
    owner: text().notNull(),
    key: text().notNull(),
    judgement: jsonb().notNull(),
    judgedAt: moment('judged_at').notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.owner, table.key] })],
);

/** By which trust roots, beside those in its policies, an owner's images were verified last. */
export const trustDigests = tidewaiter.table('trust_digests', {
  owner: text().primaryKey(),
  digest: text().notNull(),
});

/** Findings of the latest review of each pull request, in the order in which the review had them. */
export const findings = tidewaiter.table(
  'findings',
  {
    owner: text().notNull(),
    repo: text().notNull(),
    number: integer().notNull(),
    position: integer().notNull(),
    fingerprint: text().notNull(),
    ruleId: text('rule_id').notNull(),
    severity: text().notNull(),
    path: text().notNull(),
    line: integer().notNull(),
    subject: text().notNull(),
    message: text().notNull(),
    state: text({ enum: ['new', 'waived', 'observed', 'below-threshold', 'pre-existing', 'fixed'] }).notNull(),
    /** By what it is waived: a `StoredWaiver`. */
    waiver: jsonb(),
  },
  table => [primaryKey({ columns: [table.owner, table.repo, table.number, table.position] })],
);

/** What the latest review of each pull request tells of its objects, to be judged by other rules: JSON of `ReviewedObjects`. */
export const reviewedObjects = tidewaiter.table(
  'reviewed_objects',
  {
    owner: text('owner').notNull(),
    repo: text('repo').notNull(),
    number: integer('number').notNull(),
    installationId: bigint('installation_id', { mode: 'number' }).notNull(),
    facts: text('facts').notNull(),
  },
  table => [primaryKey({ columns: [table.owner, table.repo, table.number] })],
);

/** Review comments that we posted; one comment may stand for several findings. */
export const comments = tidewaiter.table(
  'comments',
  {
    owner: text().notNull(),
    repo: text().notNull(),
    number: integer().notNull(),
    commentId: bigint('comment_id', { mode: 'number' }).notNull(),
    fingerprint: text().notNull(),
    ruleId: text('rule_id').notNull(),
    state: text({ enum: ['open', 'fixed', 'kept'] }).notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.owner, table.repo, table.number, table.commentId, table.fingerprint] })],
);

/** Who decided what. Rows are only added, and aged out; each holds the hash of the one before of its installation (`audit-chain.ts`). */
export const auditLog = tidewaiter.table('audit_log', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  at: moment().notNull().defaultNow(),
  action: text().notNull(),
  actor: text().notNull(),
  installationId: bigint('installation_id', { mode: 'number' }),
  owner: text(),
  repo: text(),
  number: integer(),
  sha: text(),
  correlationId: text('correlation_id'),
  detail: jsonb().notNull(),
  repositoryId: bigint('repository_id', { mode: 'number' }),
  previous: text(),
  hash: text(),
});

/** Jobs of deliveries that were stored, so that a delivery that comes twice gives its jobs once. */
export const enqueuedJobs = tidewaiter.table('enqueued_jobs', {
  id: uuid().primaryKey(),
  at: moment().notNull().defaultNow(),
});

/** Runs of jobs that work on what pull requests hold, by what they are about: those that have begun and not ended. */
export const begunRuns = tidewaiter.table('begun_runs', {
  key: text().primaryKey(),
  runs: integer().notNull(),
  begunAt: moment('begun_at').notNull().defaultNow(),
});

/** When each scheduled job was enqueued last, by any process. */
export const schedules = tidewaiter.table('schedules', {
  name: text().primaryKey(),
  enqueuedAt: moment('enqueued_at').notNull().defaultNow(),
});

/** How many changes of an owner's policy were told. */
export const policyChanges = tidewaiter.table('policy_changes', {
  owner: text().primaryKey(),
  changes: integer().notNull(),
});

/** Where an owner's policy was seen last: a `PolicyHome`. */
export const seenPolicies = tidewaiter.table('seen_policies', {
  owner: text().primaryKey(),
  repository: text(),
  repositoryId: bigint('repository_id', { mode: 'number' }),
  places: jsonb().notNull(),
  claimId: bigint('claim_id', { mode: 'number' }),
  claimBeside: boolean('claim_beside').notNull(),
});
