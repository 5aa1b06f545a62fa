import { mayBeManifest } from '../../artifacts/classify.ts';
import { isKustomization, kustomizationsIn, readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { chartsOfTemplate, deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import type { ChartEnvironment, KustomizeEnvironment } from '../../environments/environment.ts';
import { environmentInputs } from '../../environments/inputs.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import { largestTrees } from '../../units/folder-trees.ts';
import { isChartFile } from '../../units/group-units.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { fileOf } from '../unrendered/changed-inputs.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import { Deployments } from './deployments.ts';
import { filesToRender, pathsOf } from './may-be-rendered.ts';
import { isPackedChart, PackedCharts, readPacked } from './packed-charts.ts';
import { declaringTemplates, printersIn, printingOf } from './printed-declarations.ts';
import { chartUnit, filesOf, isPrintedBy } from './render-chart-unit.ts';
import { kustomizationUnit } from './render-kustomization-unit.ts';
import type { RenderedUnit, SideFiles } from './rendering.ts';

/** What of the repository is rendered for a change. */
export interface RenderedSources {
  readonly units: readonly RenderedUnit[];
  /** The files that they are rendered from. */
  readonly base: SideFiles;
  readonly head: SideFiles;
  /** The charts in archives for which files of either side stand. */
  readonly packed: PackedCharts;
  /** Files of either side that could not be read: what they decide about is not known. */
  readonly unread: ReadonlySet<string>;
  /** Folders of charts and kustomizations that are deployed in more ways than are rendered. */
  readonly overfull: ReadonlySet<string>;
  /** Old paths of files that were moved, by new ones. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Folders above a file in which charts are looked for. */
const maxFolders = 64;
/** Kustomizations that are read to learn which of them a change reaches: one query. */
const maxKustomizations = 50;
/** Files of a chart, or around the kustomizations of one, that are read. */
const maxFiles = 600;
/** More are not rendered for one change. */
const maxUnits = 100;
const nothing: RenderedSources = {
  units: [],
  base: new Map(),
  head: new Map(),
  packed: new PackedCharts(),
  unread: new Set(),
  overfull: new Set(),
  moved: new Map(),
};

/** What a side has of the paths of the other. */
const trackedAtBase = (head: readonly string[], { files }: ChangeSet): readonly string[] => {
  const paths = new Set(head);
  for (const file of files) {
    if (file.status !== 'modified') paths.delete(file.path);
    if (file.status === 'removed' || file.status === 'renamed') paths.add(basePath(file));
  }
  return [...paths];
};

/**
 * The charts and kustomizations that a change touches, with the files of both sides that they are made of. `patches` are changed files that a
 * kustomization applies to others.
 */
export const readRendered = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  unrendered: readonly Unrendered[],
  isPatch: (path: string) => boolean,
  isIgnored: (path: string) => boolean,
  kubeVersion?: string,
): Promise<RenderedSources> => {
  const { forCharts, forOverlays } = filesToRender(
    changes.files.filter(({ path }) => !isIgnored(path)),
    unrendered,
    isPatch,
  );
  if (forCharts.length + forOverlays.length === 0) return nothing;
  const tracked = await reader.listFiles('head');
  if (tracked === undefined) return nothing;
  const before = trackedAtBase(tracked, changes);
  const all = [...new Set([...tracked, ...before])];
  const changed = new Set(changes.files.flatMap(pathsOf));
  const near = chartsAround(forCharts.flatMap(pathsOf), all);
  const kustomizations = forOverlays.length > 0 ? kustomizationsAround(forOverlays.flatMap(pathsOf), tracked) : [];
  const inputs = [...new Set([...kustomizations, ...deployInputs(all, [...forCharts, ...forOverlays])])];
  const reading: Reading = { texts: new Map(), unread: new Set() };
  const { texts, unread } = reading;
  await readInto(reading, reader, [...new Set([...near.flatMap(folder => filesIn(folder, tracked)), ...kustomizations])]);
  await readInto(
    { texts, unread: new Set() },
    reader,
    inputs.filter(path => !texts.has(path)),
  );
  // Why a second round: generators and generated ConfigMaps name files of any name.
  const further = new Deployments(all, changed, inputs).of(texts).furtherInputs.slice(0, maxFurther);
  await readInto({ texts, unread: new Set() }, reader, further);
  const declaring = declaringTemplates(tracked).filter(path => !texts.has(path));
  await readInto({ texts, unread: new Set() }, reader, [...declaring, ...chartFilesOf(declaring, tracked, texts)]);
  const printers = printersIn(texts);
  await readInto(
    reading,
    reader,
    printers.flatMap(folder => filesIn(folder, tracked)).filter(path => !texts.has(path)),
  );
  const told = new Set([...inputs, ...further]);
  const isRead = (path: string): boolean => told.has(path) || isKustomization(path) || isIn(path, near) || isIn(path, printers);
  const atBase = await baseTexts({ reader, unread }, changes, isRead);
  const packed = new PackedCharts();
  const printing = printingOf(
    printers,
    all.filter(path => isIn(path, printers)),
    { kubeVersion, packed },
  );
  const deployments = new Deployments(all, changed, [...told], printing);
  const sides = [texts, overlay(texts, atBase, changes)];
  const charts = [...new Set([...near, ...chartsNaming(changed, all, sides, deployments)])];
  const environments = charts.flatMap(folder => environmentsOf(folder, sides, deployments).map(one => ({ folder, one })));
  const reaching = printing === undefined ? forOverlays : [...forOverlays, ...forCharts];
  const folders = reaching.length > 0 ? touchedFolders(sides, deployments, all, reaching) : [];
  const members = new Set([
    ...folders.flatMap(one => [...one.members]),
    ...environments.flatMap(({ one }) => filesOf(one)),
    ...charts.flatMap(folder => filesIn(folder, tracked)),
  ]);
  const present = new Set(tracked);
  await readInto(
    reading,
    reader,
    [...members].filter(path => present.has(path) && !texts.has(path)),
  );
  const more = await baseTexts({ reader, unread }, changes, path => (members.has(path) || isIn(path, charts)) && !atBase.has(path));
  const isOurs = (path: string): boolean => isPackedChart(path) && isIn(path, charts);
  for (const [path, file] of await readPacked(reader, 'head', tracked.filter(isOurs), packed, unread)) texts.set(path, file);
  const goneOrOther = changes.files.filter(({ status }) => status !== 'added' && status !== 'copied').map(basePath);
  const packedBefore = await readPacked(reader, 'base', goneOrOther.filter(isOurs), packed, unread);
  const base = overlay(texts, new Map([...atBase, ...more, ...packedBefore]), changes);
  const moved = new Map(changes.files.flatMap(file => (file.status === 'renamed' ? [[file.path, basePath(file)] as const] : [])));
  const units = [
    ...environments.flatMap(({ folder, one }) => [
      chartUnit(folder, one, deployments, { kubeVersion, packed }),
      ...(one.names.includes('default') && isReadTwoWays(texts.get(`${folder}values.yaml`))
        ? [chartUnit(folder, one, deployments, { kubeVersion, packed, helm: 4 })]
        : []),
    ]),
    ...folders.map(({ environment, file, members: own }) => kustomizationUnit(environment, file, own, deployments)),
  ];
  const overfull = new Set([
    ...charts.filter(folder => sides.some(files => deployments.of(files).ofChart(folder).leftOut.length > 0)),
    ...units.slice(maxUnits).map(({ folder }) => folder),
  ]);
  return { units: units.slice(0, maxUnits), base, head: texts, packed, unread, overfull, moved };
};

/** Of values in several documents, Helm 3 reads the first, and Helm 4 all. */
const isReadTwoWays = (values: SourceFile | undefined): boolean =>
  /^---\s/mu.test(values?.text.replace(/^(?:#[^\n]*\n|\s)*---/u, '') ?? '');

const isIn = (path: string, folders: readonly string[]): boolean => folders.some(folder => path.startsWith(folder));

const filesIn = (folder: string, tracked: readonly string[]): readonly string[] =>
  tracked.filter(path => path.startsWith(folder) && isReadable(path));

/** Files that are read to learn how charts are deployed: two queries. */
const maxInputs = 100;
/** And those that they name for more. */
const maxFurther = 50;

/** The files that may say how charts are deployed: those of the change first. */
const deployInputs = (paths: readonly string[], forCharts: readonly ChangedFile[]): readonly string[] => {
  const own = forCharts.flatMap(pathsOf).filter(path => mayBeManifest(path) && deployInputOf(path) === undefined);
  return [...new Set([...own, ...environmentInputs(paths).paths])].slice(0, maxInputs);
};

/** More charts are not asked for whether the change says how they are deployed. */
const maxAsked = 200;

/** The charts that are deployed as changed files say. */
const chartsNaming = (
  changed: ReadonlySet<string>,
  tracked: readonly string[],
  sides: readonly SideFiles[],
  deployments: Deployments,
): readonly string[] =>
  tracked
    .filter(isChartFile)
    .slice(0, maxAsked)
    .map(folderOf)
    .filter(folder =>
      sides.some(files =>
        deployments
          .of(files)
          .ofChart(folder)
          .environments.some(one => isDecidedOutside(one, folder, changed)),
      ),
    );

/** Whether a change touches what decides about a way in which a chart is deployed, and is no part of the chart. */
const isDecidedOutside = (one: ChartEnvironment, folder: string, changed: ReadonlySet<string>): boolean =>
  filesOf(one).some(path => changed.has(path) && !path.startsWith(folder)) ||
  (one.origin?.through !== undefined && [...changed].some(path => isPrintedBy(one.origin, path)));

/** The ways in which a chart is deployed at the head, those by different names once; at the base, where it is there no more. */
const environmentsOf = (folder: string, [head, base]: readonly SideFiles[], deployments: Deployments): readonly ChartEnvironment[] => {
  const now = head === undefined ? [] : deployments.of(head).ofChart(folder).environments;
  return now.length > 0 || base === undefined ? now : deployments.of(base).ofChart(folder).environments;
};

/** The files by which some templates are known for those of charts. */
const chartFilesOf = (templates: readonly string[], tracked: readonly string[], texts: SideFiles): readonly string[] => {
  const charts = new Set(tracked.filter(isChartFile));
  const wanted = templates.flatMap(path => chartsOfTemplate(path).map(folder => `${folder}Chart.yaml`));
  return [...new Set(wanted)].filter(path => charts.has(path) && !texts.has(path));
};

/** Archives and pictures have no text that a renderer would print. */
const isReadable = (path: string): boolean =>
  !/\.(?:tgz|gz|zip|png|jpe?g|gif|svg|ico|pdf|woff2?)$|(?:^|\/)(?:README|CHANGELOG)\.md$/iu.test(path);

/** The charts that files belong to: a subchart to the chart that it is a part of. */
const chartsAround = (changed: readonly string[], tracked: readonly string[]): readonly string[] => {
  const charts = new Set(tracked.filter(isChartFile).map(folderOf));
  return [...new Set(changed.flatMap(path => foldersAbove(path, maxFolders).findLast(folder => charts.has(folder)) ?? []))];
};

/** The kustomizations of the largest trees around files that have few enough of them. */
const kustomizationsAround = (changed: readonly string[], tracked: readonly string[]): readonly string[] => {
  const trees = largestTrees(tracked.filter(isKustomization), maxKustomizations);
  const near = new Set(changed.flatMap(path => foldersAbove(path, maxFolders).find(folder => trees.has(folder)) ?? []));
  return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, maxKustomizations);
};

/** What is read, and what could not be. */
interface Reading {
  readonly texts: Map<string, SourceFile>;
  readonly unread: Set<string>;
}

const take = ({ texts, unread }: Reading, path: string, read: FileText): void => {
  const file = fileOf(path, read);
  if (file !== undefined) texts.set(path, file);
  // Why not what holds no text: a renderer would only copy it.
  else if (read.state !== 'absent' && !(read.state === 'unreadable' && read.code === 'binary')) unread.add(path);
};

const readInto = async (reading: Reading, reader: RepositoryReader, paths: readonly string[]): Promise<void> => {
  for (const path of paths.slice(maxFiles)) reading.unread.add(path);
  if (paths.length === 0) return;
  for (const [path, read] of await reader.readFiles('head', paths.slice(0, maxFiles))) take(reading, path, read);
};

/** What changed files were at the base, by their paths there. */
const baseTexts = async (
  { reader, unread }: Pick<Reading, 'unread'> & { readonly reader: RepositoryReader },
  { files }: ChangeSet,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, SourceFile>> => {
  const changed = files.filter(file => file.status !== 'added' && pathsOf(file).some(path => wanted(path) && isReadable(path)));
  const texts = new Map<string, SourceFile>();
  if (changed.length === 0) return texts;
  const { base } = await reader.readChangedFiles(changed);
  for (const [path, read] of base) take({ texts, unread }, path, read);
  return texts;
};

/** The files of the base: those of the head, but for what the change did. */
const overlay = (head: SideFiles, atBase: ReadonlyMap<string, SourceFile>, { files }: ChangeSet): SideFiles => {
  const base = new Map(head);
  for (const file of files) base.delete(file.path);
  for (const [path, file] of atBase) base.set(path, file);
  return base;
};

/** A folder that is built for a change, with all that kustomize may read for it. */
interface TouchedFolder {
  readonly environment: KustomizeEnvironment;
  /** Its kustomization, or where it is declared that its manifests are deployed. */
  readonly file: string;
  readonly members: ReadonlySet<string>;
}

/** The folders that are built and that reach one of the changed files at either side, or are declared in one. */
const touchedFolders = (
  sides: readonly SideFiles[],
  deployments: Deployments,
  tracked: readonly string[],
  changed: readonly ChangedFile[],
): readonly TouchedFolder[] => {
  const paths = new Set(changed.flatMap(pathsOf));
  const byFolder = Map.groupBy(tracked.filter(isReadable), folderOf);
  const present = new Set(tracked);
  const found = new Map<string, TouchedFolder>();
  for (const files of sides)
    for (const environment of deployments.of(files).ofKustomizations().environments) {
      const { folder, names, manifests, origin } = environment;
      const file = kustomizationsIn(folder).find(path => files.has(path)) ?? origin?.file.path;
      const key = `${folder}\0${names[0]}`;
      const isDeclaredAnew = origin !== undefined && (paths.has(origin.file.path) || [...paths].some(path => isPrintedBy(origin, path)));
      const isPlain = environment.builds === 'manifests' && environment.settings === undefined && environment.substitution === undefined;
      // Why: manifests that are deployed as they are were judged as such.
      if (file === undefined || (isPlain && !isDeclaredAnew)) continue;
      const members = new Set([
        ...manifests,
        ...reachOf(kustomizationsIn(folder), sides, present, byFolder),
        ...(found.get(key)?.members ?? []),
      ]);
      const isTouched = isDeclaredAnew || [...members].some(path => paths.has(path));
      if (isTouched && !found.has(key)) found.set(key, { environment, file, members });
    }
  return [...found.values()];
};

/** More files are not followed for one folder. */
const maxReached = 2_000;

/** What kustomizations may read: what they name at either side, and whatever lies beside those that they reach. */
const reachOf = (
  start: readonly string[],
  sides: readonly SideFiles[],
  present: ReadonlySet<string>,
  byFolder: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const members = new Set<string>();
  const pending = [...start];
  for (let path = pending.pop(); path !== undefined && members.size < maxReached; path = pending.pop()) {
    if (members.has(path) || !present.has(path)) continue;
    for (const beside of byFolder.get(folderOf(path)) ?? []) if (!isKustomization(beside)) members.add(beside);
    members.add(path);
    for (const named of sides.flatMap(files => {
      const file = files.get(path);
      return file ? readKustomization(file).paths : [];
    })) {
      if (present.has(named)) members.add(named);
      for (const inner of kustomizationsIn(named)) pending.push(inner);
    }
  }
  return members;
};
