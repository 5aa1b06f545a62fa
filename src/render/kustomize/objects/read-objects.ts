import { type SourceFile, sourceFile } from '../../../artifacts/source-file.ts';
import { deref } from '../../../artifacts/yaml/lookup.ts';
import type { YamlDocument, YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../../../artifacts/yaml/model.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { isMerge } from '../../functions/formats/read-values.ts';
import { Place, type Sources } from '../../template/sources.ts';
import type { PartPlace } from '../settings/inline-text.ts';
import { BuildFailure, TooMuch } from './build-failure.ts';
import { isMissing, listNode, type MapNode, mapNode, type Node, nodeAt, scalarNode, textAt } from './node.ts';
import { resolvesTo, type Tag } from './resolve-scalar.ts';

/** How deep collections may hold each other. */
const maxDepth = 500;
/** Values that aliases may make of a text: more are not read. */
const maxValues = 500_000;

/** How a text reads YAML's scalars: objects as go-yaml 3 does, kustomize's own files as YAML 1.1. */
export type Dialect = 'objects' | 'settings';

const tags: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ['!!str', 'str'],
  ['!!int', 'int'],
  ['!!float', 'float'],
  ['!!bool', 'bool'],
  ['!!null', 'null'],
]);

const tagOfValue = (value: unknown): Tag => {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'str';
};

class Reader {
  readonly #file: SourceFile;
  readonly #dialect: Dialect;
  readonly #from: PartPlace | undefined;
  #count = 0;

  /** `from` gives the places in a text that is not a file's: those in the file whose value it is. */
  constructor(file: SourceFile, dialect: Dialect, from: PartPlace | undefined) {
    this.#file = file;
    this.#dialect = dialect;
    this.#from = from;
  }

  node(given: YamlNode, path: string, depth: number): Node {
    const found = deref(given);
    if (found === undefined) throw new BuildFailure(`${this.#line(given)}: an alias stands for nothing`);
    this.#count += 1;
    if (depth > maxDepth || this.#count > maxValues) throw new TooMuch(`${this.#file.path} holds more than is read`);
    const sources = this.#sources(found, path);
    if (found.kind === 'mapping') return mapNode(this.#entries(found, path, depth), sources);
    if (found.kind === 'sequence')
      return listNode(
        found.items.map((item, index) => this.node(item, `${path}/${index}`, depth + 1)),
        sources,
      );
    if (found.kind === 'alias') throw new BuildFailure(`${this.#line(given)}: an alias stands for an alias`);
    return this.#scalar(found, sources);
  }

  #line(node: YamlNode): string {
    return `${this.#file.path}:${this.#file.lines.line(node.range.start)}`;
  }

  #sources(node: YamlNode, path: string): Sources {
    const { start, end } = node.range;
    return this.#from?.(start, end) ?? [new Place('value', this.#file.path, path.slice(1), start, end)];
  }

