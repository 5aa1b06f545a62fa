import type { FileArtifact } from '../artifacts/artifact.ts';
import { mayBeDockerfile, mayBeOurs } from '../artifacts/classify.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangedFile, ChangeSet } from '../changes/change-set.ts';
import type { Patience } from '../engine/bounds.ts';
import { matchesGlob } from '../policy/glob.ts';
import { copiesFolders, ignoreFileCandidates, maxCompanions } from './companions.ts';
import type { CoverageEntry } from './coverage.ts';
import { refuseLinks } from './links.ts';
import type { FileText, RepositoryReader, Side } from './ports.ts';
import { readAccompanied } from './read-companions.ts';
import { judgedBounds, type Snapshot } from './snapshot.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** One side of the change, read and parsed. */
export interface ReadSide extends Surroundings {
  readonly snapshot: Snapshot;
  readonly artifacts: readonly FileArtifact[];
  /** Texts of Compose files by path, those that only others refer to included. */
  readonly companions: ReadonlyMap<string, SourceFile>;
}

export interface ReadChange {
  readonly base: ReadSide;
  readonly head: ReadSide;
  /** Ledger entries of changed files that were not read: not ours by name, or excluded by policy. */
  readonly unread: readonly CoverageEntry[];
}

/** Reads both sides of a change: the changed files that may be ours, and what judging them needs besides. */
export const readChange = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  ignorePaths: readonly string[],
  patience?: Patience,
): Promise<ReadChange> => {
  const { ours, unread } = splitChanges(changes, ignorePaths);
  const isIgnored = (path: string): boolean => ignorePaths.some(glob => matchesGlob(path, glob));
  const changed = await reader.readChangedFiles(ours);
  const texts = { base: refuseLinks(changed.base, isIgnored), head: refuseLinks(changed.head, isIgnored) };
  const dockerfiles = await affectedDockerfiles(reader, changes, isIgnored);
  const unchanged = dockerfiles.length > 0 ? await reader.readFiles('head', dockerfiles) : new Map<string, FileText>();
  const read = async (side: Side, own: ReadonlyMap<string, FileText>): Promise<ReadSide> => {
    const all = new Map([...own, ...unchanged]);
    const { snapshot, companions } = await readAccompanied(reader, side, all, judgedBounds, patience);
    const artifacts = [...snapshot.artifacts.values()];
    const tracked = artifacts.some(copiesFolders) ? await trackedAt(reader, side, changes) : undefined;
    return { snapshot, artifacts, companions, ...(await readSurroundings(reader, side, artifacts, tracked)) };
  };
  return { base: await read('base', texts.base), head: await read('head', texts.head), unread };
};

/** Which changed files are read, and what becomes of the others. */
export const splitChanges = (
  changes: ChangeSet,
  ignorePaths: readonly string[],
): { readonly ours: readonly ChangedFile[]; readonly unread: readonly CoverageEntry[] } => {
  const ours: ChangedFile[] = [];
  const unread: CoverageEntry[] = [];
  for (const file of changes.files) {
    const { path } = file;
    const glob = ignorePaths.find(candidate => matchesGlob(path, candidate));
    if (!mayBeOurs(path) && !(file.previousPath !== undefined && mayBeOurs(file.previousPath))) unread.push({ path, status: 'not-ours' });
    else if (glob !== undefined) unread.push({ path, status: 'excluded', reason: `The policy's "ignore-paths" has "${glob}".` });
    else ours.push(file);
  }
  return { ours, unread };
};

/** Dockerfiles that the change does not touch but whose ignore file it does: what they copy may have changed. */
const affectedDockerfiles = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  isIgnored: (path: string) => boolean,
): Promise<readonly string[]> => {
  const ignoreFiles = new Set(
    changes.files.flatMap(file => [file.path, file.previousPath ?? file.path]).filter(path => path.endsWith('.dockerignore')),
  );
  if (ignoreFiles.size === 0) return [];
  const changed = new Set(changes.files.map(file => file.path));
  const tracked = (await reader.listFiles('head')) ?? [];
  return tracked
    .filter(path => mayBeDockerfile(path) && !changed.has(path) && ignoreFileCandidates(path).some(candidate => ignoreFiles.has(candidate)))
    .filter(path => !isIgnored(path))
    .slice(0, maxCompanions);
};

/** All tracked paths at a side. Base is derived from head and the change set, so that it costs no call. */
const trackedAt = async (reader: RepositoryReader, side: Side, changes: ChangeSet): Promise<readonly string[] | undefined> => {
  const head = await reader.listFiles('head');
  if (!head || side === 'head') return head;
  const paths = new Set(head);
  for (const file of changes.files) {
    if (file.status !== 'modified' && file.status !== 'removed') paths.delete(file.path);
    if (file.status === 'removed') paths.add(file.path);
    if (file.status === 'renamed' && file.previousPath !== undefined) paths.add(file.previousPath);
  }
  return [...paths];
};
