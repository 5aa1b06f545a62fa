import * as v from 'valibot';
import { storableJson } from '../storage/storable-text.ts';
import { type Job, jobSchema } from './job.ts';

const storedJobSchema = v.object({
  job: jobSchema,
  correlationId: v.string(),
  attempt: v.number(),
  lane: v.exactOptional(v.literal('large')),
  failure: v.exactOptional(v.object({ name: v.string(), message: v.string() })),
});

/** A job as it lies in the queue. */
export interface StoredJob {
  readonly job: Job;
  readonly correlationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Set when a run found the change large. */
  readonly lane?: 'large';
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
