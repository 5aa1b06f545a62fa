import { readFileSync } from 'node:fs';

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not Linux, or no such process: the caller does without.
    return undefined;
  }
};

/** The 22nd field of `/proc/PID/stat` (proc(5)), counted after the name, which may hold blanks: the 20th after its closing parenthesis. */
const startTimeField = 19;

/**
 * What tells a process from a later one with the same number: the boot and the clock ticks since then. A container's first process is
 * always number 1. Undefined where `/proc` is missing or the process is gone.
 */
export const readProcessStart = (pid: number): string | undefined => {
  const stat = readIfThere(`/proc/${pid}/stat`);
  const boot = readIfThere('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || boot === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return `${boot.trim()}/${fields[startTimeField] ?? ''}`;
};

/** Whether a process with this number runs on this machine. */
export const processRuns = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
