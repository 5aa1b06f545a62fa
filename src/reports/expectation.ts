import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { AnyRuleMeta } from '../review/result.ts';
import { rewriteLines, rewrittenLength } from './comments/suggestion.ts';
import { plainLine, shorten } from './escape.ts';

/** What stands there, and what would stand there: lines without their indent, joined by ` ⏎ `. Empty where there is no line on one side. */
export interface Expectation {
  readonly actual: string;
  readonly expected: string;
}

/** Longer values are cut, in UTF-16 units. */
const maxValue = 500;
/** Edits of more lines say no value. */
const maxLines = 5;
/** Edits of more text say none, in UTF-16 units: a file may be one line, and is not to be read again for each finding in it. */
const maxLength = 10_000;

/**
 * The actual and the expected value of a finding, where its rule knows them: what its proven fix takes away and puts in its place. Undefined without a
 * fix, where the fix rewrites much, and where the text itself is the hazard, such as a secret, which is not to be told twice.
 */
export const expectationOf = (
  { fix }: Finding,
  file: SourceFile | undefined,
  rule: Pick<AnyRuleMeta, 'textIsHazard'> | undefined,
): Expectation | undefined => {
  if (!fix || !file || fix.edits.length === 0 || rule?.textIsHazard === true) return undefined;
  if (rewrittenLength(file, fix.edits) > maxLength) return undefined;
  const { before, after } = rewriteLines(file, fix.edits);
  const [old, now] = [linesOf(before), linesOf(after)];
  const kept = new Set(now);
  const gone = old.filter(line => !kept.has(line));
  const had = new Set(old);
  const come = now.filter(line => !had.has(line));
  if (gone.length > maxLines || come.length > maxLines || gone.length + come.length === 0) return undefined;
  return { actual: wordsOf(gone), expected: wordsOf(come) };
};

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(line => line !== '');

const wordsOf = (lines: readonly string[]): string => shorten(plainLine(lines.join(' ⏎ ')), maxValue);
