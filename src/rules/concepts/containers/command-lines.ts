import { valueStart } from '../../../artifacts/compose/scalar-range.ts';
import type { ShellCommand, ShellScript } from '../../../artifacts/shell/model.ts';
import { type ExecItem, parseExecForm } from '../../../artifacts/shell/parse-exec.ts';
import { blockText } from '../../../artifacts/yaml/block-text.ts';
import { nodeAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { MappedText } from '../../../text/mapped-text.ts';
import type { Range } from '../../../text/range.ts';

/** A scalar's text with the place of each of its units, or, where quotes and folds hide them, with the scalar's own place for all. */
export const scalarText = (scalar: YamlScalar): MappedText => {
  const { value, style, range, document } = scalar;
  const start = valueStart(document.file, scalar);
  if (start !== undefined) return MappedText.copied(value, start);
  return (style === 'literal' ? blockText(scalar) : undefined) ?? MappedText.standing(value, range);
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
