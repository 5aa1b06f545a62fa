import type * as v from 'valibot';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import { readDocuments } from '../functions/formats/read-values.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { PieceIndex } from '../functions/piece-index.ts';
import type { Chart } from '../helm/chart.ts';
import type { ChartFile } from '../helm/chart-file.ts';
import { crdsOf } from '../helm/crds.ts';
import type { Manifest } from '../helm/manifests.ts';
import { nameOfTemplate, ReleaseNameError } from '../helm/release-name.ts';
import { renderChart } from '../helm/render-chart.ts';
import { laidOver } from '../helm/tables.ts';
import { templateFiles } from '../helm/template-files.ts';
import { GoFloat, GoMap, GoSlice, Ref } from '../template/go-value.ts';
import { joinTwo, Place, type Sources } from '../template/sources.ts';
import { BuildFailure } from './objects/build-failure.ts';
import { type MapNode, type Node, nodeAt } from './objects/node.ts';
import { readObjects } from './objects/read-objects.ts';
import { Resource } from './objects/resource.ts';
import { type Loader, RemoteResource } from './settings/loader.ts';
import { type Located, plainOf } from './settings/settings.ts';
import type { helmChartSchema, oldHelmChartSchema } from './settings/settings-schema.ts';

/** How charts are rendered that a kustomization names (`--enable-helm`). */
export interface ChartSettings {
  readonly helm: HelmVersion;
  /** Where the kustomization does not say so itself. */
  readonly kubeVersion: string;
  /** API versions beside the built-in ones and those that the kustomization names. */
  readonly apiVersions: readonly string[];
  /** What a file of a chart is for Helm: an archive that a text stands for. */
  readonly fileOf: (file: SourceFile) => ChartFile;
}

export type HelmChart = v.InferOutput<typeof helmChartSchema>;

/** An entry of the older list as one of the newer. Source: kustomize, `types.SplitHelmParameters`. */
export const newerChart = (old: v.InferOutput<typeof oldHelmChartSchema>): HelmChart & { readonly chartHome: string } => ({
  name: old.chartName,
  version: old.chartVersion,
  repo: old.chartRepoUrl,
  valuesFile: old.values,
  valuesInline: old.valuesLocal,
  valuesMerge: old.valuesMerge,
  releaseName: old.releaseName,
  chartHome: old.chartHome,
  namespace: '',
  additionalValuesFiles: [],
  apiVersions: [],
  kubeVersion: '',
  nameTemplate: '',
  includeCRDs: false,
  skipHooks: false,
  skipTests: false,
});

/** Values as Helm reads them of a file: every number is a float64. */
const helmValue = (node: Node): Ref => {
  if (node.kind === 'map') return new Ref(tableOf(node), node.sources);
  if (node.kind === 'list') return new Ref(new GoSlice(node.items.map(helmValue)), node.sources);
  const plain = plainOf(node);
  return new Ref(
    typeof plain === 'number' ? new GoFloat(plain) : typeof plain === 'boolean' || plain === null ? plain : node.text,
    node.sources,
  );
};

const tableOf = ({ entries }: MapNode): GoMap => new GoMap(new Map([...entries].map(([key, value]) => [key, helmValue(value)])));

const tableIn = (file: SourceFile): GoMap => {
  const [read] = readDocuments(file, 'named');
  if (read?.state === 'broken') throw new BuildFailure(`could not parse values file ${file.path}: ${read.reason}`);
  return read?.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};

/** Mappings merge, lists are replaced, null takes away. Source: kyaml, `merge2.Merge`. */
const merged = (over: GoMap, under: GoMap): GoMap => {
  const entries = new Map(under.entries);
  for (const [key, value] of over.entries) {
    const below = entries.get(key);
    if (value.raw === null) entries.delete(key);
    else if (value.raw instanceof GoMap && below?.raw instanceof GoMap)
      entries.set(key, new Ref(merged(value.raw, below.raw), joinTwo(value.data, below.data), value.control));
    else if (below === undefined || below.raw === null || kindOf(below) === kindOf(value)) entries.set(key, value);
    else throw new BuildFailure(`could not merge values: "${key}" is of another kind in one of them than in the other`);
  }
  return new GoMap(entries);
};

const kindOf = ({ raw }: Ref): 'map' | 'list' | 'scalar' => (raw instanceof GoMap ? 'map' : raw instanceof GoSlice ? 'list' : 'scalar');

const mergeOptions: ReadonlySet<string> = new Set(['', 'merge', 'override', 'replace']);

