import { createHash } from 'node:crypto';
import { type ChangedFile, readChangedFiles } from './changed-files.ts';
import { type CommitRequest, fastImportStream, type Signature } from './fast-import.ts';
import { encodeFile, type TreeEntry } from './file-tree.ts';
import { git, records, tryGit } from './git-process.ts';

export interface CommitInfo {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/**
 * A bare repository that git itself made. Objects never change under their id, so everything read by id is kept; so are refs, which nobody
 * else moves.
 */
export interface GitStore {
  readonly directory: string;
  /** Writes a commit and returns its id; no ref moves. */
  readonly commit: (request: CommitRequest) => string;
  /** Merges two commits with git's own strategy, or undefined when they conflict. */
  readonly merge: (ours: string, theirs: string, message: string, author: Signature) => string | undefined;
  /** Full id of a revision such as `main`, `HEAD~1` or `<sha>:path`, or undefined. */
  readonly resolve: (revision: string) => string | undefined;
  /** The commit that a revision names or leads to, or undefined. */
  readonly resolveCommit: (revision: string) => string | undefined;
  readonly typeOf: (oid: string) => 'blob' | 'tree' | 'commit' | 'tag' | undefined;
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
}

export const createGitStore = (directory: string, defaultBranch: string): GitStore => {
  git('/', ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, directory]);
  const blobs = new Map<string, Buffer>();
  const remember = <T>(read: (...key: readonly string[]) => T): ((...key: readonly string[]) => T) => {
    const known = new Map<string, T>();
    return (...key) => {
      const id = key.join(' ');
      const found = known.get(id) ?? read(...key);
      if (found !== undefined) known.set(id, found);
      return found;
    };
  };
  const run = (args: readonly string[], input?: string | Uint8Array): Buffer => git(directory, args, input);

  const commit = (request: CommitRequest): string => {
    for (const content of Object.values(request.change.files ?? {})) {
      const file = encodeFile(content);
      if ('bytes' in file) blobs.set(blobId(file.bytes), Buffer.from(file.bytes));
    }
    return run(['-c', 'fastimport.unpackLimit=1', 'fast-import', '--quiet', '--force', '--done'], fastImportStream(request))
      .toString('utf8')
      .trim();
  };

  const merge = (ours: string, theirs: string, message: string, author: Signature): string | undefined => {
    const merged = tryGit(directory, ['merge-tree', '--write-tree', '--no-messages', '--allow-unrelated-histories', ours, theirs]);
    const tree = merged.stdout.toString('utf8').split('\n')[0] ?? '';
    if (merged.exitCode !== 0) return undefined;
    const who = `${author.name} <${author.email}> ${author.time} +0000`;
    const text = `tree ${tree}\nparent ${ours}\nparent ${theirs}\nauthor ${who}\ncommitter ${who}\n\n${message}\n`;
    return run(['hash-object', '-t', 'commit', '-w', '--stdin'], text).toString('utf8').trim();
  };

  const typeOf = remember((oid = '') => {
    if (blobs.has(oid)) return 'blob';
    const type = tryGit(directory, ['cat-file', '-t', oid]).stdout.toString('utf8').trim();
    return type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag' ? type : undefined;
  });
  /** Refs as they were set here: starting git for each look would take most of the time of a test with many pull requests. */
  const known = new Map<string, string>();
  const setRef = (ref: string, oid: string): void => {
    if (known.get(ref) === oid) return;
    run(['update-ref', ref, oid]);
    known.set(ref, oid);
  };
  const resolve = (revision: string): string | undefined => {
    const ref = known.get(revision);
    if (ref !== undefined) return ref;
    if (revision.includes('\0')) return undefined;
    // rev-parse believes every full id, whether the object exists or not.
    if (/^[0-9a-f]{40}$/.test(revision)) return typeOf(revision) === undefined ? undefined : revision;
    const found = tryGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
    return found.exitCode === 0 ? found.stdout.toString('utf8').trim() : undefined;
  };
  return {
    directory,
    commit,
    merge,
    resolve,
    resolveCommit: revision => resolve(`${revision}^{commit}`),
    typeOf,
    setRef,
    deleteRef: ref => {
      run(['update-ref', '-d', ref]);
      known.delete(ref);
    },
    refs: prefix =>
      records(run(['for-each-ref', '--format=%(refname) %(objectname)%00', prefix]))
        .map(line => line.trim())
        .filter(line => line !== '')
        .map(line => ({ ref: line.slice(0, line.lastIndexOf(' ')), oid: line.slice(line.lastIndexOf(' ') + 1) })),
    commitInfo: remember((oid = '') => parseCommit(oid, run(['cat-file', 'commit', oid]).toString('utf8'))),
    commitsBetween: remember((base, head) =>
      run(['rev-list', '--reverse', '--topo-order', `${base}..${head}`])
        .toString('utf8')
        .split('\n')
        .filter(Boolean),
    ),
    mergeBase: remember((one = '', other = '') => {
      const found = tryGit(directory, ['merge-base', one, other]);
      return found.exitCode === 0 ? found.stdout.toString('utf8').trim() : undefined;
    }),
    tree: remember((oid = '') => records(run(['ls-tree', '-r', '-t', '-l', '-z', '--full-tree', oid])).map(parseTreeEntry)),
    blob: oid => {
      const found = blobs.get(oid) ?? run(['cat-file', 'blob', oid]);
      blobs.set(oid, found);
      return found;
    },
    changedFiles: remember((base = '', head = '') => readChangedFiles(directory, base, head)),
    fetch: (from, oid, ref) => {
      run(['fetch', '--quiet', '--no-tags', from.directory, `+${oid}:${ref}`]);
      known.set(ref, oid);
    },
  };
};

/** Git's id of a file's bytes. */
const blobId = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

const parseTreeEntry = (record: string): TreeEntry => {
  const tab = record.indexOf('\t');
  const [mode = '', type = '', oid = '', size = '-'] = record.slice(0, tab).split(/ +/);
  const path = record.slice(tab + 1);
  if (type === 'blob') return { mode, type, oid, path, size: Number(size) };
  return { mode, type: type === 'tree' ? 'tree' : 'commit', oid, path };
};

const parseCommit = (oid: string, text: string): CommitInfo => {
  const end = text.indexOf('\n\n');
  const header = text.slice(0, end).split('\n');
  const all = (name: string): string[] => header.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1));
  const signature = (line = ''): Signature => {
    const found = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
    return { name: found?.[1] ?? '', email: found?.[2] ?? '', time: Number(found?.[3] ?? 0) };
  };
  return {
    oid,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: signature(all('author')[0]),
    committer: signature(all('committer')[0]),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
};
