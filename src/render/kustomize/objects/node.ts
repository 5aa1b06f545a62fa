import { noSources, type Sources } from '../../template/sources.ts';
import { BuildFailure, TooMuch } from './build-failure.ts';
import { resolvesTo, type Tag } from './resolve-scalar.ts';

/** A scalar; never changed, only replaced. `tag` is empty for a text that kustomize writes without one: YAML decides then what it is. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  readonly tag: Tag;
  /** Written between quotes or as a block: then an untagged text is a string. */
  readonly quoted: boolean;
  /** Written as a folded block: kustomize writes it as one again and reads it once more before it prints it. */
  readonly folded?: true;
  readonly sources: Sources;
  /**
   * Entries that hold this very node: labels and annotations that kustomize sets in several places of an object at once are one node to it, so that
   * what is later written over one of them is written over all.
   */
  readonly twins?: readonly Holder[];
}

/** An entry of a mapping. */
export interface Holder {
  readonly map: MapNode;
  readonly key: string;
}

/** A mapping. Transformers change it in place. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: Map<string, Node>;
  sources: Sources;
}

/** A sequence. Transformers change it in place. */
export interface ListNode {
  readonly kind: 'list';
  items: Node[];
  sources: Sources;
}

/** A node of an object as kustomize's transformers see it, with the places that decided about it. */
export type Node = ScalarNode | MapNode | ListNode;

export const scalarNode = (text: string, tag: Tag, sources: Sources, quoted = false): ScalarNode => ({
  kind: 'scalar',
  text,
  tag,
  quoted,
  sources,
});
export const stringNode = (text: string, sources: Sources): ScalarNode => scalarNode(text, 'str', sources);
export const mapNode = (entries: Map<string, Node> = new Map(), sources: Sources = noSources): MapNode => ({
  kind: 'map',
  entries,
  sources,
});
export const listNode = (items: Node[] = [], sources: Sources = noSources): ListNode => ({ kind: 'list', items, sources });

/** A copy that shares nothing that can change. */
const copyOf = (node: Node): Node => {
  if (node.kind === 'scalar') return withoutTwins(node);
  if (node.kind === 'list') return listNode(node.items.map(copyOf), node.sources);
  return copyOfMap(node);
};

const withoutTwins = ({ twins: _twins, ...node }: ScalarNode): ScalarNode => node;

export const copyOfMap = (node: MapNode): MapNode =>
  mapNode(new Map([...node.entries].map(([key, value]) => [key, copyOf(value)])), node.sources);

/** Puts a value into the entry of a mapping as kyaml does: a scalar into the node that is there, and so into all entries that hold it. */
export const overwrite = (map: MapNode, key: string, value: Node): void => {
  const before = map.entries.get(key);
  if (value === before) return;
  const twins = value.kind === 'scalar' && before?.kind === 'scalar' ? before.twins : undefined;
  const after = twins ? { ...value, twins } : value;
  for (const twin of twins ?? []) if (twin.map.entries.get(twin.key) === before) twin.map.entries.set(twin.key, after);
  map.entries.set(key, after);
};

/** Makes the values of a mapping nodes of its own. */
export const unshare = ({ entries }: MapNode): void => {
  for (const [key, value] of entries) if (value.kind === 'scalar') entries.set(key, withoutTwins(value));
};

/** Nothing, or a null: kustomize mostly takes the two for the same. */
export const isMissing = (node: Node | undefined): node is undefined => node === undefined || isNull(node);

export const isNull = (node: Node): boolean => node.kind === 'scalar' && node.tag === 'null';

/** The text of a scalar under a path of keys; empty when there is none. */
export const textAt = (node: Node | undefined, ...path: readonly string[]): string => {
  const found = nodeAt(node, ...path);
  return found?.kind === 'scalar' && found.tag !== 'null' ? found.text : '';
};

export const nodeAt = (node: Node | undefined, ...path: readonly string[]): Node | undefined => {
  let here = node;
  for (const key of path) here = here?.kind === 'map' ? here.entries.get(key) : undefined;
  return here;
};

/** The mapping under a path of keys, made where there is none. */
export const mapIn = (holder: MapNode, ...path: readonly string[]): MapNode => {
  let here = holder;
  for (const key of path) {
    const found = here.entries.get(key);
    if (found?.kind === 'map') here = found;
    else if (!isMissing(found)) throw new BuildFailure(`wrong node kind: expected a mapping under ${path.join('/')}`);
    else {
      const made = mapNode();
      here.entries.set(key, made);
      here = made;
    }
  }
  return here;
};

/** How many nodes there are, the node itself included. */
export const sizeOf = (node: Node): number => {
  if (node.kind === 'scalar') return 1;
  let size = 1;
  for (const one of node.kind === 'list' ? node.items : node.entries.values()) size += sizeOf(one);
  return size;
};

/** How many nodes may be copied within one object or replacement: a copy into itself doubles each time. */
const maxCopied = 500_000;

/** Counts the nodes that are copied. */
export class CopyBudget {
  #left = maxCopied;

  copy(node: Node): Node {
    this.#left -= sizeOf(node);
    if (this.#left < 0) throw new TooMuch(`more than ${maxCopied} values are copied`);
    return copyOf(node);
  }
}

/** Puts an untagged text in place of a scalar: it keeps the quotes of what it replaces. */
export const untagged = (text: string, before: Node | undefined, sources: Sources): ScalarNode =>
  scalarNode(text, '', sources, before?.kind === 'scalar' && before.quoted);

/**
 * Sets an entry whose key kustomize writes without a tag. A key that YAML reads as something other than a text cannot be printed, and
 * kustomize fails.
 */
export const setEntry = (holder: MapNode, key: string, value: Node): void => {
  if (!holder.entries.has(key) && resolvesTo(key) !== 'str') throw new BuildFailure(`the key ${JSON.stringify(key)} is not a text in YAML`);
  holder.entries.set(key, value);
};
