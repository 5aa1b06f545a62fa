import type { GitFolder } from './git-folder.ts';
import type { ObjectType, TreeItem } from './git-object.ts';

interface RefNeeds {
  readonly defaultBranch: string;
  readonly folder: GitFolder;
  readonly typeOf: (oid: string) => ObjectType | undefined;
  /** The tree of a commit; of a tree, itself. */
  readonly treeOf: (oid: string) => string;
  readonly itemsOf: (tree: string) => readonly TreeItem[];
}

/** The refs of a repository, and what revisions mean in it. */
interface Refs {
  readonly set: (ref: string, oid: string) => void;
  readonly remove: (ref: string) => void;
  /** The ref of this name and those below it, in git's order. */
  readonly list: (prefix: string) => readonly { readonly ref: string; readonly oid: string }[];
  /** Full id of a revision (gitrevisions), or undefined. */
  readonly resolve: (revision: string) => string | undefined;
}

/** What git-check-ref-format refuses, and what means something else in a revision. */
const special = /[\0-\x20\x7F~^:?*[\\]|@\{|^@$|\.\.|\/\/|^[/.-]|\/\.|[/.]$|\.lock(?:\/|$)/;
/** An abbreviated id, alone or behind what `git describe` writes. */
const abbreviation = /^(?:.*-g)?[0-9a-f]{4,39}$/;
const fullId = /^[0-9a-f]{40}$/;

export const createRefs = ({ defaultBranch, folder, typeOf, treeOf, itemsOf }: RefNeeds): Refs => {
  const refs = new Map<string, string>();

  const named = (name: string): string | undefined => {
    if (name === 'HEAD') return refs.get(`refs/heads/${defaultBranch}`);
    // The order of gitrevisions.
    const places = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`];
    return places.map(place => (place.startsWith('refs/') ? refs.get(place) : undefined)).find(oid => oid !== undefined);
  };

  const peel = (oid: string, type: string): string | undefined => {
    if (typeOf(oid) === type) return oid;
    return type === 'tree' && typeOf(oid) === 'commit' ? treeOf(oid) : undefined;
  };

  const below = (oid: string, path: readonly string[]): string | undefined =>
    path.reduce<string | undefined>((at, name) => {
      const tree = at === undefined ? undefined : peel(at, 'tree');
      return tree === undefined ? undefined : itemsOf(tree).find(item => item.name === name)?.oid;
    }, oid);

  const askGit = (revision: string): string | undefined => {
    const found = folder.try(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    return found.exitCode === 0 ? found.stdout.toString('utf8').trim() : undefined;
  };

  /** The meaning of `<revision>^{commit}`, `<revision>^{tree}` and `<revision>:<path>`; git is asked for everything else. */
  const resolveCompound = (revision: string): string | undefined => {
    const [, before, type, path] = /^([^:^~]+)(?:\^\{(commit|tree)\}|:(.+))$/s.exec(revision) ?? [];
    const names = path?.split('/') ?? [];
    // Git takes some paths as relative.
    if (before === undefined || names.some(name => ['', '.', '..'].includes(name))) return askGit(revision);
    const oid = resolve(before);
    if (oid === undefined) return undefined;
    return type === undefined ? below(oid, names) : peel(oid, type);
  };

  const resolve = (revision: string): string | undefined => {
    // rev-parse believes every full id, whether the object exists or not.
    if (fullId.test(revision)) return typeOf(revision) === undefined ? undefined : revision;
    if (revision.includes('\0')) return undefined;
    return special.test(revision) || abbreviation.test(revision) ? resolveCompound(revision) : named(revision);
  };

  const changed = (): void => folder.setRefs(refs);
  return {
    set: (ref, oid) => {
      if (!ref.startsWith('refs/') || special.test(ref)) throw new Error(`${ref} is not a name of a ref.`);
      if (typeOf(oid) === undefined) throw new Error(`There is no object ${oid} for ${ref}.`);
      refs.set(ref, oid);
      changed();
    },
    remove: ref => {
      refs.delete(ref);
      changed();
    },
    list: prefix =>
      [...refs]
        .filter(([ref]) => ref === prefix || ref.startsWith(`${prefix}/`))
        .map(([ref, oid]) => ({ ref, oid }))
        .toSorted((one, other) => Buffer.from(one.ref).compare(Buffer.from(other.ref))),
    resolve,
  };
};
