import { type ChangedFile, readChangedFiles } from './changed-files.ts';
import type { Change, TreeEntry } from './file-tree.ts';
import { GitFolder } from './git-folder.ts';
import {
  type CommitInfo,
  encodeCommit,
  folderMode,
  type GitObject,
  type GitObjects,
  idOf,
  type ObjectType,
  parseCommit,
  parseTree,
  type Signature,
} from './git-object.ts';
import { findCommitsBetween, findMergeBase } from './history.ts';
import { createRefs } from './refs.ts';
import { changeTree } from './tree-change.ts';

export interface CommitRequest {
  readonly parents: readonly string[];
  /** To the first parent's tree. */
  readonly change: Change;
  readonly message: string;
  readonly author: Signature;
}

/**
 * A git repository. Commits, trees and refs are kept in memory, in git's own form and under git's own ids; git itself makes diffs and merges of
 * them, and what it says of an object is kept for all repositories, because objects never change under their id. Why not git for everything:
 * starting it a hundred times took most of the time of a test.
 */
export interface GitStore {
  /** Writes a commit and returns its id; no ref moves. */
  readonly commit: (request: CommitRequest) => string;
  /** Merges two commits with git's own strategy, or undefined when they conflict. */
  readonly merge: (ours: string, theirs: string, message: string, author: Signature) => string | undefined;
  /** Full id of a revision such as `main`, `HEAD~1` or `<sha>:path`, or undefined. */
  readonly resolve: (revision: string) => string | undefined;
  /** The commit that a revision names or leads to, or undefined. */
  readonly resolveCommit: (revision: string) => string | undefined;
  readonly typeOf: (oid: string) => ObjectType | undefined;
  readonly setRef: (ref: string, oid: string) => void;
  readonly deleteRef: (ref: string) => void;
  readonly refs: (prefix: string) => readonly { readonly ref: string; readonly oid: string }[];
  readonly commitInfo: (oid: string) => CommitInfo;
  /** Commits reachable from head and not from base, oldest first. */
  readonly commitsBetween: (base: string, head: string) => readonly string[];
  readonly mergeBase: (one: string, other: string) => string | undefined;
  /** All entries below a commit or tree, directories included, in git's order. */
  readonly tree: (oid: string) => readonly TreeEntry[];
  readonly blob: (oid: string) => Buffer;
  /** What changed between two trees, with patches. Two dots: the caller finds the merge base. */
  readonly changedFiles: (base: string, head: string) => readonly ChangedFile[];
  /** Brings a commit and its history over from another store. */
  readonly fetch: (from: GitStore, oid: string, ref: string) => void;
  /** The object of an id; what it is made of is asked for one by one. */
  readonly object: (oid: string) => GitObject | undefined;
  /** Runs git in the repository and returns what it printed; a failure throws. */
  readonly run: (args: readonly string[], input?: string | Uint8Array) => Buffer;
  /** Clones the repository into a folder, with this commit checked out. */
  readonly clone: (commit: string, directory: string) => void;
}

