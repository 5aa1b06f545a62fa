import { countOf } from '../../verdict/counted-noun.ts';
import { codeCell, codeSpan, messageMarkdown, shorten } from '../escape.ts';
import { maxShownMessage, maxShownText } from '../limits.ts';
import { shortDigests } from './signature-words.ts';

/** What a cell or a line lists before it counts. */
const maxListed = 3;

/** A sentence of ours or of others; values in quotes become code. */
export const sentenceMarkdown = (text: string): string => messageMarkdown(shorten(text, maxShownMessage));

/** A value in a cell of a table. */
export const cell = (text: string): string => codeCell(shorten(shortDigests(text), maxShownText));

/** The first items of a cell, and how many more there are. */
export const cellList = (items: readonly string[]): string => {
  const more = items.length - maxListed;
  return [...items.slice(0, maxListed), ...(more > 0 ? [`and ${countOf(more, 'more', 'more')}`] : [])].join('<br>');
};

/** Where an image is named. */
export const placesMarkdown = (places: readonly string[]): string => {
  const more = places.length - maxListed;
  return `${places.slice(0, maxListed).map(codeSpan).join(', ')}${more > 0 ? ` and ${countOf(more, 'more place')}` : ''}`;
};

/** An image or another short value of somebody else's as code. */
export const valueMarkdown = (text: string): string => codeSpan(shorten(text, maxShownText));
