import type { Range } from '../../../text/range.ts';

/** White space as Unicode has it (`unicode.IsSpace` of Go, which BuildKit trims and splits with); not the same as `\s` of JavaScript. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0x85 ||
  unit === 0xa0 ||
  (unit >= 0x1680 &&
    (unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000));

/** What parts a keyword from its arguments, and the words of plain lists: no line break and no Unicode space. */
export const isSeparator = (unit: number): boolean => unit === 0x20 || unit === 0x09 || (unit >= 0x0b && unit <= 0x0d);

/** The first place from `from` on that is not a space; `to` when there is none. */
export const skipSpaces = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
};

/** A span without the space around it. */
export const trimSpan = (text: string, from: number, to: number): Range => {
  const start = skipSpaces(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
};
