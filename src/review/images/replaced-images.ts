import type { FileArtifact } from '../../artifacts/artifact.ts';
import { collectImages } from '../../artifacts/images/collect-images.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { isKustomization, kustomizationCandidates, readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { onceFor } from '../../text/once-for.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
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

/** Why once: it is asked of all manifests of a side, again and again. */
export const hasLooseImages = onceFor(
  (artifact: FileArtifact): boolean =>
    artifact.kind === 'kubernetes' && collectImages(artifact).images.some(({ reference }) => reference !== undefined && isLoose(reference)),
);

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

/** Why once: each look at what is rendered asks the Skaffold files above it. */
const namesIn = onceFor((file: SourceFile): readonly string[] =>
  parseYaml(file).documents.flatMap(({ root }) => {
    if (root === undefined) return [];
    return isKustomization(file.path) ? replacedByKustomize(root) : builtBySkaffold(root);
  }),
);

const loosePaths = (artifacts: readonly FileArtifact[]): readonly string[] => artifacts.filter(hasLooseImages).map(({ file }) => file.path);

/** More kustomizations beside a base are not read. */
const maxOverlays = 40;

/** The kustomizations below each folder, as many of each as are read. Why once: each batch of a scan asks. */
const kustomizationsBelow = onceFor((known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const below = new Map<string, string[]>();
  for (const path of known) {
    if (!isKustomization(path)) continue;
    for (const folder of foldersAbove(path, maxFolders)) {
      const own = below.get(folder);
      if (own === undefined) below.set(folder, [path]);
      else if (own.length < maxOverlays) own.push(path);
    }
  }
  return below;
});

/** Kustomizations beside the folder that a manifest's own lies in, which may build on it: the nearest first, and of the whole repository where they are few. */
const overlaysOf = (path: string, known: ReadonlySet<string>): readonly string[] => {
  if (!kustomizationCandidates(path).some(candidate => known.has(candidate))) return [];
  const around = foldersAbove(path, maxFolders).slice(1);
  const near = around.flatMap(folder => {
    const below = kustomizationsBelow(known).get(folder) ?? [];
    return folder === '' && below.length === maxOverlays ? [] : below;
  });
  return [...new Set(near)].slice(0, maxOverlays);
};

/** Files that may say which tags of images run, for the manifests among the artifacts. `known`: the paths of the repository, where they are known. */
export const replacingFiles = (artifacts: readonly FileArtifact[], known: ReadonlySet<string> | undefined): readonly string[] => {
  const loose = loosePaths(artifacts);
  const around = loose.flatMap(candidatesFor).filter(candidate => known?.has(candidate) ?? true);
  const overlays = known === undefined ? [] : loose.flatMap(path => overlaysOf(path, known));
  return [...new Set([...around, ...overlays])].slice(0, maxCompanions);
};

/** What files say of images, and which kustomizations build on which files and folders. */
class Replacements {
  readonly #names = new Map<string, readonly string[]>();
  /** By path of a file or folder: the kustomizations that name it. */
  readonly #namedBy = new Map<string, string[]>();

  constructor(files: Iterable<SourceFile>) {
    for (const file of files) {
      this.#names.set(file.path, namesIn(file));
      if (!isKustomization(file.path)) continue;
      for (const part of readKustomization(file).paths) {
        const known = this.#namedBy.get(part);
        if (known) known.push(file.path);
        else this.#namedBy.set(part, [file.path]);
      }
    }
  }

  /** The images that files around a manifest decide, and kustomizations that build on it, directly or by others. */
  of(path: string): ReadonlySet<string> {
    const found = new Set(candidatesFor(path).flatMap(candidate => this.#names.get(candidate) ?? []));
    const seen = new Set<string>();
    const pending = [path];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      for (const kustomization of this.#namedBy.get(part) ?? []) {
        if (seen.has(kustomization)) continue;
        seen.add(kustomization);
        for (const name of this.#names.get(kustomization) ?? []) found.add(name);
        pending.push(folderOf(kustomization).slice(0, -1));
      }
    }
    return found;
  }
}

/**
 * By path of a manifest: the images in it whose tag another file decides, as `registry/repository`, by the texts of `replacingFiles`. A
 * Skaffold file counts in its folder and below, a kustomization the same, and for what it builds on.
 */
export const replacedImagesOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const loose = loosePaths(artifacts);
  const files = replacingFiles(artifacts, known).flatMap(path => {
    const read = texts.get(path);
    return read?.state === 'text' ? [sourceFile(path, read.text)] : [];
  });
  const replacements = new Replacements(files);
  return new Map(loose.map(path => [path, replacements.of(path)]));
};

/** The images that Skaffold files above something that is rendered build, as `registry/repository`. */
export const imagesBuiltAbove = (path: string, files: ReadonlyMap<string, SourceFile>): ReadonlySet<string> =>
  new Set(
    foldersAbove(path, maxFolders)
      .flatMap(folder => skaffoldNames.flatMap(name => files.get(folder + name) ?? []))
      .flatMap(namesIn),
  );
