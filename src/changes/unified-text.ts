import { diffTexts } from './text-diff.ts';
import { type Hunk, splitLines } from './unified-diff.ts';

/** What stands behind the last line of a text that ends without a line break. */
const noNewline = String.raw`\ No newline at end of file`;

/** Lines around a change that are shown, as in `diff -u`. */
const contextLines = 3;

/** Changes that are near enough to share their context. */
type Together = readonly [Hunk, ...(readonly Hunk[])];

/** The first line of a hunk at a side, from 0, and the one behind its last. */
const spanOf = (start: number, count: number): readonly [number, number] => (count === 0 ? [start, start] : [start - 1, start - 1 + count]);

const grouped = (hunks: readonly Hunk[]): readonly Together[] => {
  const groups: [Hunk, ...Hunk[]][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const hunk of hunks) {
    const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
    const last = groups.at(-1);
    if (last !== undefined && from - end <= 2 * contextLines) last.push(hunk);
    else groups.push([hunk]);
    end = to;
  }
  return groups;
};

/** A range of lines as a hunk's header has it. */
const headerRange = (from: number, to: number): string => (to === from ? `${from},0` : `${from + 1},${to - from}`);

/**
 * The lines of a unified diff of two texts, without those that name files; none when the texts are the same. Each line begins with its sign and has
 * no line break: whoever prints it escapes it. Linear in the texts.
 */
export const unifiedLines = (base: string, head: string): readonly string[] => {
  const [before, after] = [splitLines(base), splitLines(head)];
  return grouped(diffTexts(base, head)).flatMap(group => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const [baseFrom] = spanOf(first.baseStart, first.baseCount);
    const [headFrom] = spanOf(first.headStart, first.headCount);
    const [, baseTo] = spanOf(last.baseStart, last.baseCount);
    const [, headTo] = spanOf(last.headStart, last.headCount);
    const lead = Math.min(contextLines, baseFrom, headFrom);
    const tail = Math.min(contextLines, before.length - baseTo, after.length - headTo);
    const lines = [`@@ -${headerRange(baseFrom - lead, baseTo + tail)} +${headerRange(headFrom - lead, headTo + tail)} @@`];
    const push = (sign: string, text: string, endsOpen: boolean): void => {
      lines.push(`${sign}${text}`, ...(endsOpen ? [noNewline] : []));
    };
    const same = (from: number, to: number): void => {
      for (const line of before.slice(from, to)) push(' ', line.replace(/\n$/u, ''), !line.endsWith('\n'));
    };
    let at = baseFrom - lead;
    for (const hunk of group) {
      const [from, to] = spanOf(hunk.baseStart, hunk.baseCount);
      same(at, from);
      for (const { sign, text, noNewline: endsOpen = false } of hunk.lines) push(sign, text, endsOpen);
      at = to;
    }
    same(at, baseTo + tail);
    return lines;
  });
};
