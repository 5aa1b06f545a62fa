import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const beside = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** A place in the data of other projects' conformance suites, which need not be there: in TIDEWAITER_CORPUS, else beside the repository. */
export const corpusPath = (...parts: readonly string[]): string => resolve(process.env['TIDEWAITER_CORPUS'] || beside, ...parts);

/**
 * Whether a suite's data are here: `describe.runIf(hasCorpus('policy-controller', 'glob-cases.json'))(…)`. What is missing is told on stderr,
 * so that a skipped suite is seen. Throws instead when `TIDEWAITER_CORPUS` says where they are, they are not, and `TIDEWAITER_REQUIRE_TOOLS`
 * is set, as the project's gate does.
 */
export const hasCorpus = (...parts: readonly string[]): boolean => {
  const path = corpusPath(...parts);
  if (existsSync(path)) return true;
  const text = `There is no ${parts.join('/')} among the suites of other projects (TIDEWAITER_CORPUS).`;
  if (process.env['TIDEWAITER_CORPUS'] && process.env['TIDEWAITER_REQUIRE_TOOLS']) throw new Error(text);
  process.stderr.write(`SKIPPED: ${text}\n`);
  return false;
};
