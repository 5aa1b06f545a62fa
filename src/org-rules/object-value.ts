import { entriesOfMapping, hasUnseenEntries } from '../artifacts/yaml/entries.ts';
import { deref, lookup, nodeAt } from '../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../artifacts/yaml/model.ts';
import { scalarValue } from '../artifacts/yaml/scalar.ts';
import type { Range } from '../text/range.ts';
import { type FieldPath, type ObjectFields, type ObjectValue, UnknownPart } from './org-rule.ts';
import type { Tick } from './tick.ts';

/** Nodes of one object, aliases counted each time: more is not looked at. */
const maxNodes = 200_000;
const maxDepth = 100;

/** An object as Kubernetes reads it. What a template may print is an unknown part. */
export const fieldsOf = (node: YamlMapping): ObjectFields | UnknownPart => {
  const value = new Reader(() => undefined).value(node, 0);
  return value instanceof UnknownPart || (typeof value === 'object' && value !== null && !Array.isArray(value)) ? asFields(value) : {};
};

/** The value of any node. What a template may print is an unknown part. `tick` is called for each node, aliases counted each time. */
export const valueOfNode = (node: YamlNode, tick: Tick): ObjectValue => new Reader(tick).value(node, 0);

const asFields = (value: object): ObjectFields | UnknownPart =>
  value instanceof UnknownPart ? value : Object.fromEntries(Object.entries(value));

class Reader {
  #nodes = 0;
  readonly #tick: Tick;

  constructor(tick: Tick) {
    this.#tick = tick;
  }

  value(written: YamlNode, depth: number): ObjectValue {
    const node = deref(written);
    this.#nodes += 1;
    this.#tick(2);
    if (this.#nodes > maxNodes || depth > maxDepth) return new UnknownPart('The object is larger than what organization rules look at.');
    if (node === undefined) return new UnknownPart('It is an alias of what is not known.');
    if (node.kind === 'mapping') return this.#mapping(node, depth);
    if (node.kind === 'sequence') return node.opaque ? templated : node.items.map(item => this.value(item, depth + 1));
    return scalarOf(node);
  }

  #mapping(node: YamlMapping, depth: number): ObjectValue {
    if (node.opaque || hasUnseenEntries(node)) return templated;
    return Object.fromEntries(
      entriesOfMapping(node).map(({ key, name, value }) => [name ?? String(scalarValue(key) ?? ''), this.value(value, depth + 1)]),
    );
  }
}

const templated = new UnknownPart('It is written with a template.');

const scalarOf = (node: YamlNode): ObjectValue => {
  const value = scalarValue(node);
  if (value === undefined) return templated;
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return value;
  if (Number.isSafeInteger(value)) return BigInt(value);
  // A number keeps 53 bits of an integer, the API server 64.
  const text = node.kind === 'scalar' ? node.value : '';
  return /^[+-]?[0-9]+$/u.test(text) ? BigInt(text.replace(/^\+/u, '')) : BigInt(value);
};

/** The text that a field is, or of what is nearest above one that is absent: a value, the key of a list or mapping, an item's name. */
export const placeOf = (object: YamlMapping, path: FieldPath): Range => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = lookup(object, ...path.slice(0, length));
    if (found.state !== 'present') continue;
    const { node, entry } = found;
    if (node.kind === 'scalar') return node.range;
    if (entry) return entry.key.range;
    return nameIn(node) ?? firstLine(node);
  }
  return nodeAt(object, 'metadata', 'name')?.range ?? nodeAt(object, 'kind')?.range ?? object.range;
};

const nameIn = (node: YamlNode): Range | undefined => nodeAt(node, 'name')?.range;

const firstLine = ({ range, document }: YamlNode): Range => {
  const end = document.file.text.indexOf('\n', range.start);
  return { start: range.start, end: end === -1 ? range.end : Math.min(end, range.end) };
};
