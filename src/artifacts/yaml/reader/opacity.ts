import { containsOffset, containsRange, type Range } from '../../../text/range.ts';
import { countWhile } from '../../../text/sorted.ts';
import { isLineBreak } from '../blank.ts';
import type { YamlEntry, YamlNode } from '../model.ts';
import { type BuiltNode, EntryNode, MappingNode, noProperties, ScalarNode, SequenceNode } from '../nodes.ts';

/** A place in a template at which unseen lines are printed. */
export interface TemplateGap {
  /** The action that prints them. */
  readonly range: Range;
  /** The column (from 0) at which the lines begin; undefined when it can't be told. */
  readonly column: number | undefined;
}

/** A template made readable: the same length as the file's text, with the actions written over. */
export interface TemplateMask {
  readonly maskedText: string;
  /**
   * Where lines may be printed that the masked text does not show, in source order. Without it, every line break that the mask put in
   * stands for unseen lines at any column.
   */
  readonly gaps?: readonly TemplateGap[];
  /**
   * Parts in which keys are known and nothing else, in source order, none within another: what stands there is neither there nor missing.
   */
  readonly unchosen?: readonly Range[];
  /** When given, nothing outside of it is known but what objects and containers are called. */
  readonly within?: Range;
}

/** Where the mask wrote over the text, in source order. */
const findRuns = (text: string, masked: string, range: Range): readonly Range[] => {
  const runs: Range[] = [];
  let start = -1;
  for (let at = range.start; at <= range.end; at++) {
    const differs = at < range.end && text.charCodeAt(at) !== masked.charCodeAt(at);
    if (differs && start < 0) start = at;
    if (!differs && start >= 0) {
      runs.push({ start, end: at });
      start = -1;
    }
  }
  return runs;
};

/** The index of the first item whose range ends after `at`; the items are in source order. */
const firstEndingAfter = <T>(items: readonly T[], rangeOf: (item: T) => Range, at: number): number => {
  const ends = (item: T | undefined): boolean => item === undefined || rangeOf(item).end <= at;
  return countWhile(items.length, index => ends(items[index]));
};

const touches = (ranges: readonly Range[], { start, end }: Range): boolean => {
  const first = ranges[firstEndingAfter(ranges, range => range, start)];
  return first !== undefined && first.start < end;
};

const markScalars = (root: BuiltNode, runs: readonly Range[], gaps: readonly Range[]): void => {
  const pending: YamlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node instanceof ScalarNode) {
      node.opaque = touches(runs, node.range) || touches(gaps, node.extent);
    } else if (node.kind === 'mapping') {
      for (const { key, value } of node.entries) pending.push(key, value);
    } else if (node.kind === 'sequence') {
      for (const item of node.items) pending.push(item);
    }
  }
};

const startOf = (node: MappingNode | SequenceNode, index: number): number =>
  (node.kind === 'mapping' ? node.entries[index]?.range.start : node.items[index]?.range.start) ?? Number.POSITIVE_INFINITY;

/** The last value that begins before `at`, or the value of the last key that does. */
const valueBefore = (node: MappingNode | SequenceNode, at: number): YamlNode | undefined => {
  const length = node.kind === 'mapping' ? node.entries.length : node.items.length;
  const last = countWhile(length, index => startOf(node, index) < at) - 1;
  return node.kind === 'mapping' ? node.entries[last]?.value : node.items[last];
};

interface Surroundings {
  /** Collections that a line printed at the gap may belong to, from the outermost in. */
  readonly collections: readonly (MappingNode | SequenceNode)[];
  /** The scalar that was begun last before the gap. */
  readonly scalar: ScalarNode | undefined;
}

const surroundingsOf = (root: BuiltNode, at: number): Surroundings => {
  const collections: (MappingNode | SequenceNode)[] = [];
  let node: YamlNode | undefined = root;
  while (node instanceof MappingNode || node instanceof SequenceNode) {
    if (node.flow && (at < node.range.start || at >= node.range.end)) break;
    collections.push(node);
    node = valueBefore(node, at);
  }
  return { collections, scalar: node instanceof ScalarNode ? node : undefined };
};

const columnOf = (node: YamlNode): number => {
  const { file } = node.document;
  const { line, column } = file.lines.position(node.range.start);
  return line === 1 && file.text.charCodeAt(0) === 0xfeff ? column - 2 : column - 1;
};

/** Which nodes are no longer known once a template prints lines at a gap. */
const veiledBy = (root: BuiltNode, { range, column }: TemplateGap): readonly BuiltNode[] => {
  const { collections, scalar } = surroundingsOf(root, range.start);
  if (collections.length === 0) return [root];
  const inFlow = collections.filter(node => node.flow);
  if (inFlow.length > 0) return inFlow;
  if (column === undefined) return scalar === undefined ? collections : [...collections, scalar];
  return veiledAtColumn(collections, scalar, range.start, column);
};

