import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScannedBatch } from '../../review/scan-batches.ts';
import type { SharedScan } from '../../review/scan-deployed.ts';
import type { Batch } from '../../units/batches.ts';
import { type BatchAnswer, type BatchTask, type BesideData, besideWord } from './messages.ts';

/** Threads beside the first one: each takes some 80 MB. */
const maxThreads = 3;

/** Batches that a thread has at once, when it has shown that it judges: it is not to wait until the first thread has an ear for it. */
const batchesAhead = 2;

/** How many threads can judge beside this one on this machine. */
export const threadsBeside = (): number => Math.min(maxThreads, availableParallelism() - 1);

interface Helper {
  readonly worker: Worker;
  readonly given: Set<number>;
}

/**
 * Judges the batches of a scan in this thread and others beside it, the largest first, and gives what came of them in their order. What another
 * thread can't judge, or was at when it was lost, is judged here. `program` is run in the other threads: the entry of the command line.
 */
export async function* judgeBeside(
  { plan, texts, policy, scanOne, onDone }: SharedScan,
  { program, threads, today }: { readonly program: string; readonly threads: number; readonly today: string },
): AsyncGenerator<ScannedBatch> {
  const { batches, stages, tracked } = plan;
  const results: (ScannedBatch | undefined)[] = batches.map(() => undefined);
  const sizes = batches.map(batch => sizeOf(batch, texts));
  const waiting = batches.map((_, place) => place).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  let onChange = (): void => undefined;
  let open = batches.length;
  const take = (place: number, scanned: ScannedBatch): void => {
    results[place] = scanned;
    open -= 1;
    const batch = batches[place];
    if (batch) onDone(batch);
  };
  const feed = ({ worker, given }: Helper, count: number): void => {
    while (given.size < count) {
      const place = waiting.shift();
      const batch = place === undefined ? undefined : batches[place];
      if (place === undefined || batch === undefined) return;
      given.add(place);
      worker.postMessage({ place, batch, texts: new Map(batch.paths.flatMap(path => entryOf(texts, path))) } satisfies BatchTask);
    }
  };
  const data: BesideData = { policy, today, stages, tracked };
  const begin = (): Helper => {
    const worker = new Worker(program, { argv: [besideWord, 'scan'], workerData: data, stdout: true, stderr: true });
    const helper: Helper = { worker, given: new Set() };
    const lose = (): void => {
      for (const place of helper.given) waiting.unshift(place);
      helper.given.clear();
      helpers.delete(helper);
      onChange();
    };
    worker.on('message', ({ place, scanned }: BatchAnswer) => {
      helper.given.delete(place);
      take(place, scanned);
      feed(helper, batchesAhead);
      onChange();
    });
    worker.on('error', lose);
    worker.on('exit', lose);
    return helper;
  };
  const helpers = new Set(Array.from({ length: Math.min(threads, batches.length - 1) }, begin));
  // Why first: the largest is judged here while the others load the program.
  let own = waiting.shift();
  try {
    for (const helper of helpers) feed(helper, 1);
    while (open > 0) {
      const place = own ?? waiting.shift();
      own = undefined;
      const batch = place === undefined ? undefined : batches[place];
      if (place !== undefined && batch !== undefined) take(place, await scanOne(batch));
      // Why: what the others have done is heard between two batches.
      await new Promise<void>(resolve => {
        if (waiting.length > 0 || open === 0) setImmediate(resolve);
        else onChange = resolve;
      });
    }
  } finally {
    await Promise.all([...helpers].map(({ worker }) => worker.terminate()));
  }
  for (const scanned of results) if (scanned) yield scanned;
}

const entryOf = (
  texts: SharedScan['texts'],
  path: string,
): readonly (readonly [string, NonNullable<ReturnType<SharedScan['texts']['get']>>])[] => {
  const read = texts.get(path);
  return read ? [[path, read]] : [];
};

/** How long it takes to judge a batch, in no unit. */
const sizeOf = ({ paths }: Batch, texts: SharedScan['texts']): number =>
  paths.reduce((sum, path) => {
    const read = texts.get(path);
    return sum + (read?.state === 'text' ? read.text.length : 0);
  }, 0);
