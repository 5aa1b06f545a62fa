import { plainLine } from '../reports/escape.ts';

/**
 * What is said where the system refuses something: a file or a folder that somebody named, a disk that is full, a working folder that is gone. Undefined
 * for any other error.
 */
export const systemProblem = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('syscall' in error) || typeof error.syscall !== 'string' || error.syscall.startsWith('spawn'))
    return undefined;
  const reason = plainLine(error.message);
  return 'path' in error && typeof error.path === 'string'
    ? `"${plainLine(error.path)}" can't be read or written: ${reason}. Give yourself the right to it, or name another one.`
    : `The system refuses: ${reason}. Mend that, and run the command again.`;
};