const veiledAtColumn = (
  collections: Surroundings['collections'],
  scalar: ScalarNode | undefined,
  at: number,
  column: number,
): readonly BuiltNode[] => {
  const columns = collections.map(columnOf);
  const innermost = collections.at(-1);
  const innermostColumn = columns.at(-1) ?? 0;
  if (scalar !== undefined && column > innermostColumn) return [scalar];
  // Lines before a collection's first member, at its column, are members of it.
  if (innermost !== undefined && innermost.range.start > at && column === innermostColumn) return [innermost];
  const same = collections.filter((_, index) => columns[index] === column);
  const isEmpty = scalar !== undefined && scalar.range.start === scalar.range.end;
  if (same.length > 0) return isEmpty && column === innermostColumn ? [...same, scalar] : same;
  const outer = columns.findLastIndex(each => each < column);
  return outer === -1 ? collections : collections.slice(outer, outer + 1);
};

/**
 * Marks what a template leaves unknown in a document: scalars whose text was masked, and collections (or absent values) to which lines
 * printed at a gap would belong. Control actions hide nothing: the text of all their branches stays visible.
 */
export const veilTemplate = (root: BuiltNode, mask: TemplateMask): void => {
  const { range, file } = root.document;
  const runs = findRuns(file.text, mask.maskedText, range);
  const gaps = mask.gaps === undefined ? unknownLines(runs, mask.maskedText) : gapsWithin(mask.gaps, range);
  markScalars(
    root,
    runs,
    gaps.map(gap => gap.range),
  );
  for (const gap of gaps) for (const node of veiledBy(root, gap)) node.opaque = true;
  if (mask.unchosen !== undefined && mask.unchosen.length > 0) veilUnchosen(root, mask.unchosen);
  if (mask.within !== undefined && !containsRange(mask.within, root.range)) veilOutside(root, mask.within);
};

/** A value of which nothing is known but where it stands. */
const unknownAt = ({ range, document }: YamlNode): ScalarNode => {
  const node = new ScalarNode(range, document, noProperties, 'plain', '');
  node.opaque = true;
  return node;
};

/** True when all of a node stands in one of the ranges. */
const isWithinOne = ({ range }: YamlNode, ranges: readonly Range[]): boolean => {
  const found = ranges[firstEndingAfter(ranges, each => each, range.start)];
  return found !== undefined && containsRange(found, range);
};

const veilUnchosen = (root: BuiltNode, unchosen: readonly Range[]): void => {
  const pending: YamlNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node instanceof MappingNode) {
      node.entries = node.entries.map(entry =>
        isWithinOne(entry.key, unchosen) && isWithinOne(entry.value, unchosen) ? new EntryNode(entry.key, unknownAt(entry.value)) : entry,
      );
      for (const { value } of node.entries) pending.push(value);
    } else if (node instanceof SequenceNode) {
      node.items = node.items.map(item => (isWithinOne(item, unchosen) ? unknownAt(item) : item));
      for (const item of node.items) pending.push(item);
    }
  }
};

/** Keys that tell which object or container something belongs to. */
const nameKeys: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'name', 'generateName', 'namespace']);

const veilOutside = (root: BuiltNode, within: Range): void => {
  const meets = ({ range }: YamlNode): boolean => range.start < within.end && within.start < range.end;
  const isInside = ({ range }: YamlNode): boolean => containsOffset(within, range.start);
  const pending: YamlNode[] = [root];
  const known = (node: YamlNode): YamlNode => {
    if (isInside(node)) return node;
    if (!meets(node) || !(node instanceof MappingNode || node instanceof SequenceNode)) return unknownAt(node);
    pending.push(node);
    return node;
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node instanceof MappingNode) {
      node.opaque = true;
      node.entries = node.entries.map(entry => veilEntry(entry, isInside(entry.key), known, pending));
    } else if (node instanceof SequenceNode) {
      node.opaque = true;
      node.items = node.items.map(known);
    }
  }
};

const veilEntry = (entry: YamlEntry, isInside: boolean, known: (node: YamlNode) => YamlNode, pending: YamlNode[]): YamlEntry => {
  const { key, value, name } = entry;
  if (isInside || (value.kind === 'scalar' && nameKeys.has(name ?? ''))) return entry;
  // An object's name stands in its metadata, wherever the branch is.
  if (name === 'metadata' && value instanceof MappingNode) {
    pending.push(value);
    return entry;
  }
  return new EntryNode(key, known(value));
};

const unknownLines = (runs: readonly Range[], maskedText: string): readonly TemplateGap[] =>
  runs.filter(({ start }) => isLineBreak(maskedText.charCodeAt(start))).map(range => ({ range, column: undefined }));

const gapsWithin = (gaps: readonly TemplateGap[], { start, end }: Range): readonly TemplateGap[] => {
  const first = firstEndingAfter(gaps, gap => gap.range, start);
  const past = firstEndingAfter(gaps, gap => gap.range, end);
  return gaps.slice(first, past);
};
