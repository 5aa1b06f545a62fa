import { isKustomization, type KustomizationParts, readKustomization } from '../../../artifacts/kubernetes/kustomization.ts';
import { kustomizationsIn } from '../../../artifacts/kustomization-names.ts';
import type { KustomizeEnvironment } from '../../../environments/environment.ts';
import { appendAll } from '../../../text/append-all.ts';
import { folderOf } from '../../../text/path.ts';
import { isReadable } from './chart-folders.ts';
import type { Deployments } from './deployments.ts';
import type { SideFiles } from './rendering.ts';

/** A folder that is built, with all that kustomize may read for it. */
export interface BuiltFolder {
  readonly environment: KustomizeEnvironment;
  /** Its kustomization, or where it is declared that its manifests are deployed. */
  readonly file: string;
  readonly members: ReadonlySet<string>;
}

/**
 * The folders that are built, of any of the sides. Manifests that are deployed as they are were judged as such and are left out, unless `isWanted`
 * says otherwise.
 */
export const builtFolders = (
  sides: readonly SideFiles[],
  deployments: Deployments,
  tracked: readonly string[],
  isWanted: (environment: KustomizeEnvironment) => boolean = () => false,
): readonly BuiltFolder[] => {
  const byFolder = Map.groupBy(tracked.filter(isReadable), folderOf);
  const present = new Set(tracked);
  const found = new Map<string, BuiltFolder>();
  for (const files of sides)
    for (const environment of deployments.of(files).ofKustomizations().environments) {
      const { folder, names, manifests, origin } = environment;
      const file = kustomizationsIn(folder).find(path => files.has(path)) ?? origin?.file.path;
      const key = `${folder}\0${names[0]}`;
      const isPlain = environment.builds === 'manifests' && environment.settings === undefined && environment.substitution === undefined;
      if (file === undefined || (isPlain && !isWanted(environment))) continue;
      const known = found.get(key);
      const reached = reachOf(kustomizationsIn(folder), sides, present, byFolder);
      const members = new Set([...manifests, ...reached, ...(known?.members ?? [])]);
      found.set(key, known === undefined ? { environment, file, members } : { ...known, members });
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
      return file ? reachedFrom(readKustomization(file), byFolder) : [];
    })) {
      if (present.has(named)) members.add(named);
      for (const inner of kustomizationsIn(named)) pending.push(inner);
    }
  }
  return members;
};

/** Kustomizations in whose folders others lie: where they may have the charts of these rendered. */
export const kustomizationsOver = (folders: readonly string[], tracked: readonly string[]): readonly string[] =>
  folders.length === 0
    ? []
    : tracked.filter(
        path => isKustomization(path) && folders.some(folder => folder.startsWith(folderOf(path)) && folder !== folderOf(path)),
      );

/** Whether a side has a kustomization among some files that has charts rendered. */
export const rendersCharts = (paths: readonly string[], files: SideFiles): boolean =>
  paths.some(path => {
    const file = files.get(path);
    return file !== undefined && readKustomization(file).charts.length > 0;
  });

/** Whether a file holds values, or is a part, of a chart that one of the kustomizations among some files has rendered. */
export const isInflatedWith = (path: string, reads: (path: string) => boolean, files: SideFiles): boolean =>
  [...files.values()].some(file => {
    if (!isKustomization(file.path) || !reads(file.path)) return false;
    const { charts, inputs } = readKustomization(file);
    return charts.length > 0 && (inputs.includes(path) || charts.some(folder => path.startsWith(`${folder}/`)));
  });

/** All that a kustomization names, and the files of the charts that it has rendered. Other files than texts are not read. */
const reachedFrom = (
  { paths, inputs, charts }: KustomizationParts,
  byFolder: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const ofCharts =
    charts.length === 0
      ? []
      : [...byFolder].flatMap(([folder, files]) => (charts.some(chart => folder.startsWith(`${chart}/`)) ? files : []));
  return [...paths, ...inputs.filter(isReadable), ...ofCharts];
};

/** More files are not followed for one folder. */
const maxNamed = 2_000;

/** The files that a folder's kustomizations name, and those that they reach: they themselves, resources and patches. */
export const namedBy = ({ folder, manifests }: KustomizeEnvironment, files: SideFiles): ReadonlySet<string> => {
  const named = new Set<string>();
  const seen = new Set<string>();
  const pending = [...kustomizationsIn(folder), ...manifests.flatMap(path => [path, ...kustomizationsIn(path)])];
  for (let path = pending.pop(); path !== undefined && seen.size < maxNamed; path = pending.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = files.get(path);
    if (file === undefined) continue;
    named.add(path);
    if (isKustomization(path)) for (const inner of readKustomization(file).paths) appendAll(pending, [inner, ...kustomizationsIn(inner)]);
  }
  return named;
};
