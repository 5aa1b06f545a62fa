import { isKustomization, readKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { kustomizationsIn } from '../artifacts/kustomization-names.ts';
import { fileNameOf, folderOf } from '../text/path.ts';
import { byOrigin, type DeclaredFolder, giverOf } from './declared.ts';
import type { Found, KustomizeEnvironment, Origin } from './environment.ts';
import { joinedNames, uniqueNames } from './joined-names.ts';
import type { RepositorySide } from './repository-side.ts';

/** More environments are named, and not looked at: those of a whole repository. */
const maxEnvironments = 500;

/** More manifests of one folder are not deployed as they are. */
const maxManifests = 2_000;

const folderPath = (file: string): string => folderOf(file).replace(/\/$/u, '');

const hasKustomization = (folder: string, side: RepositorySide): boolean => kustomizationsIn(folder).some(path => side.paths.has(path));

/** The folders of kustomizations that no other names, and that are not components; of those in a circle the first. */
const rootFolders = (side: RepositorySide): readonly string[] => {
  const all = [...side.paths].filter(isKustomization).toSorted();
  const names = new Map<string, readonly string[]>();
  const components = new Set<string>();
  for (const path of all) {
    const file = side.text(path);
    if (file === undefined) continue;
    const { paths, isComponent } = readKustomization(file);
    if (isComponent) components.add(folderPath(path));
    names.set(folderPath(path), paths);
  }
  const named = new Set([...names].flatMap(([folder, paths]) => paths.filter(path => path !== folder)));
  const folders = [...new Set(all.map(folderPath))];
  const roots = folders.filter(folder => !named.has(folder));
  const reached = new Set<string>();
  const reach = (top: string): void => {
    const pending = [top];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      for (const inner of names.get(next) ?? []) pending.push(inner);
    }
  };
  for (const root of roots) reach(root);
  const circles: string[] = [];
  for (const folder of folders)
    if (!reached.has(folder)) {
      circles.push(folder);
      reach(folder);
    }
  return [...roots, ...circles].filter(folder => !components.has(folder));
};

/** What is deployed of a folder without a kustomization. Flux takes a folder in it that has one as a whole. */
const manifestsOf = ({ folder, by, takes = () => true }: DeclaredFolder, side: RepositorySide): readonly string[] => {
  const isEntered = (inner: string): boolean => by !== 'flux' || !hasKustomization(inner, side);
  const files = side.tree
    .below(folder, maxManifests, isEntered)
    .filter(path => (by === 'flux' ? /\.ya?ml$/u : /\.(?:ya?ml|json)$/u).test(path));
  const built = by === 'flux' ? kustomizationsBelow(folder, side) : [];
  return [...files.filter(takes), ...built].toSorted();
};

/** The outermost folders below a folder that have a kustomization. */
const kustomizationsBelow = (folder: string, side: RepositorySide): readonly string[] => {
  const found: string[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined && found.length < maxManifests; next = pending.pop())
    for (const name of side.tree.inFolder(next).folders) {
      const inner = next === '' ? name : `${next}/${name}`;
      if (hasKustomization(inner, side)) found.push(inner);
      else pending.push(inner);
    }
  return found;
};

const asDeclared = (declared: DeclaredFolder, side: RepositorySide): KustomizeEnvironment => {
  const { name, folder, by, settings, substitution, origin, missing = [], unknown = [], isPlain = false } = declared;
  const builds = !isPlain && hasKustomization(folder, side) ? 'kustomization' : 'manifests';
  return {
    name,
    names: [name],
    origin,
    folder,
    builds,
    by,
    manifests: builds === 'manifests' ? manifestsOf(declared, side) : [],
    settings,
    substitution,
    missing,
    unknown,
  };
};

/** A kustomization as it is built by itself; `origin` is what applies it, where that is known. */
export const undeclared = (folder: string, name: string, origin?: Origin): KustomizeEnvironment => ({
  name,
  names: [name],
  origin,
  folder,
  builds: 'kustomization',
  by: undefined,
  manifests: [],
  settings: undefined,
  substitution: undefined,
  missing: [],
  unknown: [],
});

/** What tells apart the ways in which one folder is deployed. */
const keyOf = ({ folder, builds, by, settings, substitution, missing, unknown, manifests }: KustomizeEnvironment): string => {
  const fields = settings && [...settings.fields].map(([name, { range }]) => [name, settings.text.key, range.start]);
  const variables = substitution && [[...substitution.variables].map(([name, { value }]) => [name, value]), substitution.isOpen];
  return JSON.stringify([folder, builds, by, fields, variables, missing, unknown, manifests.length, manifests[0]]);
};

/** What is deployed in one way is one environment, with the names of all. */
const merge = (all: readonly KustomizeEnvironment[]): readonly KustomizeEnvironment[] => {
  const groups = [...Map.groupBy(all, keyOf).values()];
  const names = uniqueNames(
    groups.map(group => group.map(({ name, origin }) => ({ name, file: origin === undefined ? '' : giverOf(origin) }))),
  );
  return groups.flatMap((group, index) => {
    const own = names[index] ?? [];
    return group.slice(0, 1).map(first => ({ ...first, names: own, name: joinedNames(own) }));
  });
};

/** More folders are not looked through: each may have many manifests. */
const maxDeclared = 2_000;

/**
 * The environments of a repository's kustomizations: what controllers are told to deploy, what commands apply, and each kustomization that no other and
 * no controller names, by the name of its folder. Folders of charts are none, and neither is a root without a kustomization: mostly that of
 * another repository is meant.
 */
export const kustomizeEnvironments = (
  declared: readonly DeclaredFolder[],
  side: RepositorySide,
  applied: ReadonlyMap<string, Origin> = new Map(),
): Found<KustomizeEnvironment> => {
  const sorted = declared.toSorted(byOrigin).slice(0, maxDeclared);
  const told = sorted.map(one => asDeclared(one, side)).filter(({ folder, builds }) => folder !== '' || builds === 'kustomization');
  const deployed = new Set(told.filter(({ builds }) => builds === 'kustomization').map(({ folder }) => folder));
  const byCommands = [...applied.keys()].filter(folder => hasKustomization(folder, side));
  const roots = [...new Set([...rootFolders(side), ...byCommands])].filter(folder => !deployed.has(folder));
  const short = Map.groupBy(roots, folder => fileNameOf(folder));
  const byThemselves = roots.map(folder => {
    const name = fileNameOf(folder);
    return undeclared(folder, folder === '' ? '.' : short.get(name)?.length === 1 ? name : folder, applied.get(folder));
  });
  const all = merge([...told, ...byThemselves]);
  return {
    environments: all.slice(0, maxEnvironments),
    leftOut: [...all.slice(maxEnvironments).map(({ name }) => name), ...declared.slice(maxDeclared).map(({ name }) => name)],
  };
};
