import { compareText } from '../../../text/sorted.ts';
import type { SilentLoss } from '../transformers/silent-losses.ts';
import { base64 } from './base64.ts';
import { BuildFailure } from './build-failure.ts';
import { isNull, type MapNode, mapIn, type Node, nodeAt, stringNode } from './node.ts';
import type { Resource } from './resource.ts';
import { describeId, keyOf, type ResourceId, sameId } from './resource-id.ts';

const maxWarnings = 200;

/** The objects of a build so far, in their order, no two of them with the same id. */
export class ResourceSet {
  #list: Resource[] = [];
  readonly #warnings: SilentLoss[] = [];
  /** The ids of the list; undefined when a transformer may have changed them. */
  #keys: Set<string> | undefined;

  get list(): readonly Resource[] {
    return this.#list;
  }

  /** What was done to them without a word, though it is hardly meant. */
  get warnings(): readonly SilentLoss[] {
    return this.#warnings;
  }

  /** Adds warnings; of thousands the first ones are kept. */
  warn(more: readonly SilentLoss[]): void {
    for (const one of more) if (this.#warnings.length < maxWarnings) this.#warnings.push(one);
  }

  /** Adds some at the end. @throws BuildFailure when one has the id of another. */
  add(more: readonly Resource[]): void {
    this.#keys ??= new Set(this.#list.map(({ id }) => keyOf(id)));
    const keys = this.#keys;
    for (const resource of more) {
      const key = keyOf(resource.id);
      if (keys.has(key)) throw new BuildFailure(`may not add resource with an already registered id: ${describeId(resource.id)}`);
      keys.add(key);
      this.#list.push(resource);
    }
  }

  /** @throws BuildFailure when two have the same id. */
  assertDistinct(): void {
    const list = this.#list;
    this.#list = [];
    this.#keys = undefined;
    this.add(list);
  }

  /** Those that have or had an id that fits. */
  withAnyId(fits: (id: ResourceId) => boolean): readonly Resource[] {
    return this.#list.filter(resource => !resource.isEmpty && resource.everyId.some(fits));
  }

  /** The one that has or had an id. */
  only(id: ResourceId): Resource {
    const found = this.withAnyId(one => sameId(one, id));
    const [first] = found;
    if (first === undefined) throw new BuildFailure(`no matches for Id ${describeId(id)}; failed to find unique target for patch`);
    if (found.length > 1) throw new BuildFailure(`multiple matches for Id ${describeId(id)}; failed to find unique target for patch`);
    return first;
  }

  sort(compare: (one: Resource, other: Resource) => number): void {
    this.#list = this.#list.toSorted(compare);
  }

  keep(fits: (resource: Resource) => boolean): void {
    this.#keys = undefined;
    this.#list = this.#list.filter(fits);
  }

  dropEmpty(): void {
    this.keep(resource => !resource.isEmpty);
  }

  /** Adds what a generator made, or merges it into what is there. */
  absorb(resource: Resource): void {
    const { id } = resource;
    const matches = this.withAnyId(one => sameId(one, id));
    const [old] = matches;
    const { behavior } = resource;
    const joins = behavior === 'merge' || behavior === 'replace';
    if (old === undefined) {
      if (joins) throw new BuildFailure(`id ${describeId(id)} does not exist; cannot merge or replace`);
      this.add([resource]);
      return;
    }
    if (matches.length > 1) throw new BuildFailure(`found multiple objects that could accept merge of ${describeId(id)}`);
    if (!joins)
      throw new BuildFailure(`id ${describeId(id)} exists; can not use behavior: '${behavior}', behavior must be merge or replace`);
    takeMetadata(resource, old);
    resource.transformations = old.transformations;
    if (behavior === 'merge') {
      mergeData(resource.object, old.object);
      resource.origin = old.origin;
    }
    this.#list[this.#list.indexOf(old)] = resource;
    this.#keys = undefined;
  }
}

const mergeInto = (object: MapNode, field: string, before: ReadonlyMap<string, Node>): void => {
  const merged = new Map([...before, ...entriesAt(object, field)].filter(([, value]) => value.kind === 'scalar'));
  if (merged.size === 0) return;
  const holder = mapIn(object, field);
  holder.entries.clear();
  for (const [key, value] of [...merged].toSorted(([one], [other]) => compareText(one, other))) holder.entries.set(key, asString(value));
};

const asString = (node: Node): Node => (node.kind === 'scalar' ? stringNode(node.text, node.sources) : node);

const entriesAt = (object: MapNode, field: string): ReadonlyMap<string, Node> => {
  const node = nodeAt(object, field);
  return node?.kind === 'map' ? node.entries : new Map();
};

/** Clear texts of a Secret count as data. */
const dataOf = (object: MapNode): ReadonlyMap<string, Node> => {
  const data = new Map(entriesAt(object, 'data'));
  for (const [key, value] of entriesAt(object, 'stringData')) {
    if (value.kind !== 'scalar') throw new BuildFailure(`stringData value for key ${JSON.stringify(key)} must be a scalar`);
    data.set(key, stringNode(base64(value.text), value.sources));
  }
  return data;
};

const mergeData = (object: MapNode, old: MapNode): void => {
  mergeInto(object, 'data', dataOf(old));
  mergeInto(object, 'binaryData', entriesAt(old, 'binaryData'));
};

const mergeTexts = (resource: Resource, old: Resource, field: 'labels' | 'annotations'): void => {
  const merged = new Map([...entriesAt(mapIn(old.object, 'metadata'), field), ...entriesAt(mapIn(resource.object, 'metadata'), field)]);
  if (merged.size === 0) return;
  const holder = mapIn(resource.object, 'metadata', field);
  holder.entries.clear();
  for (const [key, value] of merged) if (!isNull(value)) holder.entries.set(key, asString(value));
};

/** Labels and annotations of both, name and history of the old one. */
const takeMetadata = (resource: Resource, old: Resource): void => {
  mergeTexts(resource, old, 'labels');
  mergeTexts(resource, old, 'annotations');
  const metadata = mapIn(old.object, 'metadata').entries;
  for (const key of ['name', 'namespace']) {
    const value = metadata.get(key);
    if (value === undefined) mapIn(resource.object, 'metadata').entries.delete(key);
    else mapIn(resource.object, 'metadata').entries.set(key, value);
  }
  resource.takeHistory(old);
  resource.needsHash &&= old.needsHash;
};
