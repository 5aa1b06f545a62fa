import { indentationOf } from '../../text/indentation.ts';
import { containsRange, type Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlScalar } from './model.ts';

/** Where a part of a text that a scalar holds stands in its file. */
export interface InlinePlace {
  readonly range: Range;
  /** True when the same characters stand there. */
  readonly isExact: boolean;
}

const withoutEnd = (line: string): string => line.replace(/\r?\n$/u, '');

/**
 * Where the parts of a text stand that a scalar holds. The lines of a literal block stand in the file as they are, but for their
 * indentation; of other scalars only the whole is known.
 */
export const placesIn = (node: YamlScalar, inline: SourceFile): ((range: Range) => InlinePlace) => {
  const { file } = node.document;
  if (node.style !== 'literal') return () => ({ range: node.range, isExact: false });
  const header = file.lines.line(node.range.start);
  const at = (offset: number, end: boolean): { readonly offset: number; readonly isExact: boolean } => {
    const { line, column } = inline.lines.position(offset);
    const own = withoutEnd(inline.text.slice(inline.lines.lineStart(line), inline.lines.lineEnd(line)));
    const start = file.lines.lineStart(header + line);
    const written = withoutEnd(file.text.slice(start, file.lines.lineEnd(header + line)));
    const isExact = written.endsWith(own);
    const indent = indentationOf(written);
    if (!isExact) return { offset: end ? start + written.length : start + indent, isExact };
    return { offset: start + written.length - own.length + column - 1, isExact };
  };
  return ({ start, end }) => {
    const [from, to] = [at(start, false), at(end, true)];
    const range = { start: from.offset, end: Math.max(from.offset, to.offset) };
    const isInside = containsRange(node.range, range);
    return isInside ? { range, isExact: from.isExact && to.isExact } : { range: node.range, isExact: false };
  };
};
