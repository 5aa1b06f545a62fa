import type { Finding } from '../findings/finding.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { Omission, Rendered } from './rendered.ts';

/** One row or list item, with its line break. */
export interface Item {
  readonly markdown: string;
  /** The findings that it shows. */
  readonly findings?: readonly Finding[];
}

/** A table or a folded list. One without items is left out. */
export interface Section {
  readonly open: string;
  readonly items: readonly Item[];
  /** The noun for what did not fit: `finding`. */
  readonly noun: string;
  readonly close: string;
  /**
   * The part of the room for items that its own may take, so that a long table leaves room for what stands after it; all of it when left
   * out.
   */
  readonly share?: number;
  /** Bytes that what stands before leaves to its items, as far as they need them; none when left out. */
  readonly reserve?: number;
}

/** Room for a section's line about what did not fit, in bytes. */
const noteLength = 100;

/** What the items of a section are certain to have. */
const reserved = ({ items, reserve = 0 }: Section): number =>
  reserve === 0
    ? 0
    : Math.min(
        reserve,
        items.reduce((sum, { markdown }) => sum + byteLength(markdown), 0),
      );

/** Bytes of UTF-8 are what GitHub counts for a summary; a limit in characters is never smaller than the same number of bytes. */
const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Markdown of at most `budget` bytes: head, sections and foot. The room is given to the items section by section; what does not fit is
 * counted in its place, and its findings are returned. Head, foot and the frames of the sections are always there: `budget` must hold them.
 * `rest` is a sentence in Markdown on where the rest is, for when not everything fits.
 */
export const fillBudget = (
  head: string,
  sections: readonly Section[],
  foot: string,
  budget: number,
  rest: string = '',
): Rendered<string> => {
  const ending = rest === '' ? '' : `${rest}\n\n`;
  const used = sections.filter(section => section.items.length > 0);
  const frames = used.reduce((sum, { open, close }) => sum + byteLength(open) + byteLength(close) + noteLength, 0);
  const room = budget - byteLength(head) - byteLength(ending) - byteLength(foot) - frames;
  const reserves = used.map(reserved);
  let kept = reserves.reduce((sum, reserve) => sum + reserve, 0);
  let free = room;
  const parts = [head];
  const omitted: Omission[] = [];
  let isWhole = true;
  for (const [index, { open, items, noun, close, share = 1 }] of used.entries()) {
    parts.push(open);
    kept -= reserves[index] ?? 0;
    const floor = Math.max(kept, free - room * share);
    let shown = 0;
    for (const { markdown } of items) {
      const size = byteLength(markdown);
      if (free - size < floor) break;
      free -= size;
      parts.push(markdown);
      shown += 1;
    }
    const left = items.slice(shown);
    const lost = left.flatMap(({ findings = [] }) => findings);
    if (left.length > 0) parts.push(`\n${countOf(lost.length || left.length, `more ${noun}`)} did not fit here.\n`);
    isWhole &&= left.length === 0;
    for (const finding of lost) omitted.push({ finding, reason: 'over-size' });
    parts.push(close);
  }
  return { payload: [...parts, isWhole ? '' : ending, foot].join(''), omitted };
};
