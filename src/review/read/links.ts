import { classify, isOursAsText, mayBeOurs } from '../../artifacts/classify.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import { dockerfileName } from '../../artifacts/dockerfile-name.ts';
import type { ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { maxCompanions } from './companions.ts';

/** A symbolic link that the change writes. */
export interface ChangedLink {
  readonly path: string;
  readonly target: string;
}

/** What is known of the head when links are looked at. */
export interface LinkSurroundings {
  /** What became of the changed files. */
  readonly ledger: ReadonlyMap<string, CoverageEntry>;
  readonly isIgnored: (path: string) => boolean;
  readonly reader: Pick<RepositoryReader, 'readFiles' | 'listFiles' | 'listSpecial'>;
}

/** Links that lead to links are followed this far (Linux, MAXSYMLINKS). */
const maxHops = 40;

/**
 * Where in the repository a link leads; undefined when it leads out of it, or the text alone does not tell: what `..` means behind a name
 * depends on whether that is a link itself.
 */
export const targetOf = (path: string, target: string): string | undefined => {
  if (target === '' || target.startsWith('/') || /[\n\r\0]/u.test(target)) return undefined;
  const parts = path.split('/').slice(0, -1);
  let isDown = false;
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') {
      isDown = true;
      parts.push(part);
    } else if (isDown || parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
};

/** The path with the links on its way put in; undefined when that leads out, or in a circle. */
export const resolvedPath = (path: string, links: ReadonlyMap<string, string>): string | undefined => {
  let at = path;
  for (let hops = 0; hops <= maxHops; hops += 1) {
    const link = prefixesOf(at).find(prefix => links.has(prefix));
    if (link === undefined) return at;
    const target = targetOf(link, links.get(link) ?? '');
    if (target === undefined) return undefined;
    at = [target, at.slice(link.length + 1)].filter(part => part !== '').join('/');
  }
  return undefined;
};

/** Deeper paths are looked at so far: nobody's links lie deeper. */
const maxSegments = 100;

/** `a`, `a/b`, `a/b/c` */
export const prefixesOf = (path: string): readonly string[] => {
  const parts = path.split('/', maxSegments);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** True when two names make the same of a text: the name of a link may say more than that of its target. */
const sayTheSame = (path: string, other: string): boolean => {
  const [name = '', otherName = ''] = [path, other].map(fileNameOf);
  return dockerfileName(name) === dockerfileName(otherName) && isComposeName(name) === isComposeName(otherName);
};

const remedy = 'Commit the file itself in its place, or take the path off the review with "ignore-paths".';

const refused = ({ path, target }: ChangedLink, why: string): CoverageEntry => ({
  path,
  status: 'not-evaluated',
  reason: `The path is a symbolic link to "${target.slice(0, 200)}", ${why}, so that what it brings in was not read. ${remedy}`,
});

/**
 * What becomes of the links of a change. One to a file that is evaluated in this review under its own name, and means the same there, needs
 * no review of its own; so does one to a file of nobody's. Any other brings in what nobody looked at for the place where the link stands.
 */
export const judgeLinks = async (links: readonly ChangedLink[], around: LinkSurroundings): Promise<readonly CoverageEntry[]> => {
  if (links.length === 0) return [];
  const special = await around.reader.listSpecial();
  const all = new Map([...(special?.links ?? []), ...links.map(({ path, target }) => [path, target] as const)]);
  const entries: CoverageEntry[] = [];
  let folders: Promise<FolderFiles> | undefined;
  const filesBelow = async (folder: string): Promise<readonly string[]> => {
    folders ??= around.reader.listFiles('head').then(folderFiles);
    return (await folders).get(folder) ?? [];
  };
  for (const link of links) {
    const to = resolvedPath(link.path, all);
    const submodule = to === undefined ? undefined : prefixesOf(to).find(prefix => special?.submodules.has(prefix));
    if (mayBeOurs(link.path) && !isOursAsText(link.path)) {
      entries.push(await ofFile(link, to, submodule, around));
      continue;
    }
    const below = submodule === undefined && to !== undefined ? await filesBelow(to) : [];
    // Why folders first: "deploy" may be a script and may be a folder of manifests.
    entries.push(isOursAsText(link.path) && below.length === 0 ? textless(link) : await ofFolder(link, below, around));
  }
  return entries;
};

const textless = ({ path, target }: ChangedLink): CoverageEntry => ({
  path,
  status: 'excluded',
  reason: `It is a link to "${target.slice(0, 200)}", which holds no text of its own.`,
});

const ofFile = async (
  link: ChangedLink,
  to: string | undefined,
  submodule: string | undefined,
  { ledger, isIgnored, reader }: LinkSurroundings,
): Promise<CoverageEntry> => {
  if (to === undefined || to === '') return refused(link, 'which leads out of the repository or in a circle');
  if (submodule !== undefined) return refused(link, `which leads into the submodule "${submodule}"`);
  if (isIgnored(to)) return refused(link, 'which policy takes off the review');
  const entry = ledger.get(to);
  const isEvaluated = entry?.status === 'evaluated' || entry?.status === 'partly-evaluated';
  if (isEvaluated && mayBeOurs(to) && sayTheSame(link.path, to))
    return { path: link.path, status: 'excluded', reason: `It is a link to "${to}", which is reviewed under its own name.` };
  const read = isEvaluated ? undefined : (await reader.readFiles('head', [to])).get(to);
  if (read?.state === 'absent') return refused(link, 'which leads to nothing that the repository has');
  // Why the name of the link: it is by that name that tools read it.
  if (read?.state === 'text' && classify(link.path, read.text).kind === 'none') return { path: link.path, status: 'not-ours' };
  return refused(link, isEvaluated ? 'which has another meaning under that name' : 'which this change does not touch');
};

/** The files with the names of container files below each folder that has any; of those below many, the first. */
type FolderFiles = ReadonlyMap<string, readonly string[]>;

const folderFiles = (paths: readonly string[] | undefined): FolderFiles => {
  const folders = new Map<string, string[]>();
  for (const path of paths ?? []) {
    if (!mayBeOurs(path)) continue;
    for (const folder of prefixesOf(path).slice(0, -1)) {
      const files = folders.get(folder);
      if (files === undefined) folders.set(folder, [path]);
      else if (files.length < maxFolderFiles) files.push(path);
    }
  }
  return folders;
};

/** Files that are kept of one folder; of these the first that the review does not know are read. */
const maxFolderFiles = 2_000;

/** A link that is not a container file by its name may be a folder of them. */
const ofFolder = async (
  link: ChangedLink,
  files: readonly string[],
  { ledger, isIgnored, reader }: LinkSurroundings,
): Promise<CoverageEntry> => {
  const wanted = files.filter(path => !isIgnored(path) && !ledger.has(path)).slice(0, maxCompanions);
  const texts = wanted.length > 0 ? await reader.readFiles('head', wanted) : new Map<string, FileText>();
  const brought = [...texts].find(([path, read]) => read.state === 'text' && classify(path, read.text).kind !== 'none')?.[0];
  return brought === undefined
    ? { path: link.path, status: 'not-ours' }
    : refused(link, `below which this change does not touch "${brought}"`);
};

/** Links with the names of container files that lead into a submodule which the change points elsewhere. */
export const linksIntoSubmodules = async (reader: RepositoryReader, changes: ChangeSet): Promise<readonly CoverageEntry[]> => {
  const suspects = changes.files.filter(({ mayBe }) => mayBe === 'submodule');
  const special = suspects.length > 0 ? await reader.listSpecial() : undefined;
  if (!special) return [];
  return suspects.flatMap(({ path }): readonly CoverageEntry[] => {
    const link = special.submodules.has(path)
      ? [...special.links.keys()].find(candidate => {
          const to = mayBeOurs(candidate) ? resolvedPath(candidate, special.links) : undefined;
          return to !== undefined && prefixesOf(to).includes(path);
        })
      : undefined;
    return link === undefined
      ? []
      : [
          {
            path,
            status: 'not-evaluated',
            reason: `The symbolic link "${link}" leads into this submodule, so that what it names was not read. Commit the file itself, or take the path off the review with "ignore-paths".`,
          },
        ];
  });
};
