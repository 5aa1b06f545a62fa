import * as v from 'valibot';
import { storableJson } from '../storage/storable-text.ts';
import type { Job } from './job.ts';

const repository = { installationId: v.number(), owner: v.string(), repo: v.string(), repositoryId: v.exactOptional(v.number()) };

const seenSchema = v.object({
  head: v.string(),
  base: v.string(),
  baseRef: v.string(),
  changedFiles: v.exactOptional(v.number()),
  stackBase: v.exactOptional(v.string()),
});

const pullRequest = { ...repository, number: v.number(), reason: v.string(), seen: v.exactOptional(seenSchema) };

const mergeGroup = { ...repository, base: v.string(), head: v.string(), baseRef: v.string() };

const pushSchema = v.object({ repository: v.string(), commit: v.string(), sender: v.exactOptional(v.string()) });

const jobSchema = v.variant('kind', [
  v.object({ kind: v.literal('review-pull-request'), ...pullRequest }),
  v.object({ kind: v.literal('review-merge-group'), ...mergeGroup }),
  v.object({ kind: v.literal('review-head'), ...repository, head: v.string(), reason: v.string(), numbers: v.array(v.number()) }),
  v.object({ kind: v.literal('verify-pull-request'), ...pullRequest }),
  v.object({ kind: v.literal('verify-merge-group'), ...mergeGroup }),
  v.object({
    kind: v.literal('fix-all'),
    ...repository,
    number: v.number(),
    head: v.exactOptional(v.string()),
    actor: v.string(),
    commentId: v.exactOptional(v.number()),
  }),
  v.object({ kind: v.literal('command'), ...repository, number: v.number(), commentId: v.number(), actor: v.string(), text: v.string() }),
  v.object({ kind: v.literal('refresh-org-policy'), installationId: v.number(), owner: v.string(), push: v.exactOptional(pushSchema) }),
  v.object({ kind: v.literal('refresh-trust'), installationId: v.number(), owner: v.string() }),
  v.object({ kind: v.literal('sweep-installation'), installationId: v.number(), repositories: v.exactOptional(v.array(v.string())) }),
  v.object({ kind: v.literal('sweep') }),
  v.object({ kind: v.literal('retention') }),
]);

const storedJobSchema = v.object({
  job: jobSchema,
  correlationId: v.string(),
  attempt: v.number(),
  failure: v.exactOptional(v.object({ name: v.string(), message: v.string() })),
});

/** A job as it lies in the queue. */
export interface StoredJob {
  readonly job: Job;
  readonly correlationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Why the job failed for good: from then on the dead-letter handler has it, and `attempt` counts that one's tries. */
  readonly failure?: { readonly name: string; readonly message: string };
}

/** Longest message of a failure that is kept. */
const maxMessage = 2_000;

/** What a failure is remembered by; `withoutSecrets` cuts what it holds. */
export const storedFailure = (error: unknown): { readonly name: string; readonly message: string } =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

/** The stored form of a job: nothing secret in why it failed, which others read in the audit log and on the check. */
export const withoutSecrets = (stored: StoredJob, redact: (text: string) => string): StoredJob => {
  const { failure } = stored;
  // Why in this order: what is cut first may keep half of a secret.
  return failure ? { ...stored, failure: { ...failure, message: redact(failure.message).slice(0, maxMessage) } } : stored;
};

/** A stored job as the database takes it. */
export const asJobData = (stored: StoredJob): object => v.parse(v.looseObject({}), storableJson(stored));

/** What was read from the database as a job; undefined when another version of the App stored something that this one does not know. */
export const parseStoredJob = (data: unknown): StoredJob | undefined => {
  const parsed = v.safeParse(storedJobSchema, data);
  return parsed.success ? parsed.output : undefined;
};