export const createGitStore = (directory: string, defaultBranch: string): GitStore => {
  const folder = new GitFolder(directory, defaultBranch);
  const known = new Map<string, GitObject>();
  const objects: GitObjects = {
    get: oid => {
      const object = known.get(oid) ?? folder.read(oid);
      if (object) known.set(oid, object);
      return object;
    },
    put: object => {
      const oid = idOf(object);
      if (!known.has(oid)) folder.add(object);
      known.set(oid, object);
      return oid;
    },
  };
  const contentOf = (oid: string, type: ObjectType): Buffer => {
    const object = objects.get(oid);
    if (object?.type !== type) throw new Error(`${oid} is no ${type}.`);
    return object.bytes;
  };
  const commits = new Map<string, CommitInfo>();
  const commitInfo = (oid: string): CommitInfo => {
    const info = commits.get(oid) ?? parseCommit(oid, contentOf(oid, 'commit'));
    commits.set(oid, info);
    return info;
  };
  const parentsOf = (oid: string): readonly string[] => commitInfo(oid).parents;
  const typeOf = (oid: string): ObjectType | undefined => objects.get(oid)?.type;
  const treeOf = (oid: string): string => (typeOf(oid) === 'commit' ? commitInfo(oid).tree : oid);
  const refs = createRefs({ defaultBranch, folder, typeOf, treeOf, itemsOf: tree => parseTree(contentOf(tree, 'tree')) });

  const commit = ({ parents, change, message, author }: CommitRequest): string => {
    const [first] = parents;
    const tree = changeTree(objects, first === undefined ? undefined : commitInfo(first).tree, change);
    return objects.put(encodeCommit({ tree, parents, author, committer: author, message }));
  };

  const mergeBase = (one: string, other: string): string | undefined => {
    if (typeOf(one) !== 'commit' || typeOf(other) !== 'commit') return undefined;
    const found = findMergeBase(parentsOf, one, other);
    if (found !== 'ask-git') return found.base;
    const { exitCode, stdout } = folder.try(['merge-base', one, other]);
    return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
  };

  const mergedTree = (ours: string, theirs: string): string | undefined => {
    const base = mergeBase(ours, theirs);
    if (base === ours) return commitInfo(theirs).tree;
    return base === theirs ? commitInfo(ours).tree : folder.mergeTrees(ours, theirs);
  };

  const merge: GitStore['merge'] = (ours, theirs, message, author) => {
    const tree = mergedTree(ours, theirs);
    if (tree === undefined) return undefined;
    return objects.put(encodeCommit({ tree, parents: [ours, theirs], author, committer: author, message: `${message}\n` }));
  };

  const listings = new Map<string, readonly TreeEntry[]>();
  const listTree = (tree: string): readonly TreeEntry[] => {
    const listing = listings.get(tree) ?? parseTree(contentOf(tree, 'tree')).flatMap(item => entriesOf(item.name, item));
    listings.set(tree, listing);
    return listing;
  };
  const entriesOf = (path: string, { mode, oid }: { readonly mode: string; readonly oid: string }): readonly TreeEntry[] => {
    if (mode === submoduleMode) return [{ mode, type: 'commit', oid, path }];
    if (mode !== folderMode) return [{ mode, type: 'blob', oid, path, size: contentOf(oid, 'blob').length }];
    return [{ mode, type: 'tree', oid, path }, ...listTree(oid).map(entry => ({ ...entry, path: `${path}/${entry.path}` }))];
  };

  const copyTree = (from: GitStore, oid: string): void => {
    const object = known.has(oid) ? undefined : from.object(oid);
    if (!object) return;
    objects.put(object);
    if (object.type === 'tree') for (const item of parseTree(object.bytes)) if (item.mode !== submoduleMode) copyTree(from, item.oid);
  };

  const fetch: GitStore['fetch'] = (from, oid, ref) => {
    const missing = new Set([oid]);
    for (const commitId of missing) {
      const object = known.has(commitId) ? undefined : from.object(commitId);
      if (!object) continue;
      objects.put(object);
      copyTree(from, commitInfo(commitId).tree);
      for (const parent of parentsOf(commitId)) missing.add(parent);
    }
    refs.set(ref, oid);
  };

  return {
    commit,
    merge,
    resolve: refs.resolve,
    resolveCommit: revision => refs.resolve(`${revision}^{commit}`),
    typeOf,
    setRef: refs.set,
    deleteRef: refs.remove,
    refs: refs.list,
    commitInfo,
    commitsBetween: (base, head) => {
      const between = findCommitsBetween(parentsOf, base, head);
      if (between !== 'ask-git') return between;
      const list = folder.run(['rev-list', '--reverse', '--topo-order', `${base}..${head}`]).toString('utf8');
      return list.split('\n').filter(Boolean);
    },
    mergeBase,
    tree: oid => listTree(treeOf(oid)),
    blob: oid => contentOf(oid, 'blob'),
    changedFiles: (base, head) => readChangedFiles(args => folder.run(args), treeOf(base), treeOf(head)),
    fetch,
    object: objects.get,
    run: (args, input) => folder.run(args, input),
    clone: (oid, target) => folder.clone(oid, target),
  };
};

const submoduleMode = '160000';
