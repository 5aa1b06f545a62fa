import { existsSync, readFileSync } from 'node:fs';
import { plainLine } from '../reports/escape.ts';
import { type KnownFinding, parseBaseline, withoutKnown } from '../review/baseline.ts';
import type { ScanResult } from '../review/scan.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { UsageError } from './usage-error.ts';

/** Leaves out what the file of `--baseline` has, and says what became of it. Throws `UsageError` where that can't be read, or is no baseline. */
export const applyBaseline = (found: ScanResult, path: string): { readonly result: ScanResult; readonly words: string } => {
  const { result, known, gone } = withoutKnown(found, readBaseline(path), existsSync);
  return { result, words: baselineWords(path, known, gone) };
};

const readBaseline = (path: string): readonly KnownFinding[] => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The baseline "${plainLine(path)}" can't be read: ${error instanceof Error ? error.message : 'unknown error'}. Make one: tidewaiter baseline --output FILE PATH...`,
    );
  }
  try {
    return parseBaseline(text);
  } catch (error) {
    const reason = error instanceof Error ? plainLine(error.message) : 'unknown error';
    throw new UsageError(`"${plainLine(path)}" is no baseline: ${reason}. Make one: tidewaiter baseline --output FILE PATH...`);
  }
};

/** Findings of the baseline that are gone are named up to this many. */
const maxNamed = 10;

const baselineWords = (path: string, known: number, gone: readonly KnownFinding[]): string => {
  const named = gone.slice(0, maxNamed).map(({ rule, path: place }) => `  ${plainLine(place)} [${plainLine(rule)}]\n`);
  const more = gone.length > maxNamed ? `  and ${countOf(gone.length - maxNamed, 'more', 'more')}\n` : '';
  const tail =
    gone.length === 0
      ? ''
      : `${countOf(gone.length, 'finding')} of it not reported any more, so that it may be made anew with "tidewaiter baseline":\n${named.join('')}${more}`;
  return `${countOf(known, 'finding')} left out that the baseline "${plainLine(path)}" has.\n${tail}`;
};
