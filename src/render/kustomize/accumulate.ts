import { fileNameOf, resolvePath } from '../../text/path.ts';
import { readConfigurations, readDefinitions } from './fields/configurations.ts';
import { builtInSchema, type SchemaOf } from './fields/merge-keys.ts';
import { readOpenApi } from './fields/openapi.ts';
import { mergeFields, noFields, type TransformerFields, usualFields } from './fields/transformer-fields.ts';
import { generate } from './generators.ts';
import { type ChartSettings, inflateChart, newerChart } from './helm-charts.ts';
import { BuildFailure, NotFound, TooMuch } from './objects/build-failure.ts';
import { jsonText } from './objects/json-text.ts';
import { sizeOf } from './objects/node.ts';
import { MalformedYaml, readObjects, readObjectsOfText } from './objects/read-objects.ts';
import { type Origin, Resource } from './objects/resource.ts';
import { apiVersionOf } from './objects/resource-id.ts';
import { ResourceSet } from './objects/resource-set.ts';
import { type Loader, RemoteResource } from './settings/loader.ts';
import { type Located, readSettings } from './settings/settings.ts';
import type { Settings } from './settings/settings-schema.ts';
import { ownTransformers } from './transformers/own-transformers.ts';
import { makeTransformer, NeedsPlugin, runGenerator, type Transformer } from './transformers/plugins.ts';
import { bindVariables, readVariable, Variables } from './transformers/variables.ts';

/** How deep kustomizations may hold each other, how many there may be in all, and how many objects. */
const maxDepth = 64;
const maxKustomizations = 2_000;
const maxResources = 20_000;
/** How many nodes all transformers may go through: a second or two of work. */
const maxSteps = 40_000_000;
/** What it takes to look whether an object is meant at all, in visits of nodes. */
const stepsPerObject = 400;
const stepsPerSearch = 10;

/** What a whole build shares. */
export interface Build {
  readonly keepsOrigins: boolean;
  kustomizations: number;
  resources: number;
  /** How many nodes transformers went through. */
  steps: number;
  /** The first `openapi` that says something counts for all. */
  schemaOf: SchemaOf | undefined;
  /** How charts are rendered; undefined where whoever builds does not render them. */
  readonly charts: ChartSettings | undefined;
}

/** What was built up so far. */
export class Accumulator {
  readonly set = new ResourceSet();
  readonly variables = new Variables();
  fields: TransformerFields = noFields;
}

/** One kustomization of a build. */
export class Target {
  readonly settings: Located<Settings>;
  readonly #loader: Loader;
  readonly #build: Build;
  readonly #path: string;
  readonly #depth: number;
  readonly #fileName: string;
  /** That of the nearest kustomization that holds this one and has one: charts without one are rendered for it. */
  readonly #outer: string;

  constructor(loader: Loader, build: Build, path: string, depth: number, outer = '') {
    build.kustomizations += 1;
    if (depth > maxDepth || build.kustomizations > maxKustomizations)
      throw new TooMuch('the kustomizations hold more of each other than is built');
    const file = loader.kustomization();
    this.#loader = loader;
    this.#build = build;
    this.#path = path;
    this.#depth = depth;
    this.#outer = outer;
    this.#fileName = fileNameOf(file.path);
    this.settings = readSettings(file);
    build.schemaOf ??= readOpenApi(this.settings.value.openapi ?? {}, loader);
  }

