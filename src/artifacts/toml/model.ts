import type { Range } from '../../text/range.ts';

interface TomlNodeBase {
  /** The value as written, quotes and brackets included; of a table its header's key, of one that only keys below it make, such a key. */
  readonly range: Range;
}

/** A table, however it is written: under a header, in braces, by dotted keys. */
export interface TomlTable extends TomlNodeBase {
  readonly kind: 'table';
  readonly entries: ReadonlyMap<string, TomlNode>;
}

/** A list in brackets, or the tables under headers in double brackets. */
export interface TomlArray extends TomlNodeBase {
  readonly kind: 'array';
  readonly items: readonly TomlNode[];
}

/** A text or a boolean; undefined for numbers and dates, which nothing here goes by. */
export interface TomlScalar extends TomlNodeBase {
  readonly kind: 'scalar';
  readonly value: string | boolean | undefined;
}

export type TomlNode = TomlTable | TomlArray | TomlScalar;

/** What stands under a path of keys; undefined when nothing does. */
export const tomlAt = (node: TomlNode | undefined, ...path: readonly string[]): TomlNode | undefined =>
  path.reduce<TomlNode | undefined>((here, key) => (here?.kind === 'table' ? here.entries.get(key) : undefined), node);

/** The entries of a table; none of anything else. */
export const tomlEntries = (node: TomlNode | undefined): readonly (readonly [string, TomlNode])[] =>
  node?.kind === 'table' ? [...node.entries] : [];

/** The items of a list; none of anything else. */
export const tomlItems = (node: TomlNode | undefined): readonly TomlNode[] => (node?.kind === 'array' ? node.items : []);

/** The text that a node is; undefined for anything else. */
export const tomlText = (node: TomlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;

/** True when the boolean `true` stands there. */
export const isTomlTrue = (node: TomlNode | undefined): boolean => node?.kind === 'scalar' && node.value === true;
