import { companionPath } from '../../artifacts/compose/companion-path.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { entriesOf, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { type Applied, appliedBy } from '../../environments/commands/applied-files.ts';
import { scriptsIn } from '../../environments/commands/scripts.ts';
import { type PathTree, unknownPart } from '../../environments/path-tree.ts';
import { onceFor } from '../../text/once-for.ts';

/** What a pipeline, a makefile or a script has deployed. */
export interface Deployed extends Applied {
  readonly by: SourceFile;
}

/** A file that is deployed, and by what. */
export interface DeployedPlace {
  readonly path: string;
  readonly by: Deployed;
}

const deploys = (text: string): boolean =>
  /\b(?:kubectl|oc|kapp|kube|docker|podman|nerdctl|finch|docker-compose|podman-compose)\b/u.test(text) &&
  /\b(?:apply|create|replace|process|deploy|up|run|start|restart|watch|play)\b/u.test(text);

const rootsOf = onceFor((file: SourceFile): readonly YamlNode[] => parseYaml(file).documents.flatMap(({ root }) => root ?? []));

/** Actions that deploy, with the input that names the files and what these are. Sources: their `action.yml`. */
const deployingActions: ReadonlyMap<string, readonly [input: string, kind: Applied['kind']]> = new Map([
  ['azure/k8s-deploy', ['manifests', 'manifests']],
  ['hoverkraft-tech/compose-action', ['compose-file', 'compose']],
  ['isbang/compose-action', ['compose-file', 'compose']],
]);

/** What the steps of a workflow, or of a composite action, have deployed by actions. */
const byActions = (file: SourceFile, root: YamlNode): readonly Deployed[] => {
  const holders = [...entriesOf(lookup(root, 'jobs')).map(({ value }) => value), mappingAt(root, 'runs')];
  return holders
    .flatMap(holder => itemsOf(lookup(holder, 'steps')))
    .flatMap(step => {
      const name = stringAt(step, 'uses')?.replace(/@.*$/su, '').toLowerCase();
      const [input, kind] = deployingActions.get(name ?? '') ?? [];
      const node = input === undefined ? undefined : nodeAt(step, 'with', input);
      if (kind === undefined || node?.kind !== 'scalar' || node.value.includes('${{')) return [];
      return node.value.split(/[\n,]/u).flatMap((written): readonly Deployed[] => {
        const path = companionPath('', written.trim());
        return path === undefined || written.trim() === ''
          ? []
          : [{ kind, candidates: [path], isRecursive: false, isGuess: false, range: node.range, by: file }];
      });
    });
};

/** Compose files and manifests that a file has deployed. Kustomizations are built where they are rendered. */
export const deployedBy = onceFor((file: SourceFile): readonly Deployed[] => {
  const scripts = scriptsIn(file, () => rootsOf(file), deploys);
  const byCommands = scripts.flatMap(appliedBy).map(applied => ({ ...applied, by: file }));
  const usesActions = file.text.includes('uses') && [...deployingActions.keys()].some(name => file.text.toLowerCase().includes(name));
  return [...byCommands, ...(usesActions ? rootsOf(file).flatMap(root => byActions(file, root)) : [])].filter(
    ({ kind }) => kind !== 'kustomization',
  );
});

/** More files of one folder are not looked at. */
const maxFiles = 1_000;

/** Which files of a folder kubectl takes. Source: Kubernetes, `resource.FileExtensions`. */
const isTaken = (path: string): boolean => /\.(?:json|ya?ml)$/u.test(path);

/** The files that are deployed, of those that there are. */
const placesOf = (by: Deployed, tree: PathTree): readonly DeployedPlace[] => {
  for (const candidate of by.candidates) {
    // A shell puts the names in place of `*`, `?` and `[…]`.
    const pattern = candidate.replaceAll(/\*+|\?|\[[^\]/]{1,50}\]/gu, unknownPart);
    const files = tree.match(pattern).map(({ path }) => path);
    const folders =
      by.kind === 'manifests' && !by.isGuess ? (pattern === '' ? [''] : tree.matchFolders(pattern).map(({ path }) => path)) : [];
    const inFolders = folders.flatMap(folder =>
      by.isRecursive ? tree.below(folder, maxFiles) : tree.inFolder(folder).files.map(name => (folder === '' ? name : `${folder}/${name}`)),
    );
    const found = [...files, ...inFolders.filter(isTaken)];
    if (found.length > 0) return found.map(path => ({ path, by }));
  }
  return [];
};

/** So many files are found, some of them more than once, for all commands of one side. */
const maxFound = 200_000;

/** The files that are deployed, each with what names it first, and whether all were looked for. */
export interface DeployedPlaces {
  readonly places: readonly DeployedPlace[];
  readonly isComplete: boolean;
}

/** By what two commands deploy the same. */
export const keyOfDeployed = ({ kind, candidates, isRecursive }: Deployed): string => JSON.stringify([kind, candidates, isRecursive]);

/** All that is deployed. Why each command once: a script may say the same thousands of times. */
export const placesIn = (all: readonly Deployed[], tree: PathTree): DeployedPlaces => {
  const byPath = new Map<string, DeployedPlace>();
  const seen = new Set<string>();
  let left = maxFound;
  for (const one of all) {
    const key = keyOfDeployed(one);
    if (seen.has(key)) continue;
    seen.add(key);
    const found = placesOf(one, tree);
    left -= 1 + found.length;
    if (left < 0) return { places: [...byPath.values()], isComplete: false };
    for (const place of found) if (!byPath.has(place.path) || byPath.get(place.path)?.by.isGuess) byPath.set(place.path, place);
  }
  return { places: [...byPath.values()], isComplete: true };
};
