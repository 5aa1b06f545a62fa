import type { SourceFile } from '../source-file.ts';
import { deref, lookup } from '../yaml/lookup.ts';
import type { YamlEntry } from '../yaml/model.ts';
import { basePaths, overrideKind } from './companion-path.ts';
import { maxCompanions } from './companions.ts';
import { type Layers, type Part, replacesBelow } from './merge.ts';
import { type ComposeSource, extendsOf, readComposeSource } from './source.ts';

/** A chain of `extends` longer than this, or `include` deeper, is not followed; what it would bring is unknown. */
const maxDepth = 32;

/** More contributions to one service than this are not merged; what they would bring is unknown. */
const maxLayers = 128;

/** A service's contributions, the base's first. */
export interface ServiceLayers {
  readonly layers: Layers;
  /** Of the file under review and what its service extends, without the base that it is merged onto. */
  readonly own: Layers;
  /** Of the base by itself, or, where an override is merged onto the file, of the file by itself; undefined where there is nothing of the kind. */
  readonly apart: Layers | undefined;
  /** Paths of the files that contribute to the base, or lie on top: what they hold is judged with them. */
  readonly basePaths: ReadonlySet<string>;
}

/** Where a service is looked for, to see circles. */
interface Trail {
  readonly visited: ReadonlySet<string>;
  readonly budget: { left: number };
}

/** The Compose files of one review: the file itself and those it refers to, each read once when needed. */
export class ComposeFiles {
  readonly main: ComposeSource;
  /** The file that an override is merged onto. */
  readonly base: ComposeSource | undefined;
  readonly #companions: ReadonlyMap<string, SourceFile>;
  readonly #sources = new Map<string, ComposeSource>();
  /** What is merged onto the file under review. */
  readonly #onTop: ComposeSource | undefined;

  /** `override`: the path of a file that Compose merges onto this one, where both are to be judged together. */
  constructor(file: SourceFile, companions: ReadonlyMap<string, SourceFile>, override?: string) {
    this.#companions = companions;
    this.main = readComposeSource(file);
    this.#sources.set(file.path, this.main);
    this.base = basePaths(file.path)
      .map(path => this.source(path))
      .find(source => source !== undefined && source.services.size + source.includes.length > 0);
    this.#onTop = this.source(override);
  }

  /** A file by its repository path; undefined when it was not given, or too many were. */
  source(path: string | undefined): ComposeSource | undefined {
    if (path === undefined) return undefined;
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const file = this.#companions.get(path);
    if (file === undefined || this.#sources.size > maxCompanions) return undefined;
    const source = readComposeSource(file);
    this.#sources.set(path, source);
    return source;
  }

  /** All contributions to a service of the file under review. */
  layersOf(name: string): ServiceLayers {
    const own = this.#serviceIn(this.main, name, newTrail());
    if (this.#onTop?.services.has(name) === true) return this.#overridden(own, this.#onTop, name);
    const below = isReplaced(this.main, name) ? [] : this.#baseLayers(name);
    const ownPaths = new Set(own.flatMap(layer => (layer === 'unknown' ? [] : [layer.file.path])));
    const paths = below.flatMap(layer => (layer === 'unknown' || ownPaths.has(layer.file.path) ? [] : [layer.file.path]));
    if (paths.length === 0) return { layers: below.length === 0 ? own : [...below, ...own], own, apart: undefined, basePaths: noPaths };
    return { layers: [...below, ...own], own, apart: below, basePaths: new Set(paths) };
  }

  #overridden(own: Layers, override: ComposeSource, name: string): ServiceLayers {
    const above = this.#serviceIn(override, name, newTrail());
    const layers = isReplaced(override, name) ? above : [...own, ...above];
    return { layers, own, apart: own, basePaths: new Set([override.file.path]) };
  }

  /** Contributions of a service of any file of the project, for settings that name another service. */
  layersOfOther(name: string): Layers {
    if (this.main.services.has(name)) return this.layersOf(name).layers;
    const elsewhere = this.#baseLayers(name);
    return elsewhere.length > 0 ? elsewhere : this.#included(this.main, name, newTrail());
  }

  /** The root mappings of all files of the project, the base's first: for top-level volumes and networks. */
  roots(): Layers {
    const sources = this.#withIncludes([...(this.base === undefined ? [] : [this.base]), this.main]);
    const roots = sources.flatMap(rootParts);
    return this.base === undefined && overrideKind(this.main.file.path) === 'override' ? ['unknown', ...roots] : roots;
  }

  /** Files with all that they include, included ones first; undefined for one that can't be read. */
  #withIncludes(sources: readonly ComposeSource[]): readonly (ComposeSource | undefined)[] {
    const found = new Set<ComposeSource | undefined>(sources);
    for (const source of found) {
      if (found.size > maxCompanions) break;
      for (const { path } of source?.includes ?? []) found.add(this.source(path));
    }
    return [...found].toReversed();
  }

