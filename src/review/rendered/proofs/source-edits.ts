import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Range, TextEdit } from '../../../text/range.ts';
import type { RenderedText, SourcePlace } from '../units/rendered-text.ts';
import type { SideFiles } from '../units/rendering.ts';

/** An edit of a file of the repository. */
export interface SourceEdit {
  readonly path: string;
  readonly edit: TextEdit;
}

/**
 * The edit of a file that does to what is rendered what an edit of the rendered text would do, as far as the text says: whether it does is
 * to be proven by rendering again. Undefined where what is edited is not written as it is printed.
 */
export const sourceEdit = (text: RenderedText, edit: TextEdit, files: SideFiles): SourceEdit | undefined =>
  edit.range.end > edit.range.start ? replacing(text, edit, files) : (besideValue(text, edit, files) ?? inserting(text, edit));

const replacing = (text: RenderedText, { range, newText }: TextEdit, files: SideFiles): SourceEdit | undefined => {
  const written = text.writtenAt(range);
  const file = written && files.get(written.path);
  if (written === undefined || file === undefined) return undefined;
  const fitted =
    written.kind === 'value' && newText.startsWith('\n') ? indented(newText, indentOf(file, written.range.start) + 2) : newText;
  return { path: written.path, edit: { range: written.range, newText: fitted } };
};

/** Between two characters of a text that a template prints as it is. */
const inserting = (text: RenderedText, { range: { start }, newText }: TextEdit): SourceEdit | undefined => {
  const before = text.writtenAt({ start: start - 1, end: start });
  const after = text.writtenAt({ start, end: start + 1 });
  if (before?.kind === 'template')
    return { path: before.path, edit: { range: { start: before.range.end, end: before.range.end }, newText } };
  if (after?.kind === 'template')
    return { path: after.path, edit: { range: { start: after.range.start, end: after.range.start }, newText } };
  return undefined;
};

/** Whole lines of keys, beside a key of the same mapping that stands on a line of its own in a values file. */
const besideValue = (text: RenderedText, { range: { start }, newText }: TextEdit, files: SideFiles): SourceEdit | undefined => {
  const added = /^(\n?)( *)(?=[^ \n-])/u.exec(newText);
  if (added === null || added[2] === undefined) return undefined;
  const beside = lineBeside(text.artifact.file, start, added[2].length);
  const place = beside && valueOn(text, beside);
  const file = place && files.get(place.path);
  if (place === undefined || file === undefined) return undefined;
  const line = file.lines.line(place.range.start);
  const written = lineText(file, line);
  const key = /^( *)[\w.-]+:[ \t]/u.exec(written.text);
  if (key === null || file.lines.line(Math.max(place.range.start, place.range.end - 1)) !== line) return undefined;
  const lines = newText.replace(/^\n|\n$/gu, '');
  const end = written.start + written.text.length;
  return { path: place.path, edit: { range: { start: end, end }, newText: `\n${indented(lines, key[1]?.length ?? 0)}` } };
};

const valueOn = (text: RenderedText, line: Range): SourcePlace | undefined => {
  // Why the key: where a template prints it, a key beside the value is another one.
  const { data: ofKey } = text.placesAt({ start: line.start, end: line.start + 1 });
  if (ofKey.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1)) return undefined;
  const values = text.placesAt(line).data.filter(({ kind }) => kind === 'value');
  return values.reduce<SourcePlace | undefined>(
    (best, place) => (best === undefined || place.range.end - place.range.start < best.range.end - best.range.start ? place : best),
    undefined,
  );
};

/** The nearest line of the same indentation, with no line of less between: it stands in the same mapping. */
const lineBeside = (file: SourceFile, offset: number, indent: number): Range | undefined => {
  const at = file.lines.line(offset);
  for (const step of [-1, 1])
    for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
      const { start, text } = lineText(file, line);
      const own = text.search(/[^ ]/u);
      if (own === -1) continue;
      if (own < indent) break;
      if (own === indent && text[own] !== '-' && text[own] !== '#') return { start: start + own, end: start + text.length };
    }
  return undefined;
};

const lineText = (file: SourceFile, line: number): { readonly start: number; readonly text: string } => {
  const start = file.lines.lineStart(line);
  const end = file.text.indexOf('\n', start);
  return { start, text: file.text.slice(start, end === -1 ? undefined : end).replace(/\r$/u, '') };
};

const indentOf = (file: SourceFile, offset: number): number => Math.max(0, lineText(file, file.lines.line(offset)).text.search(/[^ ]/u));

/** Lines moved so that the first stands at an indentation. */
const indented = (lines: string, indent: number): string => {
  const own = /^\n?( *)/u.exec(lines)?.[1]?.length ?? 0;
  return lines.replaceAll(/^ +/gmu, blanks => ' '.repeat(Math.max(0, blanks.length - own + indent)));
};
