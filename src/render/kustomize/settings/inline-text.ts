import type { SourceFile } from '../../../artifacts/source-file.ts';
import { indentationOf } from '../../../text/indentation.ts';
import { Place, type Sources } from '../../template/sources.ts';

/** Where a line of a text in a value stands in the file. */
interface Line {
  readonly inText: number;
  readonly inFile: number;
}

/** The lines of a block scalar (`|`, `>`), when its text is what stands in the file without the indentation. */
const linesOf = (file: SourceFile, place: Place, text: string): readonly Line[] | undefined => {
  const raw = file.text.slice(place.start, place.end);
  if (!raw.startsWith('|')) return undefined;
  const lines: Line[] = [];
  let inText = 0;
  let inFile = place.start + raw.indexOf('\n') + 1;
  let indent: number | undefined;
  for (const wanted of text.split('\n')) {
    const end = file.text.indexOf('\n', inFile);
    let line = file.text.slice(inFile, end < 0 ? file.text.length : end);
    // Why: a patch is trimmed, so that empty lines before its first one are not in its text.
    while (lines.length === 0 && line.trim() === '' && wanted.trim() !== '' && inFile < place.end) {
      inFile += line.length + 1;
      const next = file.text.indexOf('\n', inFile);
      line = file.text.slice(inFile, next < 0 ? file.text.length : next);
    }
    indent ??= indentationOf(line) - indentationOf(wanted);
    if (line.trim() !== '' && line.slice(indent).trimEnd() !== wanted.trimEnd()) return undefined;
    lines.push({ inText, inFile: inFile + Math.min(indent, line.length) });
    inText += wanted.length + 1;
    inFile += line.length + 1;
  }
  return lines;
};

const offsetIn = (lines: readonly Line[], offset: number): number => {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.inText ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line === undefined ? offset : line.inFile + offset - line.inText;
};

/** Tells where a part of a text that is a value of a file stands in that file. */
export type PartPlace = (start: number, end: number) => Sources;

/**
 * The places of the parts of a text that a value holds, such as a patch written in a kustomization: exact for a literal block, else the
 * whole value.
 */
export const placeParts = (file: SourceFile | undefined, from: Sources, text: string): PartPlace => {
  const [place] = from;
  const lines = file === undefined || place === undefined || place.file !== file.path ? undefined : linesOf(file, place, text);
  if (place === undefined || lines === undefined) return () => from;
  return (start, end) => [new Place(place.kind, place.file, place.path, offsetIn(lines, start), offsetIn(lines, end))];
};
