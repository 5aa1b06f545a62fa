import { replaceScalar, setKey } from '../yaml/edit.ts';
import { entriesOf } from '../yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';
import type { DaemonOptions, WrittenValue } from './daemon-options.ts';
import type { DaemonFile } from './kind.ts';
import { objectKeys } from './option-names.ts';

const writtenOf = (node: YamlNode, key?: string): WrittenValue => {
  const value = scalarValue(node);
  return {
    key,
    text: value === undefined || value === null ? undefined : String(value),
    at: node.range,
    replace: next => (node.kind === 'scalar' ? replaceScalar(node, next) : undefined),
  };
};

const isNull = (node: YamlNode): boolean => scalarValue(node) === null;

const valuesIn = (node: YamlNode): readonly WrittenValue[] => {
  if (node.kind === 'sequence') return node.items.map(item => writtenOf(item));
  if (node.kind === 'mapping') return entriesOf(node).map(({ name, value }) => writtenOf(value, name));
  return [writtenOf(node)];
};

/** The entries that dockerd looks at: those of objects that are no option's value count as if they stood at the top. Of equal keys the last one counts. */
export const optionEntries = ({ root }: DaemonFile): readonly YamlEntry[] =>
  entriesOf(root).flatMap(entry =>
    entry.value.kind === 'mapping' && !objectKeys.has(entry.name ?? '') ? entriesOf(entry.value) : [entry],
  );

/** The options of a `daemon.json`; undefined when it can't be read, or is empty. A `null` sets nothing. */
export const fileOptions = (daemonFile: DaemonFile): DaemonOptions | undefined => {
  const { root, file } = daemonFile;
  if (root === undefined) return undefined;
  const written = entriesOf(root).flatMap(({ name, value }) =>
    name === undefined || isNull(value) ? [] : [[name, valuesIn(value)] as const],
  );
  return {
    source: 'file',
    path: file.path,
    at: { start: root.range.start, end: root.range.start + 1 },
    complete: true,
    written: new Map(written),
    add: (key, value) => setKey(root, [key], value),
  };
};
