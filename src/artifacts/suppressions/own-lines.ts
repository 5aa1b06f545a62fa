import { type Range, textUnder } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { commentMarker, findMarker, readSuppressionComment } from './suppression-comment.ts';
import { type Directive, type Directives, type MalformedDirective, maxDirectives, tooManyDirectives } from './suppression-directive.ts';

/** A file of lines with comments: a unit of systemd, TOML. */
export interface LineFile {
  readonly file: SourceFile;
  /** From each `#` to the end of its line. */
  readonly comments: readonly Range[];
}

const isNothing = (line: string): boolean => /^\uFEFF?\s*(?:[#;].*)?$/u.test(line);

/** A line without its line break and the blanks before that. */
const trimmedLine = ({ text, lines }: SourceFile, number: number): Range => {
  const start = lines.lineStart(number);
  return { start, end: start + text.slice(start, lines.lineEnd(number)).trimEnd().length };
};

/** Lines that a comment can speak about; longer blocks are not covered whole. */
const maxLines = 1_000;

/** What stands under a comment: a line with those that go on with it, or the table whose header it is. */
const blockAfter = (file: SourceFile, line: number): Range | undefined => {
  const textOf = (number: number): string => textUnder(file.text, trimmedLine(file, number));
  const last = Math.min(file.lines.line(file.text.length), line + maxLines);
  let first = line + 1;
  while (first <= last && isNothing(textOf(first))) first += 1;
  if (first > last) return undefined;
  const isTable = /^\s*\[/u.test(textOf(first));
  let end = first;
  while (end < last && (isTable ? !/^\s*\[/u.test(textOf(end + 1)) : textOf(end).endsWith('\\'))) end += 1;
  return { start: file.lines.lineStart(first), end: trimmedLine(file, end).end };
};

const isTop = ({ text }: SourceFile, at: number): boolean => text.slice(0, at).split('\n').every(isNothing);

/** Our suppressions in a file of lines: a comment speaks about what stands under it, or about its own line. */
export const ownLineDirectives = ({ file, comments }: LineFile): Directives => {
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  if (!file.text.includes(commentMarker)) return { directives, malformed };
  for (const at of comments) {
    const marker = findMarker(file.text, at);
    const read = marker === undefined ? undefined : readSuppressionComment(file.text.slice(marker, at.end), marker);
    if (!read) continue;
    if (directives.length + malformed.length >= maxDirectives) {
      malformed.push(tooManyDirectives(file.path, at));
      break;
    }
    const verb = read.comment?.verb;
    const problem = read.problem ?? misplaced(file, at, verb);
    if (read.comment === undefined || problem !== undefined) malformed.push({ path: file.path, at, message: problem ?? '' });
    else {
      const { verb: _verb, ...written } = read.comment;
      directives.push({
        path: file.path,
        at,
        scopes: verb === 'ignore-file' ? [{ start: 0, end: file.text.length }] : covered(file, at),
        ...written,
      });
    }
  }
  return { directives, malformed };
};

const covered = (file: SourceFile, { start }: Range): readonly Range[] => {
  const number = file.lines.line(start);
  const line = trimmedLine(file, number);
  if (!isNothing(textUnder(file.text, line))) return [line];
  const block = blockAfter(file, number);
  return block === undefined ? [] : [block];
};

const misplaced = (file: SourceFile, { start }: Range, verb: string | undefined): string | undefined => {
  if (verb === 'ignore-stage') return 'Only Dockerfiles have stages. Write "ignore" above the line.';
  return verb === 'ignore-file' && !isTop(file, start) ? '"ignore-file" counts only at the top of the file. Move it there.' : undefined;
};
