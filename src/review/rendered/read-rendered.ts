import { mayBeManifest } from '../../artifacts/classify.ts';
import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { chartsOfTemplate, deployInputOf } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet, pathsAtBase } from '../../changes/change-set.ts';
import type { ChartEnvironment } from '../../environments/environment.ts';
import { controllerInputs, environmentInputs } from '../../environments/inputs.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import { largestTrees } from '../../units/folder-trees.ts';
import { isChartFile } from '../../units/group-units.ts';
import type { RepositoryReader } from '../ports.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import { filesToRender, pathsOf } from './may-be-rendered.ts';
import { boundsOf, Reading } from './reading.ts';
import { builtDeclarations, declaringFolders, joinedPrinting } from './units/built-declarations.ts';
import { kustomizationsOver, rendersCharts } from './units/built-folders.ts';
import { chartFinder, chartUnits, isReadable } from './units/chart-folders.ts';
import { Deployments } from './units/deployments.ts';
import { isPackedChart, PackedCharts, readPacked } from './units/packed-charts.ts';
import { ParsedTexts } from './units/parsed-texts.ts';
import { declaringTemplates, printersIn, printingOf } from './units/printed-declarations.ts';
import { filesOf, isPrintedBy, type RenderedFor } from './units/render-chart-unit.ts';
import { kustomizationUnit } from './units/render-kustomization-unit.ts';
import type { RenderedUnit, SideFiles } from './units/rendering.ts';
import { filesOfSettings, touchedFolders } from './units/touched-folders.ts';

/** What of the repository is rendered for a change. */
export interface RenderedSources {
  readonly units: readonly RenderedUnit[];
  /** Those of them of which the change touches nothing but manifests that they alter. */
  readonly overlaid: ReadonlySet<RenderedUnit>;
  /** The files that they are rendered from. */
  readonly base: SideFiles;
  readonly head: SideFiles;
  /** The charts in archives for which files of either side stand. */
  readonly packed: PackedCharts;
  /** Files of either side that could not be read: what they decide about is not known. */
  readonly unread: ReadonlySet<string>;
  /** Those of them that were not asked for, because so many are not read. */
  readonly beyond: ReadonlySet<string>;
  /** Files that may say how something is deployed and were not read, because they are too many; those most likely to first. */
  readonly unasked: readonly string[];
  /** Folders of charts and kustomizations that are deployed in more ways than are rendered. */
  readonly overfull: ReadonlySet<string>;
  /** By what a file of the head is rendered in ways that are not looked at; undefined where all of them are. */
  readonly unlooked: (path: string) => Unrendered['renderer'] | undefined;
  /** Folders of kustomizations that change how something is declared to be deployed. */
  readonly declaring: ReadonlySet<string>;
  /** Old paths of files that were moved, by new ones. */
  readonly moved: ReadonlyMap<string, string>;
  /** Files that a declaration of how something is deployed names, whatever they are called. */
  readonly named: ReadonlySet<string>;
}

/** Folders above a file in which kustomizations are looked for. */
const maxFolders = 64;
/** More are not rendered for one change. */
const maxUnits = 100;
const nothing: RenderedSources = {
  units: [],
  overlaid: new Set(),
  base: new Map(),
  head: new Map(),
  packed: new PackedCharts(),
  unread: new Set(),
  beyond: new Set(),
  unasked: [],
  overfull: new Set(),
  unlooked: () => undefined,
  declaring: new Set(),
  moved: new Map(),
  named: new Set(),
};

/** Which of the changed files may be what else than their names say. */
export interface FileRoles {
  /** A kustomization applies it to objects of other files. */
  readonly isPatch: (path: string) => boolean;
  /** It may be named by what says how something is deployed, whatever it is called. */
  readonly mayBeNamed: (file: ChangedFile) => boolean;
  /** It is a manifest that is judged as it is written, and that overlays may change. */
  readonly isPlain: (file: ChangedFile) => boolean;
}

