import type { FileArtifact } from '../../artifacts/artifact.ts';
import { classifyFile, mayBeDockerfile } from '../../artifacts/classify.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import type { ReadChoice } from '../../artifacts/file-kind.ts';
import { parseArtifact } from '../../artifacts/parse-artifact.ts';
import { isPipeline, mayDeploy } from '../../artifacts/pipeline/paths.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { isBuildFilePath } from '../../artifacts/unrendered/build-file-change.ts';
import { basePath, type ChangedFile } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { FileText, Side } from '../ports.ts';
import { type BuildPointer, bakePointers, buildPointers, pointerKey } from './build-pointers.ts';
import type { ReadChoices } from './changed-overrides.ts';
import { maxCompanions } from './companions.ts';
import type { NamedTexts, NamingSides } from './named-files.ts';

/** Dockerfiles that the change has built, and by what; and which of their stages. */
export interface PointedBuilds {
  readonly base: NamedTexts;
  readonly head: NamedTexts;
  /** Changed Dockerfiles that were there and that nobody built: by their paths at the base, to be compared with nothing. */
  readonly undeployed: ReadonlySet<string>;
  /** Which stages of changed Dockerfiles are built besides the last one, by path at each side. */
  readonly choices: ReadChoices;
  /** What points at each, by its path. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
}

/** How much is asked for: those that say what is built come first, scripts last. */
const rankOf = (path: string): number | undefined => {
  if (isComposeName(fileNameOf(path))) return 0;
  if (isBuildFilePath(path)) return 1;
  if (isPipeline(path)) return 2;
  return mayDeploy(path) ? 3 : undefined;
};

/** What a Compose file, a pipeline or a bake file has built, but by commands. */
export const pointersIn = (file: SourceFile): readonly BuildPointer[] => {
  if (isBuildFilePath(file.path)) return bakePointers(file);
  const choice = classifyFile(file);
  return choice.kind === 'none' ? [] : buildPointers(parseArtifact(file, choice, new Map()));
};

const textsOf = (read: ReadonlyMap<string, FileText>): readonly SourceFile[] =>
  [...read].flatMap(([path, found]) => (found.state === 'text' ? [sourceFile(path, found.text)] : []));

/**
 * A Dockerfile up to the stage that is shipped: what comes after is not built. Undefined when it has no such stage, which ends the build.
 */
const upTo = (text: string, target: string | undefined): string | undefined => {
  if (target === undefined) return text;
  const { stages } = parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map()) as Dockerfile;
  const index = stages.findIndex(({ name, index: at }) => name?.toLowerCase() === target.toLowerCase() || String(at) === target);
  const next = stages[index + 1];
  return index === -1 ? undefined : text.slice(0, next?.range.start);
};

const named = (texts: ReadonlyMap<string, string>): NamedTexts => ({
  texts: new Map([...texts].map(([path, text]) => [path, { state: 'text', text }])),
  kinds: new Map([...texts.keys()].map(path => [path, 'dockerfile'])),
});

/** What commands have built, in loops and by way of other files, too. Why loaded then: most changes have none. */
const byCommands = async (files: readonly SourceFile[]): Promise<readonly BuildPointer[]> => {
  const own = files.filter(({ path }) => mayDeploy(path));
  if (own.length === 0) return [];
  const { commandPointers } = await import('./command-pointers.ts');
  return own.flatMap(commandPointers);
};

/**
 * Dockerfiles that stand as they are, and of which the change ships what nobody has shipped: another file, or another stage of one. They are judged up to
 * that stage: of one that nobody named before, all of it is new where a file names it that built something else; else what the stages have that were shipped is not. The `Dockerfile` at the root is
 * built by itself, as platforms do that are not told how. Of Dockerfiles that the change touches, all stages count at each side that somebody builds there; those that nobody
 * built, and of which only comments are touched, are new as a whole.
 */
