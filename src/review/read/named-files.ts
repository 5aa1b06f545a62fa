import type { FileArtifact, FileArtifactKind } from '../../artifacts/artifact.ts';
import { classify, mayBeDockerfile } from '../../artifacts/classify.ts';
import { chosenFiles } from '../../artifacts/compose/chosen-files.ts';
import type { Elsewhere } from '../../artifacts/compose/companion-path.ts';
import { type ComposeReference, composeReferences, includedReferences, relocatedIncludes } from '../../artifacts/compose/references.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import { isDockerfileTemplate } from '../../artifacts/dockerfile-name.ts';
import { fileKinds } from '../../artifacts/kinds.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { composeFilesBeside, isVariablesPath } from '../../artifacts/unrendered/variables-change.ts';
import { basePath, type ChangedFile } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { FileText, RepositoryReader, SpecialEntries } from '../ports.ts';
import { maxCompanions } from './companions.ts';
import type { Detours } from './detours.ts';
import { prefixesOf, resolvedPath } from './links.ts';

/** A file that a Compose file names, and who names it. */
interface NamedFile extends ComposeReference {
  readonly by: SourceFile;
}

/** What Compose files of one side name, as far as it is read as something that its own name does not say. */
export interface NamedTexts {
  readonly texts: ReadonlyMap<string, FileText>;
  /** As what they are read. */
  readonly kinds: ReadonlyMap<string, FileArtifactKind>;
}

export const noTexts: NamedTexts = { texts: new Map(), kinds: new Map() };

/** All of them together; of the same path the last one counts. */
export const joinedTexts = (...all: readonly NamedTexts[]): NamedTexts => ({
  texts: new Map(all.flatMap(({ texts }) => [...texts])),
  kinds: new Map(all.flatMap(({ kinds }) => [...kinds])),
});

/** Both sides, and what could not be followed. */
export interface FollowedNames {
  readonly base: NamedTexts;
  readonly head: NamedTexts;
  readonly notifications: readonly Notification[];
}

/** What is known of both sides when names are followed. */
export interface NamingSides {
  readonly reader: RepositoryReader;
  readonly changes: readonly ChangedFile[];
  readonly isIgnored: (path: string) => boolean;
  readonly base: ReadonlyMap<string, FileArtifact>;
  readonly head: ReadonlyMap<string, FileArtifact>;
  readonly detours: Detours;
  /** Compose files that the change does not touch, but which may name something that it does. */
  readonly unchanged: readonly SourceFile[];
}

const namesIn = (files: readonly SourceFile[]): readonly NamedFile[] => {
  const byPath = new Map(files.map(file => [file.path, file]));
  const named = (by: SourceFile, references: readonly ComposeReference[]): readonly NamedFile[] =>
    references.map(reference => ({ ...reference, by }));
  const relocated = files.flatMap(relocatedIncludes).flatMap(({ path, projectFolder }) => {
    const included = byPath.get(path);
    return included ? named(included, includedReferences(included, projectFolder)) : [];
  });
  return [...files.flatMap(by => named(by, isVariablesPath(by.path) ? chosenBy(by) : composeReferences(by))), ...relocated];
};

/** What a `.env` chooses, or what Compose takes without one that does. */
const chosenBy = (file: SourceFile): readonly ComposeReference[] => chosenFiles(file) ?? chosenByCompose(file.path);

const chosenByCompose = (path: string): readonly ComposeReference[] =>
  composeFilesBeside(path).map(beside => ({ kind: 'compose', path: beside, text: fileNameOf(beside), range: { start: 0, end: 0 } }));

const composeFiles = (artifacts: ReadonlyMap<string, FileArtifact>): readonly SourceFile[] =>
  [...artifacts.values()].flatMap(artifact =>
    artifact.kind === 'compose' || (artifact.kind === 'environment' && isVariablesPath(artifact.file.path)) ? [artifact.file] : [],
  );

/** What Compose took before a `.env` came that chooses. */
const chosenWithout = (base: ReadonlyMap<string, FileArtifact>, head: ReadonlyMap<string, FileArtifact>): readonly ComposeReference[] =>
  [...head.values()].flatMap(({ kind, file }) =>
    kind === 'environment' && isVariablesPath(file.path) && !base.has(file.path) ? chosenByCompose(file.path) : [],
  );

/** The same thing at both sides. */
const keyOf = ({ kind, path, text }: ComposeReference): string => `${kind} ${path === undefined ? `elsewhere ${text}` : path}`;

/**
 * Follows what Compose files name. A changed file is read as what they take it for, on each side on which they do; an unchanged one, when
 * they name it anew and its own name does not bring it before a review, or when they include it anew: what was an example is run from now
 * on. Says of the rest that they name anew why it can't be read.
 */
