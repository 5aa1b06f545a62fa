import type { FileArtifact } from '../../artifacts/artifact.ts';
import { mayBeDockerfile, mayBeOurs } from '../../artifacts/classify.ts';
import { variablesPath } from '../../artifacts/compose/project-variables.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { isWorthReading } from '../../artifacts/unrendered/deploy-inputs.ts';
import { isVariablesPath } from '../../artifacts/unrendered/variables-change.ts';
import { basePath, type ChangedFile, type ChangeSet, pathsAtBase } from '../../changes/change-set.ts';
import type { Patience } from '../../engine/bounds.ts';
import type { Notification } from '../../findings/notification.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import { hasLooseImages } from '../images/replaced-images.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';
import { findUnrendered } from '../unrendered/find-unrendered.ts';
import type { Unrendered } from '../unrendered/unrendered.ts';
import type { BuildPointer } from './build-pointers.ts';
import { changedOverrides } from './changed-overrides.ts';
import { copiesFolders, ignoreFileCandidates, maxCompanions } from './companions.ts';
import { notItsText } from './decode-text.ts';
import type { Detoured } from './deployed/reached-elsewhere.ts';
import { type Detours, detoursOf, withShown } from './detours.ts';
import { namesByLinks, suspectsAmong, unmask } from './disguised-files.ts';
import { ignoredEntry } from './ignored.ts';
import { includedVariables } from './included-variables.ts';
import { judgeLinks, linksIntoSubmodules } from './links.ts';
import type { NamedTexts } from './named-files.ts';
import { givenByOthers, readNaming } from './naming-files.ts';
import type { AccompaniedSnapshot } from './read-companions.ts';
import { readFollowed } from './read-followed.ts';
import { judgedBounds, type Snapshot, withEntries } from './snapshot.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { writtenOtherwise } from './written-otherwise.ts';

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
  /** What has Dockerfiles built, Compose files and manifests deployed, that nobody built or deployed so before, by their paths. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
  /** What of the changed files would have to be rendered to be judged, in their order. */
  readonly unrendered: readonly Unrendered[];
  readonly detours: Detours;
  /** Changed paths that are links now to what is reviewed under its own name: what they held is gone from there. */
  readonly leading: ReadonlySet<string>;
}

/** Reads both sides of a change: the changed files that may be ours, what they name, and what judging them needs besides. */
export const readChange = async (
  plainReader: RepositoryReader,
  changes: ChangeSet,
  ignorePaths: readonly string[],
  patience?: Patience,
): Promise<ReadChange> => {
  const { ours, unread } = splitChanges(changes, ignorePaths);
  const isIgnored = (path: string): boolean => matchesAnyGlob(path, ignorePaths);
  const detours = await detoursOf(plainReader, changes, unread);
  const reader = withShown(plainReader, detours);
  const named = namesByLinks(detours);
  const suspects = [...new Set([...suspectsAmong(changes, unread), ...changes.files.filter(({ path }) => named.has(path))])];
  const read = await reader.readChangedFiles([...ours, ...suspects]);
  const disguised = unmask([...suspects, ...ours], read, named);
  const changed = {
    base: without(read.base, suspects.map(basePath)),
    head: without(
      read.head,
      suspects.map(({ path }) => path),
    ),
  };
  const links = [...changed.head].flatMap(([path, read]) => (read.state === 'link' ? [{ path, target: read.target }] : []));
  const naming = await readNaming(reader, changes, unread, changed.head);
  const overrides = await changedOverrides(reader, changes, isIgnored);
  const affected = [
    ...overrides.paths,
    ...(await affectedDockerfiles(reader, changes, isIgnored)),
    ...(await affectedProjects(reader, changes, detours, isIgnored)),
    ...givenByOthers(naming, changes, unread, detours).filter(path => !isIgnored(path)),
  ];
  const unchanged = affected.length > 0 ? await reader.readFiles('head', affected) : new Map<string, FileText>();
  const texts = (own: ReadonlyMap<string, FileText>, { texts: others, kinds }: NamedTexts): NamedTexts => ({
    texts: new Map([...own, ...unchanged, ...others]),
    kinds,
  });
  const { base, head, notifications, pointers } = await readFollowed(
    { reader, changes: changes.files, isIgnored, detours, unchanged: naming },
    { base: texts(changed.base, disguised.base), head: texts(withoutLinks(changed.head), disguised.head) },
    { bounds: judgedBounds, patience },
    overrides.choices,
  );
  const turned = detours.turned.filter(path => mayBeOurs(path) && !isIgnored(path));
  const others = turned.map(path => ({ path, target: detours.special?.links.get(path) ?? '' }));
  const linked = await judgeLinks([...links, ...others], { ledger: head.snapshot.ledger, isIgnored, reader });
  const bySubmodule = await linksIntoSubmodules(reader, changes);
  // Why for both sides alike: what is known of one alone would look like a difference between them.
  const asksForPaths = [base, head].some(({ snapshot }) =>
    snapshot.artifacts.values().some(one => copiesFolders(one) || hasLooseImages(one)),
  );
  const complete = async (side: Side, { snapshot, companions }: AccompaniedSnapshot): Promise<ReadSide> => {
    const artifacts = [...snapshot.artifacts.values()];
    const tracked = asksForPaths ? await trackedAt(reader, side, changes) : undefined;
    return { snapshot, artifacts, companions, ...(await readSurroundings(reader, side, artifacts, tracked)) };
  };
  const elsewhere = await detoured({ reader, changes, isIgnored, detours }, { base: base.snapshot, head: head.snapshot }, naming);
  const lost = lostAmong(suspects, read.head);
  const unreadBuilds =
    lost.size === 0
      ? []
      : await (await import('./deployed/reached-elsewhere.ts')).builtUnread(reader, lost, [...naming, ...head.snapshot.files.values()]);
  const composing = [...naming, ...head.snapshot.files.values()];
  const included = (await includedVariables(reader, changes.files, composing, detours)).filter(({ path }) => !isIgnored(path));
  const entries = [...linked, ...bySubmodule, ...namedAlike(changes), ...(await writtenOtherwise(reader, changes, isIgnored))];
  const told = { ...head, snapshot: withEntries(head.snapshot, entries, [...notifications, ...elsewhere, ...included, ...unreadBuilds]) };
  const sides = { base: await complete('base', base), head: await complete('head', told) };
  const snapshots = { base: sides.base.snapshot, head: sides.head.snapshot, companions: sides.head.companions };
  const leading = new Set(linked.flatMap(({ path, status }) => (status === 'excluded' ? [path] : [])));
  return { ...sides, unread, pointers, leading, unrendered: await findUnrendered(reader, changes, snapshots, isIgnored, detours), detours };
};

