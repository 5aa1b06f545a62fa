import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ScannedBatch, textsOf } from '../../review/scan-batches.ts';
import type { SharedScan } from '../../review/scan-deployed.ts';
import type { Batch } from '../../units/batches.ts';
import { type BatchAnswer, type BatchTask, type BesideData, besideWord } from './messages.ts';

/** Threads beside the first one: each takes some 80 MB. */
const maxThreads = 3;

/** Batches that a thread has at once, when it has shown that it judges: it is not to wait until the first thread has an ear for it. */
const batchesAhead = 2;

/** How many threads can judge beside this one on this machine. */
export const threadsBeside = (): number => Math.min(maxThreads, availableParallelism() - 1);

/** A batch that is to be judged, by its place among all. */
type Waiting = Omit<BatchTask, 'texts'>;

interface Helper {
  readonly worker: Worker;
  readonly given: Map<number, Waiting>;
}

/** How batches are judged beside the first thread. `program`: the entry of the command line; `root`: what paths count from, from the working folder. */
interface BesideSettings {
  readonly program: string;
  readonly threads: number;
  readonly today: string;
  readonly root: string;
}

/**
 * Judges the batches of a scan in this thread and others beside it, the largest first, and gives what came of them in their order. What another
 * thread can't judge, or was at when it was lost, is judged here.
 */
export async function* judgeBeside(
  { plan, texts, policy, scanOne, onDone }: SharedScan,
  { program, threads, today, root }: BesideSettings,
): AsyncGenerator<ScannedBatch> {
  const { batches, stages, tracked } = plan;
  const results: (ScannedBatch | undefined)[] = batches.map(() => undefined);
  const waiting = batches
    .map((batch, place) => ({ batch, place, size: sizeOf(batch, texts) }))
    .toSorted((a, b) => b.size - a.size)
    .map(({ batch, place }): Waiting => ({ batch, place }));
  let onChange = (): void => undefined;
  let open = batches.length;
  const take = ({ batch, place }: Waiting, scanned: ScannedBatch): void => {
    results[place] = scanned;
    open -= 1;
    onDone(batch);
  };
  const feed = ({ worker, given }: Helper, count: number): void => {
    for (const one of waiting.splice(0, count - given.size)) {
      given.set(one.place, one);
      worker.postMessage({ ...one, texts: textsOf(one.batch.paths, texts) } satisfies BatchTask);
    }
  };
  const data: BesideData = { policy, today, stages, tracked, root };
  const begin = (): Helper => {
    const worker = new Worker(program, { argv: [besideWord, 'scan'], workerData: data, stdout: true, stderr: true });
    const helper: Helper = { worker, given: new Map() };
    const lose = (): void => {
      waiting.unshift(...helper.given.values());
      helper.given.clear();
      helpers.delete(helper);
      onChange();
    };
    worker.on('message', ({ place, scanned }: BatchAnswer) => {
      const one = helper.given.get(place);
      helper.given.delete(place);
      if (one) take(one, scanned);
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
      const one = own ?? waiting.shift();
      own = undefined;
      if (one) take(one, await scanOne(one.batch));
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

/** How long it takes to judge a batch, in no unit. */
const sizeOf = ({ paths }: Batch, texts: SharedScan['texts']): number =>
  [...textsOf(paths, texts).values()].reduce((sum, read) => sum + (read.state === 'text' ? read.text.length : 0), 0);
