import { variablesPath } from '../../../artifacts/compose/project-variables.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { decidedAnew, givenVariablesParts } from '../../../artifacts/unrendered/given-variables.ts';
import { namesIn } from '../../../artifacts/unrendered/unrendered-part.ts';
import { basePath, type ChangedFile } from '../../../changes/change-set.ts';
import type { NamedPath } from '../../../environments/commands/applied-files.ts';
import { type PathTree, shellPattern } from '../../../environments/path-tree.ts';
import type { Notification } from '../../../findings/notification.ts';
import { appendAll } from '../../../text/append-all.ts';
import type { FileText, RepositoryReader, Side } from '../../ports.ts';
import { fileOf } from '../../unrendered/changed-inputs.ts';
import type { BuildPointer } from '../build-pointers.ts';
import type { ReadChoices } from '../changed-overrides.ts';
import { type Deployed, placesIn } from './deployed-files.ts';
import { deployingProblem } from './deploying-problem.ts';

/** A Compose file as a command starts it. */
interface Start {
  readonly path: string;
  /** The files that its variables are taken from; later ones go before earlier ones. */
  readonly files: readonly string[];
  readonly by: Deployed;
}

/** What is known of both sides when it is looked for what Compose files are started with. */
export interface StartingSides {
  readonly reader: RepositoryReader;
  readonly changes: readonly ChangedFile[];
  readonly isIgnored: (path: string) => boolean;
  readonly deployed: Readonly<Record<Side, readonly Deployed[]>>;
  readonly trees: Readonly<Record<Side, PathTree>>;
}

