import type { Range } from '../../text/range.ts';
import type { TemplateGap } from '../yaml/reader/opacity.ts';
import { linesOf, outerColumns } from './branch-lines.ts';
import type { TemplateBranch } from './branches.ts';
import { type MaskedTemplate, NO_LINES } from './mask.ts';

/** True for a branch that stands on lines of its own or within one line: any other can't be taken out of the text around it. */
export const canHide = (text: string, { range, outer }: TemplateBranch): boolean =>
  linesOf(text, range) !== undefined || !text.slice(outer.start, outer.end).includes('\n');

/** A part of the text that is written over, and what may be printed there. */
interface Hidden {
  readonly range: Range;
  readonly mask: string;
  readonly gaps: readonly TemplateGap[];
}

/** True for a character with which a word ends that nothing printed beside it can go on with. */
const closes = (char: string): boolean => char === '' || ' \t\r\n,[]{}"\''.includes(char);

/** Words on both sides may go on with what is printed between. */
const hiddenWords = (text: string, { start, end }: Range): Hidden => ({
  range: { start, end },
  mask: ' '.repeat(end - start),
  gaps: [
    {
      range: { start: closes(text.charAt(start - 1)) ? start : start - 1, end: closes(text.charAt(end)) ? end : end + 1 },
      column: undefined,
    },
  ],
});

/** Branches of one block stand in each other's place: what is printed comes where the first of them begins. */
const hiddenLines = (text: string, lines: Range, block: number): Hidden => {
  const columns = outerColumns(text, lines);
  const gaps = (columns.length > 0 ? columns : [undefined]).map(column => ({ range: { start: block, end: block }, column }));
  return { range: lines, mask: text.slice(lines.start, lines.end).replaceAll(/[^\n]/g, NO_LINES), gaps };
};

const hiddenPart = (text: string, { range, outer, block }: TemplateBranch): Hidden => {
  const lines = linesOf(text, range);
  return lines === undefined ? hiddenWords(text, outer) : hiddenLines(text, lines, block);
};

/** The actions around a branch within a line, which is to be read without them. */
const bareParts = (text: string, { range, outer }: TemplateBranch): readonly Hidden[] =>
  linesOf(text, range) === undefined
    ? [
        { start: outer.start, end: range.start },
        { start: range.end, end: outer.end },
      ].map(part => hiddenWords(text, part))
    : [];

/**
 * The masked template without the given branches (in source order, none within another): what they would print is not known. `bare` is a
 * branch that stays but for the actions around it.
 */
export const hideBranches = (
  text: string,
  mask: MaskedTemplate,
  branches: readonly TemplateBranch[],
  bare?: TemplateBranch,
): MaskedTemplate => {
  const hidden = [...branches.map(branch => hiddenPart(text, branch)), ...(bare ? bareParts(text, bare) : [])];
  if (hidden.length === 0) return mask;
  const parts: string[] = [];
  const shownGaps: TemplateGap[] = [];
  let done = 0;
  let next = 0;
  for (const { range, mask: written } of hidden.toSorted((a, b) => a.range.start - b.range.start)) {
    if (range.start < done) continue;
    for (let gap = mask.gaps[next]; gap !== undefined && gap.range.start < range.end; gap = mask.gaps[++next])
      if (gap.range.start < range.start) shownGaps.push(gap);
    parts.push(mask.maskedText.slice(done, range.start), written);
    done = range.end;
  }
  return {
    ...mask,
    maskedText: [...parts, mask.maskedText.slice(done)].join(''),
    gaps: [...shownGaps, ...mask.gaps.slice(next), ...hidden.flatMap(({ gaps }) => gaps)].toSorted((a, b) => a.range.start - b.range.start),
  };
};
