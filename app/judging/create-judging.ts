import type { PartNeeds } from '../app-parts.ts';
import { Judging } from './judging.ts';
import { JudgingThreads } from './judging-threads.ts';

/**
 * How much longer on the clock than its processor time a task may work before its thread is stopped: the processors are shared, and a
 * review that ends by itself tells more.
 */
const clockFactor = 3;

/** What the App judges with, by its settings. A first thread is started at once. */
export const createJudging = ({ settings, metrics }: PartNeeds): Judging => {
  const { reviewSeconds, reviewMemoryMb } = settings;
  const threads = new JudgingThreads({ milliseconds: reviewSeconds * 1_000 * clockFactor, memoryMb: reviewMemoryMb });
  threads.warmUp();
  return new Judging(threads, settings, metrics);
};