  #scalar(node: YamlScalar, sources: Sources): Node {
    const quoted = node.style !== 'plain';
    if (this.#dialect === 'settings') {
      const value = scalarValue(node);
      if (value === undefined) throw new BuildFailure(`${this.#line(node)}: the value is not known`);
      return scalarNode(typeof value === 'string' ? value : `${value}`, tagOfValue(value), sources, quoted);
    }
    const tag = node.tag === undefined ? undefined : (tags.get(node.tag) ?? 'str');
    const scalar = scalarNode(node.value, tag ?? (quoted ? 'str' : resolvesTo(node.value)), sources, quoted);
    return node.style === 'folded' ? { ...scalar, folded: true } : scalar;
  }

  #entries(node: YamlMapping, path: string, depth: number): Map<string, Node> {
    const entries = new Map<string, Node>();
    for (const entry of node.entries) {
      if (isMerge(entry)) continue;
      const key = this.#key(entry);
      if (entries.has(key) && this.#dialect === 'objects')
        throw new BuildFailure(`${this.#line(entry.key)}: the key ${key} is there already`);
      entries.set(key, this.node(entry.value, `${path}/${key}`, depth + 1));
    }
    for (const entry of node.entries) if (isMerge(entry)) this.#merge(entry, entries, path, depth);
    return entries;
  }

  #merge(entry: YamlEntry, entries: Map<string, Node>, path: string, depth: number): void {
    const target = deref(entry.value);
    const maps = target?.kind === 'sequence' ? target.items.map(item => deref(item)) : [target];
    for (const map of maps) {
      if (map?.kind !== 'mapping')
        throw new BuildFailure(`${this.#line(entry.key)}: map merge requires map or sequence of maps as the value`);
      if (depth > maxDepth) throw new TooMuch(`${this.#file.path} holds more than is read`);
      for (const [key, value] of this.#entries(map, path, depth + 1)) if (!entries.has(key)) entries.set(key, value);
    }
  }

  #key({ key }: YamlEntry): string {
    const node = deref(key);
    if (node?.kind !== 'scalar') throw new BuildFailure(`${this.#line(key)}: a key is not a text`);
    if (this.#dialect === 'settings') return `${scalarValue(node) ?? node.value}`;
    if (node.style === 'plain' && node.tag === undefined && resolvesTo(node.value) !== 'str')
      throw new BuildFailure(`${this.#line(key)}: the key ${node.value} is not a text`);
    return node.value;
  }
}

const documentsOf = (file: SourceFile): readonly YamlDocument[] => {
  const yaml = parseYaml(file);
  const problem = yaml.notifications.find(({ level }) => level === 'error');
  if (problem) throw new MalformedYaml(problem.message.startsWith(file.path) ? problem.message : `${file.path}: ${problem.message}`);
  return yaml.documents;
};

/** A text that is not YAML. A resource of this kind is not tried as a folder. */
export class MalformedYaml extends BuildFailure {}

/** The documents of a text, without the empty ones. `from` gives the places in a text that is a value of a file. */
export const readDocuments = (file: SourceFile, dialect: Dialect, from?: PartPlace): readonly Node[] =>
  documentsOf(file).flatMap(document => (document.root === undefined ? [] : [new Reader(file, dialect, from).node(document.root, '', 0)]));

const itemsOfList = (object: MapNode): readonly Node[] | undefined => {
  const kind = textAt(object, 'kind');
  const items = object.entries.get('items');
  if (!kind.endsWith('List') || items === undefined) return undefined;
  if (items.kind === 'list') return items.items;
  if (isMissing(items)) return [];
  throw new BuildFailure(`expected array in ${kind}/items, but found something else`);
};

/** An object of Kubernetes, or why it is not one. */
const checked = (node: Node): MapNode => {
  if (node.kind !== 'map') throw new BuildFailure('missing Resource metadata');
  const hasMeta = ['apiVersion', 'kind'].some(key => textAt(node, key) !== '') || !isMissing(nodeAt(node, 'metadata'));
  if (!hasMeta) throw new BuildFailure('missing Resource metadata');
  const kind = textAt(node, 'kind');
  if (kind === '') throw new BuildFailure('missing kind in object');
  if (!kind.endsWith('List') && textAt(node, 'metadata', 'name') === '') throw new BuildFailure('missing metadata.name in object');
  return node;
};

/** A text or a file's text. `from` as in `readDocuments`. */
export const readObjects = (file: SourceFile, from?: PartPlace): readonly MapNode[] => {
  const waiting: Node[] = [...readDocuments(file, 'objects', from)];
  const objects: MapNode[] = [];
  for (let at = 0; at < waiting.length; at += 1) {
    const node = waiting[at];
    if (node === undefined || isMissing(node) || isEmpty(node)) continue;
    const object = checked(node);
    const items = itemsOfList(object);
    if (items === undefined) objects.push(object);
    else for (const item of items) waiting.push(item);
  }
  return objects;
};

const isEmpty = (node: Node): boolean => (node.kind === 'map' ? node.entries.size === 0 : node.kind === 'list' && node.items.length === 0);

/** A text that stands in a value, as if it were a file. */
export const readObjectsOfText = (text: string, from: Sources): readonly MapNode[] =>
  readObjects(sourceFile(from[0]?.file ?? '', text), () => from);
