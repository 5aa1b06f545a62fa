import { fileKinds } from '../artifacts/kinds.ts';
import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import { appendAll } from '../text/append-all.ts';
import { fileNameOf, folderOf, foldersAbove } from '../text/path.ts';
import { composeUnits } from './compose-projects.ts';
import { largestTrees } from './folder-trees.ts';
import { kustomizationUnits } from './kustomizations.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Files of one tree of folders that are read together, at most: four queries of 50. */
export const maxUnitFiles = 200;

/** Folders above a file in which charts and kustomizations are looked for. */
const maxFolders = 64;

/** What units are made of. */
export interface TreeFiles {
  /** The paths of all files that may belong to a unit, kustomizations and charts' own files included. */
  readonly paths: readonly string[];
  /** Texts that tell what belongs together, by path: kustomizations and Compose files, as far as they were read. */
  readonly texts: ReadonlyMap<string, SourceFile>;
}

const notRendered = 'What a chart deploys is known only once it is rendered.';

/** The name by which Helm knows the folder of a chart. */
export const isChartFile = (path: string): boolean => fileNameOf(path) === 'Chart.yaml';

/** Which files belong together. Each file is in at least one unit; what several overlays use is in several. */
export const groupUnits = ({ paths, texts }: TreeFiles): readonly UnitPlan[] => {
  const tracked = new Set(paths);
  const charts = new Set(paths.filter(isChartFile).map(folderOf));
  const kustomized = new Set(paths.filter(isKustomization).map(folderOf));
  const byChart = new Map<string, string[]>();
  const plain: string[] = [];
  const units = [...kustomizationUnits(texts, tracked), ...composeUnits(texts, tracked)];
  const taken = new Set(units.flatMap(({ members }) => [...members]));
  for (const path of paths) {
    const chart = charts.size === 0 ? undefined : foldersAbove(path, maxFolders).findLast(folder => charts.has(folder));
    if (chart !== undefined) {
      const files = byChart.get(chart);
      if (files) files.push(path);
      else byChart.set(chart, [path]);
    } else if (!taken.has(path) && !isKustomization(path)) plain.push(path);
  }
  for (const [path, files] of byChart) units.push({ unit: 'chart', path, members: new Set(files), unseen: notRendered });
  for (const [realm, own] of Map.groupBy(plain, path => realmOf(path, kustomized)))
    appendAll(
      units,
      [...largestTrees(own, maxUnitFiles, realm)].map(([path, files]): UnitPlan => ({ unit: 'folder', path, members: new Set(files) })),
    );
  return units;
};

/** The nearest folder that is a tree of its own: one with a kustomization, or a hidden one, in which tools keep their settings. */
const realmOf = (path: string, kustomized: ReadonlySet<string>): string =>
  foldersAbove(path, maxFolders).find(
    folder => kustomized.has(folder) || folder.slice(folder.lastIndexOf('/', folder.length - 2) + 1).startsWith('.'),
  ) ?? '';

/** All files as one unit: the cluster that the tree describes. */
export const clusterUnit = ({ paths }: TreeFiles): UnitPlan => ({ unit: 'cluster', path: '', members: new Set(paths) });

/**
 * What builds images, and what runs them: the largest trees of at most so many files in which both may be, whatever else holds their files
 * together. Charts are no part of it, nor kustomizations themselves.
 */
export const imageUnits = (paths: readonly string[]): readonly UnitPlan[] => {
  const charts = new Set(paths.filter(isChartFile).map(folderOf));
  const own = paths.filter(path => !isKustomization(path) && !foldersAbove(path, maxFolders).some(folder => charts.has(folder)));
  return [...largestTrees(own, maxUnitFiles)].flatMap(([path, files]): readonly UnitPlan[] =>
    files.some(fileKinds.dockerfile.mayBe) && !files.every(fileKinds.dockerfile.mayBe)
      ? [{ unit: 'images', path, members: new Set(files) }]
      : [],
  );
};

/** The same of both sides. */
export interface BothSides<T> {
  readonly base: T;
  readonly head: T;
}

const keyOf = ({ unit, path }: UnitPlan): string => `${unit} ${path}`;

const isSame = (one: UnitPlan | undefined, other: UnitPlan): boolean =>
  one !== undefined &&
  one.unseen === other.unseen &&
  one.members.size === other.members.size &&
  [...other.members].every(member => one.members.has(member));

/**
 * The units that a change touches: those that hold one of its files at either side, and those that are not made of the same files at both.
 * Each is there at both sides, as far as there is one: what is found at one side has to be looked for at the other.
 */
export const touchedUnits = (
  { base, head }: BothSides<readonly UnitPlan[]>,
  changed: ReadonlySet<string>,
): BothSides<readonly UnitPlan[]> => {
  const [before, after] = [base, head].map(units => new Map(units.map(unit => [keyOf(unit), unit])));
  const holdsChanged = (unit: UnitPlan | undefined): boolean => unit !== undefined && [...unit.members].some(member => changed.has(member));
  const isTouched = (unit: UnitPlan): boolean => {
    const [own, other] = [before?.get(keyOf(unit)), after?.get(keyOf(unit))];
    return holdsChanged(own) || holdsChanged(other) || !own || !other || !isSame(own, other);
  };
  return { base: base.filter(isTouched), head: head.filter(isTouched) };
};
