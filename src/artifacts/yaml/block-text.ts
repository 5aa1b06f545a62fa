import { indentationOf } from '../../text/indentation.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { YamlScalar } from './model.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of a block that are not blank, without the indentation that all have, each with how many blank ones lie before it. */
const linesOf = ({ value, range, document: { file } }: YamlScalar): readonly (Line & { readonly blanks: number })[] => {
  const from = file.lines.lineEnd(file.lines.position(range.start).line);
  const lines: (Line & { readonly blanks: number })[] = [];
  const own = indentationOf(value.replace(/^\n+/u, ''));
  let [indent, blanks] = [-1, 0];
  for (let start = from; start < range.end; ) {
    const newline = file.text.indexOf('\n', start);
    const end = newline === -1 ? file.text.length : newline + 1;
    const written = file.text.slice(start, end).replace(/\r?\n$/u, '');
    if (indent < 0 && written.trim() !== '') indent = indentationOf(written) - own;
    if (indent < 0 || written.length <= indent) blanks += 1;
    else {
      lines.push({ text: written.slice(indent), start: start + indent, blanks });
      blanks = 0;
    }
    start = end;
  }
  return lines;
};

/** What YAML makes of the break between two lines of a folded block. Source: YAML 1.2.2, section 8.1.3. */
const folded = (before: string, after: string, blanks: number): string => {
  const staysApart = /^[ \t]/u.test(before) || /^[ \t]/u.test(after);
  return staysApart ? '\n'.repeat(blanks + 1) : blanks === 0 ? ' ' : '\n'.repeat(blanks);
};

/**
 * The value of a literal or folded block, with the place of each of its characters in the file; undefined for other scalars, and where the lines of
 * the file are not those of the value.
 */
export const blockText = (scalar: YamlScalar): MappedText | undefined => {
  const { style, value, range } = scalar;
  if (style !== 'literal' && style !== 'folded') return undefined;
  const builder = new MappedTextBuilder();
  let before: Line | undefined;
  for (const line of linesOf(scalar)) {
    const breaks =
      before === undefined
        ? '\n'.repeat(line.blanks)
        : style === 'folded'
          ? folded(before.text, line.text, line.blanks)
          : '\n'.repeat(line.blanks + 1);
    builder.stand(breaks, { start: before === undefined ? range.start : before.start + before.text.length, end: line.start });
    builder.copy(line.text, line.start);
    before = line;
  }
  const end = before === undefined ? range.start : before.start + before.text.length;
  builder.stand(value.slice(builder.length), { start: end, end: Math.max(end, range.end) });
  const text = builder.build(range.start);
  return text.text === value ? text : undefined;
};
