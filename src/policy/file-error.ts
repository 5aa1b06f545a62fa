import type { ConfigError } from './config-error.ts';

/** What is wrong with a policy file as a whole: it can't be read, or is not there. Stands at its first line. */
export const fileError = (path: string, message: string, hint?: string): ConfigError => ({
  path,
  range: { start: 0, end: 0 },
  line: 1,
  column: 1,
  message,
  ...(hint !== undefined && { hint }),
});