export const followBuilds = async (
  sides: NamingSides,
  files: Readonly<Record<Side, ReadonlyMap<string, SourceFile>>>,
): Promise<PointedBuilds> => {
  const { reader, changes, isIgnored, base, head } = sides;
  const bakes = changes.filter(file => [file.path, basePath(file)].some(isBuildFilePath));
  const read =
    bakes.length > 0 ? await reader.readChangedFiles(bakes) : { base: new Map<string, FileText>(), head: new Map<string, FileText>() };
  const ofSide = async (artifacts: ReadonlyMap<string, FileArtifact>, side: Side): Promise<readonly BuildPointer[]> => [
    ...[...artifacts.values()].flatMap(buildPointers),
    ...(await byCommands([...files[side].values()])),
    ...textsOf(read[side]).flatMap(bakePointers),
  ];
  const [before, now] = await Promise.all([ofSide(base, 'base'), ofSide(head, 'head')]);
  const known = new Set(before.map(pointerKey));
  // Why: a Compose file or a pipeline that is new builds what is there, which was there for all to see, but under a name that says nothing; and of one that
  // can't be read at the base nobody knows what it built.
  const isKnown = (path: string): boolean => files.base.has(path) || read.base.get(path)?.state === 'text';
  const pointingAnew = new Set(changes.flatMap(file => (isKnown(file.path) || isKnown(basePath(file)) ? [] : [file.path])));
  const isNews = ({ path, by }: BuildPointer): boolean => !pointingAnew.has(by.path) || !mayBeDockerfile(path);
  const fresh = now.filter(
    pointer => !known.has(pointerKey(pointer)) && !isIgnored(pointer.path) && !isTheRoots(pointer) && isNews(pointer),
  );
  const changed = new Map(changes.map(file => [file.path, file]));
  const staged = [...head.values()].filter(artifact => changed.has(artifact.file.path) && mayEndEarlier(artifact));
  if (fresh.length === 0 && staged.length === 0) return nothing;
  const tracked = (await reader.listFiles('head')) ?? [];
  const others = tracked
    .flatMap(path => ({ path, rank: changed.has(path) ? undefined : rankOf(path) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .slice(0, maxCompanions)
    .map(({ path }) => path);
  const present = new Set(tracked);
  const standing = new Set(fresh.map(({ path }) => path).filter(path => !changed.has(path) && present.has(path)));
  const wanted = [...standing].slice(0, maxCompanions);
  const isAsked = wanted.length > 0 || staged.length > 0 || fresh.some(({ path }) => changed.has(path));
  const texts = isAsked ? await reader.readFiles('head', [...wanted, ...others]) : new Map<string, FileText>();
  const pointing = others.flatMap(path => textsOf(new Map([[path, texts.get(path) ?? { state: 'absent' as const }]])));
  const elsewhere = [...pointing.flatMap(pointersIn), ...(await byCommands(pointing))];
  const shipped = [...before, ...elsewhere];
  const pointed = pointedAnew(fresh, shipped, path => (wanted.includes(path) ? texts.get(path) : undefined));
  const touched = touchedAnew(fresh, shipped, changed, sides);
  return {
    ...pointed,
    pointers: new Map([...pointed.pointers, ...touched.pointers]),
    undeployed: touched.undeployed,
    choices: {
      base: targetsIn(base, shipped, new Set(changes.map(basePath))),
      head: targetsIn(head, [...now, ...elsewhere], new Set(changed.keys())),
    },
  };
};

const nothing: PointedBuilds = {
  base: named(new Map()),
  head: named(new Map()),
  undeployed: new Set(),
  choices: { base: new Map(), head: new Map() },
  pointers: new Map(),
};

/** True for a Dockerfile of which a stage is built that is not part of its last one, if somebody builds it. */
const mayEndEarlier = (artifact: FileArtifact): boolean =>
  artifact.kind === 'dockerfile' && (artifact.targets.length > 0 || artifact.stages.some(({ shipped }) => !shipped));

/** The stages of each changed Dockerfile that somebody builds, besides the last one. */
const targetsIn = (
  artifacts: ReadonlyMap<string, FileArtifact>,
  pointers: readonly BuildPointer[],
  changed: ReadonlySet<string>,
): ReadonlyMap<string, ReadChoice> => {
  const byPath = Map.groupBy(pointers, ({ path }) => path);
  return new Map(
    [...artifacts].flatMap(([path, { kind }]) =>
      kind === 'dockerfile' && changed.has(path) ? choiceOf(path, byPath.get(path) ?? []) : [],
    ),
  );
};

/** True for the text of a Dockerfile that may have several stages. Why by its text: nearly no file is one, and to read what builds it takes longer than this. */
const hasStages = ([path, read]: readonly [string, FileText]): boolean =>
  read.state === 'text' && mayBeDockerfile(path) && [...read.text.matchAll(/^[ \t]*FROM[ \t]/gimu)].length > 1;

/** The stages of Dockerfiles that files as they stand have built, besides the last ones: by Compose files, pipelines, bake files and scripts among them. */
export const builtStages = async (
  texts: ReadonlyMap<string, FileText>,
  reader: NamingSides['reader'],
  tracked: readonly string[],
): Promise<ReadonlyMap<string, ReadChoice>> => {
  const staged = new Set([...texts].filter(hasStages).map(([path]) => path));
  if (staged.size === 0) return new Map();
  // Why read: a bake file in HCL is of no kind that is judged.
  const bakes = tracked.filter(path => isBuildFilePath(path) && !texts.has(path)).slice(0, maxCompanions);
  const read = bakes.length === 0 ? new Map<string, FileText>() : await reader.readFiles('head', bakes);
  const pointing = textsOf(new Map([...texts, ...read].filter(([path]) => rankOf(path) !== undefined)));
  const pointers = [...pointing.flatMap(pointersIn), ...(await byCommands(pointing))];
  const byPath = Map.groupBy(pointers, ({ path }) => path);
  return new Map([...staged].flatMap(path => choiceOf(path, byPath.get(path) ?? [])));
};

/** Which stages of a Dockerfile are built besides the last one. */
const choiceOf = (path: string, pointers: readonly BuildPointer[]): readonly (readonly [string, ReadChoice])[] => {
  const targets = [...new Set(pointers.flatMap(({ target }) => target ?? []))].toSorted();
  return targets.length === 0 ? [] : [[path, { targets }]];
};

/** What the instructions of a Dockerfile say, without comments. */
const wordsOf = ({ file, instructions }: Dockerfile): string =>
  instructions
    .map(({ range }) => file.text.slice(range.start, range.end))
    .join('\n')
    .split('\n')
    .filter(line => !/^\s*(?:#|$)/u.test(line))
    .join('\n');

const isSaidAgain = (before: FileArtifact | undefined, now: FileArtifact | undefined): boolean =>
  before?.kind === 'dockerfile' && now?.kind === 'dockerfile' && wordsOf(before) === wordsOf(now);

/**
 * What is built anew of Dockerfiles that the change touches: all of those that nobody built, where only comments of it are other than before. Why not
 * where instructions are: who works on a Dockerfile has it built, be it by what is not in the repository.
 */
const touchedAnew = (
  fresh: readonly BuildPointer[],
  shipped: readonly BuildPointer[],
  changed: ReadonlyMap<string, ChangedFile>,
  { base, head }: NamingSides,
): Pick<PointedBuilds, 'undeployed' | 'pointers'> => {
  const built = new Set([...shipped.map(({ path }) => path), 'Dockerfile']);
  const [undeployed, pointers] = [new Set<string>(), new Map<string, BuildPointer>()];
  for (const pointer of fresh) {
    const file = changed.get(pointer.path);
    if (file === undefined || file.status === 'added' || file.status === 'copied' || built.has(basePath(file))) continue;
    if (!isSaidAgain(base.get(basePath(file)), head.get(file.path))) continue;
    undeployed.add(basePath(file));
    pointers.set(pointer.path, pointer);
  }
  return { undeployed, pointers };
};

const pointedAnew = (
  fresh: readonly BuildPointer[],
  shipped: readonly BuildPointer[],
  textOf: (path: string) => FileText | undefined,
): Pick<PointedBuilds, 'base' | 'head' | 'pointers'> => {
  const all = new Set(shipped.map(pointerKey));
  const found = { base: new Map<string, string>(), head: new Map<string, string>(), pointers: new Map<string, BuildPointer>() };
  for (const pointer of fresh) {
    const { path } = pointer;
    const text = textOf(path);
    if (all.has(pointerKey(pointer)) || found.pointers.has(path) || text?.state !== 'text') continue;
    const now = upTo(text.text, pointer.target);
    if (now === undefined) continue;
    const former = [...shipped.filter(one => one.path === path), ...(path === 'Dockerfile' ? [{ target: undefined }] : [])];
    const longest = former.flatMap(({ target }) => upTo(text.text, target) ?? []).toSorted((one, other) => other.length - one.length)[0];
    if (longest !== undefined) found.base.set(path, longest);
    found.head.set(path, now);
    found.pointers.set(path, pointer);
  }
  return { base: named(found.base), head: named(found.head), pointers: found.pointers };
};

/** True for what is built where nothing else is said. */
const isTheRoots = ({ path, target }: BuildPointer): boolean => path === 'Dockerfile' && target === undefined;