  #namespace(): string {
    return this.settings.value.namespace || this.#outer;
  }

  /** Adds what this kustomization makes to what there is: a component changes all of it. */
  accumulate(given: Accumulator): Accumulator {
    let all = given;
    const { value } = this.settings;
    const resources = [...value.resources, ...value.bases];
    this.#addResources(all, resources, false);
    all.fields = mergeFields(all.fields, usualFields());
    all.fields = mergeFields(all.fields, readConfigurations(value.configurations, this.#loader));
    all.fields = mergeFields(all.fields, readDefinitions(value.crds, this.#loader));
    this.#generate(all);
    for (const path of value.components) all = this.#addComponent(all, path);
    this.#transform(all);
    this.#validate(all);
    const variables = value.vars.map(readVariable);
    this.#search(all, variables.length);
    bindVariables(all.set, variables);
    all.variables.add(variables);
    return all;
  }

  #addResources(all: Accumulator, paths: readonly string[], isPlugin: boolean): void {
    for (const path of paths) {
      let failure: BuildFailure;
      try {
        this.#addFile(all, path);
        continue;
      } catch (error) {
        if (!(error instanceof BuildFailure) || error instanceof TooMuch) throw error;
        failure = error;
      }
      if (failure instanceof RemoteResource || (failure instanceof MalformedYaml && !isPlugin)) throw failure;
      this.#addFolder(all, path, failure);
    }
  }

  #addFile(all: Accumulator, path: string): void {
    const resources = readObjects(this.#loader.load(path)).map(object => new Resource(object));
    this.#count(resources.length);
    if (this.#build.keepsOrigins) for (const resource of resources) resource.origin = { path: this.#pathOf(path) };
    new ResourceSet().add(resources);
    all.set.add(resources);
  }

  /** A path of this kustomization from the folder that is built. */
  #pathOf(path: string): string {
    return resolvePath('', `${this.#path}/${path}`);
  }

  #count(more: number): void {
    this.#build.resources += more;
    if (this.#build.resources > maxResources) throw new TooMuch(`more than ${maxResources} objects are built`);
  }

  #addFolder(all: Accumulator, path: string, failure: BuildFailure): void {
    let loader: Loader;
    try {
      loader = this.#loader.enter(path);
    } catch (error) {
      // Why: a file that is there and wrong is told with its own mistake, not as a folder that is missing.
      throw error instanceof NotFound && !(failure instanceof NotFound) ? new BuildFailure(`resource ${path}: ${failure.message}`) : error;
    }
    const target = new Target(loader, this.#build, this.#pathOf(path), this.#depth + 1, this.#namespace());
    if (target.settings.value.kind === 'Component') throw new BuildFailure(`expected kind != 'Component' for path '${loader.folder}'`);
    const made = target.accumulate(new Accumulator());
    merge(all, made);
  }

  #addComponent(all: Accumulator, path: string): Accumulator {
    const loader = this.#loader.enter(path);
    const target = new Target(loader, this.#build, this.#pathOf(path), this.#depth + 1, this.#namespace());
    const { kind } = target.settings.value;
    if (kind !== 'Component')
      throw new BuildFailure(`expected kind 'Component' for path '${loader.folder}' but got '${kind || 'Kustomization'}'`);
    return target.accumulate(all);
  }

  #originOf(kind: string): Origin | undefined {
    return this.#build.keepsOrigins
      ? { configuredIn: this.#pathOf(this.#fileName), configuredBy: { apiVersion: 'builtin', kind } }
      : undefined;
  }

  #generate(all: Accumulator): void {
    const { settings } = this;
    const { value } = settings;
    const common = settings.at(value.generatorOptions, 'generatorOptions');
    for (const [kind, field] of [
      ['ConfigMap', 'configMapGenerator'],
      ['Secret', 'secretGenerator'],
    ] as const)
      for (const [at, entry] of value[field].entries()) {
        const resource = generate(kind, settings.at({ type: '', ...entry }, field, at), common, this.#loader);
        resource.origin = this.#originOf(`${kind}Generator`);
        this.#count(1);
        this.#search(all, 1);
        all.set.absorb(resource);
      }
    this.#inflate(all);
    for (const { resource, origin } of this.#plugins(value.generators)) {
      const made = runGenerator(resource, this.#loader);
      made.origin = this.#build.keepsOrigins ? { ...pluginOrigin(resource), configuredIn: origin } : undefined;
      this.#count(1);
      this.#search(all, 1);
      all.set.absorb(made);
    }
  }

  /** Puts in what the charts print that lie in the repository. */
  #inflate(all: Accumulator): void {
    const { settings } = this;
    const { helmGlobals, helmCharts, helmChartInflationGenerator: older } = settings.value;
    if (helmCharts.length + older.length === 0) return;
    const { charts } = this.#build;
    if (charts === undefined) throw new NeedsPlugin('must specify --enable-helm');
    const namespace = this.#namespace();
    const entries = [
      ...helmCharts.map((chart, at) => ({
        entry: settings.at(chart, 'helmCharts', at),
        place: { home: helmGlobals?.chartHome ?? '', namespace },
      })),
      ...older.map((old, at) => {
        const chart = newerChart(old);
        return {
          entry: settings.at(chart, 'helmChartInflationGenerator', at),
          place: { home: chart.chartHome, namespace, inlineKey: 'valuesLocal' },
        };
      }),
    ];
    for (const { entry, place } of entries) {
      const made = inflateChart(entry, place, this.#loader, charts);
      this.#count(made.length);
      for (const resource of made) {
        resource.origin = this.#originOf('HelmChartInflationGenerator');
        this.#search(all, 1);
        all.set.absorb(resource);
      }
    }
  }

  /** The objects that describe plugins: written in the kustomization, in files, or what other kustomizations make. */
  #plugins(given: readonly string[]): readonly { readonly resource: Resource; readonly origin: string }[] {
    const all = new Accumulator();
    const paths: string[] = [];
    const file = this.#pathOf(this.#fileName);
    for (const text of given) {
      const objects = this.#inline(text);
      if (objects === undefined) paths.push(text);
      else all.set.add(objects.map(object => new Resource(object)));
    }
    this.#addResources(all, paths, true);
    return all.set.list.map(resource => ({ resource, origin: resource.origin?.path ?? file }));
  }

  #inline(text: string) {
    try {
      const objects = readObjectsOfText(text, this.settings.node?.sources ?? []);
      return objects.length > 0 || text.trim() === '' ? objects : undefined;
    } catch (error) {
      if (error instanceof BuildFailure && !(error instanceof TooMuch)) return undefined;
      throw error;
    }
  }

  /** Counts that some ids are looked for among all objects. */
  #search(all: Accumulator, times: number): void {
    this.#build.steps += all.set.list.length * stepsPerSearch * times;
    if (this.#build.steps > maxSteps)
      throw new TooMuch('the generators and variables of the kustomizations have more to do than is done here');
  }

  #run(all: Accumulator, transformer: Transformer, origin: Origin | undefined, weight = 1): void {
    for (const { object } of all.set.list) this.#build.steps += (sizeOf(object) + stepsPerObject) * weight;
    if (this.#build.steps > maxSteps) throw new TooMuch('the transformers of the kustomizations have more to do than is done here');

    transformer(all.set, this.#build.schemaOf ?? builtInSchema);
    if (origin)
      for (const resource of all.set.list)
        if (resource.origin === undefined) resource.origin = origin;
        else resource.transformations = [...resource.transformations, origin];
    all.set.dropEmpty();
  }

  #transform(all: Accumulator): void {
    const own = ownTransformers(this.settings, all.fields, this.#loader);
    const external = this.#plugins(this.settings.value.transformers).map(({ resource, origin }) => ({
      transformer: makeTransformer(resource, this.#loader),
      origin: this.#build.keepsOrigins ? { ...pluginOrigin(resource), configuredIn: origin } : undefined,
    }));
    for (const { kind, transformer, weight } of own) this.#run(all, transformer, this.#originOf(kind), weight);
    for (const { transformer, origin } of external) this.#run(all, transformer, origin);
  }

  #validate(all: Accumulator): void {
    for (const { resource } of this.#plugins(this.settings.value.validators)) {
      const before = all.set.list.map(({ object }) => jsonText(object));
      makeTransformer(resource, this.#loader)(all.set, this.#build.schemaOf ?? builtInSchema);
      const isSame = before.length === all.set.list.length && all.set.list.every(({ object }, at) => jsonText(object) === before[at]);
      if (!isSame) throw new BuildFailure("validator shouldn't modify the resource map");
    }
  }
}

const pluginOrigin = ({ id }: Resource): Origin => ({
  configuredBy: {
    apiVersion: apiVersionOf(id),
    kind: id.kind,
    name: id.name,
    namespace: id.namespace,
  },
});

const merge = (all: Accumulator, made: Accumulator): void => {
  all.set.add(made.set.list);
  all.set.warn(made.set.warnings);
  all.fields = mergeFields(all.fields, made.fields);
  all.variables.add(made.variables.all);
};
