import { appendAll } from '../../text/append-all.ts';
import { ExpandedSize } from '../kubernetes/expanded-size.ts';
import { entriesOf, itemsOf, type Step, stringAt, writtenText } from '../yaml/lookup.ts';
import { deref } from '../yaml/mapping-keys.ts';
import type { YamlNode } from '../yaml/model.ts';
import { scalarValue } from '../yaml/scalar.ts';

/** One thing that two trees say differently; a side is undefined where it has nothing there. */
export interface Difference {
  /** Keys and indexes from the root; an index is that of the head where the head has the item. */
  readonly path: readonly Step[];
  readonly base: YamlNode | undefined;
  readonly head: YamlNode | undefined;
}

/** Trees that stand for more nodes once aliases are replaced are compared by their text only. */
const maxNodes = 300_000;
/** More differences than that are not told apart. */
const maxDifferences = 2_000;

/** Gives equal numbers to nodes that say the same: aliases replaced, keys in any order, comments and style left out. */
export class Contents {
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<YamlNode, number>();
  readonly #sizes = new ExpandedSize();

  /** False for a node that is too large to be compared, or that contains itself. */
  canCompare(node: YamlNode | undefined): boolean {
    return node === undefined || this.#sizes.of(node) <= maxNodes;
  }

  of(written: YamlNode | undefined): number {
    const node = deref(written);
    if (node === undefined) return this.#number('nothing');
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const number = this.#number(this.#wordsOf(node));
    this.#known.set(node, number);
    return number;
  }

  #wordsOf(node: YamlNode): string {
    if (node.kind === 'mapping') {
      const entries = entriesOf(node).map(({ name, key, value }) => `${JSON.stringify(name ?? this.of(key))}:${this.of(value)}`);
      return `{${entries.toSorted().join()}}`;
    }
    if (node.kind === 'sequence') return `[${node.items.map(item => this.of(item)).join()}]`;
    const value = scalarValue(node);
    // What a template prints is known by its text only.
    return value === undefined ? `?${writtenText(node)}` : `${typeof value}${String(value)}`;
  }

  #number(words: string): number {
    const number = this.#numbers.get(words) ?? this.#numbers.size;
    this.#numbers.set(words, number);
    return number;
  }
}

/** What two trees say differently, the outermost first; empty when they say the same. Time is linear in the trees. */
export const treeDifferences = (
  base: YamlNode | undefined,
  head: YamlNode | undefined,
  contents: Contents = new Contents(),
): readonly Difference[] => {
  if (!contents.canCompare(base) || !contents.canCompare(head)) {
    const same = base !== undefined && head !== undefined && writtenText(base) === writtenText(head);
    return same ? [] : [{ path: [], base, head }];
  }
  if (contents.of(base) === contents.of(head)) return [];
  const found: Difference[] = [];
  const pending: Difference[] = [{ path: [], base: deref(base), head: deref(head) }];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const inner = innerPairs(pair, contents)?.filter(({ base: before, head: after }) => contents.of(before) !== contents.of(after));
    if (inner === undefined || found.length + pending.length + inner.length > maxDifferences) found.push(pair);
    else appendAll(pending, inner.toReversed());
  }
  return found;
};

/** The pairs that two nodes which differ are made of; undefined when they differ themselves. */
const innerPairs = (pair: Difference, contents: Contents): readonly Difference[] | undefined => {
  const { path, base, head } = pair;
  if (isMapping(base) && isMapping(head) && !base.opaque && !head.opaque) return memberPairs(path, base, head);
  if (base?.kind === 'sequence' && head?.kind === 'sequence' && !base.opaque && !head.opaque) return itemPairs(pair, contents);
  return undefined;
};

const isMapping = (node: YamlNode | undefined) => node?.kind === 'mapping';

const memberPairs = (path: readonly Step[], base: YamlNode, head: YamlNode): readonly Difference[] | undefined => {
  const before = new Map(entriesOf(base).map(({ name, value }) => [name, deref(value)]));
  const after = new Map(entriesOf(head).map(({ name, value }) => [name, deref(value)]));
  if (before.has(undefined) || after.has(undefined)) return undefined;
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(name =>
    name === undefined ? [] : [{ path: [...path, name], base: before.get(name), head: after.get(name) }],
  );
};

/**
 * Items that are equal are paired first, then those of one name, then the rest in order. What is only in another order differs as a whole.
 */
const itemPairs = ({ path, base, head }: Difference, contents: Contents): readonly Difference[] | undefined => {
  const before = itemsOf(base);
  const after = itemsOf(head);
  const left = new Map<number, number[]>();
  for (const [index, item] of before.entries()) {
    const same = left.get(contents.of(item));
    if (same) same.push(index);
    else left.set(contents.of(item), [index]);
  }
  const taken = new Set<number>();
  const rest: { readonly item: YamlNode; readonly index: number }[] = [];
  let last = -1;
  for (const [index, item] of after.entries()) {
    const same = left.get(contents.of(item))?.shift();
    if (same === undefined) rest.push({ item, index });
    else if (same < last) return undefined;
    else {
      last = same;
      taken.add(same);
    }
  }
  const gone = new Map([...before.entries()].filter(([index]) => !taken.has(index)));
  return [...pairRest(path, gone, rest)];
};

function* pairRest(
  path: readonly Step[],
  gone: Map<number, YamlNode>,
  rest: readonly { readonly item: YamlNode; readonly index: number }[],
): Iterable<Difference> {
  const partners = new Map<string | undefined, number[]>();
  for (const [index, item] of [...gone].toReversed()) {
    const same = partners.get(nameOf(item));
    if (same) same.push(index);
    else partners.set(nameOf(item), [index]);
  }
  for (const { item, index } of rest) {
    const partner = partners.get(nameOf(item))?.pop();
    yield { path: [...path, index], base: partner === undefined ? undefined : gone.get(partner), head: item };
    if (partner !== undefined) gone.delete(partner);
  }
  for (const [index, item] of gone) yield { path: [...path, index], base: item, head: undefined };
}

const nameOf = (item: YamlNode | undefined): string | undefined => (item?.kind === 'mapping' ? stringAt(item, 'name') : undefined);

/**
 * The differing leaves below differences: what is only on one side is taken apart, so that each value has its path. What is left once there
 * are very many stays whole.
 */
export const leavesOf = (differences: readonly Difference[]): readonly Difference[] => {
  const leaves: Difference[] = [];
  const pending = differences.toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, base, head } = next;
    const only = base === undefined ? head : head === undefined ? base : undefined;
    const members = only === undefined ? [] : membersOf(only);
    if (members.length === 0 || leaves.length + pending.length + members.length > maxDifferences) leaves.push(next);
    else for (const [step, node] of members.toReversed()) pending.push({ path: [...path, step], base: base && node, head: head && node });
  }
  return leaves;
};

const membersOf = (node: YamlNode): readonly (readonly [Step, YamlNode])[] => {
  if (node.kind !== 'scalar' && node.opaque) return [];
  if (node.kind === 'mapping')
    return entriesOf(node).flatMap(({ name, value }) => {
      const target = deref(value);
      return name === undefined || target === undefined ? [] : [[name, target] as const];
    });
  return node.kind === 'sequence' ? itemsOf(node).map((item, index) => [index, item] as const) : [];
};
