import { type ConfigError, errorPlace, errorSentence } from '../policy/config-error.ts';
import { plainLine } from '../reports/escape.ts';
import { UsageError } from './usage-error.ts';

/** Throws a `UsageError` that lists every error of policy files by file and line, behind a sentence that says what can't be used. */
export const refuseConfig = (sentence: string, errors: readonly ConfigError[]): never => {
  const lines = errors.map(error => `${errorPlace({ ...error, path: plainLine(error.path) })}: ${plainLine(errorSentence(error))}`);
  throw new UsageError(`${sentence}\n${lines.join('\n')}`);
};