/** The charts and kustomizations that a change touches, with the files of both sides that they are made of. */
export const readRendered = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  unrendered: readonly Unrendered[],
  { isPatch, mayBeNamed, isPlain }: FileRoles,
  isIgnored: (path: string) => boolean,
  cluster: RenderedFor,
): Promise<RenderedSources> => {
  const looked = changes.files.filter(({ path }) => !isIgnored(path));
  const { forCharts, forOverlays } = filesToRender(looked, unrendered, isPatch);
  const suspects = looked.filter(mayBeNamed);
  const manifests = looked.filter(isPlain);
  const isPlainOnly = forCharts.length + forOverlays.length + suspects.length === 0;
  if (isPlainOnly && manifests.length === 0) return nothing;
  const tracked = await reader.listFiles('head');
  if (tracked === undefined) return nothing;
  const before = pathsAtBase(tracked, changes);
  const all = [...new Set([...tracked, ...before])];
  const changed = new Set(changes.files.flatMap(pathsOf));
  const near = chartsAround(forCharts.flatMap(pathsOf), all);
  const bounds = boundsOf(reader);
  const present = new Set(tracked);
  const reading = new Reading(reader);
  const { texts, unread, beyond } = reading;
  // Why not what could not be read: it is there, and named all the same.
  const mayLack = (): ReadonlySet<string> => changed.difference(unread);
  const over = kustomizationsOver(near, tracked).slice(0, bounds.kustomizations);
  await reading.look(over);
  const inflating = rendersCharts(over, texts) ? over : [];
  const around = [...[...forOverlays, ...manifests].flatMap(pathsOf), ...inflating];
  const kustomizations = kustomizationsAround(around, tracked, bounds.kustomizations);
  const saying = isPlainOnly ? controllerInputs(all, bounds.controllers) : deployInputs(all, [...forCharts, ...forOverlays]);
  const telling = [...new Set([...kustomizations, ...saying])];
  const inputs = telling.slice(0, bounds.inputs);
  await reading.read([...new Set([...near.flatMap(folder => filesIn(folder, tracked)), ...kustomizations])]);
  const suspected = new Set([...suspects, ...manifests].flatMap(pathsOf).filter(isReadable));
  await reading.look([...new Set([...inputs, ...[...suspected].filter(path => present.has(path)).slice(0, bounds.further)])]);
  // Why a second round: generators and generated ConfigMaps name files of any name.
  const further = new Deployments(all, mayLack(), inputs).of(texts).furtherInputs.slice(0, bounds.further);
  await reading.look(further);
  const declaring = isPlainOnly && !reader.isLocal ? [] : declaringTemplates(tracked).filter(path => !texts.has(path));
  await reading.look([...declaring, ...chartFilesOf(declaring, tracked, texts)]);
  const printers = printersIn(texts);
  await reading.read(printers.flatMap(folder => filesIn(folder, tracked)));
  const told = new Set([...inputs, ...further]);
  const isRead = (path: string): boolean =>
    told.has(path) || suspected.has(path) || isKustomization(path) || isIn(path, near) || isIn(path, printers);
  const first = await baseTexts(reading, reader, changes, isRead);
  const unbuilt = new Deployments(all, mayLack(), [...told]);
  const building = declaringFolders([texts, overlay(texts, first, changes)], unbuilt, all, changed);
  const built = new Set(building.flatMap(({ members }) => [...members]));
  await reading.look([...built].filter(path => present.has(path)).slice(0, bounds.further));
  const changedToo = await baseTexts(reading, reader, changes, path => built.has(path) && !first.has(path));
  const atBase = new Map([...first, ...changedToo]);
  const packed = new PackedCharts();
  const parsed = new ParsedTexts();
  const printed = printingOf(
    printers,
    all.filter(path => isIn(path, printers)),
    { cluster, packed },
  );
  const printing = joinedPrinting([printed, builtDeclarations(building, { cluster, packed })]);
  const deployments = new Deployments(all, mayLack(), [...told], printing);
  const sides = [texts, overlay(texts, atBase, changes)];
  const charts = [...new Set([...near, ...chartsNaming(changed, all, sides, deployments)])];
  const environments = charts.flatMap(folder => environmentsOf(folder, sides, deployments).map(one => ({ folder, one })));
  const mayReach = printing !== undefined || inflating.length > 0;
  const reaching = [...new Set([...forOverlays, ...suspects, ...(mayReach ? forCharts : [])])];
  const touched = { built: new Set(reaching.flatMap(pathsOf)), plain: new Set(manifests.flatMap(pathsOf)) };
  const folders = reaching.length + manifests.length > 0 ? touchedFolders(sides, deployments, all, touched) : [];
  const members = new Set([
    ...folders.flatMap(one => [...one.members]),
    ...environments.flatMap(({ one }) => filesOf(one)),
    ...charts.flatMap(folder => filesIn(folder, tracked)),
  ]);
  await reading.read([...members].filter(path => present.has(path)));
  const more = await baseTexts(reading, reader, changes, path => (members.has(path) || isIn(path, charts)) && !atBase.has(path));
  const isOurs = (path: string): boolean => isPackedChart(path) && (isIn(path, charts) || members.has(path));
  for (const [path, file] of await readPacked(paths => reader.readBytes('head', paths), tracked.filter(isOurs), packed, unread))
    texts.set(path, file);
  const goneOrOther = changes.files.filter(({ status }) => status !== 'added' && status !== 'copied').map(basePath);
  const packedBefore = await readPacked(paths => reader.readBytes('base', paths), goneOrOther.filter(isOurs), packed, unread);
  const base = overlay(texts, new Map([...atBase, ...more, ...packedBefore]), changes);
  const moved = new Map(changes.files.flatMap(file => (file.status === 'renamed' ? [[file.path, basePath(file)] as const] : [])));
  const overlays = folders.map(({ environment, file, members: own, isOnlyOverlaid }) => {
    const unit = kustomizationUnit(environment, file, own, deployments, { cluster, packed, parsed });
    return { unit, isOnlyOverlaid };
  });
  const units = [
    ...environments.flatMap(({ folder, one }) => chartUnits(folder, one, deployments, texts, { cluster, packed, parsed, mayLack: true })),
    ...overlays.map(({ unit }) => unit),
  ];
  const crowded = charts.filter(folder => sides.some(files => deployments.of(files).ofChart(folder).leftOut.length > 0));
  const surplus = units.slice(maxUnits);
  const overfull = new Set([...crowded, ...surplus.map(({ folder }) => folder)]);
  return {
    units: units.slice(0, maxUnits),
    overlaid: new Set(overlays.flatMap(({ unit, isOnlyOverlaid }) => (isOnlyOverlaid ? [unit] : []))),
    base,
    head: texts,
    packed,
    unread,
    beyond,
    unasked: telling.slice(bounds.inputs),
    overfull,
    unlooked: path => {
      if (isIn(path, crowded) && deployInputOf(path) !== undefined) return 'charts';
      const unit = surplus.find(one => one.reads(path));
      return unit && (unit.kind === 'chart' ? 'charts' : 'overlays');
    },
    declaring: new Set(building.map(({ environment: { folder } }) => (folder === '' ? '' : `${folder}/`))),
    moved,
    named: new Set([
      ...environments.flatMap(({ one }) => filesOf(one)),
      ...folders.flatMap(({ environment }) => filesOfSettings(environment)),
    ]),
  };
};

