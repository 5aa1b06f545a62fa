import { holdsCommands } from '../../../artifacts/pipeline/paths.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { isGoneThrough } from '../../../artifacts/yaml/nodes-below.ts';
import { readYaml } from '../../../artifacts/yaml/parse.ts';
import { type Applied, appliedBy } from '../../../environments/commands/applied-files.ts';
import type { Grant } from '../../../environments/commands/grant.ts';
import { grantsBy } from '../../../environments/commands/granting-commands.ts';
import { grantsByContainers } from '../../../environments/commands/granting-containers.ts';
import { deploysFiles, type Script, scriptsIn } from '../../../environments/commands/scripts.ts';
import { type PathTree, shellPattern } from '../../../environments/path-tree.ts';
import { onceFor } from '../../../text/once-for.ts';
import { byOthers, deployingActions, deployingModules } from './deploying-steps.ts';

/** What a pipeline, a makefile, a script or a playbook has deployed. */
export interface Deployed extends Applied {
  readonly by: SourceFile;
}

/** A file that is deployed, and by what. */
export interface DeployedPlace {
  readonly path: string;
  readonly by: Deployed;
}

/** A file as YAML, read once for all who look for commands in it. */
export const rootsOf = onceFor((file: SourceFile): readonly YamlNode[] => readYaml(file).documents.flatMap(({ root }) => root ?? []));

const scriptsOf = onceFor((file: SourceFile): readonly Script[] => scriptsIn(file, () => rootsOf(file), deploysFiles));

/** All that a file has deployed. */
export const allDeployedBy = onceFor((file: SourceFile): readonly Deployed[] => {
  const byCommands = scriptsOf(file)
    .flatMap(appliedBy)
    .map(applied => ({ ...applied, by: file }));
  const names = file.text.toLowerCase();
  const usesOthers = [...deployingActions.keys(), ...deployingModules.keys()].some(name => names.includes(name));
  return [...byCommands, ...(usesOthers && holdsCommands(file.path) ? rootsOf(file).flatMap(root => byOthers(file, root)) : [])];
});

/** Compose files, manifests and patches that a file has deployed. Kustomizations are built where they are rendered. */
export const deployedBy = (file: SourceFile): readonly Deployed[] => allDeployedBy(file).filter(({ kind }) => kind !== 'kustomization');

/** Shorter texts have no more nodes than are gone through. */
const maxText = 90_000;

/** What may stand in a file that is larger than what is gone through of one. */
const unreadIn = (root: YamlNode, { path }: SourceFile): readonly Grant[] =>
  isGoneThrough(root)
    ? []
    : [{ what: 'may stand where this file has more than is looked through', key: `unread ${path}`, range: { start: 0, end: 1 } }];

/** What the commands of a file give by their own words, and the containers that it has started. */
export const grantsIn = onceFor((file: SourceFile): readonly Grant[] => [
  ...scriptsOf(file).flatMap(grantsBy),
  ...(holdsCommands(file.path) && file.text.length > maxText ? rootsOf(file).flatMap(root => unreadIn(root, file)) : []),
  ...(holdsCommands(file.path) && startsContainers(file.text) ? rootsOf(file).flatMap(root => grantsByContainers(root, file.path)) : []),
]);

/** True for a text in which a container may be given something. */
const startsContainers = (text: string): boolean =>
  /privileged|volume|mount|binds|options|args|host|cap/iu.test(text) && /image|docker|podman|k8s|helm/u.test(text);

/** More files of one folder are not looked at. */
const maxFiles = 1_000;

/** Which files of a folder kubectl takes. Source: Kubernetes, `resource.FileExtensions`. */
const isTaken = (path: string): boolean => /\.(?:json|ya?ml)$/u.test(path);

/** The files that are deployed, of those that there are. */
const placesOf = (by: Deployed, tree: PathTree): readonly DeployedPlace[] => {
  for (const candidate of by.candidates) {
    const pattern = shellPattern(candidate);
    const files = tree.match(pattern, maxFiles).map(({ path }) => path);
    const folders =
      by.kind === 'manifests' && !by.isGuess ? (pattern === '' ? [''] : tree.matchFolders(pattern, maxFiles).map(({ path }) => path)) : [];
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