export const followNames = async (sides: NamingSides): Promise<FollowedNames> => {
  const { reader, changes, isIgnored, base, head, unchanged } = sides;
  const before = namesIn([...composeFiles(base), ...unchanged]);
  const known = new Set([...before, ...chosenWithout(base, head)].map(keyOf));
  const now = namesIn([...composeFiles(head), ...unchanged]).filter(({ path }) => path === undefined || !isIgnored(path));
  const fresh = now.filter(name => !known.has(keyOf(name)));
  const changed = new Map(changes.map(file => [file.path, file]));
  const changedNames = now.map(name => asShown(name, sides)).filter(name => changed.has(name.path ?? '') && !isRead(name, head));
  const unchangedNames = fresh.filter(name => name.path !== undefined && !changed.has(name.path) && !isRead(name, head));
  const movesOthers = now.length > 0 && changes.some(({ mayBe }) => mayBe !== undefined);
  const special = fresh.length > 0 || movesOthers ? await reader.listSpecial() : undefined;
  const files = [...new Set(changedNames.flatMap(({ path }) => changed.get(path ?? '') ?? []))];
  const texts =
    files.length > 0 ? await reader.readChangedFiles(files) : { base: new Map<string, FileText>(), head: new Map<string, FileText>() };
  const others = await readUnchanged(reader, unchangedNames);
  const headNames = [...changedNames, ...unchangedNames];
  const included = new Set(unchangedNames.flatMap(({ path, isInclude }) => (isInclude && path !== undefined ? [path] : [])));
  const headTexts = namedTexts(headNames, new Map([...texts.head, ...others]), { included });
  return {
    base: baseTexts(
      before.map(name => asShown(name, sides)),
      files,
      texts.base,
    ),
    head: headTexts,
    notifications: [...fresh.flatMap(unfollowed), ...now.flatMap(name => unreached(name, special, sides, known.has(keyOf(name))))],
  };
};

/** What is named by way of a link, by its own path. */
const asShown = (name: NamedFile, { detours: { shown } }: NamingSides): NamedFile => {
  const path = shown.get(name.path ?? '');
  return path === undefined ? name : { ...name, path };
};

/** True for a file that was read already, as whatever it is; what Docker gets as it stands was not read as a template. */
const isRead = ({ path = '', kind }: NamedFile, artifacts: ReadonlyMap<string, FileArtifact>): boolean => {
  const artifact = artifacts.get(path);
  return artifact !== undefined && !(kind === 'dockerfile' && artifact.kind === 'dockerfile' && artifact.template);
};

const readUnchanged = (reader: RepositoryReader, names: readonly NamedFile[]): Promise<ReadonlyMap<string, FileText>> => {
  const paths = [...new Set(names.flatMap(({ path }) => path ?? []))].slice(0, maxCompanions);
  return paths.length > 0 ? reader.readFiles('head', paths) : Promise.resolve(new Map<string, FileText>());
};

/**
 * Those of the texts that are there. At head, what its own name brings before a review is left to that, unless it is `included` anew.
 */
const namedTexts = (
  names: readonly NamedFile[],
  texts: ReadonlyMap<string, FileText>,
  head?: { readonly included: ReadonlySet<string> },
): NamedTexts => {
  const found = new Map<string, FileText>();
  const kinds = new Map<string, FileArtifactKind>();
  for (const { path, kind } of names) {
    const read = path === undefined ? undefined : texts.get(path);
    if (path === undefined || read === undefined || read.state === 'absent') continue;
    if (head && !head.included.has(path) && read.state === 'text' && !isOnlyNamed(path, kind, read.text)) continue;
    found.set(path, read);
    kinds.set(path, kind);
  }
  return { texts: found, kinds };
};

/** True when nothing but being named makes it what it is read as. */
const isOnlyNamed = (path: string, kind: FileArtifactKind, text: string): boolean =>
  classify(path, text).kind === 'none' || (kind === 'dockerfile' && isDockerfileTemplate(path, ''));

const baseTexts = (before: readonly NamedFile[], files: readonly ChangedFile[], texts: ReadonlyMap<string, FileText>): NamedTexts => {
  const paths = new Set(files.map(basePath));
  return namedTexts(
    before.filter(({ path }) => path !== undefined && paths.has(path)),
    texts,
  );
};

const whys: Readonly<Record<Elsewhere, string>> = {
  remote: 'lies in another place than this repository',
  outside: 'lies outside of the repository',
  unknown: 'is named by a variable without a value',
};

const problem = ({ by, range, kind }: NamedFile, what: string): Notification => ({
  code: 'unresolved',
  level: 'error',
  path: by.path,
  range,
  message: `The ${fileKinds[kind].name} that is named here ${what}, so it was not reviewed. Name a file of the repository, or take "${by.path}" off the review with "ignore-paths".`,
});

const unfollowed = (name: NamedFile): readonly Notification[] =>
  name.elsewhere === undefined ? [] : [problem(name, whys[name.elsewhere])];

/** What lies in a submodule, or is reached by a link to what has no review of its own, is read by whoever builds, and by nobody here. */
const unreached = (name: NamedFile, special: SpecialEntries | undefined, sides: NamingSides, isKnown: boolean): readonly Notification[] => {
  const { path, kind } = name;
  if (path === undefined || special === undefined || special.links.size + special.submodules.size === 0) return [];
  // What was named before is new when a link on its way is.
  const onTheWay = new Set(prefixesOf(path).filter(prefix => special.links.has(prefix)));
  const isFresh = !isKnown || sides.changes.some(file => onTheWay.has(file.path));
  const to = resolvedPath(path, special.links);
  if (to === undefined) return isFresh ? [problem(name, 'is reached by a symbolic link that leads out of the repository')] : [];
  const submodule = prefixesOf(to).find(prefix => special.submodules.has(prefix));
  if (submodule !== undefined) {
    const isNew = isFresh || sides.changes.some(file => file.path === submodule);
    return isNew ? [problem(name, `lies in the submodule "${submodule}"`)] : [];
  }
  const hasReview = to === path || sides.head.has(to) || (kind === 'dockerfile' ? mayBeDockerfile(to) : isComposeName(fileNameOf(to)));
  return hasReview || !isFresh ? [] : [problem(name, `is reached by a symbolic link to "${to}", which has no review of its own`)];
};
