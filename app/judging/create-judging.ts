import type { PartNeeds } from '../app-parts.ts';
import { Judging } from './judging.ts';
import { JudgingProcesses } from './judging-processes.ts';

/**
 * How much longer on the clock than its processor time a task may work before its process is stopped: the processors are shared, and a
 * review that ends by itself tells more.
 */
const clockFactor = 3;

/** What the App judges with, by its settings. A first process is started at once. */
export const createJudging = ({ settings, metrics }: PartNeeds): Judging => {
  const { reviewSeconds, reviewMemoryMb } = settings;
  const processes = new JudgingProcesses({ milliseconds: reviewSeconds * 1_000 * clockFactor, memoryMb: reviewMemoryMb });
  processes.warmUp();
  return new Judging(processes, settings, metrics);
};
