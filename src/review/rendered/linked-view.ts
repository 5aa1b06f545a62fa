import { isKustomization } from '../../artifacts/kubernetes/kustomization.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { folderOf, liesBelow, liesWithin } from '../../text/path.ts';
import { isChartFile } from '../../units/group-units.ts';
import type { FileText, RepositoryReader, SpecialEntries } from '../ports.ts';
import { prefixesOf, resolvedPath } from '../read/links.ts';
import { readerWith } from '../read/reader-with.ts';

/** A repository and what is changed in it, as those see it who have it on a disk: what links lead to lies there as well. */
export interface LinkedView {
  readonly reader: RepositoryReader;
  readonly changes: ChangeSet;
  /** False where links show more files than are looked at. */
  readonly isWhole: boolean;
}

/** More files are not looked at by way of links: nobody's charts have so many. */
const maxShown = 50_000;
/** Links times changed files: each is held against each. */
const maxCompared = 5_000_000;
/** Links in folders that others lead to are followed so often. */
const maxRounds = 3;

/** A link to a file or a folder of the repository. */
interface Lead {
  readonly link: string;
  readonly to: string;
}

/** Links that lead somewhere else in the repository; those to a folder that they lie in themselves show nothing new. */
const leadsOf = ({ links, submodules }: SpecialEntries): readonly Lead[] =>
  [...links.keys()].flatMap(link => {
    const to = resolvedPath(link, links);
    const isElsewhere = to !== undefined && to !== '' && !liesWithin(link, to) && !liesWithin(to, link);
    return isElsewhere && !prefixesOf(to).some(prefix => submodules.has(prefix)) ? [{ link, to }] : [];
  });

/**
 * Links by which a renderer may get to something: those among the files of a chart or below a kustomization, and those to a folder with one. A repository may
 * have any number of others, to all that it has.
 */
const aboutRendering = (leads: readonly Lead[], tracked: readonly string[]): readonly Lead[] => {
  const own = new Set(tracked.filter(path => isKustomization(path) || isChartFile(path)).map(path => folderOf(path).slice(0, -1)));
  const around = new Set([...own].flatMap(prefixesOf));
  return leads.filter(
    ({ link, to }) =>
      own.has('') || around.has(to) || prefixesOf(link).some(folder => own.has(folder)) || own.has(folderOf(to).slice(0, -1)),
  );
};

/** A file, and the path at which a link shows it. */
type Shown = readonly [alias: string, path: string];

/** The files that links to folders show, by the paths at which they do; undefined where they are too many. */
const shownFiles = (leads: readonly Lead[], tracked: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const byTarget = Map.groupBy(leads, ({ to }) => to);
  const shownAs = function* ([at, path]: Shown): Iterable<Shown> {
    for (const folder of prefixesOf(at).slice(0, -1))
      for (const { link } of byTarget.get(folder) ?? []) yield [`${link}${at.slice(folder.length)}`, path];
  };
  const shown = new Map<string, string>();
  let fresh: readonly Shown[] = tracked.map(path => [path, path]);
  for (let round = 0; round < maxRounds && fresh.length > 0; round += 1) {
    const found: Shown[] = [];
    for (const [alias, path] of fresh.values().flatMap(shownAs)) {
      if (shown.size > maxShown) return undefined;
      if (shown.has(alias)) continue;
      shown.set(alias, path);
      found.push([alias, path]);
    }
    fresh = found;
  }
  return shown;
};

/** A changed file as links show it. */
const shownChanges = (
  file: ChangedFile,
  leads: readonly Lead[],
  known: ReadonlySet<string>,
): readonly (readonly [ChangedFile, ChangedFile])[] =>
  leads.flatMap(({ link, to }): readonly (readonly [ChangedFile, ChangedFile])[] => {
    const [at, before] = [file.path, basePath(file)].map(path =>
      path === to ? link : liesBelow(path, to) ? `${link}${path.slice(to.length)}` : undefined,
    );
    if (known.has(at ?? '') || known.has(before ?? '')) return [];
    const { previousPath: _previous, ...plain } = file;
    if (at === undefined) return before === undefined ? [] : [[{ ...plain, path: before, status: 'removed' }, file]];
    if (before === undefined) return [[{ ...plain, path: at, status: 'added' }, file]];
    return [[{ ...plain, path: at, ...(before !== at && { previousPath: before }) }, file]];
  });

/** The view of a repository in which links lead somewhere. */
export const linkedView = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  special: SpecialEntries | undefined,
): Promise<LinkedView> => {
  const plain = { reader, changes, isWhole: true };
  const leads = special === undefined || special.links.size === 0 ? [] : leadsOf(special);
  const tracked = leads.length === 0 ? undefined : await reader.listFiles('head');
  if (tracked === undefined) return plain;
  const shown = shownFiles(aboutRendering(leads, tracked), tracked);
  if (shown === undefined) return { ...plain, isWhole: false };
  const known = new Set(changes.files.map(({ path }) => path));
  const folders = new Set([...shown.values()].flatMap(prefixesOf));
  const toFolders = new Set(leads.flatMap(({ link, to }) => (folders.has(to) ? [link] : [])));
  if (leads.length * changes.files.length > maxCompared) return { ...plain, isWhole: false };
  const others = new Map(changes.files.flatMap(file => shownChanges(file, leads, known)));
  const real = new Map([...shown, ...[...others].map(([alias, { path }]) => [alias.path, path] as const)]);
  const renamed = async <T>(
    paths: readonly string[],
    read: (wanted: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<Map<string, T>> => {
    const found = await read([...new Set(paths.map(path => real.get(path) ?? path))]);
    return new Map(
      paths.flatMap(path => {
        const one = found.get(real.get(path) ?? path);
        return one === undefined ? [] : [[path, one] as const];
      }),
    );
  };
  return {
    isWhole: true,
    changes: { ...changes, files: [...changes.files, ...others.keys()] },
    reader: readerWith(reader, {
      listFiles: async side => {
        const listed = await reader.listFiles(side);
        return listed && side === 'head' ? [...listed.filter(path => !toFolders.has(path)), ...shown.keys()] : listed;
      },
      readFiles: (side, paths) => renamed(paths, wanted => reader.readFiles(side, wanted)),
      readBytes: (side, paths) => renamed(paths, wanted => reader.readBytes(side, wanted)),
      readChangedFiles: async wanted => {
        const read = await reader.readChangedFiles([...new Set(wanted.map(file => others.get(file) ?? file))]);
        const texts = { base: new Map<string, FileText>(), head: new Map<string, FileText>() };
        for (const file of wanted) {
          const own = others.get(file) ?? file;
          const [base, head] = [read.base.get(basePath(own)), read.head.get(own.path)];
          if (base !== undefined && file.status !== 'added') texts.base.set(basePath(file), base);
          if (head !== undefined && file.status !== 'removed') texts.head.set(file.path, head);
        }
        return texts;
      },
    }),
  };
};
