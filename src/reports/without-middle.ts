import { countOf } from '../verdict/counted-noun.ts';

/** Lines that a terminal is given unasked. */
const maxLines = 1_000;

/**
 * A text for a terminal without what nobody reads there: blocks between blank lines up to a number of lines, how many more there are and how to see
 * them, and the last block, which counts them all.
 */
export const withoutMiddle = (text: string): string => {
  const blocks = text.split('\n\n');
  const shown: string[] = [];
  let lines = 0;
  for (const block of blocks) {
    lines += block.split('\n').length + 1;
    if (lines > maxLines) break;
    shown.push(block);
  }
  const left = blocks.slice(shown.length, -1);
  if (left.length === 0) return text;
  const count = left.reduce((sum, block) => sum + block.split('\n').length + 1, 0);
  const how = `… ${countOf(count, 'more line')}. All of it: --output FILE, or a pipe (| less).`;
  return [...shown, how, blocks.at(-1) ?? ''].join('\n\n');
};
