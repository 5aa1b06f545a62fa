import { withCommas } from '../../verdict/counted-noun.ts';
import type { Coverage, CoverageEntry } from '../../verdict/coverage.ts';

/** Words for what became of a file; what was not judged as it should have been comes first in the ledger. */
const statusWords: Readonly<Record<CoverageEntry['status'], string>> = {
  'not-evaluated': 'not evaluated',
  'partly-evaluated': 'evaluated in part',
  'not-rendered': 'not rendered',
  evaluated: 'evaluated',
  rendered: 'evaluated as what is rendered of it',
  excused: 'not rendered, excused by policy',
  excluded: 'excluded',
  removed: 'removed',
  'read-beside': 'read beside container files',
  'not-ours': 'not a container file',
};

/** The files of a ledger by what became of them, in words, those first that were not judged as they should have been. */
export const entriesByStatus = ({ entries }: Coverage): readonly (readonly [string, readonly CoverageEntry[]])[] =>
  Object.entries(statusWords)
    .map(([status, words]) => [words, entries.filter(entry => entry.status === status)] as const)
    .filter(([, own]) => own.length > 0);

/** `Changed files: 2 evaluated, 1 removed`; `files` is what they are called. */
export const ledgerTitle = (coverage: Coverage, files = 'Changed files'): string =>
  `${files}: ${entriesByStatus(coverage)
    .map(([words, own]) => `${withCommas(own.length)} ${own.length === 1 ? words : words.replace('a container file', 'container files')}`)
    .join(', ')}`;
