import type { Policy } from '../../policy/policy.ts';
import type { FileText } from '../../review/ports.ts';
import type { ScannedBatch, ScanPlan } from '../../review/scan-batches.ts';
import type { Batch } from '../../units/batches.ts';

/** The word with which the program is begun in a thread that judges batches for another one. */
export const besideWord = '#beside';

/** What such a thread is given at its start. */
export interface BesideData {
  readonly policy: Policy;
  readonly today: string;
  readonly stages: ScanPlan['stages'];
  readonly tracked: ScanPlan['tracked'];
  /** What paths count from, from the working folder. */
  readonly root: string;
}

/** A batch to be judged, with the texts of its files; `place` is its place among the batches. */
export interface BatchTask {
  readonly place: number;
  readonly batch: Batch;
  readonly texts: ReadonlyMap<string, FileText>;
}

/** What came of a batch. */
export interface BatchAnswer {
  readonly place: number;
  readonly scanned: ScannedBatch;
}
