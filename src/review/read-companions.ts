import { kustomizationCandidates } from '../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { maxCompanions, readComposeCompanions } from './companions.ts';
import type { FileText, RepositoryReader, Side } from './ports.ts';
import { readSnapshot, rereadFiles, type Snapshot } from './snapshot.ts';

/** A snapshot whose files were read beside the files that they need, and those. */
export interface AccompaniedSnapshot {
  readonly snapshot: Snapshot;
  /** By path: the Compose files that were read and those they refer to, and kustomizations around doubtful manifests. */
  readonly companions: ReadonlyMap<string, SourceFile>;
}

/** Reads the files of one side, and what lies beside them as far as they ask for it. Why twice: only their text tells what that is. */
export const readAccompanied = async (
  reader: RepositoryReader,
  side: Side,
  texts: ReadonlyMap<string, FileText>,
): Promise<AccompaniedSnapshot> => {
  const first = readSnapshot(texts, new Map());
  const composeFiles = [...first.artifacts.values()].flatMap(artifact => (artifact.kind === 'compose' ? [artifact.file] : []));
  const named = composeFiles.length > 0 ? await readComposeCompanions(reader, side, composeFiles) : new Map<string, SourceFile>();
  const doubtful = doubtfulManifests(first);
  const kustomizations = await readKustomizations(reader, side, doubtful);
  const companions = new Map([...named, ...kustomizations]);
  const again = [...(named.size > 1 ? composeFiles.map(file => file.path) : []), ...(kustomizations.size > 0 ? doubtful : [])];
  return { snapshot: rereadFiles(first, again, companions), companions };
};

/** Manifests of which only a kustomization can tell whether they are patches. */
const doubtfulManifests = ({ artifacts }: Snapshot): readonly string[] =>
  [...artifacts.values()].flatMap(artifact =>
    artifact.kind === 'kubernetes' && artifact.objects.some(object => object.doubtful) ? [artifact.file.path] : [],
  );

/** The kustomizations that may name the files. With many files the folders nearest to them come first, as far as the budget goes. */
const readKustomizations = async (
  reader: RepositoryReader,
  side: Side,
  paths: readonly string[],
): Promise<ReadonlyMap<string, SourceFile>> => {
  if (paths.length === 0) return new Map();
  const wanted = paths.map(kustomizationCandidates);
  const depth = Math.max(...wanted.map(candidates => candidates.length));
  const nearestFirst = Array.from({ length: depth }, (_, rank) => wanted.flatMap(candidates => candidates[rank] ?? [])).flat();
  const texts = await reader.readFiles(side, [...new Set(nearestFirst)].slice(0, maxCompanions));
  return new Map([...texts].flatMap(([path, read]) => (read.state === 'text' ? [[path, sourceFile(path, read.text)] as const] : [])));
};