/** What Helm is given with `-f` in the end. Source: kustomize, `createNewMergedValuesFile`. */
const givenValues = ({ value: chart, node }: Located<HelmChart>, valuesFile: string, loader: Loader, inlineKey: string): GoMap => {
  const inline = nodeAt(node, inlineKey);
  const own = inline?.kind === 'map' && inline.entries.size > 0 ? tableOf(inline) : undefined;
  const inFile = (): GoMap => tableIn(loader.load(valuesFile));
  const first =
    own === undefined
      ? inFile()
      : chart.valuesMerge === 'replace'
        ? own
        : chart.valuesMerge === 'merge'
          ? merged(inFile(), own)
          : merged(own, inFile());
  return chart.additionalValuesFiles.reduce((given, path) => laidOver(tableIn(loader.load(path)), given), first);
};

const assertArguments = ({ name, releaseName, valuesMerge }: HelmChart): void => {
  if (name === '') throw new BuildFailure('chart name cannot be empty');
  if (releaseName.startsWith('-')) throw new BuildFailure(`releaseName must not start with '-', got "${releaseName}"`);
  if (name.startsWith('-')) throw new BuildFailure(`chart name must not start with '-', got "${name}"`);
  if (!mergeOptions.has(valuesMerge)) throw new BuildFailure('valuesMerge must be one of [merge override replace]');
};

const releaseNameOf = ({ name, releaseName, nameTemplate }: HelmChart, helm: HelmVersion): string => {
  if (nameTemplate === '') return releaseName || name;
  try {
    return nameOfTemplate(nameTemplate, helm);
  } catch (error) {
    if (error instanceof ReleaseNameError) throw new BuildFailure(error.message, { cause: error });
    throw error;
  }
};

/** Names the places of a rendered chart by the files of the repository. */
const placesIn = (chart: Chart): ((place: Place) => readonly Place[]) => {
  const templates = templateFiles(chart);
  const known = new Map<Place, readonly Place[]>();
  return place => {
    if (place.kind === 'value') return place.file === '' ? [] : [place];
    const found = known.get(place);
    if (found) return found;
    const file = templates.get(place.file);
    const made = file === undefined ? [] : [new Place('template', file.path, '', place.start, place.end)];
    known.set(place, made);
    return made;
  };
};

const objectsOf = ({ path, text, pieces }: Manifest, placeOf: (place: Place) => readonly Place[], entry: Sources): readonly MapNode[] => {
  const index = new PieceIndex(new Ref(text, undefined, undefined, false, pieces));
  return readObjects(sourceFile(path, text), (start, end) => {
    if (pieces.length === 0) return entry;
    // Why its beginning: a collection lies where its first key does.
    const isLong = text.slice(start, end).trim().includes('\n');
    const { data, control } = index.sources(start, isLong ? Math.min(start + 1, end) : end);
    const places = [...data, ...control].flatMap(placeOf);
    return places.length > 0 ? places : entry;
  });
};

/**
 * What the chart of an entry of `helmCharts` prints, when it lies where kustomize would look before it fetches it. `namespace` is that of the kustomization, or of
 * one that holds it. Source: kustomize, `HelmChartInflationGenerator`. @throws BuildFailure
 */
export const inflateChart = (
  entry: Located<HelmChart>,
  { home, namespace, inlineKey = 'valuesInline' }: { readonly home: string; readonly namespace: string; readonly inlineKey?: string },
  loader: Loader,
  { helm, kubeVersion, apiVersions, fileOf }: ChartSettings,
): readonly Resource[] => {
  const { value: chart } = entry;
  assertArguments(chart);
  const inHome = chart.version !== '' && chart.repo !== '' ? `${chart.name}-${chart.version}/${chart.name}` : chart.name;
  const folder = `${home || 'charts'}/${inHome}`;
  const files = loader.filesBelow(folder);
  if (files.size === 0) {
    if (chart.repo !== '') throw new RemoteResource(`the chart ${chart.name} of ${chart.repo} is not in the repository`);
    throw new BuildFailure(`no repo specified for pull, no chart found at '${folder}'`);
  }
  const given = givenValues(entry, chart.valuesFile || `${folder}/values.yaml`, loader, inlineKey);
  const release = {
    name: releaseNameOf(chart, helm),
    namespace: chart.namespace || namespace || 'default',
    kubeVersion: chart.kubeVersion || kubeVersion,
    apiVersions: [...apiVersions, ...chart.apiVersions],
    helm,
  };
  const rendered = renderChart(new Map([...files].map(([path, file]) => [path, fileOf(file)])), given, release);
  if (rendered.state === 'failed') throw new BuildFailure(`the chart ${chart.name}: ${rendered.reason}`);
  const placeOf = placesIn(rendered.chart);
  const sources = entry.node?.sources ?? [];
  const crds = chart.includeCRDs ? crdsOf(rendered.chart) : [];
  const manifests = rendered.manifests.filter(({ isHook, isTest }) => !(isHook && chart.skipHooks) && !(isTest && chart.skipTests));
  return [...crds, ...manifests].flatMap(manifest =>
    objectsOf(manifest, placeOf, sources).map(object => {
      const resource = new Resource(object);
      resource.fromHelm = true;
      return resource;
    }),
  );
};
