import { type ChangedBlock, LineMap } from '../../../src/changes/line-map.ts';
import { diffTexts } from '../../../src/changes/text-diff.ts';
import type { Cause } from '../../../src/delta/delta.ts';

/** Both texts of one path; undefined where there is none. */
export interface ComparedText {
  readonly path: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
}

const linesOf = (text: string | undefined): readonly string[] => (text ?? '').split(/(?<=\n)/u).filter(line => line !== '');

/** Runs of changed lines. */
export const blocksOf = ({ base, head }: ComparedText): readonly ChangedBlock[] => new LineMap(diffTexts(base ?? '', head ?? '')).blocks;

/** Whether the change wrote any of the head lines, both included. */
export const isWritten = ({ base, head }: ComparedText, first: number, last: number): boolean =>
  base === undefined || new LineMap(diffTexts(base, head ?? '')).touches(first, last);

/** The head text with other lines in place of a block's. */
const withBlocks = (text: ComparedText, replaced: ReadonlyMap<ChangedBlock, readonly string[]>): string => {
  const lines = [...linesOf(text.head)];
  for (const [{ head }, others] of [...replaced].toSorted(([a], [b]) => b.head.from - a.head.from))
    lines.splice(head.from - 1, head.to - head.from, ...others);
  return lines.map(line => (line.endsWith('\n') ? line : `${line}\n`)).join('');
};

/** The head text with some blocks as they were before; undefined: there was no such file. */
export const withoutBlocks = (text: ComparedText, blocks: readonly ChangedBlock[]): string | undefined => {
  if (text.head === undefined || (text.base === undefined && blocks.length === blocksOf(text).length)) return text.base;
  const old = linesOf(text.base);
  return withBlocks(text, new Map(blocks.map(block => [block, old.slice(block.base.from - 1, block.base.to - 1)])));
};

/** No more texts than this are tried for one finding. */
const maxTexts = 150;

/** Lines of a block that causes name, as indices in the block. */
interface Named {
  readonly block: ChangedBlock;
  readonly head: ReadonlySet<number>;
  readonly base: ReadonlySet<number>;
}

const rangeOf = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const namedIn = (text: ComparedText, causes: readonly Cause[]): readonly Named[] =>
  blocksOf(text).flatMap(block => {
    const named = (kind: Cause['kind'], { from, to }: ChangedBlock['head']): ReadonlySet<number> =>
      new Set(
        rangeOf(from, to)
          .filter(line => causes.some(cause => cause.kind === kind && cause.line <= line && line <= cause.endLine))
          .map(line => line - from),
      );
    const [head, base] = [named('changed', block.head), named('deleted', block.base)];
    return head.size + base.size > 0 ? [{ block, head, base }] : [];
  });

/**
 * What a block may have been without what is named of it: named lines of the head are gone or as some lines of the base that took their place,
 * named lines of the base are back. Which line took the place of which no text says, so all ways are given.
 */
const reversalsOf = (text: ComparedText, { block, head, base }: Named): readonly (readonly string[])[] => {
  const old = linesOf(text.base).slice(block.base.from - 1, block.base.to - 1);
  const now = linesOf(text.head).slice(block.head.from - 1, block.head.to - 1);
  const back = old.filter((_, index) => base.has(index));
  const first = [...head][0];
  const kept = now.filter((_, index) => !head.has(index));
  if (first === undefined) return rangeOf(0, now.length + 1).map(at => [...now.slice(0, at), ...back, ...now.slice(at)]);
  const isWhole = head.size === now.length;
  const runs = rangeOf(0, old.length + 1).flatMap(from => rangeOf(from, old.length + 1).map(to => old.slice(from, to)));
  const sized = runs.toSorted((a, b) => Math.abs(a.length - head.size) - Math.abs(b.length - head.size));
  const inPlace = sized.map(run => [...kept.slice(0, first), ...run, ...kept.slice(first)]);
  // Lines in which the run of the head is interrupted take each the place of the line with its number.
  const aligned = now.flatMap((line, index) => (head.has(index) ? old.slice(index, index + 1) : [line]));
  const withBack = rangeOf(0, kept.length + 1).map(at => [...kept.slice(0, at), ...back, ...kept.slice(at)]);
  return [...(isWhole ? [old] : []), aligned, kept, ...(back.length > 0 ? withBack : []), ...inPlace];
};

/** Texts in which what the causes name of one path is undone; none when they name nothing that changed. */
export const reversedTexts = (text: ComparedText, causes: readonly Cause[]): readonly (string | undefined)[] => {
  const named = namedIn(text, causes);
  if (named.length === 0) return [];
  if (text.head === undefined) return [text.base];
  let all: readonly ReadonlyMap<ChangedBlock, readonly string[]>[] = [new Map()];
  for (const one of named)
    all = all.flatMap(done => reversalsOf(text, one).map(lines => new Map([...done, [one.block, lines]]))).slice(0, maxTexts);
  const texts = all.map(replaced => withBlocks(text, replaced));
  return [...new Set(text.base === undefined ? [undefined, ...texts] : texts)];
};
