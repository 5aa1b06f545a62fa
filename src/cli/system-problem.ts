import { plainLine } from '../reports/escape.ts';

/** What is said where the system refuses a file or a folder that somebody named; undefined for any other error. */
export const systemProblem = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' && 'syscall' in error && !isStart(error.syscall)
    ? `"${plainLine(error.path)}" can't be read or written: ${plainLine(error.message)}. Give yourself the right to it, or name another one.`
    : undefined;

/** Whether a program was to be started. */
const isStart = (call: unknown): boolean => typeof call !== 'string' || call.startsWith('spawn');
