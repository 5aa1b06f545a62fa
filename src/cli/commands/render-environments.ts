import { lstatSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { kustomizationsIn } from '../../artifacts/kustomization-names.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { environmentInputs } from '../../environments/inputs.ts';
import { undeclared } from '../../environments/kustomize-environments.ts';
import { repositoryPolicyPath } from '../../policy/policy-path.ts';
import { plainLine } from '../../reports/escape.ts';
import { builtDeclarations, declaringFolders, joinedPrinting } from '../../review/rendered/units/built-declarations.ts';
import { Deployments } from '../../review/rendered/units/deployments.ts';
import { isPackedChart, PackedCharts, readPacked } from '../../review/rendered/units/packed-charts.ts';
import { printersIn, printingOf } from '../../review/rendered/units/printed-declarations.ts';
import { chartUnit, type RenderedFor } from '../../review/rendered/units/render-chart-unit.ts';
import { kustomizationUnit } from '../../review/rendered/units/render-kustomization-unit.ts';
import type { RenderedText } from '../../review/rendered/units/rendered-text.ts';
import type { RenderedUnit, SideFiles } from '../../review/rendered/units/rendering.ts';
import type { StandingRepository } from '../../review/standing-repository.ts';
import { filesOfTexts } from '../../review/unrendered/changed-inputs.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import { isChartFile } from '../../units/group-units.ts';
import { environmentOption, renderOptions } from '../arguments/options.ts';
import { readOptions } from '../arguments/read-options.ts';
import { GitRepository } from '../git/git-repository.ts';
import { policyOfText } from '../load-policy.ts';
import { LocalFiles, repositoryAround } from '../local-files.ts';
import { UsageError } from '../usage-error.ts';
import type { RenderOutput } from './render-output.ts';

/** Files of a repository that are read for one rendering. */
const maxFiles = 20_000;

/** What is to be rendered. */
interface RenderRequest {
  readonly path: string;
  readonly environment: string | undefined;
  /** A revision of the git repository, whose root `path` starts from then. */
  readonly head: string | undefined;
}

/** What is to be rendered. @throws UsageError */
export const readRequest = (args: readonly string[]): RenderRequest => {
  const { values, positionals } = readOptions(args, renderOptions);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('Name one folder with a chart or a kustomization: tidewaiter render FOLDER');
  return { path, environment: values.environment, head: values.head };
};

/** The files of a repository that may be rendered, and the folder that is asked for, from its root. */
interface RepositoryFiles {
  readonly files: SideFiles;
  readonly packed: PackedCharts;
  readonly folder: string;
}

const filesOf = async (
  paths: readonly string[],
  folder: string,
  { read, readBytes }: Pick<StandingRepository, 'read' | 'readBytes'>,
): Promise<RepositoryFiles> => {
  if (paths.length > maxFiles) throw new UsageError(`More than ${maxFiles} files. Start it in the folder of one repository.`);
  const files = filesOfTexts(await read(paths));
  const packed = new PackedCharts();
  const unread = new Set<string>();
  const archives = paths.filter(path => isPackedChart(path) && (folder === '' || path.startsWith(`${folder}/`)));
  for (const [path, file] of await readPacked(readBytes, archives, packed, unread)) files.set(path, file);
  for (const path of unread) throw new UsageError(`"${path}" cannot be read, or is one of too many.`);
  return { files, packed, folder };
};

/** Without what makes no difference to where a folder lies; of a chart's file or a kustomization, its folder. */
const folderOfPath = (path: string): string => {
  const plain = path.replaceAll(/(?:^|\/)\.(?=\/|$)/gu, '').replace(/^\/(?=.)|\/+$/gu, '');
  const name = fileNameOf(plain);
  return isChartFile(name) || isKustomization(name) ? folderOf(plain).replace(/\/$/u, '') : plain;
};

const readFolder = async (path: string): Promise<RepositoryFiles> => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new UsageError(`"${path}" does not exist.`);
  const target = status.isDirectory() ? resolve(path) : dirname(resolve(path));
  const isInside = target === process.cwd() || target.startsWith(`${process.cwd()}${sep}`);
  const root = repositoryAround(target) ?? (isInside ? process.cwd() : target);
  const repository = LocalFiles.open({ operands: [root], exclude: [] }).repository();
  return filesOf(repository.listPaths(), relative(root, target).split(sep).join('/'), repository);
};

