import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { readDocuments } from '../functions/formats/read-values.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { printed } from '../template/format/format-value.ts';
import { goQuote } from '../template/go-text.ts';
import { GoMap, GoSlice, type Raw, Ref } from '../template/go-value.ts';
import { noSources, type Sources } from '../template/sources.ts';
import { ChartError } from './chart-error.ts';
import { type ChartFile, chartLimits, textOfFile } from './chart-file.ts';
import { ignoreRules } from './helm-ignore.ts';
import { UnpackedCharts } from './unpacked-charts.ts';

/** A dependency that Chart.yaml declares. */
export interface Dependency {
  name: string;
  readonly version: string;
  readonly condition: string;
  readonly tags: readonly string[];
  readonly alias: string;
  readonly importValues: readonly Ref[];
  /** Whether values were imported by it: Helm 3 does that once, for whichever of the charts that share it comes first. */
  imported: boolean;
  readonly repository: string;
  enabled: boolean;
  /** What decided about `enabled`. */
  decided: Sources;
}

export interface Chart {
  /** The name under which it is rendered: its alias, if it has one. */
  name: string;
  /** The name that it had before it was given an alias by Helm 3. */
  readonly formerName?: string;
  /** The name of the chart that Helm 3 takes for the one around it; undefined where that never changed. */
  parentName?: string;
  /** What Chart.yaml says, by its own keys. */
  readonly metadata: GoMap;
  readonly version: string;
  readonly isLibrary: boolean;
  declared: Dependency[];
  dependencies: Chart[];
  /** What decided which of its subcharts are rendered. */
  choice: Sources;
  /** What decided that it is rendered, and under this name. */
  decided: Sources;
  /** The defaults; importing values replaces them. */
  values: GoMap;
  readonly schema: SourceFile | undefined;
  readonly templates: readonly { readonly name: string; readonly file: SourceFile }[];
  /** All other files, by path in the chart. */
  readonly files: ReadonlyMap<string, ChartFile>;
}

const asSource = (path: string, file: ChartFile): SourceFile => ('text' in file ? file : sourceFile(path, textOfFile(file)));

/** The first document of a file as a table. Helm 4 lays all documents of values over each other. */
const readTable = (name: string, file: SourceFile, all: boolean): GoMap => {
  const bare = file.text.startsWith('\ufeff') ? sourceFile(file.path, file.text.slice(1)) : file;
  const documents = readDocuments(bare, 'named');
  const prefix = all ? 'cannot unmarshal yaml document: ' : '';
  let table = new GoMap(new Map());
  for (const read of all ? documents : documents.slice(0, 1)) {
    if (read.state === 'broken') throw new ChartError(`cannot load ${name}: ${prefix}error converting YAML to JSON: ${read.reason}`);
    const { raw } = read.value;
    if (raw === null || raw === undefined) continue;
    if (!(raw instanceof GoMap))
      throw new ChartError(
        `cannot load ${name}: ${prefix}error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${kindOf(raw)} into Go value of type map[string]interface {}`,
      );
    table = table.entries.size === 0 ? raw : laidOver(table, raw);
  }
  return table;
};

const laidOver = (below: GoMap, top: GoMap): GoMap => {
  const entries = new Map(below.entries);
  for (const [key, value] of top.entries) {
    const own = entries.get(key);
    entries.set(key, own?.raw instanceof GoMap && value.raw instanceof GoMap ? new Ref(laidOver(own.raw, value.raw), value.data) : value);
  }
  return new GoMap(entries);
};

const kindOf = (raw: Raw): string => {
  if (raw instanceof GoSlice) return 'array';
  return typeof raw === 'string' ? 'string' : typeof raw === 'boolean' ? 'bool' : 'number';
};

const textAt = (table: GoMap, key: string): string => {
  const raw = table.entries.get(key)?.raw;
  return raw === null || raw === undefined ? '' : typeof raw === 'string' ? raw : printed(raw);
};

const listAt = (table: GoMap, key: string): readonly Ref[] => {
  const raw = table.entries.get(key)?.raw;
  return raw instanceof GoSlice ? raw.items : [];
};

const dependencyOf = ({ raw }: Ref): readonly Dependency[] => {
  if (!(raw instanceof GoMap)) return [];
  return [
    {
      name: textAt(raw, 'name'),
      version: textAt(raw, 'version'),
      condition: textAt(raw, 'condition'),
      tags: listAt(raw, 'tags').flatMap(tag => (typeof tag.raw === 'string' ? [tag.raw] : [])),
      alias: textAt(raw, 'alias'),
      importValues: listAt(raw, 'import-values'),
      repository: textAt(raw, 'repository'),
      enabled: true,
      imported: false,
      decided: noSources,
    },
  ];
};

