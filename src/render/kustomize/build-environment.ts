import { kustomizationsIn } from '../../artifacts/kustomization-names.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { entriesOf, lookup } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { resolvePath } from '../../text/path.ts';
import { GoMap, GoSlice, Ref } from '../template/go-value.ts';
import { Place, type Sources } from '../template/sources.ts';
import { type BuiltKustomization, buildKustomization } from './build-kustomization.ts';
import type { ComposedFile } from './controllers/composed-file.ts';
import { type ControllerSettings, editKustomization } from './controllers/edit-kustomization.ts';
import { substituteVariables, type Variables } from './flux-substitution.ts';
import type { ChartSettings } from './helm-charts.ts';
import { BuildFailure } from './objects/build-failure.ts';

/** How a controller builds a folder. */
export interface ControllerBuild {
  /** Undefined: as the command line does. */
  readonly by: 'argocd' | 'flux' | undefined;
  readonly settings?: ControllerSettings | undefined;
  /** For a folder without a kustomization: what one that is made deploys, as paths from the root of the repository. */
  readonly manifests?: readonly string[];
  /** Put in after the build. */
  readonly variables?: Variables | undefined;
  /** How charts of `helmCharts` are rendered. Flux has none rendered. */
  readonly charts?: ChartSettings | undefined;
}

/** A path from a folder, both from the root. */
const relativeTo = (folder: string, path: string): string => {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
};

/** Names the places of an edited kustomization as those that they were taken from. */
class Replacer {
  readonly #composed: ComposedFile;
  readonly #places = new Map<Place, Place | undefined>();
  readonly #sources = new Map<Sources, Sources>();

  constructor(composed: ComposedFile) {
    this.#composed = composed;
  }

  #place(place: Place): Place | undefined {
    if (place.file !== this.#composed.file.path) return place;
    if (!this.#places.has(place)) this.#places.set(place, this.#composed.placeOf(place));
    return this.#places.get(place);
  }

  #sourcesOf(sources: Sources): Sources {
    const known = this.#sources.get(sources);
    if (known) return known;
    const made = sources.flatMap(place => this.#place(place) ?? []);
    this.#sources.set(sources, made);
    return made;
  }

  value(ref: Ref): Ref {
    const { raw } = ref;
    const [data, control] = [this.#sourcesOf(ref.data), this.#sourcesOf(ref.control)];
    if (raw instanceof GoMap)
      return new Ref(new GoMap(new Map([...raw.entries].map(([key, value]) => [key, this.value(value)]))), data, control);
    if (raw instanceof GoSlice) return new Ref(new GoSlice(raw.items.map(item => this.value(item))), data, control);
    return new Ref(raw, data, control);
  }
}

/** Sets labels and annotations of every object, and of nothing in it. Source: Flux, Kustomization API, `commonMetadata`. */
const withMetadata = (resource: Ref, node: YamlNode, { text }: ControllerSettings): Ref => {
  if (!(resource.raw instanceof GoMap)) return resource;
  const entries = new Map(resource.raw.entries);
  const before = entries.get('metadata');
  const metadata = new Map(before?.raw instanceof GoMap ? before.raw.entries : []);
  for (const field of ['labels', 'annotations']) {
    const own = metadata.get(field);
    const pairs = new Map(own?.raw instanceof GoMap ? own.raw.entries : []);
    for (const { name, value } of entriesOf(lookup(node, field))) {
      if (name === undefined) continue;
      const { file, range } = text.placeOf(value.range);
      pairs.set(name, new Ref(String(scalarValue(value) ?? ''), [new Place('value', file.path, name, range.start, range.end)]));
    }
    if (pairs.size > 0) metadata.set(field, new Ref(new GoMap(pairs), own?.data ?? []));
  }
  entries.set('metadata', new Ref(new GoMap(metadata), before?.data ?? []));
  return new Ref(new GoMap(entries), resource.data, resource.control);
};

const failed = (reason: string): BuiltKustomization => ({ state: 'failed', cause: 'refused', reason });

const buildEdited = (files: ReadonlyMap<string, SourceFile>, folder: string, build: ControllerBuild): BuiltKustomization => {
  const options = build.by === 'flux' ? { readsEverywhere: true, keepsOrder: true } : { charts: build.charts };
  const paths = kustomizationsIn(folder);
  const path = paths.find(one => files.has(one));
  if (path !== undefined && build.settings === undefined) return buildKustomization(files, folder, options);
  const composed = editKustomization({
    path: path ?? paths[0] ?? '',
    original: path === undefined ? undefined : files.get(path),
    resources: (build.manifests ?? []).map(manifest => relativeTo(folder, manifest)),
    settings: build.settings,
    hasComponent: written => kustomizationsIn(resolvePath(folder === '' ? '' : `${folder}/`, written)).some(one => files.has(one)),
  });
  const built = buildKustomization(new Map([...files, [composed.file.path, composed.file]]), folder, options);
  if (built.state === 'failed') return built;
  const replacer = new Replacer(composed);
  return { ...built, resources: built.resources.map(resource => replacer.value(resource)) };
};

/**
 * What a controller deploys of a folder: the kustomization with the controller's settings, then variables, then common metadata. Places are
 * those of the files that an author can change. The folder has no slash at its end.
 */
export const buildEnvironment = (files: ReadonlyMap<string, SourceFile>, folder: string, build: ControllerBuild): BuiltKustomization => {
  try {
    const built = buildEdited(files, folder, build);
    const replaced = built.state === 'built' && build.variables ? substituteVariables(built.resources, build.variables) : built;
    const substituted = replaced.state === 'built' && built.state === 'built' ? { ...replaced, warnings: built.warnings } : replaced;
    const common = build.settings?.fields.get('commonMetadata');
    if (substituted.state === 'failed' || common === undefined || build.settings === undefined) return substituted;
    const { settings } = build;
    return { ...substituted, resources: substituted.resources.map(resource => withMetadata(resource, common, settings)) };
  } catch (error) {
    if (error instanceof BuildFailure) return failed(error.message);
    throw error;
  }
};
