import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { BatchJudge, judgementOf, scanBatch } from '../../review/scan-batches.ts';
import { allRules } from '../../rules/catalog.ts';
import { version } from '../../version.ts';
import { LocalFiles } from '../local-files.ts';
import { UsageError } from '../usage-error.ts';
import { type BatchAnswer, type BatchTask, type BesideData, besideWord } from './messages.ts';

/** Judges batches for another thread, until that ends this one. Throws `UsageError` where nobody asks for it. */
export const beside = async (): Promise<number> => {
  const port = parentPort;
  if (port === null) throw new UsageError(`There is no command "${besideWord}".`);
  const { policy, today, stages, tracked, root } = workerData as BesideData;
  const reader = LocalFiles.ofListed(root, tracked);
  const judgement = judgementOf({ policy, rules: allRules, version }, { reader, clock: { today: () => today } });
  const judge = new BatchJudge({ stages, tracked }, judgement, reader);
  for await (const [task] of on(port, 'message')) {
    const { place, batch, texts }: BatchTask = task;
    const scanned = await scanBatch(judge, batch, texts, judgement);
    port.postMessage({ place, scanned } satisfies BatchAnswer);
  }
  return 0;
};
