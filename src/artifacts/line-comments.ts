import type { Range } from '../text/range.ts';
import type { SourceFile } from './source-file.ts';

/** The comments of a text by a pattern with flags `gm`, whose group is a comment at the end of what it finds. */
export const lineComments = ({ text }: Pick<SourceFile, 'text'>, pattern: RegExp): readonly Range[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole, 1: comment = '' }) => ({
    start: index + whole.length - comment.length,
    end: index + whole.length,
  }));
