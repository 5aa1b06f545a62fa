import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlNode } from '../yaml/model.ts';

/**
 * Where a scalar's value begins in the file, when file and value have the same characters one by one: no escapes, no folded lines.
 * Undefined otherwise, and for an alias.
 */
export const valueStart = (file: SourceFile, node: YamlNode): number | undefined => {
  if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  const quotes = node.style === 'plain' ? 0 : 1;
  const start = node.range.start + quotes;
  const text = file.text.slice(start, node.range.end - quotes);
  return text === node.value ? start : undefined;
};

/** Where a part of a scalar's value stands in the file; the whole node when that can't be told, or when the part is empty. */
export const rangeWithin = (file: SourceFile, node: YamlNode, from: number, to: number): Range => {
  const start = valueStart(file, node);
  return start === undefined || from >= to ? node.range : { start: start + from, end: start + to };
};
