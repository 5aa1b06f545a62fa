import type { PartNeeds } from '../app-parts.ts';
import { maxRunSeconds } from '../queue/job-table.ts';
import { Judging } from './judging.ts';
import { JudgingProcesses } from './judging-processes.ts';

/**
 * How many times its processor time a task may take before its process is stopped: what collects garbage and compiles counts as well then, and a
 * review that ends by itself tells more.
 */
const processorFactor = 3;

/** How much longer on the clock: the processors are shared. */
const clockFactor = 4;

/** Milliseconds on the clock that a task may work at most: its job has to tell of it before the queue takes it away (`maxRunSeconds`). */
const longestClock = maxRunSeconds * 800;

/** What the App judges with, by its settings. A first process is started at once. `program`: what is started, `judging-process.ts` as a rule. */
export const createJudging = ({ settings, metrics }: PartNeeds, program?: URL): Judging => {
  const { reviewSeconds, reviewMemoryMb } = settings;
  const milliseconds = reviewSeconds * 1_000 * processorFactor;
  const clockMilliseconds = Math.min(milliseconds * clockFactor, longestClock);
  const processes = new JudgingProcesses({ milliseconds, clockMilliseconds, memoryMb: reviewMemoryMb }, program);
  processes.warmUp();
  return new Judging(processes, settings, metrics);
};
