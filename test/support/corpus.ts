import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const named = process.env['TIDEWAITER_CORPUS'];
const beside = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** A place in the data of other projects' conformance suites: in TIDEWAITER_CORPUS, else beside the repository. */
export const corpusPath = (...parts: readonly string[]): string => resolve(named ?? beside, ...parts);

/**
 * Whether the data of a conformance suite is here: `describe.runIf(requireCorpus('pod-security'))(…)`. Where it is missing, that is told on
 * stderr, so that a skipped suite is seen. Throws instead when `TIDEWAITER_CORPUS` says where the data is, as the project's gate does.
 */
export const requireCorpus = (...parts: readonly string[]): boolean => {
  const path = corpusPath(...parts);
  if (existsSync(path)) return true;
  if (named !== undefined) throw new Error(`TIDEWAITER_CORPUS has no ${parts.join('/')}: there is no ${path}.`);
  process.stderr.write(`SKIPPED: The conformance suite ${parts.join('/')} needs its data (TIDEWAITER_CORPUS).\n`);
  return false;
};
