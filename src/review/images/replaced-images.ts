import type { FileArtifact } from '../../artifacts/artifact.ts';
import { collectImages } from '../../artifacts/images/collect-images.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { isKustomization, kustomizationCandidates, readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import type { FileText } from '../ports.ts';
import { maxCompanions } from '../read/companions.ts';

/** Deeper files have no Skaffold file that is looked for further up. */
const maxFolders = 8;

/** Overlays are looked for in folders beside that of a manifest, and in those beside the two above it. */
const maxFoldersOfOverlays = 4;
/** More overlays around one manifest are not looked at. */
const maxOverlays = 100;

/** The names that `skaffold` looks for. Source: Skaffold CLI reference, `--filename`. */
const skaffoldNames = ['skaffold.yaml', 'skaffold.yml'];

const candidatesFor = (path: string): readonly string[] => [
  ...foldersAbove(path, maxFolders).flatMap(folder => skaffoldNames.map(name => folder + name)),
  ...kustomizationCandidates(path),
];

/** An image that rules about tags would look at: other files may say that its tag is not what runs. */
const isLoose = ({ tag, digest }: ImageReference): boolean => digest === undefined && (tag === undefined || !/\d/.test(tag));

const hasLooseImages = (artifact: FileArtifact): boolean =>
  artifact.kind === 'kubernetes' && collectImages(artifact).images.some(({ reference }) => reference !== undefined && isLoose(reference));

const keyOf = (text: string | undefined): readonly string[] => {
  const reference = text === undefined ? undefined : parseImageReference(text);
  return reference ? [imageKey(reference)] : [];
};

/** `build.artifacts` of a Skaffold file and of its profiles: Skaffold writes the tag that it built over whatever a manifest has. */
const builtBySkaffold = (root: YamlNode): readonly string[] =>
  [root, ...itemsOf(lookup(root, 'profiles'))].flatMap(node =>
    itemsOf(lookup(node, 'build', 'artifacts')).flatMap(artifact => keyOf(stringAt(artifact, 'image'))),
  );

/** `images` of a kustomization that give an image a tag or a digest of their own. */
const replacedByKustomize = (root: YamlNode): readonly string[] =>
  itemsOf(lookup(root, 'images')).flatMap(image => {
    const tag = stringAt(image, 'newTag');
    const isPinned = stringAt(image, 'digest') !== undefined || (tag !== undefined && tag !== 'latest');
    return isPinned ? keyOf(stringAt(image, 'name')) : [];
  });

const namesIn = (file: SourceFile): readonly string[] =>
  parseYaml(file).documents.flatMap(({ root }) => {
    if (root === undefined) return [];
    return skaffoldNames.some(name => file.path.endsWith(name)) ? builtBySkaffold(root) : replacedByKustomize(root);
  });

const loosePaths = (artifacts: readonly FileArtifact[]): readonly string[] => artifacts.filter(hasLooseImages).map(({ file }) => file.path);

/** The kustomizations of the repository that lie around a manifest, the nearest first: overlays may use it as a part of their base. */
const kustomizationsAround = (known: ReadonlySet<string>): ((path: string) => readonly string[]) => {
  const below = new Map<string, string[]>();
  for (const path of known)
    if (isKustomization(path))
      for (const folder of foldersAbove(path, maxFoldersOfOverlays)) {
        const found = below.get(folder);
        if (found === undefined) below.set(folder, [path]);
        else found.push(path);
      }
  return path => {
    const found = new Set<string>();
    for (const folder of foldersAbove(path, maxFoldersOfOverlays))
      for (const near of below.get(folder) ?? []) if (found.size < maxOverlays) found.add(near);
    return [...found];
  };
};

/** Files that may say which tags of images run, for the manifests among the artifacts. `known`: the repository's paths, where they are known. */
export const replacingFiles = (artifacts: readonly FileArtifact[], known: ReadonlySet<string> | undefined): readonly string[] => {
  const paths = loosePaths(artifacts);
  const around = known === undefined || paths.length === 0 ? () => [] : kustomizationsAround(known);
  const wanted = new Set([...paths.flatMap(candidatesFor), ...paths.flatMap(around)]);
  return [...wanted].filter(path => known?.has(path) ?? true).slice(0, maxCompanions);
};

/** What the kustomizations give a tag that build with a file: those that name it, those that name their folders, and so on. */
const replacedByOverlays = (
  kustomizations: readonly SourceFile[],
  names: ReadonlyMap<string, readonly string[]>,
): ((path: string) => readonly string[]) => {
  const users = new Map<string, SourceFile[]>();
  for (const file of kustomizations)
    for (const named of readKustomization(file).paths) users.set(named, [...(users.get(named) ?? []), file]);
  return path => {
    const reached = new Set<string>();
    const pending = [path];
    for (let next = pending.pop(); next !== undefined; next = pending.pop())
      for (const file of users.get(next) ?? [])
        if (!reached.has(file.path)) {
          reached.add(file.path);
          pending.push(folderOf(file.path).replace(/\/$/u, ''));
        }
    return [...reached].flatMap(user => names.get(user) ?? []);
  };
};

/**
 * By path of a manifest: the images in it whose tag another file decides, as `registry/repository`, by the texts of `replacingFiles`. A
 * Skaffold file counts in its folder and below, a kustomization the same, and wherever it lies for what it builds with: what is deployed of
 * a base by another way is judged as that way renders it.
 */
export const replacedImagesOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const files = replacingFiles(artifacts, known).flatMap(path => {
    const read = texts.get(path);
    return read?.state === 'text' ? [sourceFile(path, read.text)] : [];
  });
  const names = new Map(files.map(file => [file.path, namesIn(file)]));
  const byOverlays = replacedByOverlays(
    files.filter(({ path }) => isKustomization(path)),
    names,
  );
  return new Map(
    loosePaths(artifacts).map(path => [
      path,
      new Set([...candidatesFor(path).flatMap(candidate => names.get(candidate) ?? []), ...byOverlays(path)]),
    ]),
  );
};