/** Compose files that are started with other variables than before, and how they are to be judged. */
export interface StartedProjects {
  /** Those that the change does not touch. */
  readonly paths: readonly string[];
  readonly choices: ReadChoices;
  /** What starts each otherwise, by its path. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
  readonly notifications: readonly Notification[];
}

export const noStartedProjects: StartedProjects = {
  paths: [],
  choices: { base: new Map(), head: new Map() },
  pointers: new Map(),
  notifications: [],
};

const keyOf = ({ path, files }: Start): string => JSON.stringify([path, files]);

/** True where a change may have commands start Compose files with other variables, as far as the words of both tell. */
export const mayStartOtherwise = (
  { base, head }: Readonly<Record<Side, readonly Deployed[]>>,
  changes: readonly ChangedFile[],
): boolean => {
  const [before, now] = [base, head].map(all => new Set(all.filter(({ kind }) => kind === 'compose').map(wordsOf)));
  if (![...base, ...head].some(({ variables }) => variables !== undefined)) return false;
  if ([...(now ?? [])].some(words => before?.has(words) === false)) return true;
  const paths = changes.map(({ path }) => path);
  const patterns = head
    .flatMap(one => [one, ...(one.variables?.named ?? []), ...(one.variables?.sourced ?? [])])
    .flatMap(({ candidates }) => candidates);
  const named = new Set(patterns);
  return paths.some(path => named.has(path)) || patterns.some(isOpen);
};

const isOpen = (pattern: string): boolean => /[\0*?[]/u.test(pattern);

const wordsOf = ({ candidates, variables }: Deployed): string =>
  JSON.stringify([candidates, [variables?.named, variables?.sourced].map(named => named?.map(one => one.candidates))]);

const foundIn = ({ candidates }: NamedPath, tree: PathTree): readonly string[] =>
  candidates.map(one => tree.match(shellPattern(one)).map(({ path }) => path)).find(paths => paths.length > 0) ?? [];

/** What the commands of a side start, and with which files of the repository; what is made when they run is not known. */
const startsIn = (deployed: readonly Deployed[], tree: PathTree): readonly Start[] =>
  deployed.flatMap(by => {
    if (by.kind !== 'compose') return [];
    const { named = [], sourced = [] } = by.variables ?? {};
    const files = named.flatMap(one => foundIn(one, tree));
    if (named.length > 0 && files.length === 0) return [];
    const others = sourced.flatMap(one => foundIn(one, tree));
    return placesIn([by], tree).places.map(({ path }) => ({
      path,
      by,
      files: [...(named.length > 0 ? files : [variablesPath(path)]), ...others],
    }));
  });

/** True for a project that takes its variables as Compose has it by itself. */
const isPlain = ({ path, files }: Start): boolean => files.length === 1 && files[0] === variablesPath(path);

/**
 * The Compose files that commands start with other files of variables than before, or of which such a file is changed: judged with those at both sides, where
 * nothing else of them is changed. Where it is, or commands start one in several ways, the review is incomplete if the variables decide what a
 * container may do.
 */
export const followStarted = async (sides: StartingSides): Promise<StartedProjects> => {
  const { deployed, trees, changes, isIgnored, reader } = sides;
  if (![...deployed.base, ...deployed.head].some(({ variables }) => variables !== undefined)) return noStartedProjects;
  const [before, now] = [startsIn(deployed.base, trees.base), startsIn(deployed.head, trees.head)];
  const given = new Set([...before, ...now].flatMap(start => (isPlain(start) ? [] : [start.path])));
  const known = new Set(before.map(keyOf));
  const changed = new Map(changes.map(file => [file.path, file]));
  const isOther = (start: Start): boolean => !known.has(keyOf(start));
  const touched = now.filter(start => {
    const isGiven = given.has(start.path) && !isIgnored(start.path);
    const hasOthers = !isPlain(start) && start.files.some(path => changed.has(path));
    return isGiven && (isOther(start) || hasOthers || (changed.has(start.path) && !isPlain(start)));
  });
  if (touched.length === 0) return noStartedProjects;
  const wanted = { base: new Set<string>(), head: new Set<string>() };
  const asked = [...Map.groupBy(touched, ({ path }) => path)].map(([path, starts]) => {
    const file = changed.get(path);
    const former = file === undefined ? path : basePath(file);
    const others = before.filter(start => start.path === former);
    const left = new Set(now.map(keyOf));
    const gone = others.find(start => !left.has(keyOf(start)));
    const formerFiles = (start: Start): readonly string[] =>
      known.has(keyOf(start)) ? start.files : (gone?.files ?? [variablesPath(former)]);
    for (const start of starts) {
      for (const one of [former, ...formerFiles(start)]) wanted.base.add(one);
      for (const one of [path, ...start.files]) wanted.head.add(one);
    }
    return { path, former, file, formerFiles, starts: [...new Map(starts.map(start => [keyOf(start), start])).values()] };
  });
  const texts = { base: await reader.readFiles('base', [...wanted.base]), head: await reader.readFiles('head', [...wanted.head]) };
  const result = {
    ...noStartedProjects,
    paths: [] as string[],
    notifications: [] as Notification[],
    pointers: new Map<string, BuildPointer>(),
  };
  const choices = { base: new Map(), head: new Map() };
  for (const { path, former, file, formerFiles, starts } of asked) {
    const [start] = starts;
    const isAlone = file === undefined && !changed.has(variablesPath(path)) && starts.length === 1 && start?.by.variables?.byTurns !== true;
    if (isAlone && start !== undefined && isReadable(start, texts.head)) {
      result.paths.push(path);
      choices.base.set(path, { variables: formerFiles(start) });
      choices.head.set(path, { variables: start.files });
      if (isOther(start)) result.pointers.set(path, { path, target: undefined, by: start.by.by, range: rangeOf(start) });
    } else for (const one of starts) appendAll(result.notifications, undecided(one, { former, formerFiles: formerFiles(one) }, texts));
  }
  return { ...result, choices };
};

/** What names the variables, or else the Compose file. */
const rangeOf = ({ by }: Start): Deployed['range'] => (by.variables?.named[0] ?? by.variables?.sourced[0] ?? by).range;

type Texts = Readonly<Record<Side, ReadonlyMap<string, FileText>>>;

const isReadable = ({ path, files }: Start, texts: ReadonlyMap<string, FileText>): boolean =>
  [path, ...files].every(one => ['text', 'absent'].includes(texts.get(one)?.state ?? 'absent'));

/** The files as one, of which the last assignment of a variable counts. */
const joined = (paths: readonly string[], texts: ReadonlyMap<string, FileText>): SourceFile | undefined => {
  const files = paths.flatMap(path => fileOf(path, texts.get(path)) ?? []);
  const [first, ...others] = files;
  return others.length === 0 || first === undefined
    ? first
    : fileOf(first.path, { state: 'text', text: files.map(({ text }) => text).join('\n') });
};

/** What variables decide that nobody judged, at the command that gives them. */
const undecided = (
  start: Start,
  { former, formerFiles }: { readonly former: string; readonly formerFiles: readonly string[] },
  texts: Texts,
): readonly Notification[] => {
  const { path, files, by } = start;
  const place = { by: by.by, range: rangeOf(start) };
  if (!isReadable(start, texts.head))
    return [
      deployingProblem(
        place,
        `The variables of "${path}" are taken from a file here that is a link, or can't be read, so it was not reviewed.`,
      ),
    ];
  const [compose, was] = [fileOf(path, texts.head.get(path)), fileOf(former, texts.base.get(former))];
  const now = joined(files, texts.head);
  if (compose === undefined) return [];
  const isDecisive = givenVariablesParts(joined(formerFiles, texts.base), now, [compose]).length > 0;
  const anew = now === undefined ? [] : decidedAnew(now, compose, was);
  if (!isDecisive && anew.length === 0) return [];
  const names = anew.length > 0 ? ` (${namesIn(anew)})` : '';
  return [
    deployingProblem(
      place,
      `The variables that "${path}" is started with here${names} decide what its services may do, and were not reviewed with what else is changed.`,
    ),
  ];
};
