import type { Sources } from '../../template/sources.ts';
import type { MergeSchema } from '../fields/merge-keys.ts';
import { type ListNode, type MapNode, type Node, nodeAt, textAt } from '../objects/node.ts';

/** Something that kustomize does without a word, though it is hardly meant. */
export interface SilentLoss {
  /** A sentence's end: `the port 80 of spec/… is dropped`. */
  readonly reason: string;
  /** The places of what is lost or not heard, the nearest first. */
  readonly sources: Sources;
}

type Step = string | { readonly key: string; readonly value: string };

/** Elements that are there before a patch is merged, by the values of the keys of their list. */
interface Elements {
  readonly path: readonly Step[];
  readonly keys: readonly string[];
  readonly elements: ReadonlyMap<string, Sources>;
}

/** Fields of a volume that are not where it comes from. */
const isSourceField = (name: string): boolean => name !== 'name' && !name.startsWith('$');

const isDirective = (name: string): boolean => name.startsWith('$') && name !== '$patch';

const hasPatchDirective = ({ items }: ListNode): boolean => items.some(item => nodeAt(item, '$patch') !== undefined);

const show = (path: readonly Step[]): string => path.map(step => (typeof step === 'string' ? step : `${step.key}=${step.value}`)).join('/');

const at = (node: Node | undefined, path: readonly Step[]): Node | undefined => {
  let here = node;
  for (const step of path) {
    if (typeof step === 'string') here = nodeAt(here, step);
    else here = here?.kind === 'list' ? here.items.find(item => textAt(item, step.key) === step.value) : undefined;
  }
  return here;
};

/** What tells an element apart: the values of its keys. Kubernetes takes a port without a protocol for one of TCP. */
const identityOf = (item: Node, keys: readonly string[]): string =>
  textAt(item, keys[0] ?? '') === '' ? '' : keys.map(key => textAt(item, key) || (key === 'protocol' ? 'TCP' : '')).join('/');

const byKey = (list: Node | undefined, key: string): ReadonlyMap<string, Node> =>
  new Map(list?.kind === 'list' ? list.items.map(item => [textAt(item, key), item] as const).toReversed() : []);

/** What a patch may lose of an object without a word. It is made before the two are merged, and asked afterwards. */
export class PatchWatch {
  readonly #lists: Elements[] = [];
  readonly #volumes: { readonly path: readonly Step[]; readonly sources: Sources }[] = [];
  readonly #losses: SilentLoss[] = [];

  constructor(object: MapNode, patch: MapNode, schema: MergeSchema | undefined) {
    this.#map(object, patch, schema, []);
  }

  #map(base: Node | undefined, patch: MapNode, schema: MergeSchema | undefined, path: readonly Step[]): void {
    if (patch.entries.has('$patch')) return;
    for (const [name, value] of patch.entries) {
      const here = [...path, name];
      const found = schema?.fields.get(name) ?? schema?.elements;
      if (isDirective(name))
        this.#losses.push({ reason: `${show(here)} is not a directive of kustomize: it comes out as a field`, sources: value.sources });
      else if (value.kind === 'map') this.#map(nodeAt(base, name), value, found, here);
      else if (value.kind === 'list' && found?.keys !== undefined) this.#list(nodeAt(base, name), value, found, here);
    }
  }

  #list(base: Node | undefined, patch: ListNode, schema: MergeSchema, path: readonly Step[]): void {
    const { keys = [] } = schema;
    const [key] = keys;
    if (key === undefined || hasPatchDirective(patch)) return;
    const elements = new Map<string, Sources>();
    for (const item of [...patch.items, ...(base?.kind === 'list' ? base.items : [])]) {
      const identity = identityOf(item, keys);
      if (item.kind === 'map' && !elements.has(identity)) elements.set(identity, item.sources);
    }
    this.#lists.push({ path, keys, elements });
    const known = byKey(base, key);
    for (const item of patch.items) {
      const value = textAt(item, key);
      if (item.kind !== 'map' || value === '') continue;
      const here = [...path, { key, value }];
      const before = known.get(value);
      if (path.at(-1) === 'volumes' && before !== undefined) this.#volumes.push({ path: here, sources: item.sources });
      this.#map(before, item, schema.elements, here);
    }
  }

  /** What was lost, now that the patch is merged. */
  losses(merged: MapNode): readonly SilentLoss[] {
    const losses = [...this.#losses];
    for (const { path, keys, elements } of this.#lists) {
      const list = at(merged, path);
      const kept = new Set(list?.kind === 'list' ? list.items.map(item => identityOf(item, keys)) : []);
      const [key = ''] = keys;
      for (const [identity, sources] of elements)
        if (!kept.has(identity)) {
          const what = identity === '' ? `an element without ${key}` : `${key} ${identity}`;
          losses.push({ reason: `${what} of ${show(path)} is dropped`, sources });
        }
    }
    for (const { path, sources } of this.#volumes) {
      const volume = at(merged, path);
      const names = volume?.kind === 'map' ? [...volume.entries.keys()].filter(isSourceField) : [];
      if (names.length > 1)
        losses.push({ reason: `${show(path)} has ${names.join(' and ')}: the patch adds one and keeps the other`, sources });
    }
    return losses;
  }
}