/** A version as Masterminds/semver reads it. */
const isVersion = (text: string): boolean => /^v?\d+(?:\.\d+){0,2}(?:[-+][-+.\da-zA-Z]*)?$/u.test(text);

const isChartFile = (name: string): boolean =>
  ['Chart.yaml', 'Chart.lock', 'values.yaml', 'values.schema.json', 'requirements.yaml', 'requirements.lock'].includes(name);

/** Files by the first part of their path. */
const byFirstPart = (files: ReadonlyMap<string, ChartFile>): ReadonlyMap<string, ReadonlyMap<string, ChartFile>> => {
  const groups = new Map<string, Map<string, ChartFile>>();
  for (const [path, file] of files) {
    const first = path.split('/', 1)[0] ?? '';
    const group = groups.get(first) ?? new Map<string, ChartFile>();
    groups.set(first, group);
    group.set(path, file);
  }
  return groups;
};

const below = (files: ReadonlyMap<string, ChartFile>, folder: string): ReadonlyMap<string, ChartFile> =>
  new Map([...files].flatMap(([path, file]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), file] as const] : [])));

/** How charts are loaded: one for a chart with all that are in it. */
interface Loading {
  readonly version: HelmVersion;
  readonly unpacked: UnpackedCharts;
}

const loadChild = (name: string, files: ReadonlyMap<string, ChartFile>, loading: Loading, depth: number, parent: string): Chart => {
  try {
    if (name.endsWith('.tgz')) {
      const file = files.get(name);
      if (file === undefined)
        throw new ChartError(`error unpacking subchart tar in ${parent}: expected ${name}, got ${[...files.keys()][0]}`);
      return loadFiles(loading.unpacked.filesOf(file), loading, depth + 1);
    }
    return loadFiles(below(files, name), loading, depth + 1);
  } catch (error) {
    if (error instanceof ChartError) throw new ChartError(`error unpacking subchart ${name} in ${parent}: ${error.message}`);
    throw error;
  }
};

const loadFiles = (files: ReadonlyMap<string, ChartFile>, loading: Loading, depth: number): Chart => {
  if (depth > chartLimits.depth) throw new ChartError('subcharts are nested too deeply');
  const read = (name: string): SourceFile | undefined => {
    const file = files.get(name);
    return file && asSource(name, file);
  };
  const own = read('Chart.yaml');
  if (own === undefined) throw new ChartError('Chart.yaml file is missing');
  const metadata = readTable('Chart.yaml', own, false);
  const apiVersion = textAt(metadata, 'apiVersion') || 'v1';
  metadata.entries.set('apiVersion', new Ref(apiVersion));
  const name = textAt(metadata, 'name');
  if (name === '') throw new ChartError('validation: chart.metadata.name is required');
  const given = textAt(metadata, 'version');
  if (given !== '' && !isVersion(given)) throw new ChartError(`validation: chart.metadata.version ${goQuote(given)} is invalid`);
  if (given === '') throw new ChartError('validation: chart.metadata.version is required');
  const requirements = apiVersion === 'v1' ? read('requirements.yaml') : undefined;
  const declared = listAt(requirements ? readTable('requirements.yaml', requirements, false) : metadata, 'dependencies').flatMap(
    dependencyOf,
  );
  const values = read('values.yaml');
  const templates = [...files].flatMap(([path, file]) =>
    path.startsWith('templates/') ? [{ name: path, file: asSource(path, file) }] : [],
  );
  const children: Chart[] = [];
  for (const [child, group] of byFirstPart(below(files, 'charts'))) {
    if (child.startsWith('_') || child.startsWith('.') || child.endsWith('.prov')) continue;
    children.push(loadChild(child, group, loading, depth, name));
  }
  return {
    name,
    metadata,
    version: textAt(metadata, 'version'),
    isLibrary: textAt(metadata, 'type').toLowerCase() === 'library',
    declared,
    dependencies: children,
    choice: noSources,
    decided: noSources,
    values: values ? readTable('values.yaml', values, loading.version === 4) : new GoMap(new Map()),
    schema: read('values.schema.json'),
    templates,
    files: new Map(
      [...files].filter(
        ([path]) =>
          (!isChartFile(path) || (apiVersion === 'v1' && path.startsWith('requirements.'))) &&
          !path.startsWith('templates/') &&
          (!path.startsWith('charts/') || path.endsWith('.prov')),
      ),
    ),
  };
};

/** Loads a chart from the files of its folder, by path in it. @throws ChartError in Helm's words. */
export const loadChart = (files: ReadonlyMap<string, ChartFile>, version: HelmVersion): Chart => {
  const ignore = files.get('.helmignore');
  const isIgnored = ignoreRules(ignore ? textOfFile(ignore) : '');
  return loadFiles(new Map([...files].filter(([path]) => !isIgnored(path))), { version, unpacked: new UnpackedCharts() }, 0);
};
