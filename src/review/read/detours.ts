import { isComposeName } from '../../artifacts/compose-name.ts';
import type { ChangedFile, ChangeSet } from '../../changes/change-set.ts';
import { onceFor } from '../../text/once-for.ts';
import { fileNameOf, liesBelow } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { RepositoryReader, SpecialEntries } from '../ports.ts';
import { prefixesOf, resolvedPath, targetOf } from './links.ts';
import { mayHoldContainers, mayHoldVariables, nobodysAmong } from './naming-files.ts';
import { readerWith } from './reader-with.ts';

/** What links and submodules of the head make of a change besides what its paths say. */
export interface Detours {
  readonly special: SpecialEntries | undefined;
  /** Paths at which links show changed files of nobody's, with the paths of those. */
  readonly shown: ReadonlyMap<string, string>;
  /**
   * Paths at which, and below which, something else lies since the change: links and submodules that it writes, and links that lead there by way of
   * these; with what is there now, for a sentence.
   */
  readonly moved: ReadonlyMap<string, string>;
  /** Links that the change does not touch, but others that they lead through. */
  readonly turned: readonly string[];
  /** False where links show changed files at more paths than are looked at. */
  readonly isWhole: boolean;
}

export const noDetours: Detours = { special: undefined, shown: new Map(), moved: new Map(), turned: [], isWhole: true };

/** More paths are not looked for: whole documentations are shown a few times. */
const maxShown = 50_000;

/** The links that lead to each place. */
type Leading = ReadonlyMap<string, readonly string[]>;

/** Paths at which links show what lies at a path. `isItsOwn`: it does lie there, and is not shown there itself. */
function* aliasesOf(at: string, isItsOwn: boolean, byTarget: Leading): Iterable<string> {
  for (const place of ['', ...prefixesOf(at)])
    for (const link of byTarget.get(place) ?? []) {
      // Why only of the file itself: a link to a folder that it lies in shows the same again and again.
      const isTurn = place === '' || liesBelow(link, place) || liesBelow(at, link);
      if (isItsOwn || !isTurn) yield place === '' ? `${link}/${at}` : `${link}${at.slice(place.length)}`;
    }
}

