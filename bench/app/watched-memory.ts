import { memoryOf } from '../../test/support/processes/process-tree.ts';

/** Milliseconds between two looks: each takes the system some. */
const everyMs = 500;

/** The most memory that a process and all that it started took while some work was done, in megabytes. */
export interface MostMemory {
  /** What processes share counts for each of them. */
  readonly residentMb: number;
  /** What processes share counts once: what a machine or container must have. */
  readonly proportionalMb: number;
}

/** Looks at the memory of a process, and of all that it starts, until some work is done. */
export const memoryDuring = async (pid: number, work: () => Promise<void>): Promise<MostMemory> => {
  let [resident, proportional] = [0, 0];
  const look = (): void => {
    const now = memoryOf(pid);
    resident = Math.max(resident, now.resident);
    proportional = Math.max(proportional, now.proportional);
  };
  const timer = setInterval(look, everyMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return { residentMb: Math.round(resident / 1e6), proportionalMb: Math.round(proportional / 1e6) };
};