const readRevision = async (path: string, head: string): Promise<RepositoryFiles> => {
  const repository = await GitRepository.open('.', head, head);
  try {
    return await filesOf((await repository.listFiles('head')) ?? [], folderOfPath(path), {
      read: paths => repository.readFiles('head', paths),
      readBytes: paths => repository.readBytes('head', paths),
    });
  } finally {
    repository.close();
  }
};

/** The ways in which a folder's chart or kustomization is deployed, those of the chart first; a base of others is built by itself. */
const unitsAt = ({ folder, files, packed }: RepositoryFiles, cluster: RenderedFor): readonly RenderedUnit[] => {
  const options = { packed, cluster };
  const prefix = folder === '' ? '' : `${folder}/`;
  const paths = [...files.keys()];
  const inputs = environmentInputs(paths, paths.length).paths;
  const declaring = declaringFolders([files], new Deployments(paths, new Set(), inputs), paths);
  const printing = joinedPrinting([printingOf(printersIn(files), [], options), builtDeclarations(declaring, options)]);
  const deployments = new Deployments(paths, new Set(), inputs, printing);
  const finder = deployments.of(files);
  const charts = files.has(`${prefix}Chart.yaml`)
    ? finder.ofChart(folder).environments.map(environment => chartUnit(prefix, environment, deployments, options))
    : [];
  const file = kustomizationsIn(folder).find(path => files.has(path));
  if (file === undefined) return charts;
  const members = new Set(paths);
  const deployed = finder.ofKustomizations().environments.filter(environment => environment.folder === folder);
  const kustomizations = deployed.map(environment => kustomizationUnit(environment, file, members, deployments, options));
  const itself = kustomizationUnit(undeclared(folder, folder === '' ? '.' : fileNameOf(folder)), file, members, undefined, options);
  return [...charts, ...(kustomizations.length > 0 ? kustomizations : [itself])];
};

/** More folders are not proposed. */
const maxProposed = 10;

/** The folders that might have been meant: those below the named one before others. */
const proposed = (folder: string, files: SideFiles): string => {
  const folders = [...files.keys()].filter(path => isChartFile(path) || isKustomization(path)).map(path => folderOf(path) || './');
  const below = folders.filter(one => folder === '' || one.startsWith(`${folder}/`));
  const named = (below.length > 0 ? below : folders).map(one => one.replace(/\/$/u, ''));
  if (named.length === 0) return 'No folder of this repository has one.';
  return `Name one that has: ${named.slice(0, maxProposed).join(', ')}${named.length > maxProposed ? `, and ${named.length - maxProposed} more` : ''}`;
};

/** The one that is asked for by its name, or by one of its names; without one, the first. */
const chosenOf = (units: readonly RenderedUnit[], { path, environment: wanted }: RenderRequest, remedy: () => string): RenderedUnit => {
  const [first] = units;
  if (first === undefined) throw new UsageError(`"${path}" has no Chart.yaml and no kustomization. ${remedy()}`);
  const found =
    wanted === undefined ? first : units.find(({ environment }) => environment === wanted || environment.split(', ').includes(wanted));
  if (found) return found;
  throw new UsageError(`"${path}" is not deployed in "${wanted}", but in: ${units.map(({ environment }) => environment).join('; ')}`);
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
 * Paths are from the root of what is read: the working folder, the repository around a folder elsewhere, or with `--head` that of git. @throws UsageError
 */
export const renderEnvironment = async (args: readonly string[]): Promise<RenderOutput> => {
  const request = readRequest(args);
  const { path, head } = request;
  const from = head === undefined ? await readFolder(path) : await readRevision(path, head);
  const { files, folder } = from;
  const policy = await policyOfText(files.get(repositoryPolicyPath)?.text);
  const unit = chosenOf(unitsAt(from, policy), request, () => proposed(folder, files));
  const rendering = unit.render(files);
  if (rendering.state === 'failed') return { state: 'failed', reason: rendering.reason };
  const missing = [...rendering.missing, ...unit.unknown].map(name => `# not known: ${plainLine(name)}\n`);
  return { state: 'printed', text: [...missing, ...[...rendering.texts.values()].map(text => printed(text, files))].join('') };
};

/** True when the arguments ask for an environment of the repository, and not for what flags of Helm say. */
export const asksForEnvironment = (args: readonly string[]): boolean =>
  args.filter((arg, index) => arg.startsWith('-') || args[index - 1] === '-f').every(arg => environmentOption.test(arg));
