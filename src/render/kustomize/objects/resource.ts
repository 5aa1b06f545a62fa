import { noSources, type Sources } from '../../template/sources.ts';
import { copyOfMap, type MapNode, mapIn, type Node, nodeAt, stringNode, textAt, unshare, untagged } from './node.ts';
import { effectiveNamespace, type Gvk, parseApiVersion, type ResourceId } from './resource-id.ts';

/** What a generated object does to one that is there already. */
export type Behavior = 'unspecified' | 'create' | 'replace' | 'merge';

interface PreviousId {
  readonly name: string;
  readonly namespace: string;
  readonly kind: string;
}

/** Where a resource or a transformation came from, for `buildMetadata`. */
export interface Origin {
  readonly path?: string;
  readonly configuredIn?: string;
  readonly configuredBy?: { readonly apiVersion: string; readonly kind: string; readonly name?: string; readonly namespace?: string };
}

/** What the names of kustomize's own annotations begin with. */
export const internalPrefix = 'internal.config.kubernetes.io/';

const previousIdsOf = (annotations: Node | undefined): readonly PreviousId[] => {
  const parts = (name: string): readonly string[] => textAt(annotations, internalPrefix + name).split(',');
  if (textAt(annotations, `${internalPrefix}previousNames`) === '') return [];
  const [namespaces, kinds] = [parts('previousNamespaces'), parts('previousKinds')];
  return parts('previousNames').map((name, at) => ({ name, namespace: namespaces[at] ?? '', kind: kinds[at] ?? '' }));
};

/** The ids of an object, and the nodes and the history that they were derived from. */
interface Ids {
  readonly history: readonly PreviousId[];
  readonly apiVersion: Node | undefined;
  readonly kind: Node | undefined;
  readonly name: Node | undefined;
  readonly namespace: Node | undefined;
  readonly id: ResourceId;
  readonly previous: readonly ResourceId[];
  readonly original: ResourceId;
  readonly every: readonly ResourceId[];
}

/** An object on its way through a build, with the names it had before: patches and references may use any of them. */
export class Resource {
  object: MapNode;
  #previous: readonly PreviousId[] = [];
  #ids: Ids | undefined;
  isGenerated = false;
  prefixes: readonly string[] = [];
  suffixes: readonly string[] = [];
  behavior: Behavior = 'unspecified';
  needsHash = false;
  mayChangeName = false;
  mayChangeKind = false;
  /** True for what a chart printed. */
  fromHelm = false;
  variables: readonly string[] = [];
  origin: Origin | undefined;
  transformations: readonly Origin[] = [];
  /** True when a patch deleted it. */
  gone = false;

  constructor(object: MapNode) {
    this.object = object;
    const annotations = nodeAt(object, 'metadata', 'annotations');
    // Why: kustomize keeps what it knows of an object in annotations, and believes those that a file has.
    this.#previous = previousIdsOf(annotations);
    this.needsHash = textAt(annotations, `${internalPrefix}needsHashSuffix`) === 'enabled';
  }

  get gvk(): Gvk {
    return this.id;
  }

  get kind(): string {
    return textAt(this.object, 'kind');
  }

  get name(): string {
    return textAt(this.object, 'metadata', 'name');
  }

  /** The places that decided about its name. */
  get nameSources(): Sources {
    return nodeAt(this.object, 'metadata', 'name')?.sources ?? noSources;
  }

  get namespace(): string {
    return textAt(this.object, 'metadata', 'namespace');
  }

  get id(): ResourceId {
    return this.#allIds().id;
  }

  /** The ids it had, the first one first; the present one is not among them. */
  get previousIds(): readonly ResourceId[] {
    return this.#allIds().previous;
  }

  get originalId(): ResourceId {
    return this.#allIds().original;
  }

  get everyId(): readonly ResourceId[] {
    return this.#allIds().every;
  }

  /**
   * Derived again only when one of the nodes is another: every patch asks every object for its ids, and scalars are never changed in place.
   */
  #allIds(): Ids {
    const { entries } = this.object;
    const metadata = entries.get('metadata');
    const names = metadata?.kind === 'map' ? metadata.entries : undefined;
    const [apiVersion, kind] = [entries.get('apiVersion'), entries.get('kind')];
    const [name, namespace] = [names?.get('name'), names?.get('namespace')];
    const known = this.#ids;
    if (
      known !== undefined &&
      known.history === this.#previous &&
      known.apiVersion === apiVersion &&
      known.kind === kind &&
      known.name === name &&
      known.namespace === namespace
    )
      return known;
    const version = parseApiVersion(textAt(apiVersion));
    const id = { ...version, kind: textAt(kind), name: textAt(name), namespace: textAt(namespace) };
    const previous = this.#previous.map(one => ({ ...version, ...one }));
    const [original = id] = previous;
    this.#ids = { history: this.#previous, apiVersion, kind, name, namespace, id, previous, original, every: [...previous, id] };
    return this.#ids;
  }

  /** Keeps the present id among the previous ones, with the namespace that counts. */
  storeId(): void {
    const id = { name: this.name, namespace: effectiveNamespace(this.id), kind: this.kind };
    const isKept = this.#previous.some(({ name, namespace, kind }) => name === id.name && namespace === id.namespace && kind === id.kind);
    if (!isKept) this.#previous = [...this.#previous, id];
    // Why: kustomize keeps it in annotations, which it writes anew.
    const annotations = nodeAt(this.object, 'metadata', 'annotations');
    if (annotations?.kind === 'map') unshare(annotations);
  }

  get wasRenamed(): boolean {
    return this.#previous.length > 0;
  }

  texts(field: 'labels' | 'annotations'): ReadonlyMap<string, string> {
    const map = nodeAt(this.object, 'metadata', field);
    if (map?.kind !== 'map') return new Map();
    return new Map([...map.entries].map(([key, value]) => [key, value.kind === 'scalar' ? value.text : '']));
  }

  setName(name: string, sources: Sources = noSources): void {
    const metadata = mapIn(this.object, 'metadata');
    metadata.entries.set('name', untagged(name, metadata.entries.get('name'), sources));
  }

  setNamespace(namespace: string, sources: Sources): void {
    const metadata = mapIn(this.object, 'metadata');
    if (namespace === '') metadata.entries.delete('namespace');
    else metadata.entries.set('namespace', untagged(namespace, metadata.entries.get('namespace'), sources));
  }

  setAnnotation(name: string, text: string): void {
    mapIn(this.object, 'metadata', 'annotations').entries.set(name, stringNode(text, noSources));
  }

  /** Takes the history of another one over, for an object that takes its place. */
  takeHistory(other: Resource): void {
    this.#previous = other.#previous;
    this.prefixes = other.prefixes;
    this.suffixes = other.suffixes;
    this.variables = other.variables;
    this.behavior = other.behavior;
  }

  copy(): Resource {
    const copy = new Resource(copyOfMap(this.object));
    copy.takeHistory(this);
    Object.assign(copy, {
      needsHash: this.needsHash,
      isGenerated: this.isGenerated,
      mayChangeName: this.mayChangeName,
      mayChangeKind: this.mayChangeKind,
      fromHelm: this.fromHelm,
      origin: this.origin,
    });
    return copy;
  }

  get isEmpty(): boolean {
    return this.gone || this.object.entries.size === 0;
  }
}
