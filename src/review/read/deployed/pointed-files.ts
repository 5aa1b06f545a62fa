import type { FileArtifactKind } from '../../../artifacts/artifact.ts';
import { classify, kindsByName } from '../../../artifacts/classify.ts';
import { deployingAmong, mayDeploy } from '../../../artifacts/pipeline/paths.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { composeFilesBeside } from '../../../artifacts/unrendered/variables-change.ts';
import { basePath, type ChangedFile, pathsAtBase } from '../../../changes/change-set.ts';
import { PathTree } from '../../../environments/path-tree.ts';
import type { Notification } from '../../../findings/notification.ts';
import { fileNameOf } from '../../../text/path.ts';
import type { FileText, RepositoryReader, Side } from '../../ports.ts';
import { fileOf } from '../../unrendered/changed-inputs.ts';
import type { BuildPointer } from '../build-pointers.ts';
import type { ReadChoices } from '../changed-overrides.ts';
import { maxCompanions } from '../companions.ts';
import type { Detours } from '../detours.ts';
import { joinedTexts, type NamedTexts, noTexts } from '../named-files.ts';
import { mayHoldContainers } from '../naming-files.ts';
import { type Deployed, type DeployedPlace, deployedBy, keyOfDeployed, placesIn } from './deployed-files.ts';
import { deployingProblem } from './deploying-problem.ts';
import { grantedAnew, patchedAnew } from './given-by-commands.ts';
import { maySetOthers, setForProjects } from './set-variables.ts';
import { followStarted, mayStartOtherwise, noStartedProjects } from './started-projects.ts';

/** What is known of both sides when it is looked for what commands deploy. */
export interface DeployingSides {
  readonly reader: RepositoryReader;
  readonly changes: readonly ChangedFile[];
  readonly isIgnored: (path: string) => boolean;
  /** The changed files of each side, as far as they were read. */
  readonly base: ReadonlyMap<string, SourceFile>;
  readonly head: ReadonlyMap<string, SourceFile>;
  readonly detours: Detours;
  /** Files that the change does not touch, but which may deploy something that it does. */
  readonly unchanged: readonly SourceFile[];
}

