const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

/** True for the characters that end a line in YAML 1.2. */
export const isLineBreak = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

/** True for space, tab and line breaks. */
export const isWhite = (code: number): boolean => code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;

/** The offset of the line break that ends the line, or the text's end. */
export const endOfLine = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
};

/** The offset of the first character from `from` on that is neither white space nor in a comment. `from` must not lie within a scalar. */
export const skipBlank = (text: string, from: number): number => {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWhite(code) || code === BYTE_ORDER_MARK) at++;
    else if (code === HASH && (at === 0 || isWhite(text.charCodeAt(at - 1)))) at = endOfLine(text, at);
    else break;
  }
  return at;
};

/** The end of the text without the white space that ends it, not before `floor`. */
export const trimEnd = (text: string, end: number, floor: number): number => {
  let at = end;
  while (at > floor && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
};