const isIn = (path: string, folders: readonly string[]): boolean => folders.some(folder => path.startsWith(folder));

const filesIn = (folder: string, tracked: readonly string[]): readonly string[] =>
  tracked.filter(path => path.startsWith(folder) && isReadable(path));

/** The files that may say how charts are deployed: those of the change first. */
const deployInputs = (paths: readonly string[], forCharts: readonly ChangedFile[]): readonly string[] => {
  const own = forCharts.flatMap(pathsOf).filter(path => mayBeManifest(path) && deployInputOf(path) === undefined);
  return [...new Set([...own, ...environmentInputs(paths, paths.length).paths])];
};

/** More charts are not asked for whether the change says how they are deployed. */
const maxAsked = 200;

/** The charts that are deployed as changed files say. */
const chartsNaming = (
  changed: ReadonlySet<string>,
  tracked: readonly string[],
  sides: readonly SideFiles[],
  deployments: Deployments,
): readonly string[] => {
  const finders = sides.map(files => deployments.of(files));
  return tracked
    .filter(isChartFile)
    .slice(0, maxAsked)
    .map(folderOf)
    .filter(folder => finders.some(finder => finder.ofChart(folder).environments.some(one => isDecidedBy(one, changed))));
};

/** Whether a change touches what is named for a way in which a chart is deployed. */
const isDecidedBy = (one: ChartEnvironment, changed: ReadonlySet<string>): boolean =>
  filesOf(one).some(path => changed.has(path)) ||
  ((one.origin?.through ?? one.origin?.from) !== undefined && [...changed].some(path => isPrintedBy(one.origin, path)));

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

/** The charts that files belong to. */
const chartsAround = (changed: readonly string[], tracked: readonly string[]): readonly string[] => {
  const chartOf = chartFinder(tracked);
  return [...new Set(changed.flatMap(path => chartOf(path) ?? []))];
};

/** The kustomizations of the largest trees around files that have few enough of them. */
const kustomizationsAround = (changed: readonly string[], tracked: readonly string[], most: number): readonly string[] => {
  const trees = largestTrees(tracked.filter(isKustomization), most);
  const near = new Set(changed.flatMap(path => foldersAbove(path, maxFolders).find(folder => trees.has(folder)) ?? []));
  return [...near].flatMap(folder => trees.get(folder) ?? []).slice(0, most);
};

/** What changed files were at the base, by their paths there. */
const baseTexts = async (
  reading: Reading,
  reader: RepositoryReader,
  { files }: ChangeSet,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, SourceFile>> => {
  const changed = files.filter(file => file.status !== 'added' && pathsOf(file).some(path => wanted(path) && isReadable(path)));
  const texts = new Map<string, SourceFile>();
  if (changed.length === 0) return texts;
  const { base } = await reader.readChangedFiles(changed);
  for (const [path, read] of base) reading.take(path, read, texts);
  return texts;
};

/** The files of the base: those of the head, but for what the change did. */
const overlay = (head: SideFiles, atBase: ReadonlyMap<string, SourceFile>, { files }: ChangeSet): SideFiles => {
  const base = new Map(head);
  for (const file of files) base.delete(file.path);
  for (const [path, file] of atBase) base.set(path, file);
  return base;
};
