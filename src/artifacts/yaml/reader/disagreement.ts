import type { Range } from '../../../text/range.ts';
import { isMergeTag } from '../mapping-keys.ts';
import type { YamlNode } from '../model.ts';
import { ScalarNode } from '../nodes.ts';
import type { ReadFailure } from './events.ts';

/** Line breaks of YAML 1.1 that are none in YAML 1.2. Source: YAML 1.1, section 4.1.4, and YAML 1.2.2, section 5.4. */
const OLD_BREAK = /[\u0085\u2028\u2029]/g;
const NEXT_LINE = '\u0085';

/** A line that kubectl takes for the end of a document, and YAML for text. Source: k8s.io/apimachinery, util/yaml, `YAMLReader`. */
const LOOSE_MARKER = /(?<=^|\n)---[^ \t\r\n-].*/g;

/** A byte-order mark at the beginning of a line. */
const INNER_MARK = /(?<=^|[\n\r\uFEFF])\uFEFF/g;

const TAG_DIRECTIVE = /(?<=^|[\r\n])\uFEFF?%TAG\b/;

const ambiguous = (offset: number, reason: string): ReadFailure => ({ code: 'ambiguous', offset, reason });

const codePoint = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The extents of double-quoted scalars, in source order, in offsets of the document's text. */
const doubleQuoted = (root: YamlNode | undefined, offset: number): readonly Range[] => {
  const extents: Range[] = [];
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'mapping') for (const { key, value } of node.entries) pending.push(key, value);
    if (node.kind === 'sequence') for (const item of node.items) pending.push(item);
    if (node instanceof ScalarNode && node.style === 'double')
      extents.push({ start: node.range.start - offset, end: node.range.end - offset });
  }
  return extents.sort((a, b) => a.start - b.start);
};

/** Within double quotes the separators stay what they are, unless blanks or line breaks beside them are folded. */
const isKept = (text: string, at: number, char: string): boolean =>
  char !== NEXT_LINE && ![text[at - 1], text[at + 1]].some(beside => beside === undefined || /[ \t\r\n\u0085\u2028\u2029]/.test(beside));

const oldBreak = (text: string, root: YamlNode | undefined, offset: number): ReadFailure | undefined => {
  if (text.search(OLD_BREAK) === -1) return undefined;
  const quoted = doubleQuoted(root, offset);
  let next = 0;
  for (const { 0: char, index } of text.matchAll(OLD_BREAK)) {
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const isQuoted = (quoted[next]?.start ?? Number.POSITIVE_INFINITY) < index;
    if (isQuoted && isKept(text, index, char)) continue;
    return ambiguous(index, `the character ${codePoint(char)} ends the line for kubectl and Compose, and not in YAML 1.2`);
  }
  return undefined;
};

const looseMarker = (text: string): ReadFailure | undefined => {
  for (const { 0: line, index } of text.matchAll(LOOSE_MARKER)) {
    const rest = line.slice('---'.length).trim();
    if (rest === '' || rest.startsWith('#')) return ambiguous(index, 'a document begins at this "---" for kubectl, and not in YAML');
  }
  return undefined;
};

/**
 * What in a document's text other parsers read otherwise than ours, although all of them take it: the first such place. Undefined when
 * there is none. `root` is what was read of the text, which begins at `offset` in the file. Linear in the text.
 */
export const disagreementIn = (text: string, root: YamlNode | undefined, offset: number): ReadFailure | undefined => {
  const directive = text.includes('%TAG') ? text.search(TAG_DIRECTIVE) : -1;
  if (directive !== -1) return ambiguous(directive, 'a "%TAG" directive gives tags another meaning');
  if (text.includes('\uFEFF')) {
    // Why: only the one at the beginning of the file is none of the text for every parser.
    const mark = text.matchAll(INNER_MARK).find(({ index }) => offset + index > 0);
    if (mark !== undefined) return ambiguous(mark.index, 'a byte-order mark begins a line, which some parsers drop');
  }
  return oldBreak(text, root, offset) ?? looseMarker(text);
};

/** Anchors end for parsers of YAML 1.1 at such a character, and what follows is the value. */
const ODD_ANCHOR = /[?:%@`]/;

/** What is wrong with a tag or an anchor that parsers read differently; undefined when nothing is. */
export const oddProperty = (tag: string | undefined, anchor: string | undefined): string | undefined => {
  // Why: "!!b%6fol" is "!!bool" for some.
  if (tag?.includes('%')) return 'a tag is written with "%" escapes';
  return anchor !== undefined && ODD_ANCHOR.test(anchor) ? 'an anchor has a name that ends earlier for some parsers' : undefined;
};

/** True for a key other than `<<` that its tag makes a merge key: it is one for go-yaml 4, which Compose reads with. */
export const isOddMerge = (key: YamlNode): boolean => key.kind === 'scalar' && isMergeTag(key.tag) && key.value !== '<<';
