import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { BuildContext, BuildingService } from '../../facts/facts.ts';
import { buildingServicesOf, filesOfServices } from '../images/building-services.ts';
import { contextNamingFiles, namedContextsOf } from '../images/named-contexts.ts';
import { replacedImagesOf, replacingFiles, transformingFiles } from '../images/replaced-images.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';
import { buildContextsOf, contextFiles } from './companions.ts';

/** What other files tell about those that are judged. */
export interface Surroundings {
  readonly buildContexts: ReadonlyMap<string, BuildContext>;
  /** Ignore files that may apply to its Dockerfiles, by path; those that are not there may be left out. */
  readonly ignoreFiles: ReadonlyMap<string, FileText>;
  /** By path of a manifest or a Dockerfile, as in `Facts`. */
  readonly replacedImages: ReadonlyMap<string, ReadonlySet<string>>;
  /** By path of a Dockerfile, as in `Facts`. */
  readonly buildingServices: ReadonlyMap<string, readonly BuildingService[]>;
}

/** Rounds of following what names further files: a transformer, its folder's kustomization, and the files of that. */
const maxRounds = 3;

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
    ...new Set([
      ...contextFiles(artifacts),
      ...replacingFiles(artifacts, known),
      ...contextNamingFiles(artifacts, known),
      ...filesOfServices(artifacts, known),
    ]),
  ].filter(path => known?.has(path) ?? true);
  const texts = new Map(wanted.length > 0 ? await reader.readFiles(side, wanted) : []);
  for (let round = 0; round < maxRounds; round += 1) {
    const more = transformingFiles(artifacts, texts, known).filter(path => !texts.has(path));
    if (more.length === 0) break;
    for (const [path, text] of await reader.readFiles(side, more)) texts.set(path, text);
  }
  const ignoreFiles = new Map(
    contextFiles(artifacts).flatMap(path => {
      const read = texts.get(path);
      return read ? [[path, read] as const] : [];
    }),
  );
  const replacedImages = new Map([...replacedImagesOf(artifacts, texts, known), ...namedContextsOf(artifacts, texts, known)]);
  const buildingServices = buildingServicesOf(artifacts, texts, known);
  return { buildContexts: buildContextsOf(artifacts, texts, tracked), ignoreFiles, replacedImages, buildingServices };
};
