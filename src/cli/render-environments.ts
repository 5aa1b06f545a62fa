import { parseArgs } from 'node:util';
import { kustomizationsIn } from '../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { YamlNode } from '../artifacts/yaml/model.ts';
import { environmentInputs } from '../environments/inputs.ts';
import { Deployments } from '../review/rendered/deployments.ts';
import { isPackedChart, PackedCharts, readPacked } from '../review/rendered/packed-charts.ts';
import { printersIn, printingOf } from '../review/rendered/printed-declarations.ts';
import { chartUnit } from '../review/rendered/render-chart-unit.ts';
import { kustomizationUnit } from '../review/rendered/render-kustomization-unit.ts';
import type { RenderedText } from '../review/rendered/rendered-text.ts';
import type { RenderedUnit, SideFiles } from '../review/rendered/rendering.ts';
import { fileOf } from '../review/unrendered/changed-inputs.ts';
import { LocalFiles } from './local-files.ts';
import type { RenderOutput } from './render-output.ts';
import { UsageError } from './usage-error.ts';

/** Files of a repository that are read for one rendering. */
const maxFiles = 20_000;

/** What is to be rendered. @throws UsageError */
export const readEnvironmentOptions = (args: readonly string[]): { readonly path: string; readonly environment: string | undefined } => {
  const { values, positionals } = parseArgs({ args: [...args], options: { environment: { type: 'string' } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('Name one folder with a chart or a kustomization: tidewaiter render FOLDER');
  return { path: path.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '') || '.', environment: values.environment };
};

/** What is rendered from. */
interface Folder {
  readonly files: SideFiles;
  readonly packed: PackedCharts;
}

/** The files under the working folder, with the packed charts of one of its folders. */
const readFolder = async (folder: string): Promise<Folder> => {
  const reader = LocalFiles.open(['.']);
  const paths = await reader.listFiles();
  if (paths.length > maxFiles) throw new UsageError(`More than ${maxFiles} files. Start it in the folder of one repository.`);
  const files = new Map<string, SourceFile>();
  for (const [path, read] of await reader.readFiles('head', paths)) {
    const file = fileOf(path, read);
    if (file !== undefined) files.set(path, file);
  }
  const packed = new PackedCharts();
  const unread = new Set<string>();
  const archives = paths.filter(path => isPackedChart(path) && (folder === '.' || path.startsWith(`${folder}/`)));
  for (const [path, file] of await readPacked(reader, 'head', archives, packed, unread)) files.set(path, file);
  for (const path of unread) throw new UsageError(`"${path}" cannot be read, or is one of too many.`);
  return { files, packed };
};

/** The ways in which a folder's chart or kustomization is deployed, those of the chart first. */
const unitsAt = (folder: string, { files, packed }: Folder): readonly RenderedUnit[] => {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const plain = folder === '.' ? '' : folder;
  const paths = [...files.keys()];
  const printing = printingOf(printersIn(files), [], { packed });
  const deployments = new Deployments(paths, new Set(), environmentInputs(paths).paths, printing);
  const finder = deployments.of(files);
  const charts = files.has(`${prefix}Chart.yaml`)
    ? finder.ofChart(plain).environments.map(environment => chartUnit(prefix, environment, deployments, { packed }))
    : [];
  const members = new Set(paths);
  const kustomizations = finder.ofKustomizations().environments.flatMap(environment => {
    const file = kustomizationsIn(plain).find(path => files.has(path));
    return environment.folder === plain && file !== undefined ? [kustomizationUnit(environment, file, members, deployments)] : [];
  });
  return [...charts, ...kustomizations];
};

/** The one that is asked for by its name, or by one of its names; without one, the first. */
const chosenOf = (units: readonly RenderedUnit[], folder: string, wanted: string | undefined): RenderedUnit => {
  const [first] = units;
  if (first === undefined) throw new UsageError(`"${folder}" has no Chart.yaml and no kustomization that is built by itself.`);
  const found =
    wanted === undefined ? first : units.find(({ environment }) => environment === wanted || environment.split(', ').includes(wanted));
  if (found) return found;
  throw new UsageError(`"${folder}" is not deployed in "${wanted}", but in: ${units.map(({ environment }) => environment).join('; ')}`);
};

/** The line ends of values that stand on one line, with the place that decides about each. */
const commentsOf = (text: RenderedText, files: SideFiles): ReadonlyMap<number, string> => {
  const { file, objects } = text.artifact;
  const comments = new Map<number, string>();
  const take = (node: YamlNode): void => {
    if (node.kind === 'mapping') for (const { value } of node.entries) take(value);
    if (node.kind === 'sequence') for (const item of node.items) take(item);
    if (node.kind !== 'scalar' || node.style === 'literal' || node.style === 'folded') return;
    const line = file.lines.line(node.range.start);
    if (line !== file.lines.line(Math.max(node.range.start, node.range.end - 1))) return;
    const [place] = text.placesAt(node.range).data.filter(({ kind }) => kind === 'value');
    const from = place && files.get(place.path);
    if (place && from) comments.set(line, `${place.path}:${from.lines.line(place.range.start)}`);
  };
  for (const { node } of objects) take(node);
  return comments;
};

const printed = (text: RenderedText, files: SideFiles): string => {
  const comments = commentsOf(text, files);
  const lines = text.artifact.file.text.trim().split('\n');
  const offset = text.artifact.file.text.length - text.artifact.file.text.trimStart().length;
  const first = text.artifact.file.lines.line(offset);
  const body = lines.map((line, index) => {
    const from = comments.get(first + index);
    return from === undefined ? line : `${line} # from ${from}`;
  });
  return `---\n# Source: ${text.artifact.file.path}\n${body.join('\n')}\n`;
};

/**
 * What is deployed of a folder's chart or kustomization in one of its environments, each value with the line of the repository that decides about it.
 * Paths are from the working folder. @throws UsageError
 */
export const renderEnvironment = async (args: readonly string[]): Promise<RenderOutput> => {
  const { path, environment } = readEnvironmentOptions(args);
  const from = await readFolder(path);
  const { files } = from;
  const unit = chosenOf(unitsAt(path, from), path, environment);
  const rendering = unit.render(files);
  if (rendering.state === 'failed') return { state: 'failed', reason: rendering.reason };
  const missing = [...rendering.missing, ...unit.unknown].map(name => `# not known: ${name}\n`);
  return { state: 'printed', text: [...missing, ...[...rendering.texts.values()].map(text => printed(text, files))].join('') };
};

/** True when the arguments ask for an environment of the repository, and not for what flags of Helm say. */
export const asksForEnvironment = (args: readonly string[]): boolean =>
  args.filter((arg, index) => arg.startsWith('-') || args[index - 1] === '-f').every(arg => /^--environment(?:=|$)/u.test(arg));
