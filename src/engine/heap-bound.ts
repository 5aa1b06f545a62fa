import type { ProcessorTime } from './bounds.ts';

/** Resident memory of a process from which on its heap is cleaned up early, in bytes. Ordinary reviews stay below. */
const lavishBytes = 256 << 20;

/** Of how many looks one measures: a look at the time is taken for each rule and file, and to ask the system costs more than that. */
const looksPerMeasure = 64;

/**
 * A function to be called now and then, which calls `tighten` once when `residentBytes` has grown beyond what ordinary reviews take. Why: V8 lets what is
 * forgotten grow to several times of what lives before it looks. A chart of 400 templates with 21,600 findings takes 840 MB so, and 520 MB otherwise.
 */
const heapBound = (residentBytes: () => number, tighten: () => void): (() => void) => {
  let looks = 0;
  let isTight = false;
  return () => {
    looks += 1;
    if (isTight || looks % looksPerMeasure !== 0 || residentBytes() < lavishBytes) return;
    isTight = true;
    tighten();
  };
};

/** What is measured of a process. */
export interface MeasuredProcess {
  threadCpuUsage(): ProcessorTime;
  readonly memoryUsage: { rss(): number };
}

/** The processor time of a process's thread for `reviewPatience`, which asks again and again: each time the heap is bound. `setFlags`: of `node:v8`. */
export const usageWithBoundHeap = (measured: MeasuredProcess, setFlags: (flags: string) => void): (() => ProcessorTime) => {
  const bound = heapBound(
    () => measured.memoryUsage.rss(),
    () => setFlags(tightHeap),
  );
  return () => {
    bound();
    return measured.threadCpuUsage();
  };
};

/** The flag of V8 by which a heap is cleaned up before it has grown by that much of what lives, in percent. */
export const tightHeap = '--heap-growing-percent=25';
