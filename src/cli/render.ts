import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { sourceFile } from '../artifacts/source-file.ts';
import type { HelmVersion } from '../render/functions/helm.ts';
import { readDocuments } from '../render/functions/read-values.ts';
import { type ChartFile, chartLimits } from '../render/helm/chart.ts';
import { type Manifest, printManifests } from '../render/helm/manifests.ts';
import type { Release } from '../render/helm/release.ts';
import { renderChart, renderFiles } from '../render/helm/render-chart.ts';
import { SetError, type SetMode, setInto, setJsonInto } from '../render/helm/set-values.ts';
import { coalesceTables, copyTable } from '../render/helm/tables.ts';
import { compareBytes } from '../render/template/go-text.ts';
import { GoMap } from '../render/template/go-value.ts';
import { writeOutput, writeProblem } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

const options = {
  helm: { type: 'string', default: '3' },
  name: { type: 'string', default: 'release-name' },
  namespace: { type: 'string', short: 'n', default: 'default' },
  'kube-version': { type: 'string', default: '1.33.0' },
  'api-versions': { type: 'string', multiple: true, short: 'a' },
  values: { type: 'string', multiple: true, short: 'f' },
  set: { type: 'string', multiple: true },
  'set-string': { type: 'string', multiple: true },
  'set-json': { type: 'string', multiple: true },
  'set-file': { type: 'string', multiple: true },
  'set-literal': { type: 'string', multiple: true },
  'include-crds': { type: 'boolean', default: false },
  'skip-tests': { type: 'boolean', default: false },
  'no-hooks': { type: 'boolean', default: false },
  'is-upgrade': { type: 'boolean', default: false },
  'show-only': { type: 'string', multiple: true, short: 's' },
  'raw-template': { type: 'string' },
  revision: { type: 'string' },
  'skip-schema-validation': { type: 'boolean', default: false },
} as const;

const readBytes = (path: string): ChartFile | undefined => {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return Buffer.compare(Buffer.from(text, 'utf8'), bytes) === 0 ? sourceFile(path, text) : bytes;
};

/** The files of a chart's folder, by path in it; links are not followed. */
const readFolder = (folder: string): ReadonlyMap<string, ChartFile> => {
  const files = new Map<string, ChartFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || lstatSync(path).size > chartLimits.fileBytes) continue;
    const file = readBytes(path);
    if (file) files.set(relative(folder, path).split(sep).join('/'), file);
    if (files.size > chartLimits.files) throw new UsageError(`"${folder}" holds more than ${chartLimits.files} files.`);
  }
  return files;
};

/** One table laid over another, nulls kept: values files and flags in their order. */
const laidOver = (top: GoMap, below: GoMap): GoMap => coalesceTables(top, below, true);

const readValues = (path: string): GoMap => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The values file "${path}" cannot be read.`);
  }
  const [read] = readDocuments(sourceFile(path, text), 'named');
  if (read?.state === 'broken') throw new UsageError(`The values file "${path}" cannot be read: ${read.reason}`);
  return read?.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};

type Values = ReturnType<typeof read>['values'];

const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/** The values of the flags, whatever their order: files, then JSON, then the others. */
const givenValues = (values: Values, helm: HelmVersion): GoMap => {
  let table = new GoMap(new Map());
  for (const path of values.values ?? []) table = laidOver(readValues(path), table);
  for (const flag of values['set-json'] ?? []) {
    if (helm === 3 && flag.trimStart().startsWith('{')) throw new UsageError(`failed parsing --set-json data ${flag}`);
    setJsonInto(table, flag, laidOver);
  }
  const modes: readonly (readonly [SetMode, readonly string[]])[] = [
    ['set', values.set ?? []],
    ['set-string', values['set-string'] ?? []],
  ];
  for (const [mode, flags] of modes) for (const flag of flags) setInto(table, flag, mode);
  for (const flag of values['set-file'] ?? []) {
    const at = flag.indexOf('=');
    const content = readFileSync(flag.slice(at + 1), 'utf8');
    setInto(table, `${flag.slice(0, at)}=${content.replaceAll(/[\\,{}]/gu, '\\$&')}`, 'set-string');
  }
  for (const flag of values['set-literal'] ?? []) setInto(table, flag, 'set-literal');
  return table;
};

const crdsOf = (files: ReadonlyMap<string, ChartFile>, chart: string): readonly Manifest[] =>
  [...files.keys()]
    .filter(path => path.startsWith('crds/') && /\.(?:ya?ml|json)$/u.test(path))
    .toSorted(compareBytes)
    .map(path => {
      const file = files.get(path);
      const text = file && 'text' in file ? file.text : '';
      return { path: `${chart}/${path}`, text, pieces: [], kind: 'CustomResourceDefinition', isHook: false, isTest: false };
    });

const shownOf = (manifests: readonly Manifest[], values: Values): readonly Manifest[] => {
  const shown = manifests.filter(({ isHook, isTest }) => !(isHook && values['no-hooks']) && !(isTest && values['skip-tests']));
  const wanted = values['show-only'];
  if (wanted === undefined) return shown;
  return wanted.flatMap(path => shown.filter(manifest => manifest.path.slice(manifest.path.indexOf('/') + 1) === path));
};

/** `tidewaiter render`: what Helm would deploy of a chart, with the flags of `helm template`. */
export const render = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = read(args);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('Name one chart: tidewaiter render FOLDER');
  if (values.helm !== '3' && values.helm !== '4') throw new UsageError(`--helm is 3 or 4, not "${values.helm}".`);
  const helm: HelmVersion = values.helm === '3' ? 3 : 4;
  const release: Release = {
    name: values.name,
    namespace: values.namespace,
    isUpgrade: values['is-upgrade'],
    kubeVersion: values['kube-version'],
    apiVersions: values['api-versions'] ?? [],
    helm,
    ...(values.revision !== undefined && { revision: Number(values.revision) }),
  };
  const fail = async (reason: string): Promise<number> => {
    await writeProblem(`Error: ${reason}\n`);
    return 1;
  };
  try {
    const files = readFolder(folder);
    const given = givenValues(values, helm);
    if (values['raw-template'] !== undefined) {
      const rendered = renderFiles(files, copyTable(given), release);
      if (rendered.state === 'failed') return await fail(rendered.reason);
      const pieces = rendered.files.get(`${rendered.chart.name}/${values['raw-template']}`) ?? [];
      await writeOutput(pieces.map(({ text }) => text).join(''));
      return 0;
    }
    const rendered = renderChart(files, given, release);
    if (rendered.state === 'failed') return await fail(rendered.reason);
    const crds = values['include-crds'] ? allCrds(rendered.chart, rendered.chart.name) : [];
    await writeOutput(printManifests([...crds, ...shownOf(rendered.manifests, values)]));
    return 0;
  } catch (error) {
    if (error instanceof SetError) return await fail(error.message);
    throw error;
  }
};

type LoadedChart = Extract<ReturnType<typeof renderChart>, { readonly state: 'rendered' }>['chart'];

const allCrds = (chart: LoadedChart, path: string): readonly Manifest[] => [
  ...crdsOf(chart.files, path),
  ...chart.dependencies.flatMap(child => allCrds(child, `${path}/charts/${child.name}`)),
];

