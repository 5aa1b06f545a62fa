import type { SourceFile } from '../../../artifacts/source-file.ts';
import { type Piece, textOf } from '../../../render/template/go-value.ts';

/** What a chart may print: its files by name, and what may stand in any of them. */
export interface EveryWay {
  readonly files: ReadonlyMap<string, readonly Pick<Piece, 'text'>[]>;
  readonly choices: readonly string[];
}

/** What is written in templates, where it cannot be found out what they may print. */
export const asWritten = (templates: ReadonlyMap<string, SourceFile>): EveryWay => ({
  files: new Map([...templates].map(([name, { text }]) => [name, [{ text }]])),
  choices: [],
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** How often each line is in some. */
const countLines = (lines: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
};

/** Lines without those of which there are as many in `counts`, which it takes them from. */
export const withoutCounted = (lines: readonly string[], counts: Map<string, number>): readonly string[] =>
  lines.filter(line => {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    return left === 0;
  });

/** Lines that each file may print beyond those that it prints, without their indentation. What may be anywhere is told of the first file. */
export const linesBeyond = (
  printed: ReadonlyMap<string, readonly Pick<Piece, 'text'>[]>,
  { files, choices }: EveryWay,
): ReadonlyMap<string, readonly string[]> => {
  const first = files.keys().next().value;
  return new Map(
    [...files].map(([name, pieces]) => {
      const counts = countLines(linesOf(textOf(printed.get(name) ?? [])));
      const lines = linesOf(textOf(pieces));
      return [name, withoutCounted(name === first ? [...lines, ...choices.flatMap(linesOf)] : lines, counts)];
    }),
  );
};

/** The lines of some files, counted together. */
export const countAll = (files: ReadonlyMap<string, readonly string[]>): Map<string, number> => countLines([...files.values()].flat());
