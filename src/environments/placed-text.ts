import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { YamlNode, YamlScalar } from '../artifacts/yaml/model.ts';
import { scalarValue } from '../artifacts/yaml/scalar.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';
import type { PlacedText } from './environment.ts';

/** A part of a file, with blanks in place of all that is before it: offsets and lines in it are those of the file. Made when first read. */
class CutFile implements SourceFile {
  readonly path: string;
  readonly #whole: string;
  readonly #part: Range;
  #text: string | undefined;
  #lines: LineIndex | undefined;

  constructor(path: string, whole: string, part: Range) {
    this.path = path;
    this.#whole = whole;
    this.#part = part;
  }

  get text(): string {
    this.#text ??= this.#whole.slice(0, this.#part.start).replaceAll(/[^\n]/gu, ' ') + this.#whole.slice(this.#part.start, this.#part.end);
    return this.#text;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}

/** A whole file. */
export const wholeText = (file: SourceFile): PlacedText => ({ source: file, file, placeOf: range => ({ file, range }), key: file.path });

/** A text that was made has no place that tells it from others made at the same place: what it says does. */
const keyOf = ({ range }: YamlNode, { source, file, key }: PlacedText): string =>
  key === file.path ? `${file.path}@${range.start}-${range.end}` : source.text.slice(range.start, range.end);

/** True for a literal block without an indicator of its indentation, in which no line looks like the end of a document. */
const isPlainBlock = (scalar: YamlScalar, text: string): boolean =>
  scalar.style === 'literal' && /^\|[-+]?[ \t]*(?:#[^\n]*)?\r?\n/u.test(text) && !/^[ \t]+(?:---|\.\.\.)/mu.test(text);

/** The text that a scalar holds: exact to the character for literal blocks, else placed as a whole. */
const scalarText = (scalar: YamlScalar, holder: PlacedText): PlacedText => {
  const { source, file, placeOf } = holder;
  const key = keyOf(scalar, holder);
  const written = source.text.slice(scalar.range.start, scalar.range.end);
  if (isPlainBlock(scalar, written)) {
    const start = scalar.range.start + written.indexOf('\n');
    return { source: new CutFile(source.path, source.text, { start, end: scalar.range.end }), file, placeOf, key };
  }
  const place = placeOf(saidIn(scalar, holder));
  return { source: sourceFile(source.path, scalar.value), file, placeOf: () => place, key };
};

/** A text by itself that a node stands for as a whole. */
export const derivedText = (value: string, node: YamlNode, holder: PlacedText): PlacedText => {
  const { source, file, placeOf } = holder;
  const place = placeOf(node.range);
  return { source: sourceFile(source.path, value), file, placeOf: () => place, key: keyOf(node, holder) };
};

/** What a node of a text holds, as a text of its own: a collection as it is written, a scalar as what it says. */
export const nodeText = (node: YamlNode, holder: PlacedText): PlacedText =>
  node.kind === 'scalar'
    ? scalarText(node, holder)
    : {
        source: new CutFile(holder.source.path, holder.source.text, node.range),
        file: holder.file,
        placeOf: holder.placeOf,
        key: keyOf(node, holder),
      };

/** Where what a node says is written as it is: of a scalar between quotes without escapes, between them. */
export const saidIn = (node: YamlNode, { source }: PlacedText): Range => {
  const { start, end } = node.range;
  const [first, ...rest] = source.text.slice(start, end);
  const isQuoted =
    (first === '"' || first === "'") && rest.at(-1) === first && node.kind === 'scalar' && rest.slice(0, -1).join('') === node.value;
  return isQuoted ? { start: start + 1, end: end - 1 } : node.range;
};

/** The text of a scalar as a template would print it; empty for null, nothing, and collections. */
export const valueText = (node: YamlNode | undefined): string => {
  const value = node === undefined ? undefined : scalarValue(node);
  return value === undefined || value === null ? '' : String(value);
};
