import { listedObjects } from '../artifacts/kubernetes/object-list.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import { stringAt } from '../artifacts/yaml/lookup.ts';
import type { YamlFile, YamlMapping, YamlNode } from '../artifacts/yaml/model.ts';
import { readWritten } from '../artifacts/yaml/parse.ts';
import { appendAll } from '../text/append-all.ts';
import type { Origin, PlacedText, PrintedTexts } from './environment.ts';
import { PathTree } from './path-tree.ts';
import { wholeText } from './placed-text.ts';

/** An object by which something is deployed, or that holds what is deployed. */
export interface DeployObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly node: YamlMapping;
  readonly text: PlacedText;
}

/** Words of which a text has one that holds an object by which something is deployed. */
const deploying = /argoproj\.io\/|toolkit\.fluxcd\.io\/|apiVersion:[ \t]*["']?skaffold\//u;

/** Words of which a text has one that holds a ConfigMap or a Secret. Why apart: every repository has many, and few take values from one. */
const holding = /kind:[ \t]*["']?(?:ConfigMap|Secret)\b|"kind"[ \t]*:[ \t]*"(?:ConfigMap|Secret)"/u;

/** More objects of a repository are not looked at. */
const maxObjects = 20_000;

/** A place in a text, as one of its file. */
export const originOf = (node: YamlNode, { placeOf }: PlacedText): Origin => placeOf(node.range);

/** The objects in the documents of a text. */
const objectsIn = (text: PlacedText, yaml: YamlFile): readonly DeployObject[] =>
  yaml.documents.flatMap(({ root }) =>
    [...listedObjects(root)].map(({ node, apiVersion = '', kind = '' }) => ({
      group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
      kind,
      name: stringAt(node, 'metadata', 'name'),
      namespace: stringAt(node, 'metadata', 'namespace'),
      node,
      text,
    })),
  );

type ObjectsByKind = ReadonlyMap<string, readonly DeployObject[]>;

/** One side of a change: all its paths, and the texts that were read. Files are read as YAML at most once. */
export class RepositorySide {
  readonly paths: ReadonlySet<string>;
  readonly tree: PathTree;
  readonly #text: (path: string) => SourceFile | undefined;
  readonly #objects = new Map<RegExp, ObjectsByKind>();
  #read: readonly SourceFile[] | undefined;

  readonly #printed: PrintedTexts;

  /** `printed`: what charts and kustomizations make, with objects by which something is deployed. */
  constructor(paths: readonly string[], text: (path: string) => SourceFile | undefined, printed: PrintedTexts) {
    this.paths = new Set(paths);
    this.tree = new PathTree(this.paths);
    this.#text = text;
    this.#printed = printed;
  }

  text(path: string): SourceFile | undefined {
    return this.paths.has(path) ? this.#text(path) : undefined;
  }

  /** The files that were read, in the order of their paths. */
  get read(): readonly SourceFile[] {
    this.#read ??= [...this.paths].toSorted().flatMap(path => this.text(path) ?? []);
    return this.#read;
  }

  /** A file as YAML; undefined when it was not read. */
  yaml(path: string): YamlFile | undefined {
    const file = this.text(path);
    return file && readWritten(file);
  }

  /** The objects of a kind in the files that were read; those of the group '' are ConfigMaps and Secrets. */
  objects(group: string, kind: string): readonly DeployObject[] {
    const telling = group === '' ? holding : deploying;
    const found = this.#objects.get(telling) ?? this.#readObjects(telling);
    this.#objects.set(telling, found);
    return found.get(`${group}/${kind}`) ?? [];
  }

  #readObjects(telling: RegExp): ObjectsByKind {
    const found: DeployObject[] = [];
    for (const file of this.read) {
      if (found.length >= maxObjects) break;
      const isTelling = /\.(?:ya?ml|json)$/u.test(file.path) && !this.#printed.instead.has(file.path) && telling.test(file.text);
      if (isTelling) appendAll(found, objectsIn(wholeText(file), readWritten(file)));
    }
    for (const text of this.#printed.texts) appendAll(found, objectsIn(text, readWritten(text.source)));
    return Map.groupBy(found.slice(0, maxObjects), ({ group, kind }) => `${group}/${kind}`);
  }
}