/** Paths at which links show files, with the paths of those; links to links that lie in folders that others show are followed as well. */
const shownBy = (paths: readonly string[], links: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const byTarget = Map.groupBy(links.keys(), link => resolvedPath(link, links) ?? '\0');
  byTarget.delete('\0');
  const shown = new Map<string, string>();
  const pending = paths.map(path => ({ at: path, path }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { at, path } = next;
    for (const alias of aliasesOf(at, at === path, byTarget)) {
      if (shown.size > maxShown) return shown;
      if (shown.has(alias) || alias === path) continue;
      shown.set(alias, path);
      pending.push({ at: alias, path });
    }
  }
  return shown;
};

/** The links on the way from a link to where it leads, itself included. */
const linksOnTheWay = (link: string, links: ReadonlyMap<string, string>): readonly string[] => {
  const way = new Set<string>();
  let at: string | undefined = link;
  while (at !== undefined) {
    const here: string | undefined = prefixesOf(at).find(prefix => links.has(prefix));
    if (here === undefined || way.has(here)) break;
    way.add(here);
    const target = targetOf(here, links.get(here) ?? '');
    at = target === undefined ? undefined : [target, at.slice(here.length + 1)].filter(part => part !== '').join('/');
  }
  return [...way];
};

/** A mount of something beside a Compose file. */
const mountLine = /(?:^|[-:[,])\s*["']?\.{1,2}\//u;

/** True for a Compose file to which the change may write mounts, as far as its diff tells; without one, where it costs nothing to find out. */
const mountsFiles = ({ path, status, hunks }: ChangedFile, asksNothing: boolean): boolean =>
  status !== 'removed' &&
  isComposeName(fileNameOf(path)) &&
  (hunks === undefined ? asksNothing : hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '+' && mountLine.test(text))));

/** Looks for what links and submodules of the head make of a change. Asks for them only where it may matter. */
export const detoursOf = async (reader: RepositoryReader, { files }: ChangeSet, unread: readonly CoverageEntry[]): Promise<Detours> => {
  const nobodys = nobodysAmong(unread);
  const open = files.filter(file => nobodys.has(file.path) && (mayHoldContainers(file) || mayHoldVariables(file)));
  const suspects = files.filter(({ mayBe, status }) => mayBe !== undefined && status !== 'removed');
  if (open.length + suspects.length === 0 && !files.some(file => mountsFiles(file, reader.isLocal === true))) return noDetours;
  const special = await reader.listSpecial();
  if (special === undefined || special.links.size + special.submodules.size === 0) return { ...noDetours, special };
  const { links, submodules } = special;
  const moved = new Map<string, string>();
  for (const { path } of suspects) {
    if (links.has(path)) moved.set(path, `is reached by the symbolic link "${path}"`);
    else if (submodules.has(path)) moved.set(path, `lies in the submodule "${path}"`);
  }
  const led = [...(moved.size === 0 ? [] : links.keys())].flatMap(link => {
    const to = resolvedPath(link, links);
    const way = [...linksOnTheWay(link, links), ...(to === undefined ? [] : prefixesOf(to))];
    const through = moved.has(link) ? undefined : way.find(place => moved.has(place));
    return through === undefined ? [] : [{ link, through }];
  });
  for (const { link } of led) moved.set(link, `is reached by the symbolic link "${link}"`);
  const turned = led.flatMap(({ link, through }) => (links.has(through) ? [link] : []));
  const shown = shownBy(
    open.map(({ path }) => path),
    links,
  );
  return {
    special,
    shown,
    isWhole: shown.size <= maxShown,
    moved,
    turned,
  };
};

/** A name of a folder or a file of which only a part is known. */
const isOpenName = (name: string): boolean => /[\0*?[]/u.test(name);

/** So many moved places are held against a path that is not known as a whole; of more, any counts. */
const maxHeld = 500;

/** The moved place at which, or below which, a path lies that may have unknown parts (`\0`, `*`); undefined where there is none. */
export const movedAt = (path: string, { moved }: Detours): string | undefined => {
  if (moved.size === 0) return undefined;
  if (!isOpenName(path)) return prefixesOf(path).find(place => moved.has(place));
  const parts = path.split('/');
  return [...moved.keys()].find((place, at) => {
    const names = place.split('/');
    const isThere = names.length <= parts.length && names.every((name, index) => name === parts[index] || isOpenName(parts[index] ?? ''));
    return isThere || at >= maxHeld;
  });
};

/** The folders in which moved places lie, at any depth, each with one of these. */
const foldersOfMoved = onceFor(
  ({ moved }: Detours): ReadonlyMap<string, string> =>
    new Map([...moved.keys()].flatMap(place => ['', ...prefixesOf(place)].map(folder => [folder, place] as const))),
);

/** A moved place in a folder, or that is it; undefined where there is none. */
export const movedIn = (folder: string, detours: Detours): string | undefined => foldersOfMoved(detours).get(folder);

/** The link on the way to a path of the repository that leads out of it; undefined where none does. */
export const wayOut = (path: string, { special }: Detours): string | undefined =>
  special === undefined || special.links.size === 0
    ? undefined
    : prefixesOf(path).find(prefix => special.links.has(prefix) && resolvedPath(prefix, special.links) === undefined);

/** The repository with what links show of changed files, at the paths at which they do: a host gives a link as a link. */
export const withShown = (reader: RepositoryReader, { shown }: Detours): RepositoryReader =>
  shown.size === 0
    ? reader
    : readerWith(reader, {
        readFiles: async (side, paths) => {
          const texts = await reader.readFiles(side, [...new Set(paths.map(path => shown.get(path) ?? path))]);
          return new Map(paths.map(path => [path, texts.get(shown.get(path) ?? path) ?? { state: 'absent' }]));
        },
      });
