import { onceFor } from '../../text/once-for.ts';
import { endOfLine, isLineBreak } from './blank.ts';
import type { YamlDocument, YamlEntry, YamlMapping, YamlNode, YamlSequence } from './model.ts';
import { ScalarNode } from './nodes.ts';

/** The column, from 0, at which a node begins on its line; a byte-order mark takes none. */
export const columnOf = (node: YamlNode): number => columnAt(node.document, node.range.start);

/** The column, from 0, of an offset. */
export const columnAt = ({ file }: YamlDocument, offset: number): number => {
  const { line, column } = file.lines.position(offset);
  return line === 1 && file.text.charCodeAt(0) === 0xfeff ? column - 2 : column - 1;
};

/** The line break that the document's file uses: that of its first line. */
export const lineBreakOf = ({ file }: YamlDocument): string => {
  const first = file.text.indexOf('\n');
  return first > 0 && file.text[first - 1] === '\r' ? '\r\n' : '\n';
};

/** The offset at which the line of an offset begins, or `least` when it begins before that: a line may be very long. */
export const startOfLine = (text: string, from: number, least = 0): number => {
  let at = from;
  while (at > least && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
};

/** The offset past the line break that ends a line, or the text's end. */
export const startOfNextLine = (text: string, from: number): number => {
  const end = endOfLine(text, from);
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
};

const lastChild = (node: YamlNode): YamlNode | undefined => {
  if (node.kind === 'sequence') return node.items.at(-1);
  return node.kind === 'mapping' ? node.entries.at(-1)?.value : undefined;
};

/** True when white space after a block scalar's last visible line is part of its value: under `+`, and in lines of white space alone. */
const endsInBlankLines = ({ range, extent, document }: ScalarNode): boolean => {
  if (extent.end <= range.end) return false;
  const { text } = document.file;
  const header = text.slice(range.start, range.start + 3);
  const rest = text.slice(range.end, extent.end);
  return header.includes('+') || rest.includes(' ') || rest.includes('\t');
};

/** Where a node's own lines end: at its range's end, except that the blank lines which end some block scalars belong to their value. */
export const ownEnd = (node: YamlNode): number => {
  let last: YamlNode = node;
  for (let child = lastChild(last); child !== undefined && !('flow' in last && last.flow); child = lastChild(last)) last = child;
  return last instanceof ScalarNode && endsInBlankLines(last) ? last.extent.end : node.range.end;
};

/** How a document's block collections are indented. */
export interface BlockStyle {
  /** How far a mapping's value stands in from its key. */
  readonly mapping: number;
  /** How far a sequence's dashes stand in from the key they are under. */
  readonly sequence: number;
}

/** How far a key's block collection stands in; undefined for any other value. */
const insetOf = ({ key, value }: YamlEntry): number | undefined =>
  (value.kind === 'mapping' || value.kind === 'sequence') && !value.flow ? columnOf(value) - columnOf(key) : undefined;

const entriesOfBlock = (node: YamlNode): readonly YamlEntry[] => (node.kind === 'mapping' && !node.flow ? node.entries : []);

/** A document's block collections; of a long sequence only the first items, which are like the others. */
const childrenOf = (node: YamlNode): readonly YamlNode[] =>
  node.kind === 'sequence' && !node.flow ? node.items.slice(0, 100) : entriesOfBlock(node).map(entry => entry.value);

const firstInsets = (document: YamlDocument): Partial<BlockStyle> => {
  let mapping: number | undefined;
  let sequence: number | undefined;
  const pending: YamlNode[] = document.root === undefined ? [] : [document.root];
  for (let node = pending.pop(); node !== undefined && (mapping === undefined || sequence === undefined); node = pending.pop()) {
    for (const entry of entriesOfBlock(node)) {
      const inset = insetOf(entry);
      if (inset === undefined) continue;
      if (entry.value.kind === 'sequence') sequence ??= Math.max(inset, 0);
      else if (inset > 0) mapping ??= inset;
    }
    for (const child of childrenOf(node)) pending.push(child);
  }
  return { ...(mapping !== undefined && { mapping }), ...(sequence !== undefined && { sequence }) };
};

/** The style of the document's first nested collections; two columns where it has none. */
export const blockStyleOf = onceFor((document: YamlDocument): BlockStyle => {
  const found = firstInsets(document);
  const mapping = found.mapping ?? 2;
  return { mapping, sequence: found.sequence ?? mapping };
});

/** True when a flow mapping is one `a: b` within brackets, without braces of its own. */
export const isPair = (node: YamlMapping | YamlSequence): boolean =>
  node.kind === 'mapping' && node.flow && node.entries[0]?.range.start === node.range.start;

/** True when the document is JSON, or YAML written like it: brackets and double-quoted keys from the root on. */
export const isJson = ({ root }: YamlDocument): boolean => {
  const first = root?.kind === 'sequence' && root.flow ? root.items[0] : root;
  if (first?.kind !== 'mapping') return root?.kind === 'sequence' && root.flow && first?.kind === 'scalar' && first.style === 'double';
  return first.flow && first.entries.every(({ key }) => key.kind === 'scalar' && key.style === 'double');
};
