import { type Change, encodeFile } from './file-tree.ts';
import { encodeTree, folderMode, type GitObjects, parseTree } from './git-object.ts';

/** What a name in a folder stands for: a file, a link, a submodule or a folder that was not looked into, or a folder that was. */
type Entry = { readonly mode: string; readonly oid: string } | Folder;

/** A folder whose entries may change. Folders are read when a path leads through them, and written only if they were read. */
class Folder {
  readonly #objects: GitObjects;
  readonly #entries: Map<string, Entry>;

  constructor(objects: GitObjects, tree?: string) {
    this.#objects = objects;
    const bytes = tree === undefined ? undefined : objects.get(tree)?.bytes;
    this.#entries = new Map((bytes ? parseTree(bytes) : []).map(({ name, mode, oid }) => [name, { mode, oid }]));
  }

  /** Puts something under a path; what stands in its way is replaced. */
  set(path: readonly string[], entry: Entry): void {
    const [name = '', ...rest] = path;
    if (name === '') throw new Error('A path has an empty part.');
    if (rest.length === 0) this.#entries.set(name, entry);
    else (this.#folder(name) ?? this.#newFolder(name)).set(rest, entry);
  }

  /** Takes what is under a path away, and gives it. */
  take(path: readonly string[]): Entry | undefined {
    const [name = '', ...rest] = path;
    if (rest.length > 0) return this.#folder(name)?.take(rest);
    const entry = this.#entries.get(name);
    this.#entries.delete(name);
    return entry;
  }

  /** Keeps the folder and returns its id; git has no empty folders, except for the whole of a commit. */
  write(): string {
    const items = [...this.#entries].flatMap(([name, entry]) => {
      if (!(entry instanceof Folder)) return [{ name, ...entry }];
      return entry.isEmpty() ? [] : [{ name, mode: folderMode, oid: entry.write() }];
    });
    return this.#objects.put(encodeTree(items));
  }

  isEmpty(): boolean {
    return [...this.#entries.values()].every(entry => entry instanceof Folder && entry.isEmpty());
  }

  #folder(name: string): Folder | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry instanceof Folder) return entry;
    if (entry.mode !== folderMode) return undefined;
    const folder = new Folder(this.#objects, entry.oid);
    this.#entries.set(name, folder);
    return folder;
  }

  #newFolder(name: string): Folder {
    const folder = new Folder(this.#objects);
    this.#entries.set(name, folder);
    return folder;
  }
}

/** Changes a tree as `git fast-import` would, and returns the id of the new one. Without a tree, starts from an empty one. */
export const changeTree = (objects: GitObjects, tree: string | undefined, change: Change): string => {
  const root = new Folder(objects, tree);
  for (const [from, to] of Object.entries(change.rename ?? {})) {
    const moved = root.take(from.split('/'));
    if (!moved) throw new Error(`There is no ${from} to rename.`);
    root.set(to.split('/'), moved);
  }
  for (const path of change.delete ?? []) root.take(path.split('/'));
  for (const [path, content] of Object.entries(change.files ?? {})) {
    const file = encodeFile(content);
    const oid = 'commit' in file ? file.commit : objects.put({ type: 'blob', bytes: Buffer.from(file.bytes) });
    root.set(path.split('/'), { mode: file.mode, oid });
  }
  return root.write();
};
