import type { Range } from '../../../../text/range.ts';

/** What stands before a command of sed: the begin of the script, a quote, a separator, or the end of an address (`3s`, `$s`, `/x/s`). */
const beforeCommand = /[\s'";{!$/,\d]/;
/** What separates the parts of `s`. Others may too, but are not used; and so few let no text be searched to its end again and again. */
const delimiter = /[!#$%&()*+,./:;<=>?@[\]^`{|}~-]/;

/** The next place of a character that no backslash escapes; -1 when there is none. */
const unescaped = (text: string, character: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === character) return at;
  }
  return -1;
};

/**
 * The end of the second part of `s/x/y/`, whose `s` stands at `at`, with the range of what it writes; undefined when no such command is
 * there.
 */
const substitution = (text: string, at: number): { readonly written: Range | undefined; readonly end: number } | undefined => {
  const separator = text[at + 1] ?? '';
  if (text[at] !== 's' || !delimiter.test(separator)) return undefined;
  const middle = unescaped(text, separator, at + 2);
  const end = middle === -1 ? -1 : unescaped(text, separator, middle + 1);
  if (end === -1) return undefined;
  const replacement = text.slice(middle + 1, end);
  // `#` makes a comment of it; `&` and `\1` write again what was found.
  if (replacement.startsWith('#')) return { written: undefined, end };
  return { written: { start: /&|\\\d/.test(replacement) ? at + 2 : middle + 1, end }, end };
};

/**
 * The parts of a sed script (as written, with quotes) that it puts into the text: the second part of `s/x/y/` and the text of `a`, `i` and
 * `c`. What it looks for and what it deletes is not part of it. Source: POSIX, sed.
 */
export const sedWrites = (text: string): readonly Range[] => {
  const written: Range[] = [];
  let at = 0;
  while (at < text.length) {
    const begins = at === 0 || beforeCommand.test(text[at - 1] ?? '');
    const found = begins ? substitution(text, at) : undefined;
    if (found !== undefined) {
      if (found.written !== undefined) written.push(found.written);
      at = found.end + 1;
    } else if (begins && /[aic]/.test(text[at] ?? '') && /[\s\\]/.test(text[at + 1] ?? '')) {
      const feed = text.indexOf('\n', at + 3);
      const end = feed === -1 ? text.length : feed;
      written.push({ start: at + 1, end });
      at = end;
    } else at += 1;
  }
  return written;
};
