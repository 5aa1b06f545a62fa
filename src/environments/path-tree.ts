import { resolvePath } from '../text/path.ts';
import { compareText } from '../text/sorted.ts';

/** Stands in a path for what is only known when something is deployed: a variable, a parameter. */
export const unknownPart = '\0';

/** A text whose templates, of which nothing is known, stand for anything. */
export const withUnknown = (text: string): string => text.replaceAll(/\{\{[^{}]{0,500}\}\}/gu, unknownPart);

/** Stands in a pattern for any number of folders. */
const anyFolders = '**';

/** A path of a command, in which a shell puts names in place of `*`, `?` and `[…]`. */
export const shellPattern = (path: string): string =>
  path
    .split('/')
    .map(part => (part === anyFolders ? part : part.replaceAll(/[@!?+*]\([^()]{0,200}\)|\*+|\?|\[[^\]/]{1,50}\]/gu, unknownPart)))
    .join('/');

interface Folder {
  readonly folders: Map<string, Folder>;
  /** By name; the value is the name again. */
  readonly files: Map<string, string>;
}

interface State {
  /** Empty, or with a slash at its end. */
  readonly path: string;
  readonly folder: Folder;
  readonly bound: string | undefined;
}

/** So many files are found for one pattern, and so many names are looked at for all patterns of a repository. */
const maxMatches = 20;
const maxVisits = 500_000;

/** A path that a pattern stands for, and what stands there in place of its first unknown part. */
export interface Match {
  readonly path: string;
  readonly bound: string;
}

/** What the first unknown part of a name stands for; undefined when the name is not one of the pattern's. */
const boundIn = (pattern: string, name: string): string | undefined => {
  const pieces = pattern.split(unknownPart);
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length <= first.length + last.length) return undefined;
  const end = name.length - last.length;
  let at = first.length;
  let bound: string | undefined;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at + 1);
    if (found === -1 || found + piece.length > end) return undefined;
    bound ??= name.slice(at, found);
    at = found + piece.length;
  }
  return bound ?? name.slice(first.length, end);
};

const byPath = (a: Match, b: Match): number => compareText(a.path, b.path);

/** The paths of a repository as folders in folders: to be asked for patterns without a look at every path. */
export class PathTree {
  readonly #root: Folder = { folders: new Map(), files: new Map() };
  #left = maxVisits;

  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      const parts = path.split('/');
      let here = this.#root;
      for (const part of parts.slice(0, -1)) {
        let next = here.folders.get(part);
        if (next === undefined) {
          next = { folders: new Map(), files: new Map() };
          here.folders.set(part, next);
        }
        here = next;
      }
      const name = parts.at(-1) ?? '';
      here.files.set(name, name);
    }
  }

  /** The folder at a path without a slash at its end. */
  #at(path: string): Folder | undefined {
    let here: Folder | undefined = this.#root;
    for (const part of path === '' ? [] : path.split('/')) here = here?.folders.get(part);
    return here;
  }

  hasFolder(path: string): boolean {
    return this.#at(path) !== undefined;
  }

  /** The names of the files in a folder, and of the folders in it. */
  inFolder(path: string): { readonly files: readonly string[]; readonly folders: readonly string[] } {
    const here = this.#at(path);
    return { files: [...(here?.files.keys() ?? [])], folders: [...(here?.folders.keys() ?? [])] };
  }

  /** The files below a folder, at most so many, in the order of their paths within each folder. */
  below(path: string, most: number, isEntered: (folder: string) => boolean = () => true): readonly string[] {
    const found: string[] = [];
    const pending: { readonly path: string; readonly folder: Folder | undefined }[] = [{ path, folder: this.#at(path) }];
    for (let next = pending.pop(); next !== undefined && found.length < most; next = pending.pop()) {
      const prefix = next.path === '' ? '' : `${next.path}/`;
      for (const file of next.folder?.files.keys() ?? []) if (found.length < most) found.push(`${prefix}${file}`);
      for (const [name, folder] of next.folder?.folders ?? [])
        if (isEntered(`${prefix}${name}`)) pending.push({ path: `${prefix}${name}`, folder });
    }
    return found.toSorted();
  }

  /** The files that a pattern stands for, each unknown part of it for some of a name. The first in the order of their paths. */
  match(pattern: string, most = maxMatches): readonly Match[] {
    const parts = resolvePath('', pattern).split('/');
    const matches: Match[] = [];
    for (const { path, folder, bound } of this.#folders(parts.slice(0, -1)))
      for (const [name, , found] of this.#entries(folder.files, parts.at(-1) ?? ''))
        matches.push({ path: `${path}${name}`, bound: bound ?? found ?? '' });
    return matches.toSorted(byPath).slice(0, most);
  }

  /** The folders that a pattern stands for, without a slash at their ends. */
  matchFolders(pattern: string, most = maxMatches): readonly Match[] {
    const found = this.#folders(resolvePath('', pattern).split('/'));
    return found
      .map(({ path, bound = '' }) => ({ path: path.slice(0, -1), bound }))
      .toSorted(byPath)
      .slice(0, most);
  }

  #folders(parts: readonly string[]): readonly State[] {
    let states: State[] = [{ path: '', folder: this.#root, bound: undefined }];
    for (const part of parts) {
      const next: State[] = [];
      for (const state of states)
        if (part === anyFolders) this.#descend(state, next);
        else
          for (const [name, folder, found] of this.#entries(state.folder.folders, part))
            next.push({ path: `${state.path}${name}/`, folder, bound: state.bound ?? found });
      states = next;
    }
    return states;
  }

  /** A folder and all below it. */
  #descend(top: State, into: State[]): void {
    const pending = [top];
    for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
      into.push(state);
      for (const [name, folder] of state.folder.folders) {
        this.#left -= 1;
        if (this.#left < 0) return;
        pending.push({ path: `${state.path}${name}/`, folder, bound: state.bound });
      }
    }
  }

  #entries<Held>(held: ReadonlyMap<string, Held>, part: string): readonly (readonly [string, Held, string | undefined])[] {
    if (!part.includes(unknownPart)) {
      const one = held.get(part);
      return one === undefined ? [] : [[part, one, undefined]];
    }
    const found: (readonly [string, Held, string | undefined])[] = [];
    for (const [name, one] of held) {
      this.#left -= 1;
      if (this.#left < 0) break;
      const bound = boundIn(part, name);
      if (bound !== undefined) found.push([name, one, bound]);
    }
    return found;
  }
}
