import type { SourceFile } from '../../../artifacts/source-file.ts';
import { nodeAt } from '../../../artifacts/yaml/lookup.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import type { Range, TextEdit } from '../../../text/range.ts';
import type { RenderedText, SourcePlace } from '../units/rendered-text.ts';
import type { SideFiles } from '../units/rendering.ts';

/** An edit of a file of the repository. */
export interface SourceEdit {
  readonly path: string;
  readonly edit: TextEdit;
}

/**
 * The edits of files that do to what is rendered what an edit of the rendered text would do, as far as the text says: whether they do is
 * to be proven by rendering again. Undefined where what is edited is not written as it is printed.
 */
export const sourceEdits = (text: RenderedText, edit: TextEdit, files: SideFiles): readonly SourceEdit[] | undefined => {
  if (edit.range.end > edit.range.start) return alone(emptying(text, edit, files) ?? replacing(text, edit, files));
  const inValues = filling(text, edit, files) ?? besideValue(text, edit, files);
  if (inValues !== undefined) return [inValues];
  const given = givenByValue(text, edit, files);
  return given === 'elsewhere' ? undefined : (given ?? alone(inserting(text, edit)));
};

const alone = (edit: SourceEdit | undefined): readonly SourceEdit[] | undefined => edit && [edit];

/** An empty collection that a values file has behind a key on one line, and that is printed as it is. */
interface EmptyValue {
  readonly path: string;
  /** From behind the colon to the end of the brackets. */
  readonly range: Range;
  /** Where the line ends. */
  readonly lineEnd: number;
  /** Where the key stands on it. */
  readonly column: number;
}

/** Lines of a block that write one key: `\n  securityContext:\n    privileged: false`. */
interface OneKey {
  readonly key: string;
  readonly indent: number;
  /** From the break behind its colon on. */
  readonly below: string;
}

const oneKey = (newText: string): OneKey | undefined => {
  const [first, indentation = '', key] = /^\n( *)([\w-]+):(?=\n)/u.exec(newText) ?? [];
  if (first === undefined || key === undefined) return undefined;
  const below = newText.slice(first.length).replace(/\n$/u, '');
  const isOne = below.split('\n').every(line => line === '' || line.startsWith(`${indentation} `) || line.startsWith(`${indentation}- `));
  return isOne ? { key, indent: indentation.length, below } : undefined;
};

/** A line of a template that holds nothing but an action, or nothing at all. */
const isActionLine = (line: string): boolean => /^\s*(?:\{\{.*\}\}\s*)?$/u.test(line);

/** A line with a blank for the dash of an item, which its first key stands behind. */
const withoutDash = (line: string): string => line.replace(/^( *)- /u, '$1  ');

/** The number of the line on which a template writes a key itself, in the mapping around another line; a condition may stand around it. */
const ownLine = (file: SourceFile, at: number, { key, indent }: OneKey): number | undefined => {
  const isOwn = (text: string): boolean => text.search(/[^ ]/u) === indent && text.slice(indent).startsWith(`${key}:`);
  for (const step of [-1, 1])
    for (let line = step === -1 ? at : at + 1; line > 0 && line <= file.lines.lineCount; line += step) {
      const { text } = lineText(file, line);
      if (isActionLine(text)) continue;
      if (isOwn(withoutDash(text))) return line;
      if (text.search(/[^ ]/u) < indent) break;
    }
  return undefined;
};

/** What a template prints of values where they are there, and how it prints them. Source: `helm create`. */
const condition = /^\s*\{\{-?\s*(?:with|if)\s+\$?\.Values\.([\w.]{1,200})\s*-?\}\}\s*$/u;
const printing = /\{\{-?\s*toYaml\s+(?:\.|\$?\.Values\.([\w.]{1,200}))\s*\|\s*n?indent\s+\d+\s*-?\}\}\s*$/u;

/** The keys of the values that a template prints under the key of a line, and which decide whether it is there. */
const printedUnder = (file: SourceFile, line: number): readonly string[] | undefined => {
  const path = line > 1 ? condition.exec(lineText(file, line - 1).text)?.[1] : undefined;
  const { text } = lineText(file, line);
  const isBare = text.trimEnd().endsWith(':');
  const behind =
    isBare && line < file.lines.lineCount ? lineText(file, line + 1).text.trimStart() : text.slice(text.indexOf(':') + 1).trimStart();
  const printed = behind.startsWith('{{') ? printing.exec(behind) : null;
  return path !== undefined && printed?.index === 0 && (printed[1] ?? path) === path ? path.split('.') : undefined;
};

/**
 * What is to be written into a template under a key that the template has itself, where a value of the chart gives it: then it goes into that value, which is
 * empty, or else the key would stand there twice as soon as somebody gives it. `elsewhere` where it is not known which value that is; undefined where the template
 * has no such key.
 */
