import { readFileSync } from 'node:fs';

/** Milliseconds of a tick: `sysconf(_SC_CLK_TCK)`, which is 100 a second wherever Node.js runs on Linux. */
const tickMs = 10;

/** `utime` and `stime`, the 14th and 15th field of proc(5), where the fields are counted from the third on. */
const timeFields = [11, 12] as const;

/**
 * Milliseconds of processor time that all threads of a process have had. Why not by its own word: who is busy says nothing, and Node.js tells of
 * no other process. Undefined where the system does not tell (it has no proc(5)), and of a process that is gone.
 */
export const processorMilliseconds = (pid: number): number | undefined => {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is the program's name, in which there may be anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = timeFields.reduce((sum, field) => sum + Number(fields[field]), 0);
  return Number.isNaN(ticks) ? undefined : ticks * tickMs;
};