/** Compose files and manifests that a change has deployed, and by what. */
export interface PointedFiles {
  readonly base: NamedTexts;
  readonly head: NamedTexts;
  /** Changed files that were there and that nobody deployed: by their paths at the base, to be compared with nothing. */
  readonly undeployed: ReadonlySet<string>;
  /** How Compose files are read that commands start with other variables. */
  readonly choices: ReadChoices;
  /** What points at each, by its path at the head. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
  readonly notifications: readonly Notification[];
}

const nothing: PointedFiles = {
  base: noTexts,
  head: noTexts,
  undeployed: new Set(),
  choices: noStartedProjects.choices,
  pointers: new Map(),
  notifications: [],
};

const deployedIn = (files: Iterable<SourceFile>): readonly Deployed[] =>
  [...files].filter(({ path }) => mayDeploy(path)).flatMap(deployedBy);

/** What Compose takes at the root of a repository is deployed by whoever starts it there. */
const atRoot: ReadonlySet<string> = new Set(composeFilesBeside(''));

const aboutManifests = /^\uFEFF?[ \t]*["']?apiVersion["']?[ \t]*:/mu;
const aboutServices = /^\uFEFF?["']?(?:services|include)["']?[ \t]*:/mu;

/** As what a text is read that is deployed under its name; undefined for what is none. */
const kindOf = (path: string, text: string, kind: Deployed['kind']): FileArtifactKind | undefined => {
  const own = classify(path, text).kind;
  if (kind === 'patch') return undefined;
  if (own !== 'none') return own === (kind === 'compose' ? 'compose' : 'kubernetes') ? own : undefined;
  if (kind === 'compose') return aboutServices.test(text) ? 'compose' : undefined;
  return aboutManifests.test(text) || /^\uFEFF?\s*\{[\s\S]{0,2000}"apiVersion"/u.test(text) ? 'kubernetes' : undefined;
};

/** Whether a file is looked at by its own name wherever it is changed, as what it is deployed as. A patch is none of a file. */
const isLookedAt = (path: string, kind: Deployed['kind']): boolean =>
  kind !== 'patch' && kindsByName(path).includes(kind === 'compose' ? 'compose' : 'kubernetes');

/**
 * Compose files and manifests that stand as they are, or are touched only a little, and that the change has deployed where nobody deployed them: by a
 * pipeline, a makefile or a script that did something else before, or under a name that says nothing. All that they hold is new, by the line that points at them. And files of the change
 * under names that say nothing, which somebody deploys all the same.
 */
export const followDeployed = async (sides: DeployingSides): Promise<PointedFiles> => {
  const { reader, changes, isIgnored, base, head, unchanged } = sides;
  const [before, now, standing] = [deployedIn(base.values()), deployedIn(head.values()), deployedIn(unchanged)];
  const known = new Set(before.map(keyOfDeployed));
  // Why: a pipeline or a script that is new deploys what is there, which was there for all to see; but nobody looked at it under a name that says nothing.
  const isKnown = new Set(changes.flatMap(file => (base.has(basePath(file)) ? [file.path] : [])));
  const isNews = (path: string, { by, kind }: Deployed): boolean => isKnown.has(by.path) || !isLookedAt(path, kind);
  const fresh = now.filter(one => !known.has(keyOfDeployed(one)) && one.candidates.some(candidate => isNews(candidate, one)));
  const unread = changes.filter(file => !head.has(file.path) && mayHoldContainers(file) && !isIgnored(file.path));
  const deployed = { base: [...before, ...standing], head: [...now, ...standing] };
  const granted = grantedAnew(base, head).filter(({ path }) => !isIgnored(path));
  const mayName = unread.length > 0 && deployed.head.length > 0;
  const seen = [...changes, ...[...sides.detours.shown.keys()].map((path): ChangedFile => ({ path, status: 'modified' }))];
  const startsOtherwise = mayStartOtherwise(deployed, seen);
  const setting = now.filter(({ kind }) => kind === 'compose');
  const setsOthers = maySetOthers(before, setting);
  if (fresh.length === 0 && !mayName && !startsOtherwise && !setsOthers) return { ...nothing, notifications: granted };
  const tracked = (await reader.listFiles('head')) ?? [];
  const { shown } = sides.detours;
  const present = [...tracked, ...shown.keys()];
  const trees = { base: new PathTree(pathsAtBase(present, { files: changes })), head: new PathTree(present) };
  const shownPlaces = (places: readonly DeployedPlace[]): readonly DeployedPlace[] =>
    places.map(({ path, by }) => ({ path: shown.get(path) ?? path, by }));
  const started = startsOtherwise ? await followStarted({ reader, changes: seen, isIgnored, deployed, trees }) : noStartedProjects;
  const named = await readNamed(reader, unread, {
    base: shownPlaces(placesIn(deployed.base, trees.base).places),
    head: shownPlaces(placesIn(deployed.head, trees.head).places),
  });
  const set = setsOthers ? await setForProjects({ base: before, head: setting }, trees, reader) : [];
  const former = new Set(placesIn(before, trees.base).places.map(({ path }) => path));
  const { places: found, isComplete } = placesIn(fresh, trees.head);
  const [first] = fresh;
  const unfound = isComplete || first === undefined ? [] : [tooMany(first, 'some')];
  const byKind = Map.groupBy(found, ({ by }) => by.kind === 'patch');
  const patched = await patchedAnew(
    (byKind.get(true) ?? []).filter(({ path }) => !isIgnored(path)),
    head,
    reader,
  );
  const places = (byKind.get(false) ?? []).filter(isCandidate(sides, former)).filter(({ path, by }) => isNews(path, by));
  const pointed = places.length === 0 ? nothing : await pointAt(places, former, { ...sides, tracked, tree: trees.base });
  // Why not what is deployed anew: it is compared with nothing, however it is started.
  const standingTexts = await readBoth(
    reader,
    started.paths.filter(path => !pointed.pointers.has(path)),
  );
  return {
    ...pointed,
    choices: started.choices,
    pointers: new Map([...started.pointers, ...pointed.pointers]),
    notifications: [...granted, ...set, ...unfound, ...patched, ...named.notifications, ...started.notifications, ...pointed.notifications],
    base: joinedTexts(named.base, standingTexts.base),
    head: joinedTexts(named.head, standingTexts.head, pointed.head),
  };
};

/** Compose files that the change does not touch. */
const readBoth = async (reader: RepositoryReader, paths: readonly string[]): Promise<Readonly<Record<Side, NamedTexts>>> => {
  const texts = paths.length > 0 ? await reader.readFiles('head', paths) : new Map<string, FileText>();
  const read = { texts, kinds: new Map(paths.map(path => [path, 'compose'] as const)) };
  return { base: read, head: read };
};

/** True for a place that may be deployed anew: what is new is judged as such anyway. */
const isCandidate = ({ changes, isIgnored }: DeployingSides, former: ReadonlySet<string>): ((place: DeployedPlace) => boolean) => {
  const changed = new Map(changes.map(file => [file.path, file]));
  return ({ path }) => {
    const file = changed.get(path);
    const isNew = file?.status === 'added' || file?.status === 'copied';
    return !isNew && !isIgnored(path) && !former.has(file ? basePath(file) : path) && !atRoot.has(path);
  };
};

/** What there is when places are looked at. */
interface Looking extends DeployingSides {
  readonly tracked: readonly string[];
  /** The files of the base. */
  readonly tree: PathTree;
}

const pointAt = async (
  places: readonly DeployedPlace[],
  former: ReadonlySet<string>,
  { reader, changes, head, tracked, tree }: Looking,
): Promise<Omit<PointedFiles, 'base' | 'choices'>> => {
  const changed = new Map(changes.map(file => [file.path, file]));
  const others = deployingAmong(tracked.filter(path => !changed.has(path))).slice(0, maxCompanions);
  const standing = [...new Set(places.map(({ path }) => path))].filter(path => !changed.has(path));
  const asked = standing.slice(0, maxCompanions);
  const texts = await reader.readFiles('head', [...new Set([...asked, ...others])]);
  const elsewhere = deployedIn(others.flatMap(path => fileOf(path, texts.get(path)) ?? []));
  const deployed = new Set([...former, ...placesIn(elsewhere, tree).places.map(({ path }) => path)]);
  const found = { texts: new Map<string, FileText>(), kinds: new Map<string, FileArtifactKind>() };
  const [undeployed, pointers, notifications] = [new Set<string>(), new Map<string, BuildPointer>(), [] as Notification[]];
  const take = (path: string, by: Deployed, read: FileText, before: string | undefined): void => {
    const pointer = pointerTo({ path, by });
    const kind = read.state === 'text' ? kindOf(path, read.text, by.kind) : undefined;
    if (read.state !== 'text' && !by.isGuess) notifications.push(unreached(pointer));
    if (kind === undefined) return;
    pointers.set(path, pointer);
    found.kinds.set(path, kind);
    if (before === undefined) found.texts.set(path, read);
    else undeployed.add(before);
  };
  for (const { path, by } of places) {
    const file = changed.get(path);
    const own = file && head.get(path);
    const read: FileText = own ? { state: 'text', text: own.text } : (texts.get(path) ?? { state: 'absent' });
    const before = file && basePath(file);
    if (!deployed.has(before ?? path) && !pointers.has(path) && read.state !== 'absent') take(path, by, read, before);
  }
  const first = places[0];
  if (standing.length > asked.length && first !== undefined) notifications.push(tooMany(first.by, standing.length - asked.length));
  return { head: found, undeployed, pointers, notifications };
};

/** Changed files that are read as nothing by their own names, and as what somebody deploys them at each side. */
const readNamed = async (
  reader: RepositoryReader,
  unread: readonly ChangedFile[],
  places: Readonly<Record<Side, readonly DeployedPlace[]>>,
): Promise<NamedByCommands> => {
  const byPath = new Map(places.head.map(place => [place.path, place]));
  const wanted = unread.filter(({ path }) => byPath.has(path));
  if (wanted.length === 0) return { base: noTexts, head: noTexts, notifications: [] };
  const texts = await reader.readChangedFiles(wanted);
  const lost = wanted.flatMap(({ path }) => {
    const place = byPath.get(path);
    const read = texts.head.get(path);
    const isLost = read !== undefined && read.state !== 'absent' && fileOf(path, read) === undefined;
    return place === undefined || place.by.isGuess || !isLost ? [] : [unreached(pointerTo(place))];
  });
  return { base: asDeployed(texts.base, places.base), head: asDeployed(texts.head, places.head), notifications: lost };
};

/** Changed files of nobody's as somebody deploys them, and those of which nobody knows what that is. */
type NamedByCommands = Readonly<Record<Side, NamedTexts>> & Pick<PointedFiles, 'notifications'>;

const pointerTo = ({ path, by }: DeployedPlace): BuildPointer => ({ path, target: undefined, by: by.by, range: by.range });

const asDeployed = (read: ReadonlyMap<string, FileText>, places: readonly DeployedPlace[]): NamedTexts => {
  const [texts, kinds] = [new Map<string, FileText>(), new Map<string, FileArtifactKind>()];
  for (const { path, by } of places) {
    const found = read.get(path);
    const kind = found?.state === 'text' ? kindOf(path, found.text, by.kind) : undefined;
    if (found === undefined || kind === undefined) continue;
    texts.set(path, found);
    kinds.set(path, kind);
  }
  return { texts, kinds };
};

const unreached = (pointer: BuildPointer): Notification =>
  deployingProblem(pointer, `What is deployed here ("${fileNameOf(pointer.path)}") is a link, or can't be read, so it was not reviewed.`);

const tooMany = (by: Deployed, left: number | 'some'): Notification =>
  deployingProblem(by, `More files are deployed here from now on than are looked at: ${left} of them were not reviewed.`);
