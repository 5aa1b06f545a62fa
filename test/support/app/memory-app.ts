/** The App with parts in memory, as a process of its own. `TEST_FAILURE` makes it fail once it listens; `TEST_JOB` never ends its first job. */
import { runApp } from '../../../app/run-app.ts';
import { createMemoryParts } from './memory-parts.ts';

const { TEST_FAILURE: failure, TEST_JOB: job } = process.env;
const forever = new Promise<void>(() => undefined);
const { parts, queue } = createMemoryParts({ handlers: job === undefined ? {} : { retention: () => forever } });
if (job !== undefined) await queue.enqueue({ kind: 'retention' }, { correlationId: 'c-1' });
await runApp(parts);
if (failure === 'rejection') void Promise.reject(new Error('nobody waits for this'));
if (failure === 'exception')
  setImmediate(() => {
    throw new Error('nobody catches this');
  });
