import { COLLECTION_STYLE, EVENT_ID, type Event, type MappingEvent, SCALAR_STYLE, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import type { Range } from '../../../text/range.ts';
import { isWhite, skipBlank, trimEnd } from '../blank.ts';
import type { YamlDocument, YamlEntry, YamlNode, YamlScalar } from '../model.ts';
import {
  AliasNode,
  BlockScalarNode,
  type BuiltNode,
  type Encoded,
  EntryNode,
  MappingNode,
  type NodeProperties,
  noProperties,
  ScalarNode,
  SequenceNode,
} from '../nodes.ts';
import { isOddMerge, oddProperty } from './disagreement.ts';
import type { ReadFailure } from './events.ts';
import { Members } from './members.ts';

const STYLES: Readonly<Record<number, YamlScalar['style']>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** Longer texts are seldom written twice, in UTF-16 units. */
const longestWord = 32;

interface OpenCollection {
  readonly node: MappingNode | SequenceNode;
  /** `a: b` within flow brackets: a mapping without braces of its own. */
  readonly pair: boolean;
  /** How many members of the collections around it were read before its own. */
  readonly before: number;
  key: YamlNode | undefined;
}

/**
 * Turns the parser's events for one document into a tree with exact ranges. `text` is the document's text, which begins at `offset` in the
 * file; `cursor` always stands at the end of the last token, so that what has no offset of its own (closing brackets, block scalar
 * headers, absent values) is found by reading on from there.
 */
export class TreeReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #document: YamlDocument;
  readonly #open: OpenCollection[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  /** Short texts by themselves. Why: keys and values are the same few again and again, and each would take room of its own. */
  readonly #words = new Map<string, string>();
  /** Members of the open collections, the outermost first. Why: a list for each would take room for many more than most have. */
  readonly #entries = new Members<YamlEntry>();
  readonly #items = new Members<YamlNode>();
  #cursor = 0;
  #root: BuiltNode | undefined;
  #refused: ReadFailure | undefined;

  constructor(text: string, offset: number, document: YamlDocument) {
    this.#text = text;
    this.#offset = offset;
    this.#document = document;
  }

  /** Why the tree must not be used after all: the first place at which others read something else, or refuse it. */
  get refused(): ReadFailure | undefined {
    return this.#refused;
  }

  read(events: readonly Event[]): BuiltNode | undefined {
    for (let index = 0; index < events.length; index += 1) {
      const event = events[index];
      switch (event?.type) {
        case EVENT_ID.MAPPING:
          this.#openMapping(event, events[index + 1]);
          break;
        case EVENT_ID.SEQUENCE:
          this.#push(
            new SequenceNode(this.#range(event.start, event.start), this.#document, this.#properties(event), isFlow(event)),
            event.start,
            false,
          );
          break;
        case EVENT_ID.SCALAR:
          this.#addScalar(event);
          break;
        case EVENT_ID.ALIAS: {
          const name = this.#text.slice(event.anchorStart, event.anchorEnd);
          this.#cursor = event.anchorEnd;
          this.#attach(new AliasNode(this.#range(event.anchorStart - 1, event.anchorEnd), this.#document, name, this.#anchors.get(name)));
          break;
        }
        case EVENT_ID.POP:
          this.#close();
          break;
        default:
          break;
      }
    }
    return this.#root;
  }

  #range(start: number, end: number): Range {
    return { start: start + this.#offset, end: end + this.#offset };
  }

  #properties(event: MappingEvent | SequenceEvent | ScalarEvent): NodeProperties {
    if (event.tagStart < 0 && event.anchorStart < 0) return noProperties;
    const tag = event.tagStart < 0 ? undefined : this.#text.slice(event.tagStart, event.tagEnd);
    const anchor = event.anchorStart < 0 ? undefined : this.#text.slice(event.anchorStart, event.anchorEnd);
    const reason = oddProperty(tag, anchor);
    if (reason !== undefined) this.#refuse('ambiguous', Math.max(event.tagStart, event.anchorStart), reason);
    return { tag, anchor };
  }

  #openMapping(event: MappingEvent, next: Event | undefined): void {
    const flow = isFlow(event);
    const nextStart = next?.type === EVENT_ID.MAPPING || next?.type === EVENT_ID.SEQUENCE ? next.start : -1;
    const pair = flow && (this.#text[event.start] !== '{' || nextStart === event.start);
    this.#push(new MappingNode(this.#range(event.start, event.start), this.#document, this.#properties(event), flow), event.start, pair);
  }

  #push(node: MappingNode | SequenceNode, start: number, pair: boolean): void {
    this.#attach(node, true);
    const before = node.kind === 'mapping' ? this.#entries.count : this.#items.count;
    this.#open.push({ node, pair, before, key: undefined });
    this.#cursor = node.flow && !pair ? start + 1 : start;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    if (closed.node.flow && !closed.pair) this.#cursor = this.#closingBracket() + 1;
    closed.node.end = this.#cursor + this.#offset;
    if (closed.node.kind === 'mapping') closed.node.entries = this.#entries.take(closed.before);
    else closed.node.items = this.#items.take(closed.before);
    const parent = this.#open.at(-1);
    if (parent !== undefined) this.#complete(parent, closed.node);
  }

  /** Adds a finished node to the collection around it. */
  #complete(parent: OpenCollection, node: YamlNode): void {
    if (parent.node.kind === 'sequence') {
      this.#items.add(node);
    } else if (parent.key === undefined) {
      parent.key = node;
      if (node.kind === 'mapping' || node.kind === 'sequence')
        this.#refuse('syntax-error', node.range.start - this.#offset, 'a mapping or a list stands as a key');
      else if (isOddMerge(node))
        this.#refuse('ambiguous', node.range.start - this.#offset, 'only some parsers merge by the tag of this key');
      else if (parent.node.flow && this.#endsWithBareColon(node))
        this.#refuse(
          'ambiguous',
          node.range.end - this.#offset,
          'for some parsers this ":" belongs to the key, because no blank follows it',
        );
    } else {
      this.#entries.add(new EntryNode(parent.key, node));
      parent.key = undefined;
    }
  }

  /** True for a key without quotes within brackets whose colon no blank follows. Source: go-yaml 2, `yaml_parser_scan_plain_scalar`. */
  #endsWithBareColon(key: YamlNode): boolean {
    if (key.kind === 'scalar' && key.style !== 'plain') return false;
    const end = key.range.end - this.#offset;
    const next = this.#text.charCodeAt(end + 1);
    return this.#text[end] === ':' && end > 0 && !Number.isNaN(next) && !isWhite(next);
  }

  #closingBracket(): number {
    let at = skipBlank(this.#text, this.#cursor);
    while (at < this.#text.length && this.#text[at] !== ']' && this.#text[at] !== '}') at = skipBlank(this.#text, at + 1);
    return at;
  }

  /** Puts a node where it belongs. A collection's entry is completed when the collection is closed, because its end is not known before. */
  #attach(node: BuiltNode, unfinished = false): void {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#addRoot(node);
    else if (!unfinished) this.#complete(parent, node);
  }

  #addRoot(node: BuiltNode): void {
    // Why: documents are parted before; one that was overlooked must not be lost.
    if (this.#root === undefined) this.#root = node;
    else this.#refuse('ambiguous', node.range.start - this.#offset, 'a second document begins without a line of its own');
  }

  #refuse(code: ReadFailure['code'], offset: number, reason: string): void {
    this.#refused ??= { code, offset, reason };
  }

  #addScalar(event: ScalarEvent): void {
    const style = STYLES[event.style] ?? 'plain';
    const isBlock = style === 'literal' || style === 'folded';
    const range = event.valueStart < 0 ? this.#absent(event) : isBlock ? this.#blockScalar(event) : flowScalar(event, style);
    // The parser gives an empty document an absent scalar; it has no root.
    if (event.valueStart < 0 && this.#open.length === 0 && event.tagStart < 0 && event.anchorStart < 0) return;
    this.#cursor = range.end;
    const own = this.#range(range.start, range.end);
    const given = [own, this.#document, this.#properties(event), style, this.#value(event)] as const;
    this.#attach(isBlock ? new BlockScalarNode(...given, this.#range(event.valueStart, event.valueEnd)) : new ScalarNode(...given));
  }

  /** The scalar's value, or what it is to be decoded from. */
  #value(event: ScalarEvent): string | Encoded {
    if (event.valueStart < 0) return '';
    return event.fast && event.tagStart < 0 ? this.#word(event.valueStart, event.valueEnd) : { source: this.#text, event };
  }

  #word(start: number, end: number): string {
    const word = this.#text.slice(start, end);
    if (word.length > longestWord) return word;
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, word);
    return known ?? word;
  }

  /** Where an absent value would be written: after its tag or anchor, else right after the `:`, `?` or `-` before it. */
  #absent(event: ScalarEvent): Range {
    const afterProperties = Math.max(event.tagEnd, event.anchorEnd);
    if (afterProperties >= 0) return { start: afterProperties, end: afterProperties };
    const at = skipBlank(this.#text, this.#cursor);
    const parent = this.#open.at(-1);
    const expectsKey = parent?.node.kind === 'mapping' && parent.key === undefined;
    const indicator = parent?.node.kind === 'sequence' ? '-' : expectsKey ? '?' : ':';
    const place = this.#text[at] === indicator ? at + 1 : expectsKey ? at : this.#cursor;
    return { start: place, end: place };
  }

  #blockScalar(event: ScalarEvent): Range {
    let start = skipBlank(this.#text, Math.max(this.#cursor, event.tagEnd, event.anchorEnd));
    while (start < event.valueStart && this.#text[start] !== '|' && this.#text[start] !== '>') start = skipBlank(this.#text, start + 1);
    let headerEnd = start + 1;
    while (headerEnd < event.valueStart && '+-0123456789'.includes(this.#text.charAt(headerEnd))) headerEnd++;
    const contentEnd = trimEnd(this.#text, event.valueEnd, event.valueStart);
    return { start, end: contentEnd > event.valueStart ? contentEnd : headerEnd };
  }
}

const isFlow = (event: MappingEvent | SequenceEvent): boolean => event.style === COLLECTION_STYLE.FLOW;

const flowScalar = (event: ScalarEvent, style: YamlScalar['style']): Range =>
  style === 'plain' ? { start: event.valueStart, end: event.valueEnd } : { start: event.valueStart - 1, end: event.valueEnd + 1 };
