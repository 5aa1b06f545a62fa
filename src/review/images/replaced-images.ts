import type { FileArtifact } from '../../artifacts/artifact.ts';
import { collectImages } from '../../artifacts/images/collect-images.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { kustomizationCandidates } from '../../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { foldersAbove } from '../../text/path.ts';
import type { FileText } from '../ports.ts';
import { maxCompanions } from '../read/companions.ts';

/** Deeper files have no Skaffold file that is looked for further up. */
const maxFolders = 8;

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

/** Files that may say which tags of images run, for the manifests among the artifacts. */
export const replacingFiles = (artifacts: readonly FileArtifact[]): readonly string[] =>
  [...new Set(loosePaths(artifacts).flatMap(candidatesFor))].slice(0, maxCompanions);

/**
 * By path of a manifest: the images in it whose tag another file decides, as `registry/repository`, by the texts of `replacingFiles`. A
 * Skaffold file counts in its folder and below, a kustomization the same.
 */
export const replacedImagesOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map(
    replacingFiles(artifacts).flatMap(path => {
      const read = texts.get(path);
      return read?.state === 'text' ? [[path, namesIn(sourceFile(path, read.text))] as const] : [];
    }),
  );
  return new Map(loosePaths(artifacts).map(path => [path, new Set(candidatesFor(path).flatMap(candidate => names.get(candidate) ?? []))]));
};
