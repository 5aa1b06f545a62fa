import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { BuildContext } from '../../facts/facts.ts';
import { contextNamingFiles, namedContextsOf } from '../images/named-contexts.ts';
import { replacedImagesOf, replacingFiles } from '../images/replaced-images.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';
import { buildContextsOf, contextFiles } from './companions.ts';

/** What other files tell about those that are judged. */
export interface Surroundings {
  readonly buildContexts: ReadonlyMap<string, BuildContext>;
  /** Ignore files that may apply to its Dockerfiles, by path; those that are not there may be left out. */
  readonly ignoreFiles: ReadonlyMap<string, FileText>;
  /** By path of a manifest or a Dockerfile, as in `Facts`. */
  readonly replacedImages: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads what lies around the artifacts, all at once: each read is a request. `tracked` are the repository's paths, when they are known;
 * `known` the same, for whoever has them as a set.
 */
export const readSurroundings = async (
  reader: RepositoryReader,
  side: Side,
  artifacts: readonly FileArtifact[],
  tracked: readonly string[] | undefined,
  known: ReadonlySet<string> | undefined = tracked && new Set(tracked),
): Promise<Surroundings> => {
  const wanted = [
    ...new Set([...contextFiles(artifacts), ...replacingFiles(artifacts, known), ...contextNamingFiles(artifacts, known)]),
  ].filter(path => known?.has(path) ?? true);
  const texts = wanted.length > 0 ? await reader.readFiles(side, wanted) : new Map<string, FileText>();
  const ignoreFiles = new Map(
    contextFiles(artifacts).flatMap(path => {
      const read = texts.get(path);
      return read ? [[path, read] as const] : [];
    }),
  );
  const replacedImages = new Map([...replacedImagesOf(artifacts, texts, known), ...namedContextsOf(artifacts, texts, known)]);
  return { buildContexts: buildContextsOf(artifacts, texts, tracked), ignoreFiles, replacedImages };
};