/** Changed files under names that say nothing whose texts can't be read. */
const lostAmong = (suspects: readonly ChangedFile[], texts: ReadonlyMap<string, FileText>): ReadonlySet<string> =>
  new Set(
    suspects
      .filter(({ path, status }) => status !== 'removed' && (texts.get(path)?.state === 'unreadable' || isNotItsText(texts.get(path))))
      .map(({ path }) => path),
  );

const isNotItsText = (read: FileText | undefined): boolean => read?.state === 'text' && notItsText(read.text) !== undefined;

/** What is deployed by way of links and submodules, and nobody read. Loaded where a change has some. */
const detoured = async (
  around: Detoured,
  sides: Readonly<Record<Side, Snapshot>>,
  naming: readonly SourceFile[],
): Promise<readonly Notification[]> =>
  around.detours.moved.size + around.detours.shown.size + (around.detours.special?.links.size ?? 0) === 0
    ? []
    : (await import('./deployed/reached-elsewhere.ts')).reachedElsewhere(around, sides, naming);

/** Files whose names are no UTF-8 and read the same: of these only one was looked at. */
const namedAlike = ({ files }: ChangeSet): readonly CoverageEntry[] => {
  const counted = Map.groupBy(files, ({ path }) => path);
  if (counted.size === files.length) return [];
  const reason =
    'Several files of the change have names that read like this one, since they are not UTF-8, and only one of them was read. Rename them.';
  return [...counted].flatMap(([path, alike]) => (alike.length > 1 ? [{ path, status: 'not-evaluated', reason }] : []));
};

const without = (texts: ReadonlyMap<string, FileText>, paths: readonly string[]): ReadonlyMap<string, FileText> => {
  const left = new Map(texts);
  for (const path of paths) left.delete(path);
  return left;
};

const withoutLinks = (texts: ReadonlyMap<string, FileText>): ReadonlyMap<string, FileText> =>
  new Map([...texts].filter(([, read]) => read.state !== 'link'));

/** Which changed files are read, and what becomes of the others. */
export const splitChanges = (
  changes: ChangeSet,
  ignorePaths: readonly string[],
): { readonly ours: readonly ChangedFile[]; readonly unread: readonly CoverageEntry[] } => {
  const ours: ChangedFile[] = [];
  const unread: CoverageEntry[] = [];
  for (const file of changes.files) {
    const { path, mayBe } = file;
    const ignored = ignoredEntry(path, ignorePaths);
    const isOurs = mayBeOurs(path) || mayBe !== undefined || (file.previousPath !== undefined && mayBeOurs(file.previousPath));
    if (ignored !== undefined && (isOurs || isWorthReading(path))) unread.push(ignored);
    else if (!isOurs) unread.push({ path, status: 'not-ours' });
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

/** Compose files that the change does not touch but whose `.env` it does: what stands in place of their variables may have changed. */
const affectedProjects = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  { shown }: Detours,
  isIgnored: (path: string) => boolean,
): Promise<readonly string[]> => {
  const changed = new Set([...changes.files.flatMap(file => [file.path, file.previousPath ?? file.path]), ...shown.keys()]);
  if (![...changed].some(isVariablesPath)) return [];
  const tracked = (await reader.listFiles('head')) ?? [];
  return tracked
    .filter(path => isComposeName(fileNameOf(path)) && changed.has(variablesPath(path)) && !changed.has(path) && !isIgnored(path))
    .slice(0, maxCompanions);
};

/** All tracked paths at a side. Base is derived from head and the change set, so that it costs no call. */
export const trackedAt = async (reader: RepositoryReader, side: Side, changes: ChangeSet): Promise<readonly string[] | undefined> => {
  const head = await reader.listFiles('head');
  return !head || side === 'head' ? head : pathsAtBase(head, changes);
};
