import type { FileArtifact } from '../../artifacts/artifact.ts';
import { composeCompanions } from '../../artifacts/compose/companions.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { isVariablesPath } from '../../artifacts/unrendered/variables-change.ts';
import { basePath } from '../../changes/change-set.ts';
import type { BuildContext, Fact } from '../../facts/facts.ts';
import { folderOf } from '../../text/path.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';

/** More files than this are not fetched beside the changed ones of one kind; what needs them then counts as unknown. */
export const maxCompanions = 200;
/** Rounds of following `extends` and `include` of Compose files. */
const maxRounds = 5;

/** Ignore files that may apply to a Dockerfile, the strongest first (docs.docker.com, "Build context", dockerignore files). */
export const ignoreFileCandidates = (dockerfile: string): readonly string[] => [
  ...new Set([`${dockerfile}.dockerignore`, `${folderOf(dockerfile)}.dockerignore`, '.dockerignore']),
];

/**
 * Files that Compose files refer to, transitively, as far as they can be read and the budget allows. `leftOut` are paths of which is known
 * that they are not to be read.
 */
export const readComposeCompanions = async (
  reader: RepositoryReader,
  side: Side,
  files: readonly SourceFile[],
  leftOut: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, SourceFile>> => {
  const known = new Map(files.map(file => [file.path, file]));
  const asked = new Set(known.keys());
  let fresh = files;
  for (let round = 0; round < maxRounds && fresh.length > 0 && asked.size < maxCompanions; round += 1) {
    const named = [...new Set(fresh.flatMap(file => composeCompanions(file)))].filter(path => !asked.has(path) && !leftOut.has(path));
    const wanted = (await withoutAbsent(reader, named)).slice(0, maxCompanions);
    if (wanted.length === 0) break;
    for (const path of wanted) asked.add(path);
    fresh = [...(await reader.readFiles(side, wanted))].flatMap(([path, read]) =>
      read.state === 'text' ? [sourceFile(path, read.text)] : [],
    );
    for (const file of fresh) known.set(file.path, file);
  }
  return known;
};

/**
 * Leaves out a `.env` that is not there, as far as it is known. Why: few repositories have one, each read is a request, and the list of all
 * files, which costs one for both sides, is used by others as well.
 */
const withoutAbsent = async (reader: RepositoryReader, paths: readonly string[]): Promise<readonly string[]> => {
  if (!paths.some(isVariablesPath)) return paths;
  const [tracked, { files }] = await Promise.all([reader.listFiles('head'), reader.readChanges()]);
  if (!tracked) return paths;
  const there = new Set([...tracked, ...files.flatMap(file => [file.path, basePath(file)])]);
  return paths.filter(path => !isVariablesPath(path) || there.has(path));
};

/** Context sources of a Dockerfile: what COPY and ADD take from the build context. */
const contextSources = (artifact: FileArtifact): readonly string[] =>
  artifact.kind === 'dockerfile'
    ? artifact.instructions.flatMap(instruction =>
        (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') && instruction.from === undefined
          ? instruction.sources.map(source => source.text)
          : [],
      )
    : [];

const isFolderLike = (source: string): boolean =>
  /^(?:\.{0,2}\/?|.*\/)$/u.test(source) || !source.slice(source.lastIndexOf('/') + 1).includes('.');

/** True when a Dockerfile copies a whole folder of its context, so that the files in it matter. */
export const copiesFolders = (artifact: FileArtifact): boolean => contextSources(artifact).some(isFolderLike);

const copyingDockerfiles = (artifacts: readonly FileArtifact[]): readonly string[] =>
  artifacts
    .filter(artifact => contextSources(artifact).length > 0)
    .map(artifact => artifact.file.path)
    .slice(0, maxCompanions);

/** Ignore files that may tell what the Dockerfiles among the artifacts can copy. */
export const contextFiles = (artifacts: readonly FileArtifact[]): readonly string[] => [
  ...new Set(copyingDockerfiles(artifacts).flatMap(ignoreFileCandidates)),
];

/**
 * The build contexts of the Dockerfiles among the artifacts, by the texts of `contextFiles`. `tracked` are the repository's paths at that
 * side, when they are known.
 */
export const buildContextsOf = (
  artifacts: readonly FileArtifact[],
  texts: ReadonlyMap<string, FileText>,
  tracked: readonly string[] | undefined,
): ReadonlyMap<string, BuildContext> => {
  const trackedFiles: BuildContext['trackedFiles'] = tracked
    ? { state: 'known', value: tracked }
    : { state: 'unknown', reason: 'The files of the build context were not listed.' };
  return new Map(copyingDockerfiles(artifacts).map(path => [path, { ignoreFile: ignoreFileOf(path, texts), trackedFiles }]));
};

/** The ignore file that counts for a Dockerfile: the strongest of those that there are. */
export const ignoreFileOf = (
  dockerfile: string,
  texts: ReadonlyMap<string, FileText>,
): Fact<{ readonly path: string; readonly text: string }> => {
  for (const path of ignoreFileCandidates(dockerfile)) {
    const read = texts.get(path);
    if (read?.state === 'text') return { state: 'known', value: { path, text: read.text } };
    if (read?.state === 'unreadable') return { state: 'unknown', reason: read.reason };
  }
  return { state: 'absent' };
};
