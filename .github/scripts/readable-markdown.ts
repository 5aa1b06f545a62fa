/** Columns of everything that demonstrations print. */
export const columns = 100;

/** Breaks a paragraph into lines; those after the first are indented by `hang`. A word that is longer than a line stays whole. */
export const wrapText = (text: string, indent = '', hang = ''): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(' ').filter(part => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent + hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
};

/** Words of a line as a page shows them: links by their text, no marks, no escapes. */
const plainWords = (text: string): string =>
  text
    .replaceAll(/\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replaceAll(/<\/?(?:sub|summary|details)>|<!--[^>]*-->|\*\*/gu, '')
    .replaceAll('<br>', ' ')
    .replaceAll(/\\([\\`*_{}[\]()#+.!|<>~-])/gu, '$1')
    .trim();

const cellsOf = (row: string): readonly string[] =>
  row
    .replaceAll(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map(cell => plainWords(cell));

/** Columns of a row's first cell, such as a severity. */
const firstCell = 11;

/** A row as one line: the first cell stands out, the others follow. A row of numbers is told with its heads. */
const tableRow = (row: string, heads: readonly string[]): readonly string[] => {
  const [first = '', ...rest] = cellsOf(row);
  if ([first, ...rest].every(cell => /^\d+$/u.test(cell)))
    return wrapText([first, ...rest].map((count, index) => `${count} ${heads[index] ?? ''}`).join(', '));
  const words = rest.filter(cell => cell !== '').join(' · ');
  const [line = '', ...more] = wrapText(words, ' '.repeat(firstCell));
  return [`${first.padEnd(firstCell)}${line.trimStart()}`, ...more];
};

/** Our own Markdown as lines of text: what a page folds away is named and left out. Knows what our reports write, not Markdown as such. */
export const readableMarkdown = (markdown: string): readonly string[] => {
  const lines: string[] = [];
  let heads: readonly string[] = [];
  let folded = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('<details>')) {
      lines.push(`▸ ${plainWords(line)}`);
      folded = true;
    } else if (line.startsWith('</details>')) folded = false;
    else if (folded || /^\|[-:|]+$/u.test(line)) continue;
    else if (line.startsWith('|')) {
      if (heads.length > 0) lines.push(...tableRow(line, heads));
      else heads = cellsOf(line);
      continue;
    } else if (/^(?:- |> )/u.test(line)) lines.push(...wrapText(plainWords(line), '', '  '));
    else lines.push(...wrapText(plainWords(line.replace(/^#+ /u, ''))), ...(line === '' ? [''] : []));
    heads = [];
  }
  return withoutDoubles(lines);
};

/** Blank lines at the ends, and those after another one, are left out. */
const withoutDoubles = (lines: readonly string[]): readonly string[] => {
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
};
