import { onceFor } from '../../text/once-for.ts';
import { fileNameOf, folderOf, foldersAbove, resolvePath } from '../../text/path.ts';
import { kustomizationNames } from '../kustomization-names.ts';
import type { SourceFile } from '../source-file.ts';
import { itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';

/**
 * What the kustomizations around a file use it for. `neighbour`: one lies in its folder and does not name it.
 * Undefined when there is none, or only in folders above.
 */
export type KustomizeRole = 'patch' | 'resource' | 'neighbour' | undefined;

/** In how many folders a kustomization may lie that names a file: its own and those above. */
const maxFolders = 4;

/** Where kustomizations may lie that name a file, whether or not they exist. */
export const kustomizationCandidates = (path: string): readonly string[] =>
  foldersAbove(path, maxFolders).flatMap(folder => kustomizationNames.map(name => folder + name));

/** Longer texts are inline patches. */
const maxPathLength = 1024;

const pathsIn = (root: YamlNode, key: string): readonly string[] =>
  itemsOf(lookup(root, key)).flatMap(item => {
    const path = item.kind === 'mapping' ? stringAt(item, 'path') : stringAt(item);
    return path !== undefined && path.length <= maxPathLength && !path.includes('\n') ? [path] : [];
  });

const patchKeys = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];

/** The files that a kustomization names, by their paths in the repository. */
interface NamedFiles {
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

/** Why once: all files around a kustomization ask. */
const namedIn = onceFor((kustomization: SourceFile): NamedFiles => {
  const folder = folderOf(kustomization.path);
  const roots = parseYaml(kustomization, undefined, MAX_WRITTEN_LENGTH).documents.flatMap(({ root }) => root ?? []);
  const pathsUnder = (keys: readonly string[]): ReadonlySet<string> =>
    new Set(roots.flatMap(root => keys.flatMap(key => pathsIn(root, key)).map(path => resolvePath(folder, path))));
  return { patches: pathsUnder(patchKeys), resources: pathsUnder(['resources']) };
});

/** What the kustomizations among `companions` (files by path) use a file for. One that takes it for a patch outweighs the others. */
export const kustomizeRole = (path: string, companions: ReadonlyMap<string, SourceFile>): KustomizeRole => {
  if (companions.size === 0) return undefined;
  const found = kustomizationCandidates(path).flatMap(candidate => companions.get(candidate) ?? []);
  const target = resolvePath('', path);
  if (found.some(file => namedIn(file).patches.has(target))) return 'patch';
  if (found.some(file => namedIn(file).resources.has(target))) return 'resource';
  return found.some(file => folderOf(file.path) === folderOf(path)) ? 'neighbour' : undefined;
};

/** What a kustomization is made of. */
export interface KustomizationParts {
  /** Files and folders of the repository that it names as resources, bases, components or patches. */
  readonly paths: readonly string[];
  /** Why more belongs to it than the repository tells: a full sentence. */
  readonly unseen?: string;
  /** True for a component: it is only applied as a part of others. */
  readonly isComponent: boolean;
}

const memberKeys = ['resources', 'bases', 'components', ...patchKeys];

/** Fields with which kustomize makes further objects, or changes them by a program. Source: kustomize, `types.Kustomization`. */
const makingKeys = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers'];

/** What kustomize fetches from elsewhere. Source: kustomize, `api/internal/git` (`NewRepoSpecFromURL`). */
const remoteResource = /^(?:[a-z][a-z0-9+.-]{0,20}::?|[\w.-]{1,64}@|github\.com[/:])|[?]ref=/iu;

/**
 * Reads what belongs to a kustomization. One that can't be read has unseen parts. Why once: files are grouped again and again, with few of them
 * changed.
 */
export const readKustomization = onceFor((file: SourceFile): KustomizationParts => {
  const { documents, notifications } = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
  const roots = documents.flatMap(({ root }) => root ?? []);
  const written = roots.flatMap(root => memberKeys.flatMap(key => pathsIn(root, key)));
  const remote = written.find(path => remoteResource.test(path));
  const making = makingKeys.find(key => roots.some(root => lookup(root, key).state !== 'absent'));
  const folder = folderOf(file.path);
  const unseen = notifications.some(({ level }) => level === 'error')
    ? `"${file.path}" could not be read.`
    : remote !== undefined
      ? `"${file.path}" names "${remote.slice(0, 200)}", which lies elsewhere.`
      : making === undefined
        ? undefined
        : `"${file.path}" makes objects with "${making}".`;
  return {
    paths: [...new Set(written.filter(path => !remoteResource.test(path)).map(path => resolvePath(folder, path)))],
    ...(unseen !== undefined && { unseen }),
    isComponent: roots.some(root => stringAt(root, 'kind') === 'Component'),
  };
});

/** True for a file that kustomize reads of itself in its folder. */
export const isKustomization = (path: string): boolean => kustomizationNames.includes(fileNameOf(path));
