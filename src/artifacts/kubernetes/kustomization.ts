import { onceFor } from '../../text/once-for.ts';
import { fileNameOf, folderOf, foldersAbove, resolvePath } from '../../text/path.ts';
import { kustomizationNames } from '../kustomization-names.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
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
  /**
   * Further files and folders that it builds with: those of generators, replacements, transformers, configurations, values of charts. Some of them may be
   * texts that are no paths.
   */
  readonly inputs: readonly string[];
  /** Folders of charts that it has rendered, where the repository has them. */
  readonly charts: readonly string[];
  /** Why more belongs to it than the repository tells: a full sentence. */
  readonly unseen?: string;
  /** True for a component: it is only applied as a part of others. */
  readonly isComponent: boolean;
}

const memberKeys = ['resources', 'bases', 'components', ...patchKeys];

/** Fields with which kustomize makes further objects, or changes them by a program. Source: kustomize, `types.Kustomization`. */
const makingKeys = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers'];

/** Fields that name further files. Source: kustomize, `types.Kustomization` and what it is made of. */
const fileKeys = new Set([
  ...['files', 'envs', 'env', 'path', 'configurations', 'crds', 'generators', 'transformers', 'validators'],
  ...['valuesFile', 'additionalValuesFiles', 'values'],
]);

/** More files of one kustomization are not looked for. */
const maxInputs = 2_000;

/** The texts under such fields, wherever they stand; of `key=path` the part that is a path. */
const inputsIn = (roots: readonly YamlNode[]): readonly string[] => {
  const found: string[] = [];
  const pending: (readonly [YamlNode, boolean])[] = roots.map(root => [root, false]);
  for (let next = pending.pop(); next !== undefined && found.length < maxInputs; next = pending.pop()) {
    const [node, isNamed] = next;
    for (const { name, value } of entriesOf(node)) pending.push([value, name !== undefined && fileKeys.has(name)]);
    for (const item of itemsOf(node)) pending.push([item, isNamed]);
    const text = isNamed ? stringAt(node) : undefined;
    if (text !== undefined && text.length <= maxPathLength && !text.includes('\n')) found.push(text.slice(text.indexOf('=') + 1));
  }
  return found;
};

/** Where kustomize looks for a chart before it fetches it. Source: kustomize, `HelmChartInflationGenerator` (`absChartHome`). */
const chartsIn = (root: YamlNode): readonly string[] => {
  const home = (holder: YamlNode, key: string): string => stringAt(holder, ...key.split('.')) ?? 'charts';
  const of = (key: string, name: string, version: string, repo: string, homeOf: (item: YamlNode) => string): readonly string[] =>
    itemsOf(lookup(root, key)).flatMap(item => {
      const called = stringAt(item, name);
      if (called === undefined) return [];
      const [wanted, from] = [stringAt(item, version), stringAt(item, repo)];
      return [`${homeOf(item)}/${wanted !== undefined && from !== undefined ? `${called}-${wanted}/` : ''}${called}`];
    });
  return [
    ...of('helmCharts', 'name', 'version', 'repo', () => home(root, 'helmGlobals.chartHome')),
    ...of('helmChartInflationGenerator', 'chartName', 'chartVersion', 'chartRepoUrl', item => home(item, 'chartHome')),
  ];
};

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
    inputs: [...new Set(inputsIn(roots).map(path => resolvePath(folder, path)))],
    charts: [...new Set(roots.flatMap(chartsIn).map(path => resolvePath(folder, path)))],
    ...(unseen !== undefined && { unseen }),
    isComponent: roots.some(root => stringAt(root, 'kind') === 'Component'),
  };
});

/** True for a file that kustomize reads of itself in its folder. */
export const isKustomization = (path: string): boolean => kustomizationNames.includes(fileNameOf(path));
