import { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { interpolate, unknownMark } from '../compose/interpolate.ts';
import { valueStart } from '../compose/scalar-range.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type ExecItem, parseExecForm } from '../shell/parse-exec.ts';
import { blockText } from '../yaml/block-text.ts';
import { deref } from '../yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../yaml/model.ts';

/** How the tool that reads the YAML understands a text: Compose fills in variables, Kubernetes leaves `$` alone. */
export type CommandReader = 'compose' | 'kubernetes';

/** The text that the container gets. What is not known of it stands as a character that no file has. */
const textFor = (reader: CommandReader, { value, opaque }: YamlScalar): string => {
  if (opaque) return unknownMark;
  return reader === 'compose' ? interpolate(value).pattern : value;
};

const mapped = (reader: CommandReader, scalar: YamlScalar): MappedText => {
  const text = textFor(reader, scalar);
  const isWritten = text === scalar.value;
  const start = isWritten ? valueStart(scalar.document.file, scalar) : undefined;
  if (start !== undefined) return MappedText.copied(text, start);
  return (isWritten ? blockText(scalar) : undefined) ?? MappedText.standing(text, scalar.range);
};

const execItems = (reader: CommandReader, items: readonly YamlNode[]): readonly ExecItem[] =>
  items.flatMap(item => {
    const node = deref(item);
    if (node?.kind !== 'scalar') return [];
    const { range, document } = node;
    return [{ text: document.file.text.slice(range.start, range.end), range, value: mapped(reader, node) }];
  });

/** The script that a list of words amounts to: one command, and what its arguments run (`["sh", "-c", "…"]`). */
export const listScript = (reader: CommandReader, items: readonly YamlNode[], range: Range): ShellScript | undefined =>
  items.length === 0 ? undefined : parseExecForm(execItems(reader, items), range);

/**
 * The script of a command in YAML, a list of words or one text; undefined for anything else, and when it does not parse. A text is split
 * as a shell would do it: Compose has no shell run it, but quotes and words are the same.
 */
export const commandScript = (reader: CommandReader, node: YamlNode): ShellScript | undefined => {
  if (node.kind === 'sequence') return listScript(reader, node.items, node.range);
  return node.kind === 'scalar' && node.value !== '' && node.range.end > node.range.start
    ? parseShellScript(mapped(reader, node))
    : undefined;
};

/** `test` of a health check: `["CMD", …]`, `["CMD-SHELL", "…"]`, or the text of a shell. */
export const checkScript = (reader: CommandReader, node: YamlNode): ShellScript | undefined => {
  if (node.kind !== 'sequence') return commandScript(reader, node);
  const [first, ...rest] = node.items;
  const word = deref(first);
  if (word?.kind !== 'scalar') return undefined;
  if (word.value === 'CMD') return listScript(reader, rest, node.range);
  const text = deref(rest[0]);
  return word.value === 'CMD-SHELL' && text !== undefined ? commandScript(reader, text) : undefined;
};
