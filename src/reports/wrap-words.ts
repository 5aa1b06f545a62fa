import { stripVTControlCharacters } from 'node:util';

/** What is drawn by columns and stays as it is: source under its line numbers, and the lines of a diff. */
const isDrawn = (line: string): boolean => /^ *\d* *│|^ {4}[-+…]/u.test(line);

/** Text with its long lines broken between words, so that a terminal of so many columns breaks none within a word. Colors take no room. */
export const wrapWords = (text: string, columns: number): string =>
  text
    .split('\n')
    .map(line => wrapLine(line, columns))
    .join('\n');

/** What goes on stands two columns further in than what it belongs to. A word that is longer than the line is left whole, so that it can be copied. */
const wrapLine = (line: string, columns: number): string => {
  const plain = stripVTControlCharacters(line);
  if (plain.length <= columns || isDrawn(plain)) return line;
  const indent = ' '.repeat(plain.length - plain.trimStart().length + 2);
  const lines: string[] = [];
  let words: string[] = [];
  // One less than the columns so far, so that a line begins without the space before a word.
  let width = -1;
  let isBegun = false;
  for (const word of line.split(' ')) {
    const length = stripVTControlCharacters(word).length;
    if (isBegun && width + 1 + length > columns) {
      lines.push(words.join(' '));
      words = [indent + word];
      width = indent.length + length;
    } else {
      words.push(word);
      width += 1 + length;
    }
    isBegun ||= length > 0;
  }
  return [...lines, words.join(' ')].join('\n');
};