  #baseLayers(name: string): Layers {
    const { base } = this;
    if (base === undefined) return overrideKind(this.main.file.path) === 'override' ? ['unknown'] : [];
    const layers = this.#serviceIn(base, name, newTrail());
    return layers.length > 0 ? layers : this.#included(base, name, newTrail());
  }

  /** The service in the files that a file includes. */
  #included(source: ComposeSource, name: string, trail: Trail): Layers {
    for (const { path } of source.includes) {
      const key = `include ${path}`;
      if (path !== undefined && trail.visited.has(key)) continue;
      const included = this.source(path);
      if (included === undefined || trail.visited.size > maxDepth || trail.budget.left-- <= 0) return ['unknown'];
      const deeper = { ...trail, visited: new Set([...trail.visited, key]) };
      const layers = this.#serviceIn(included, name, deeper);
      const found = layers.length > 0 ? layers : this.#included(included, name, deeper);
      if (found.length > 0) return found;
    }
    return [];
  }

  #serviceIn(source: ComposeSource, name: string, trail: Trail): Layers {
    const key = `${source.file.path} ${name}`;
    if (trail.visited.has(key) || trail.visited.size > maxDepth) return ['unknown'];
    const deeper = { ...trail, visited: new Set([...trail.visited, key]) };
    const [first, ...others] = source.services.get(name) ?? [];
    if (first === undefined) return [];
    const layers = this.#entryLayers(source, first, deeper);
    return others.length === 0 ? layers : [...layers, ...others.flatMap(entry => this.#entryLayers(source, entry, deeper))];
  }

  #entryLayers(source: ComposeSource, entry: YamlEntry, trail: Trail): Layers {
    if (trail.budget.left-- <= 0) return ['unknown'];
    const node = deref(entry.value);
    if (node === undefined) return ['unknown'];
    const part: Part = { node, written: entry.value, entry, file: source.file };
    const extended = this.#extended(source, part, trail);
    return extended.length === 0 ? [part] : [...extended, part];
  }

  #extended(source: ComposeSource, service: Part, trail: Trail): Layers {
    const reference = extendsOf(source, service.node);
    if (reference === undefined) return [];
    if (reference === 'unknown') return ['unknown'];
    const target = reference.file === undefined ? source : this.source(reference.file.path);
    if (target === undefined) return ['unknown'];
    const layers = this.#serviceIn(target, reference.service, trail);
    if (layers.length > 0) return layers;
    // Why the base: an override's service may extend one that only the base has.
    const inBase =
      source === this.main && target === source && this.base !== undefined ? this.#serviceIn(this.base, reference.service, trail) : [];
    return inBase.length > 0 ? inBase : ['unknown'];
  }
}

/** True for a service that a file writes anew, whatever its base has under that name: `web: !override`, or all services. */
const isReplaced = ({ roots, services }: ComposeSource, name: string): boolean => {
  const all = roots.map(root => lookup(root, 'services'));
  const written = [
    ...all.flatMap(found => (found.state === 'present' ? [found.entry?.value ?? found.node] : [])),
    ...(services.get(name) ?? []).map(({ value }) => value),
  ];
  return written.some(replacesBelow);
};

/** Why one: most services are merged onto nothing, and even an empty set takes room. */
const noPaths: ReadonlySet<string> = new Set();

const rootParts = (source: ComposeSource | undefined): Layers =>
  source === undefined ? ['unknown'] : source.roots.map(node => ({ node, written: node, file: source.file }));

const newTrail = (): Trail => ({ visited: new Set(), budget: { left: maxLayers } });