const givenByValue = (
  text: RenderedText,
  { range, newText }: TextEdit,
  files: SideFiles,
): readonly SourceEdit[] | 'elsewhere' | undefined => {
  const added = oneKey(newText);
  const beside = added && lineBeside(text.artifact.file, range.start, added.indent);
  const place = beside && text.writtenAt({ start: beside.start, end: beside.start + 1 });
  const template = place?.kind === 'template' ? files.get(place.path) : undefined;
  const chart = /^(.*?)templates\//u.exec(place?.path ?? '')?.[1];
  if (added === undefined || place === undefined || template === undefined || chart === undefined) return undefined;
  const line = ownLine(template, template.lines.line(place.range.start), added);
  if (line === undefined) return undefined;
  const keys = printedUnder(template, line);
  const values = files.get(`${chart}values.yaml`);
  const root = values && parseYaml(values).documents[0]?.root;
  const node = keys && nodeAt(root, ...keys);
  const empty = values && node?.kind === 'mapping' && node.entries.length === 0 ? emptyOn(values, node.range) : undefined;
  if (empty === undefined) return 'elsewhere';
  return [
    { path: empty.path, edit: { range: empty.range, newText: '' } },
    { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: indented(added.below, empty.column + 2) } },
  ];
};

/** The empty value whose brackets stand at the end of a part of a rendered text. */
const emptyValue = (text: RenderedText, end: number, files: SideFiles): EmptyValue | undefined => {
  const printed = text.artifact.file.text.slice(end - 2, end);
  const written = printed === '{}' || printed === '[]' ? text.writtenAt({ start: end - 2, end }) : undefined;
  const file = written?.kind === 'value' ? files.get(written.path) : undefined;
  if (written === undefined || file === undefined) return undefined;
  return emptyOn(file, written.range);
};

const emptyOn = (file: SourceFile, brackets: Range): EmptyValue | undefined => {
  const line = lineText(file, file.lines.line(brackets.start));
  const [before, indentation] = /^( *)[\w.-]+:(?=[ \t]*(?:\{\}|\[\]))/u.exec(line.text) ?? [];
  if (before === undefined || line.text.slice(before.length).trimStart() !== line.text.slice(brackets.start - line.start)) return undefined;
  const range = { start: line.start + before.length, end: brackets.end };
  return { path: file.path, range, lineEnd: line.start + line.text.length, column: indentation?.length ?? 0 };
};

/** Where the key stands whose value ends at an offset: on the line, or on the one before where the value has its line for itself. */
const keyColumn = (file: SourceFile, offset: number): number => {
  const line = file.lines.line(offset);
  const own = lineText(file, line).text;
  const holder = /^ *[{[]/u.test(own) && line > 1 ? lineText(file, line - 1).text : own;
  return withoutDash(holder).search(/[^ ]/u);
};

/** Takes an empty collection away, so that lines can take its place. */
const emptying = (text: RenderedText, { range, newText }: TextEdit, files: SideFiles): SourceEdit | undefined => {
  const isOnly = newText === '' && /^\s*(?:\{\}|\[\])$/u.test(text.artifact.file.text.slice(range.start, range.end));
  const empty = isOnly ? emptyValue(text, range.end, files) : undefined;
  return empty && { path: empty.path, edit: { range: empty.range, newText: '' } };
};

/** Puts lines where an empty collection stood. */
const filling = (text: RenderedText, { range: { start }, newText }: TextEdit, files: SideFiles): SourceEdit | undefined => {
  const indentation = /^\n( *)/u.exec(newText)?.[1]?.length;
  // Why not what stands less deep: it comes behind the value, and not into it.
  const isBelow = indentation !== undefined && indentation > keyColumn(text.artifact.file, start);
  const empty = isBelow ? emptyValue(text, start, files) : undefined;
  if (empty === undefined) return undefined;
  const lines = indented(newText, empty.column + 2);
  return { path: empty.path, edit: { range: { start: empty.lineEnd, end: empty.lineEnd }, newText: lines } };
};

const replacing = (text: RenderedText, { range, newText }: TextEdit, files: SideFiles): SourceEdit | undefined => {
  const written = text.writtenAt(range);
  const file = written && files.get(written.path);
  if (written === undefined || file === undefined) return undefined;
  const fitted =
    written.kind === 'value' && newText.startsWith('\n') ? indented(newText, indentOf(file, written.range.start) + 2) : newText;
  return { path: written.path, edit: { range: written.range, newText: fitted } };
};

/** True for lines of keys whose mapping a value prints whole: in the template they would stand there whatever that value is, and twice where it has them. */
const isOfPrintedMapping = (text: RenderedText, { range: { start }, newText }: TextEdit): boolean => {
  const added = /^\n?( *)(?=[^ \n-])/u.exec(newText);
  const beside = added === null ? undefined : lineBeside(text.artifact.file, start, added[1]?.length ?? 0);
  if (beside === undefined) return false;
  const { data } = text.placesAt({ start: beside.start, end: beside.start + 1 });
  return data.some(({ kind }) => kind === 'value') && !data.some(({ kind, range }) => kind === 'template' && range.end - range.start === 1);
};

/** Between two characters of a text that a template prints as it is. */
const inserting = (text: RenderedText, edit: TextEdit): SourceEdit | undefined => {
  const {
    range: { start },
    newText,
  } = edit;
  if (isOfPrintedMapping(text, edit)) return undefined;
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
  const lines = newText.replace(/^\n|\n$/gu, '');
  // Why before it: what it holds comes on the lines behind it.
  const holder = /^( *)[\w.-]+:[ \t]*$/u.exec(written.text);
  if (holder !== null)
    return {
      path: place.path,
      edit: { range: { start: written.start, end: written.start }, newText: `${indented(lines, holder[1]?.length ?? 0)}\n` },
    };
  const key = /^( *)[\w.-]+:[ \t]/u.exec(written.text);
  if (key === null || file.lines.line(Math.max(place.range.start, place.range.end - 1)) !== line) return undefined;
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
