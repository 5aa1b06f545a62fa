import { resolve } from 'node:path';

const beside = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** A place in the data of other projects' conformance suites, which need not be there: in TIDEWAITER_CORPUS, else beside the repository. */
export const corpusPath = (...parts: readonly string[]): string => resolve(process.env['TIDEWAITER_CORPUS'] ?? beside, ...parts);
