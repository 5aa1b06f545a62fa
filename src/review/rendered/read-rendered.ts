import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf, folderOf, foldersAbove } from '../../text/path.ts';
import { largestTrees } from '../../units/folder-trees.ts';
import { isChartFile } from '../../units/group-units.ts';
import { kustomizationUnits } from '../../units/kustomizations.ts';
import type { UnitPlan } from '../../units/unit-plan.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { fileOf } from '../unrendered/changed-inputs.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import { environmentsIn } from './chart-environments.ts';
import { filesToRender, pathsOf } from './may-be-rendered.ts';
import { chartUnit } from './render-chart-unit.ts';
import { kustomizationUnit } from './render-kustomization-unit.ts';
import type { RenderedUnit, SideFiles } from './rendering.ts';

/** What of the repository is rendered for a change. */
export interface RenderedSources {
  readonly units: readonly RenderedUnit[];
  /** The files that they are rendered from. */
  readonly base: SideFiles;
  readonly head: SideFiles;
  /** Files of either side that could not be read: what they decide about is not known. */
  readonly unread: ReadonlySet<string>;
}

/** Folders above a file in which charts are looked for. */
const maxFolders = 64;
/** Kustomizations that are read to learn which of them a change reaches: one query. */
const maxKustomizations = 50;
/** Files of a chart, or around the kustomizations of one, that are read. */
const maxFiles = 400;
/** More are not rendered for one change. */
const maxUnits = 40;
const nothing: RenderedSources = { units: [], base: new Map(), head: new Map(), unread: new Set() };

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
  const charts = chartsAround(forCharts.flatMap(pathsOf), [...new Set([...tracked, ...before])]);
  const kustomizations = forOverlays.length > 0 ? kustomizationsAround(forOverlays.flatMap(pathsOf), tracked) : [];
  const chartFiles = charts.flatMap(folder => tracked.filter(path => path.startsWith(folder) && isReadable(path)));
  const texts = new Map<string, SourceFile>();
  const unread = new Set<string>();
  await readInto({ texts, unread }, reader, [...new Set([...chartFiles, ...kustomizations])]);
  const atBase = await baseTexts(
    { reader, unread },
    changes,
    path => charts.some(folder => path.startsWith(folder)) || isKustomization(path),
  );
  const plans = touchedKustomizations(texts, overlay(texts, atBase, changes), new Set(tracked), new Set(before), forOverlays);
  const around = new Map(plans.map(plan => [plan.path, filesAround(plan, tracked)]));
  const wanted = [...new Set([...around.values()].flat())].filter(path => !texts.has(path));
  await readInto({ texts, unread }, reader, wanted);
  const members = new Set([...around.values()].flat());
  const more = await baseTexts({ reader, unread }, changes, path => members.has(path) || plans.some(plan => plan.members.has(path)));
  const head = texts;
  const base = overlay(texts, new Map([...atBase, ...more]), changes);
  const units = [
    ...charts.flatMap(folder =>
      environmentsIn(folder, [...new Set([...tracked, ...before])], path => texts.get(path)).map(one => chartUnit(folder, one)),
    ),
    ...plans.map(plan =>
      kustomizationUnit(plan.path, folderOf(plan.path), '', new Set([...(around.get(plan.path) ?? []), ...plan.members])),
    ),
  ];
  return { units: units.slice(0, maxUnits), base, head, unread };
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

/** The kustomizations that no other names and that reach one of the changed files at either side. */
const touchedKustomizations = (
  head: SideFiles,
  base: SideFiles,
  tracked: ReadonlySet<string>,
  before: ReadonlySet<string>,
  changed: readonly ChangedFile[],
): readonly UnitPlan[] => {
  const paths = new Set(changed.flatMap(pathsOf));
  const folders = new Set([...paths].map(folderOf));
  const isTouched = ({ members }: UnitPlan): boolean =>
    [...members].some(member => paths.has(member) || (isKustomization(member) && folders.has(folderOf(member))));
  const plans = new Map<string, UnitPlan>();
  for (const plan of [...kustomizationUnits(base, before), ...kustomizationUnits(head, tracked)]) {
    if (!isTouched(plan)) continue;
    const other = plans.get(plan.path);
    plans.set(plan.path, other ? { ...plan, members: new Set([...other.members, ...plan.members]) } : plan);
  }
  return [...plans.values()];
};

/** What a kustomization may read: what it names, and whatever lies beside the kustomizations that it reaches. */
const filesAround = ({ members }: UnitPlan, tracked: readonly string[]): readonly string[] => {
  const folders = new Set([...members].filter(isKustomization).map(folderOf));
  return tracked.filter(path => members.has(path) || (folders.has(folderOf(path)) && isReadable(fileNameOf(path))));
};
