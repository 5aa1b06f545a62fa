import type { FileArtifact } from '../../artifacts/artifact.ts';
import { defaultComposeNames } from '../../artifacts/compose/default-files.ts';
import { collectImages } from '../../artifacts/images/collect-images.ts';
import { imageKey, parseImageReference } from '../../artifacts/images/image-reference.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { deref, entriesOf, itemsOf, lookup } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { foldersAbove } from '../../text/path.ts';
import type { FileText } from '../ports.ts';
import { maxCompanions } from '../read/companions.ts';

/** Files of folders further up are not looked at. */
const maxFolders = 4;

/** Files that say how Dockerfiles are built, under the names that tools and people look for. */
const otherNames = ['docker-bake.hcl', 'docker-bake.json', 'Makefile'];

const candidatesFor = (path: string): readonly string[] =>
  foldersAbove(path, maxFolders).flatMap(folder => [...defaultComposeNames, ...otherNames].map(name => folder + name));

const isWorkflow = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path);

/** A bare word after `FROM`, as named contexts are called: no registry, no folder, no version. */
const namesBareImage = (artifact: FileArtifact): boolean =>
  artifact.kind === 'dockerfile' &&
  collectImages(artifact).images.some(
    ({ text, reference }) => reference?.tag === undefined && reference?.digest === undefined && /^[\w.-]+$/u.test(text),
  );

const pathsOf = (artifacts: readonly FileArtifact[]): readonly string[] => artifacts.filter(namesBareImage).map(({ file }) => file.path);

/** Files that may give a name to a context of the Dockerfiles among the artifacts: workflows only where it is known which there are. */
export const contextNamingFiles = (artifacts: readonly FileArtifact[], known: ReadonlySet<string> | undefined): readonly string[] => {
  const paths = pathsOf(artifacts);
  const workflows = paths.length > 0 ? [...(known ?? [])].filter(isWorkflow) : [];
  return [...new Set([...paths.flatMap(candidatesFor), ...workflows])].slice(0, maxCompanions);
};

/** `additional_contexts` of the builds of services, as a mapping or a list of `NAME=VALUE`. Source: Compose Build Specification. */
const namedByServices = (root: YamlNode | undefined): readonly string[] =>
  entriesOf(lookup(root, 'services')).flatMap(({ value }) => {
    const contexts = lookup(value, 'build', 'additional_contexts');
    const listed = itemsOf(contexts).flatMap(item => {
      const node = deref(item);
      return node?.kind === 'scalar' ? (node.value.split('=', 1)[0] ?? '') : [];
    });
    return [...entriesOf(contexts).flatMap(({ name }) => name ?? []), ...listed];
  });

/** `contexts` of targets of a bake file. Source: Docker's documentation, "Bake file reference". */
const contextsBlock = /\bcontexts"?\s{0,9}[=:]\s{0,9}\{([^{}]{0,10000})\}/gu;
const contextName = /(?:^|[\n,{])\s{0,99}"?([\w./:-]{1,200})"?\s{0,9}[=:]/gu;

/** `--build-context NAME=…` of a command, and the same in the input `build-contexts` of `docker/build-push-action`. */
const contextFlag = /--build-context[= ]{1,9}["']?([\w./:-]{1,200})=/gu;
const contextsInput = /^[ \t]{0,99}build-contexts:([^\n]{0,1000}(?:\n[ \t]{1,99}[\w./:-]{1,200}=[^\n]{0,1000}){0,50})/gmu;
const inputName = /(?:^|\n)[ \t|>-]{0,99}([\w./:-]{1,200})=/gu;

const groups = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

const namesIn = (file: SourceFile): readonly string[] => {
  const { path, text } = file;
  if (defaultComposeNames.some(name => path.endsWith(name)))
    return text.includes('additional_contexts') ? parseYaml(file).documents.flatMap(({ root }) => namedByServices(root)) : [];
  if (path.includes('docker-bake.')) return groups(text, contextsBlock).flatMap(block => groups(block, contextName));
  return [...groups(text, contextFlag), ...groups(text, contextsInput).flatMap(block => groups(block, inputName))];
};

/**
 * By path of a Dockerfile: what it calls by the names of contexts that a bake or Compose file, a Makefile or a workflow gives its build, as
 * `registry/repository`; the context takes the place of the image of that name. By the texts of `contextNamingFiles`. Source: Docker's
 * documentation, `docker buildx build --build-context`.
 */
export const namedContextsOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map(
    contextNamingFiles(artifacts, known).flatMap(path => {
      const read = texts.get(path);
      return read?.state === 'text' ? [[path, namesIn(sourceFile(path, read.text))] as const] : [];
    }),
  );
  const everywhere = [...names].flatMap(([path, found]) => (isWorkflow(path) ? found : []));
  return new Map(
    pathsOf(artifacts).flatMap(path => {
      const found = [...everywhere, ...candidatesFor(path).flatMap(candidate => names.get(candidate) ?? [])];
      const keys = found.flatMap(name => {
        const reference = parseImageReference(name);
        return reference === undefined ? [] : [imageKey(reference)];
      });
      return keys.length === 0 ? [] : [[path, new Set(keys)] as const];
    }),
  );
};
