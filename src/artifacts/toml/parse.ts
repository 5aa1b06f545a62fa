import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Notification, NotificationCode } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { endOfLine, trimEnd } from '../yaml/blank.ts';
import type { TomlArray, TomlNode, TomlScalar, TomlTable } from './model.ts';

/** The longest text that is read, in UTF-16 units; configurations of containerd have ten thousand. */
const maxLength = 1 << 18;

/** A file that is TOML, with the places of its values. */
export interface TomlFile {
  /** Undefined when it can't be read. */
  readonly root: TomlTable | undefined;
  /** From each `#` to the end of its line. */
  readonly comments: readonly Range[];
  readonly notifications: readonly Notification[];
}

interface OpenTable extends TomlTable {
  readonly entries: Map<string, TomlNode>;
}

interface OpenArray extends TomlArray {
  readonly items: TomlNode[];
}

const rangeOf = ({ range: [start, end] }: { readonly range: readonly [number, number] }): Range => ({ start, end });

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

const newTable = (range: Range): OpenTable => ({ kind: 'table', range, entries: new Map() });

const isOpenTable = (node: TomlNode | undefined): node is OpenTable => node?.kind === 'table';

const isOpenArray = (node: TomlNode | undefined): node is OpenArray => node?.kind === 'array';

/** The table under a key, made when it is not there; of a list of tables the last one. */
const stepInto = (table: OpenTable, key: AST.TOMLBare | AST.TOMLQuoted): OpenTable => {
  const name = nameOf(key);
  const found = table.entries.get(name);
  const last = found?.kind === 'array' ? found.items.at(-1) : found;
  if (isOpenTable(last)) return last;
  const made = newTable(rangeOf(key));
  table.entries.set(name, made);
  return made;
};

const scalarOf = (node: AST.TOMLValue): TomlScalar => ({
  kind: 'scalar',
  range: rangeOf(node),
  value: node.kind === 'string' || node.kind === 'boolean' ? node.value : undefined,
});

const treeNodeOf = (node: AST.TOMLContentNode): TomlNode => {
  if (node.type === 'TOMLArray') return { kind: 'array', range: rangeOf(node), items: node.elements.map(treeNodeOf) };
  if (node.type === 'TOMLValue') return scalarOf(node);
  const table = newTable(rangeOf(node));
  fill(table, node.body);
  return table;
};

const fill = (table: OpenTable, body: readonly AST.TOMLKeyValue[]): void => {
  for (const { key, value } of body) {
    const last = key.keys.at(-1);
    if (last !== undefined) key.keys.slice(0, -1).reduce(stepInto, table).entries.set(nameOf(last), treeNodeOf(value));
  }
};

/** A new table at the end of the list that a header in double brackets goes on with. */
const nextOf = (parent: OpenTable, key: AST.TOMLBare | AST.TOMLQuoted): OpenTable => {
  const found = parent.entries.get(nameOf(key));
  const array: OpenArray = isOpenArray(found) ? found : { kind: 'array', range: rangeOf(key), items: [] };
  const table = newTable(rangeOf(key));
  array.items.push(table);
  parent.entries.set(nameOf(key), array);
  return table;
};

const treeOf = (program: AST.TOMLProgram, length: number): TomlTable => {
  const root = newTable({ start: 0, end: length });
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') fill(root, [node]);
    else {
      const parent = node.key.keys.slice(0, -1).reduce(stepInto, root);
      const last = node.key.keys.at(-1);
      if (last !== undefined) fill(node.kind === 'array' ? nextOf(parent, last) : stepInto(parent, last), node.body);
    }
  }
  return root;
};

const failed = ({ path, text, lines }: SourceFile, code: NotificationCode, reason: string, offset: number): TomlFile => {
  const start = Math.min(offset, trimEnd(text, text.length, 0));
  const { line, column } = lines.position(start);
  const message = `The file can't be read as TOML: ${reason} (line ${line}, column ${column}). Correct it; until then nothing in it is reviewed.`;
  return {
    root: undefined,
    comments: [],
    notifications: [{ code, level: 'error', path, range: { start, end: endOfLine(text, start) }, message }],
  };
};

/** Reads TOML 1.0 into a tree with exact ranges. Never throws: what can't be read is a notification. */
export const parseToml = (file: SourceFile): TomlFile => {
  const { text } = file;
  if (text.length > maxLength) return failed(file, 'too-large', `it has ${text.length} characters, and at most ${maxLength} are read`, 0);
  try {
    // Why a blank: the library refuses a byte-order mark, which containerd and Podman skip.
    const program = parseTOML(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, { tomlVersion: '1.0' });
    return { root: treeOf(program, text.length), comments: program.comments.map(rangeOf), notifications: [] };
  } catch (error) {
    if (error instanceof ParseError) return failed(file, 'syntax-error', error.message, error.index);
    // Why: the library recurses into brackets within brackets, which overflows the stack.
    if (error instanceof RangeError) return failed(file, 'too-deep', 'it is nested too deeply', 0);
    throw error;
  }
};
