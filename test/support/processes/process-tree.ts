import { readdirSync, readFileSync } from 'node:fs';

/** A file of proc(5); undefined when its process is gone. */
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Processes that a process has started and that are not gone, by their ids (Linux). */
export const childrenOf = (pid: number): readonly number[] => {
  let threads: readonly string[];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
  return threads.flatMap(thread => (read(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number));
};

/** Whether a process runs: one that has ended, and that nobody has asked how, does not. */
export const isRunning = (pid: number): boolean => {
  const state = statOf(pid)?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
};

/** Whether a process was halted by a signal, as by SIGSTOP. */
export const isHalted = (pid: number): boolean => statOf(pid)?.[0] === 'T';

/** Fields of `/proc/PID/stat` from the third on: what comes before holds the program's name, in which there may be anything. */
const statOf = (pid: number | string): readonly string[] | undefined => {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/** Niceness of each thread of a process: the 19th field of proc(5). */
export const nicenessOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).map(thread => Number(statOf(`${pid}/task/${thread}`)?.[16]));

/** Of `utime`, `stime`, `cutime` and `cstime`, which proc(5) counts as the 14th to 17th; a hundredth of a second each (`sysconf(_SC_CLK_TCK)`). */
const times = { own: [11, 12], waitedFor: [13, 14], perSecond: 100 } as const;

const seconds = (stat: readonly string[] | undefined, fields: readonly number[]): number =>
  fields.reduce((sum, field) => sum + Number(stat?.[field] ?? 0), 0) / times.perSecond;

const treeOf = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/** Seconds of processor time of a process and of all that it has started, also of what is gone and was waited for. */
export const processorSeconds = (pid: number): number =>
  treeOf(pid).reduce((sum, one) => sum + seconds(statOf(one), [...times.own, ...times.waitedFor]), 0);

/** Bytes of memory. */
export interface TreeMemory {
  /** Resident memory: what processes share, such as their program, counts for each. */
  readonly resident: number;
  /** What they share counts once: the proportional set size, which takes the system some milliseconds to find out. */
  readonly proportional: number;
}

const kilobytes = (text: string | undefined, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'mu').exec(text ?? '')?.[1] ?? 0);

/** Memory of a process and of all that it has started. */
export const memoryOf = (pid: number): TreeMemory => {
  let [resident, proportional] = [0, 0];
  for (const one of treeOf(pid)) {
    const rollup = read(`/proc/${one}/smaps_rollup`);
    resident += kilobytes(rollup, 'Rss') * 1_024;
    proportional += kilobytes(rollup, 'Pss') * 1_024;
  }
  return { resident, proportional };
};
