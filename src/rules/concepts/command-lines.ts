import { valueStart } from '../../artifacts/compose/scalar-range.ts';
import type { ShellCommand, ShellScript } from '../../artifacts/shell/model.ts';
import { type ExecItem, parseExecForm } from '../../artifacts/shell/parse-exec.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';

/** The lines of a `|` scalar one by one, each without its indentation; undefined where they are not the value's lines. */
const literalText = (scalar: YamlScalar, value: string): MappedText | undefined => {
  const { text } = scalar.document.file;
  const builder = new MappedTextBuilder();
  let at = text.indexOf('\n', scalar.range.start) + 1;
  if (at === 0) return undefined;
  const lines = value.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index === lines.length - 1 && line === '') break;
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    const written = text.slice(at, end).replace(/\r$/, '');
    if (!written.endsWith(line) || written.slice(0, written.length - line.length).trim() !== '') return undefined;
    builder.copy(line, at + written.length - line.length);
    if (index < lines.length - 1) builder.stand('\n', { start: at + written.length, end: Math.min(end + 1, text.length) });
    at = end + 1;
  }
  return builder.build(scalar.range.start);
};

/** A scalar's text with the place of each of its units, or, where quotes and folds hide them, with the scalar's own place for all. */
export const scalarText = (scalar: YamlScalar): MappedText => {
  const { value, style, range, document } = scalar;
  const start = valueStart(document.file, scalar);
  if (start !== undefined) return MappedText.copied(value, start);
  const lines = style === 'literal' ? literalText(scalar, value) : undefined;
  return lines ?? new MappedTextBuilder().stand(value, range).build(range.start);
};

/** A word of a command in a list; a number or a boolean is refused by the API, and reads as it is written. */
const execItem = (item: YamlNode): ExecItem | undefined => {
  const node = nodeAt(item);
  if (node?.kind !== 'scalar' || scalarValue(node) === undefined) return undefined;
  const { start, end } = node.range;
  return { text: node.document.file.text.slice(start, end), range: node.range, value: scalarText(node) };
};

/** The place of a list's items from the first to the last, wherever aliases point. */
const rangeOf = (items: readonly ExecItem[]): Range => ({
  start: items.reduce((least, { range }) => Math.min(least, range.start), Infinity),
  end: items.reduce((most, { range }) => Math.max(most, range.end), -Infinity),
});

/** Longer lists are not commands. */
const maxWords = 1_000;

/**
 * What a list of words in YAML runs: the command, and what its arguments run (`["sh", "-c", "…"]`). Undefined for an empty list, for one
 * with a word that is not known, and where the shell parser gives up.
 */
export const execScript = (words: readonly YamlNode[]): ShellScript | undefined => {
  if (words.length === 0 || words.length > maxWords) return undefined;
  const items = words.map(execItem).filter(item => item !== undefined);
  return items.length === words.length ? parseExecForm(items, rangeOf(items)) : undefined;
};

/** Where a script calls a program, directly or around another command. */
export const callsOf = (script: ShellScript | undefined, program: string): readonly Range[] =>
  (script?.commands ?? []).flatMap(command => callIn(command, program) ?? []);

const callIn = ({ name, nameWord, wrappers }: ShellCommand, program: string): Range | undefined =>
  wrappers.find(wrapper => wrapper.name === program)?.word.range ?? (name === program ? nameWord?.range : undefined);
