import type { Finding } from '../findings/finding.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { Omission, Rendered } from './rendered.ts';

/** One row or list item, with its line break. */
export interface Item {
  readonly markdown: string;
  /** The finding that it shows, if it shows one. */
  readonly finding?: Finding;
}

/** A table or a folded list. One without items is left out. */
export interface Section {
  readonly open: string;
  readonly items: readonly Item[];
  /** The noun for what did not fit: `finding`. */
  readonly noun: string;
  readonly close: string;
  /** The part of the room for items that its own may take, so that a long table leaves room for what stands after it; all of it when left out. */
  readonly share?: number;
}

/** Room for a section's line about what did not fit, in bytes. */
const noteLength = 100;

/** Bytes of UTF-8 are what GitHub counts for a summary; a limit in characters is never smaller than the same number of bytes. */
const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Markdown of at most `budget` bytes: head, sections and foot. The room is given to the items section by section; what does not fit is
 * counted in its place, and its findings are returned. Head, foot and the frames of the sections are always there: `budget` must hold them.
 */
export const fillBudget = (head: string, sections: readonly Section[], foot: string, budget: number): Rendered<string> => {
  const used = sections.filter(section => section.items.length > 0);
  const frames = used.reduce((sum, { open, close }) => sum + byteLength(open) + byteLength(close) + noteLength, 0);
  const room = budget - byteLength(head) - byteLength(foot) - frames;
  let left = room;
  const parts = [head];
  const omitted: Omission[] = [];
  for (const { open, items, noun, close, share = 1 } of used) {
    parts.push(open);
    const floor = Math.max(0, left - room * share);
    let shown = 0;
    for (const { markdown } of items) {
      const size = byteLength(markdown);
      if (left - size < floor) break;
      left -= size;
      parts.push(markdown);
      shown += 1;
    }
    const rest = items.slice(shown);
    if (rest.length > 0) parts.push(`\n${countOf(rest.length, `more ${noun}`)} did not fit here.\n`);
    for (const { finding } of rest) if (finding) omitted.push({ finding, reason: 'over-size' });
    parts.push(close);
  }
  return { payload: [...parts, foot].join(''), omitted };
};
