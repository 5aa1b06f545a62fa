import pino from 'pino';
import { expect, test } from 'vitest';
import type { Job } from '../../../app/queue/job.ts';
import { usualRetries } from '../../../app/queue/next-step.ts';
import { runClaim } from '../../../app/queue/run-claim.ts';
import type { StoredJob } from '../../../app/queue/stored-job.ts';

const job: Job = { kind: 'sweep-installation', installationId: 5 };
const stored: StoredJob = { job, correlationId: 'c', attempt: 8 };

/** In how many seconds a job with an id is tried again once it failed. */
const waitOf = async (id: string): Promise<number> => {
  const ending = await runClaim(
    { claim: { id, retryCount: 0, data: stored }, stored, attempt: 8 },
    async () => {
      throw Object.assign(new Error('gone for a while'), { retryable: true });
    },
    { signal: new AbortController().signal, logger: pino({ level: 'silent' }), pace: usualRetries },
  );
  if (ending.kind !== 'again') throw new Error(`It is not tried again, but ${ending.kind}.`);
  return ending.waitSeconds;
};

test('jobs that failed together wait for a time of their own, also where their ids begin with the same moment', async () => {
  const at = '019ac1f0-77aa-7000-8000-0000';
  expect([await waitOf(`${at}00000000`), await waitOf(`${at}7fffffff`), await waitOf(`${at}ffffffff`)]).toEqual([60, 90, 120]);
});
