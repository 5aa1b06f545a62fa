import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Range } from '../../text/range.ts';
import { isLineBreak } from './blank.ts';
import { entriesOfMapping } from './entries.ts';
import { deref, isUnknown, readKeys } from './mapping-keys.ts';
import type { Lookup, MappingKeys, YamlAlias, YamlDocument, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './model.ts';

/** What stands before a node: its tag and anchor as written. */
export interface NodeProperties {
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

export const noProperties: NodeProperties = { tag: undefined, anchor: undefined };

/** Why offsets and no range of their own: there are hundreds of thousands of nodes, and few are asked where they stand. */
class Node {
  opaque = false;
  readonly document: YamlDocument;
  /** Why only declared: most nodes have neither, and each declared otherwise takes room in all. */
  declare readonly tag?: string;
  declare readonly anchor?: string;
  readonly #start: number;
  /** Set again by the reader when a collection is closed. */
  end: number;

  constructor(range: Range, document: YamlDocument, properties: NodeProperties) {
    this.#start = range.start;
    this.end = range.end;
    this.document = document;
    if (properties.tag !== undefined) this.tag = properties.tag;
    if (properties.anchor !== undefined) this.anchor = properties.anchor;
  }

  get range(): Range {
    return { start: this.#start, end: this.end };
  }
}

const none: readonly never[] = [];

/** A mapping while it is read: the reader sets the entries and the end when it is closed. */
export class MappingNode extends Node implements YamlMapping {
  readonly kind = 'mapping';
  readonly flow: boolean;
  entries: readonly YamlEntry[] = none;
  #keys: MappingKeys | undefined;

  constructor(range: Range, document: YamlDocument, properties: NodeProperties, flow: boolean) {
    super(range, document, properties);
    this.flow = flow;
  }

  get keys(): MappingKeys {
    this.#keys ??= readKeys(this);
    return this.#keys;
  }
}

/** A sequence while it is read. */
export class SequenceNode extends Node implements YamlSequence {
  readonly kind = 'sequence';
  readonly flow: boolean;
  items: readonly YamlNode[] = none;

  constructor(range: Range, document: YamlDocument, properties: NodeProperties, flow: boolean) {
    super(range, document, properties);
    this.flow = flow;
  }
}

/** The text that a scalar stands for, in a document's text. */
export interface Encoded {
  readonly source: string;
  readonly event: ScalarEvent;
}

/** True for a tag under which the text is Base64, also that of a key. Source: the YAML 1.1 type repository, "binary". */
const isBinary = (tag: string | undefined): boolean => tag === '!!binary' || tag === '!<tag:yaml.org,2002:binary>';

/**
 * What a scalar says. A block's last line ends with a line break only where one is written: at the end of a text without one, js-yaml adds it, and
 * kubectl, Helm and PyYAML do not.
 */
const decodedText = ({ source, event }: Encoded): string => {
  const text = getScalarValue(source, event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const isCut = isBlock && event.valueEnd >= source.length && !isLineBreak(source.charCodeAt(source.length - 1));
  return isCut && text.endsWith('\n') ? text.slice(0, -1) : text;
};

/** A scalar that remembers where its text is and decodes it when first asked, unless nothing is to be decoded. */
export class ScalarNode extends Node implements YamlScalar {
  readonly kind = 'scalar';
  readonly style: YamlScalar['style'];
  #value: string | Encoded;

  constructor(range: Range, document: YamlDocument, properties: NodeProperties, style: YamlScalar['style'], value: string | Encoded) {
    super(range, document, properties);
    this.style = style;
    this.#value = value;
  }

  /** A block scalar's own lines, its trailing blank ones included; any other scalar's range. */
  get extent(): Range {
    return this.range;
  }

  get value(): string {
    const known = this.#value;
    if (typeof known === 'string') return known;
    const written = decodedText(known);
    const decoded = isBinary(this.tag) ? Buffer.from(written, 'base64').toString('utf8') : written;
    this.#value = decoded;
    return decoded;
  }
}

/** A literal or folded scalar. */
export class BlockScalarNode extends ScalarNode {
  readonly #extent: Range;

  constructor(
    range: Range,
    document: YamlDocument,
    properties: NodeProperties,
    style: YamlScalar['style'],
    value: string | Encoded,
    extent: Range,
  ) {
    super(range, document, properties, style, value);
    this.#extent = extent;
  }

  override get extent(): Range {
    return this.#extent;
  }
}

export class AliasNode extends Node implements YamlAlias {
  readonly kind = 'alias';
  readonly name: string;
  readonly target: YamlNode | undefined;

  constructor(range: Range, document: YamlDocument, name: string, target: YamlNode | undefined) {
    super(range, document, noProperties);
    this.name = name;
    this.target = target;
  }
}

/** The concrete node that the reader made. */
export type BuiltNode = MappingNode | SequenceNode | ScalarNode | AliasNode;

const nameOf = (key: YamlNode): string | undefined => {
  const scalar = key.kind === 'alias' ? key.target : key;
  return scalar?.kind === 'scalar' && !scalar.opaque ? scalar.value : undefined;
};

const foundAt = (entry: YamlEntry): Lookup => {
  const target = deref(entry.value);
  return isUnknown(target) ? { state: 'unknown', entry } : { state: 'present', node: target, entry };
};

export class EntryNode implements YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
  #found: Lookup | undefined;

  constructor(key: YamlNode, value: YamlNode) {
    this.key = key;
    this.value = value;
  }

  get range(): Range {
    const { start, end } = this.key.range;
    return { start, end: Math.max(end, this.value.range.end) };
  }

  get name(): string | undefined {
    return nameOf(this.key);
  }

  get found(): Lookup {
    this.#found ??= foundAt(this);
    return this.#found;
  }
}

class RenamedEntry extends EntryNode {
  readonly #name: string;

  constructor({ key, value }: YamlEntry, name: string) {
    super(key, value);
    this.#name = name;
  }

  override get name(): string {
    return this.#name;
  }
}

/** Some entries of a mapping, each under the name that it stands for: `names` gives those by the names that are written. */
export const renamedMapping = (mapping: YamlMapping, names: ReadonlyMap<string, string>): YamlMapping => {
  const { range, document, tag, anchor, flow } = mapping;
  const part = new MappingNode(range, document, { tag, anchor }, flow);
  part.opaque = mapping.opaque;
  part.entries = entriesOfMapping(mapping).flatMap(entry => {
    const name = names.get(entry.name ?? '');
    return name === undefined ? [] : [name === entry.name ? entry : new RenamedEntry(entry, name)];
  });
  return part;
};
