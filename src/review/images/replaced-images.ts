import type { FileArtifact } from '../../artifacts/artifact.ts';
import { collectImages } from '../../artifacts/images/collect-images.ts';
import { type ImageReference, imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { isKustomization, kustomizationCandidates, readKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { kustomizationNames } from '../../artifacts/kustomization-names.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { itemsOf, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { onceFor } from '../../text/once-for.ts';
import { folderOf, foldersAbove, resolvePath } from '../../text/path.ts';
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

/** An image that kustomize gives a tag or a digest of its own. */
const pinnedByKustomize = (image: YamlNode | undefined): readonly string[] => {
  const tag = stringAt(image, 'newTag');
  const isPinned = stringAt(image, 'digest') !== undefined || (tag !== undefined && tag !== 'latest');
  return isPinned ? keyOf(stringAt(image, 'name')) : [];
};

/** What `images` does, as an object of its own. Source: kustomize, builtin plugins, `ImageTagTransformer`. */
const byTransformer = (root: YamlNode): readonly string[] =>
  stringAt(root, 'apiVersion') === 'builtin' && stringAt(root, 'kind') === 'ImageTagTransformer'
    ? pinnedByKustomize(nodeAt(root, 'imageTag'))
    : [];

const rootsOf = (file: SourceFile): readonly YamlNode[] => parseYaml(file).documents.flatMap(({ root }) => root ?? []);

/** What a kustomization names as its transformers: files, folders, and objects that are written into it. */
const transformersIn = onceFor((file: SourceFile): readonly string[] =>
  rootsOf(file).flatMap(root => itemsOf(lookup(root, 'transformers')).flatMap(item => stringAt(item) ?? [])),
);

const namesInKustomization = (file: SourceFile, root: YamlNode): readonly string[] => [
  ...itemsOf(lookup(root, 'images')).flatMap(pinnedByKustomize),
  ...transformersIn(file).flatMap(text => (text.includes('\n') ? rootsOf(sourceFile(file.path, text)).flatMap(byTransformer) : [])),
];

/** Why once: each look at what is rendered asks the Skaffold files above it. */
const namesIn = onceFor((file: SourceFile): readonly string[] =>
  rootsOf(file).flatMap(root => {
    if (isKustomization(file.path)) return namesInKustomization(file, root);
    return [...builtBySkaffold(root), ...byTransformer(root)];
  }),
);

/** More files of transformers are not read. */
const maxTransformers = 64;

/** The files by which a kustomization transforms, as far as they are read: those that it names, and those in folders of it with a kustomization of their own. */
const transformersOf = (
  file: SourceFile,
  textOf: (path: string) => SourceFile | undefined,
  known: ReadonlySet<string>,
): readonly string[] => {
  const found = new Set<string>();
  const pathsIn = (one: SourceFile): readonly string[] =>
    transformersIn(one).flatMap(text => (text.includes('\n') ? [] : [resolvePath(folderOf(one.path), text)]));
  const pending = [...pathsIn(file)];
  for (let path = pending.pop(); path !== undefined && found.size < maxTransformers; path = pending.pop()) {
    const own = known.has(path) ? path : kustomizationNames.map(name => `${path}/${name}`).find(name => known.has(name));
    if (own === undefined || found.has(own)) continue;
    found.add(own);
    const read = isKustomization(own) ? textOf(own) : undefined;
    if (read !== undefined) for (const part of readKustomization(read).paths) pending.push(part);
  }
  return [...found];
};

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

type Texts = ReadonlyMap<string, FileText>;

const reading = (texts: Texts) => {
  const files = new Map<string, SourceFile>();
  return (path: string): SourceFile | undefined => {
    const read = texts.get(path);
    const file = files.get(path) ?? (read?.state === 'text' ? sourceFile(path, read.text) : undefined);
    if (file !== undefined) files.set(path, file);
    return file;
  };
};

/** Further files that say which tags run: those of transformers, which kustomizations among what is read name. */
export const transformingFiles = (
  artifacts: readonly FileArtifact[],
  texts: Texts,
  known: ReadonlySet<string> | undefined,
): readonly string[] => {
  if (known === undefined) return [];
  const textOf = reading(texts);
  const kustomizations = replacingFiles(artifacts, known).flatMap(path => (isKustomization(path) ? (textOf(path) ?? []) : []));
  return [...new Set(kustomizations.flatMap(file => transformersOf(file, textOf, known)))].slice(0, maxCompanions);
};

/** What files say of images, and which kustomizations build on which files and folders. */
class Replacements {
  readonly #names = new Map<string, readonly string[]>();
  /** By path of a file or folder: the kustomizations that name it. */
  readonly #namedBy = new Map<string, string[]>();

  constructor(files: Iterable<SourceFile>, textOf: (path: string) => SourceFile | undefined, known: ReadonlySet<string>) {
    for (const file of files) {
      const transforming = isKustomization(file.path) ? transformersOf(file, textOf, known) : [];
      this.#names.set(file.path, [file, ...transforming.flatMap(path => textOf(path) ?? [])].flatMap(namesIn));
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
  texts: Texts,
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const loose = loosePaths(artifacts);
  const textOf = reading(texts);
  const files = replacingFiles(artifacts, known).flatMap(path => textOf(path) ?? []);
  const replacements = new Replacements(files, textOf, known ?? new Set());
  return new Map(loose.map(path => [path, replacements.of(path)]));
};

/** The images that Skaffold files above something that is rendered build, as `registry/repository`. */
export const imagesBuiltAbove = (path: string, files: ReadonlyMap<string, SourceFile>): ReadonlySet<string> =>
  new Set(
    foldersAbove(path, maxFolders)
      .flatMap(folder => skaffoldNames.flatMap(name => files.get(folder + name) ?? []))
      .flatMap(namesIn),
  );
