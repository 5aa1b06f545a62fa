import { basePath, type ChangedFile, type ChangeSet, type ChangeStatus } from '../../changes/change-set.ts';
import { type FileBytes, type FileText, type RepositoryReader, type Side, type SpecialEntries, submodule } from '../../review/ports.ts';
import { UsageError } from '../usage-error.ts';
import { GitObjects } from './git-objects.ts';
import { git } from './run-git.ts';
import { writeWorkTree } from './work-tree.ts';

/** Lines of context that `git diff` shows around a change. */
const diffContext = 3;

/** The git call that lists what differs between two commits, as `parseRawDiff` reads it. */
export const rawDiff = ['diff-tree', '-r', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff'] as const;

interface RawChange extends ChangedFile {
  readonly baseMode: string;
  readonly headMode: string;
  readonly baseOid: string;
  readonly headOid: string;
}

const statuses: Readonly<Record<string, ChangeStatus>> = {
  A: 'added',
  M: 'modified',
  T: 'modified',
  D: 'removed',
  R: 'renamed',
  C: 'copied',
};

/** Git's modes of folders, links and submodules (gitformat-index). */
const folderMode = '040000';
const linkMode = '120000';
const submoduleMode = '160000';
/** More links of a commit than this are not read. */
const maxLinks = 10_000;

/** `git diff --raw -z`: `:mode mode oid oid status NUL path NUL [path NUL]`. */
const parseRawDiff = (output: string): readonly RawChange[] => {
  const fields = output.split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const [baseMode = '', headMode = '', baseOid = '', headOid = '', letter = ''] = (fields[at] ?? '').slice(1).split(' ');
    const status = statuses[letter[0] ?? ''] ?? 'modified';
    const first = fields[at + 1] ?? '';
    const moved = status === 'renamed' || status === 'copied';
    const path = moved ? (fields[at + 2] ?? '') : first;
    at += moved ? 3 : 2;
    const mayBe = headMode === linkMode ? 'link' : headMode === submoduleMode ? 'submodule' : undefined;
    changes.push({
      path,
      status,
      baseMode,
      headMode,
      baseOid,
      headOid,
      headBlob: headOid,
      ...(moved && { previousPath: first }),
      ...(mayBe && { mayBe }),
    });
  }
  return changes;
};

/** A local git repository, read as data: nothing is checked out and no hook, filter or driver of it runs. */
export class GitRepository implements RepositoryReader {
  /** Whether base and head share a commit. When not, head is compared with base as it is, not with where it branched off. */
  readonly isBranched: boolean;
  readonly isLocal = true;
  readonly #folder: string;
  readonly #commits: Commits;
  readonly #objects: GitObjects;
  /** The raw diff, asked for before the commits were known; undefined when git could not tell it so. */
  readonly #earlyDiff: Promise<Buffer | undefined>;
  #raw: readonly RawChange[] = [];
  #tree: Promise<readonly TreeEntry[]> | undefined;

  private constructor(folder: string, objects: GitObjects, { isBranched, earlyDiff, ...commits }: FoundCommits) {
    this.isBranched = isBranched;
    this.#earlyDiff = earlyDiff;
    this.#folder = folder;
    this.#objects = objects;
    this.#commits = commits;
  }

  /** Opens the repository around a folder. `base` and `head` are any revisions; base defaults to the remote's default branch. */
  static async open(folder: string, base: string | undefined, head: string): Promise<GitRepository> {
    const objects = new GitObjects(folder);
    try {
      const chosen = base ?? (await defaultBase(folder, objects));
      return new GitRepository(folder, objects, await findCommits(folder, objects, chosen, head));
    } catch (error) {
      objects.close();
      throw error;
    }
  }

  /**
   * What is to be committed, as the index has it, against a revision: against the last commit where none is named, and against nothing before
   * the first one. Git writes the trees of the index, as a commit of it would.
   */
  static async openStaged(folder: string, base: string | undefined): Promise<GitRepository> {
    return GitRepository.#openTree(folder, base, (await git(folder, ['write-tree'])).toString('utf8').trim());
  }

  /** The files as they stand, new ones included that git does not ignore, against the same. */
  static async openWorkTree(folder: string, base: string | undefined): Promise<GitRepository> {
    return GitRepository.#openTree(folder, base, await writeWorkTree(folder));
  }

  static async #openTree(folder: string, base: string | undefined, tree: string): Promise<GitRepository> {
    const objects = new GitObjects(folder);
    try {
      if (base !== undefined) {
        const { base: tip, mergeBase, isBranched } = await findCommits(folder, objects, base, 'HEAD');
        return new GitRepository(folder, objects, { base: tip, mergeBase, head: tree, isBranched, earlyDiff: Promise.resolve(undefined) });
      }
      const last = (await objects.idOf('HEAD^{commit}')) ?? (await git(folder, ['mktree'])).toString('utf8').trim();
      const diff = await git(folder, [...rawDiff, last, tree]);
      return GitRepository.between(folder, objects, { base: last, head: tree, diff });
    } catch (error) {
      objects.close();
      throw error;
    }
  }

  /** Two commits that are known, over a process that serves other pairs too. */
  static between(folder: string, objects: GitObjects, { base, head, diff }: ComparedCommits): GitRepository {
    return new GitRepository(folder, objects, { base, mergeBase: base, head, isBranched: true, earlyDiff: Promise.resolve(diff) });
  }

  /** Ends the git process behind it. */
  close(): void {
    this.#objects.close();
  }

  /**
   * A file at the tip of the base branch, for policy. Links, also on the way to it, are not followed: a host does not follow them either.
   */
  async readBaseFile(path: string): Promise<FileText> {
    const { base } = this.#commits;
    const read = await this.#objects.read(`${base}:${path}`);
    if (read.state === 'absent') return read;
    const [entry] = treeEntries(await git(this.#folder, ['ls-tree', '-z', '--full-tree', base, '--', path]));
    return entry === undefined ? { state: 'absent' } : this.#readBlob(entry.mode, entry.oid);
  }

  /**
   * What lies below a folder at the tip of the base branch, or in the head, by paths in it; undefined where there is nothing of that name. A file in its
   * place is an entry without a path.
   */
  async listFolder(side: Side, path: string): Promise<readonly TreeEntry[] | undefined> {
    const commit = side === 'base' ? this.#commits.base : this.#commits.head;
    const [entry] = treeEntries(await git(this.#folder, ['ls-tree', '-z', '--full-tree', commit, '--', path]));
    if (entry === undefined) return undefined;
    if (entry.mode !== folderMode) return [{ ...entry, path: '' }];
    return treeEntries(await git(this.#folder, ['ls-tree', '-r', '-l', '-z', '--full-tree', entry.oid]));
  }

  /** The bytes of an object by its id. */
  readObject(oid: string): Promise<FileBytes> {
    return this.#objects.readBytes(oid);
  }

  async readChanges(): Promise<ChangeSet> {
    const { mergeBase, head } = this.#commits;
    const output = (await this.#earlyDiff) ?? (await git(this.#folder, [...rawDiff, mergeBase, head]));
    this.#raw = parseRawDiff(output.toString('utf8'));
    return { base: mergeBase, head, files: this.#raw, complete: true, computedContext: diffContext };
  }

  async readChangedFiles(
    wanted: ChangeSet['files'],
  ): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    const paths = new Set(wanted.map(file => file.path));
    const raw = this.#raw.filter(file => paths.has(file.path));
    const [base, head] = await Promise.all([
      this.#readAll(raw.map(file => [basePath(file), () => this.#readBlob(file.baseMode, file.baseOid)])),
      this.#readAll(raw.map(file => [file.path, () => this.#readBlob(file.headMode, file.headOid)])),
    ]);
    return { base, head };
  }

  readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    return this.#readAll(paths.map(path => [path, () => this.#objects.read(`${this.#commitOf(side)}:${path}`)]));
  }

  async readBytes(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    return new Map(
      await Promise.all(paths.map(async path => [path, await this.#objects.readBytes(`${this.#commitOf(side)}:${path}`)] as const)),
    );
  }

  #commitOf(side: Side): string {
    return side === 'head' ? this.#commits.head : this.#commits.mergeBase;
  }

  listFiles(side: Side): Promise<readonly string[] | undefined> {
    if (side === 'base') return Promise.resolve(undefined);
    return this.#listTree().then(entries => entries.map(({ path }) => path));
  }

  async listSpecial(): Promise<SpecialEntries | undefined> {
    const entries = await this.#listTree();
    const links = entries.filter(({ mode }) => mode === linkMode);
    if (links.length > maxLinks) return undefined;
    const targets = await this.#readAll(links.map(({ path, oid }) => [path, () => this.#objects.read(oid)]));
    return {
      links: new Map([...targets].flatMap(([path, read]) => (read.state === 'text' ? [[path, read.text] as const] : []))),
      submodules: new Set(entries.flatMap(({ path, mode }) => (mode === submoduleMode ? [path] : []))),
    };
  }

  #listTree(): Promise<readonly TreeEntry[]> {
    this.#tree ??= git(this.#folder, ['ls-tree', '-r', '-z', '--full-tree', this.#commits.head]).then(treeEntries);
    return this.#tree;
  }

  async #readAll(reads: readonly (readonly [string, () => Promise<FileText>])[]): Promise<ReadonlyMap<string, FileText>> {
    return new Map(await Promise.all(reads.map(async ([path, read]) => [path, await read()] as const)));
  }

  /** A blob of the raw diff. Its mode tells links and submodules from files. */
  async #readBlob(mode: string, oid: string): Promise<FileText> {
    if (/^0+$/u.test(mode)) return { state: 'absent' };
    if (mode.startsWith('100')) return this.#objects.read(oid);
    if (mode !== linkMode) return submodule;
    const read = await this.#objects.read(oid);
    return read.state === 'text' ? { state: 'link', target: read.text } : read;
  }
}

/** A line of `git ls-tree`. */
export interface TreeEntry {
  readonly mode: string;
  readonly oid: string;
  /** Bytes, where `-l` asks for them, and 0 otherwise. */
  readonly size: number;
  readonly path: string;
}

/** What `git ls-tree -z` prints. */
const treeEntries = (output: Buffer): readonly TreeEntry[] =>
  output
    .toString('utf8')
    .split('\0')
    .flatMap(line => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = '', size = ''] = line.slice(0, Math.max(0, tab)).split(/ +/u);
      return tab === -1 ? [] : [{ mode, oid, size: Number.parseInt(size, 10) || 0, path: line.slice(tab + 1) }];
    });

/** Two commits, or trees, by id, and what `rawDiff` prints of them. */
interface ComparedCommits {
  readonly base: string;
  readonly head: string;
  readonly diff: Buffer;
}

/** Commits by id. `base` is the branch's tip, `mergeBase` what head is compared with. */
interface Commits {
  readonly base: string;
  readonly mergeBase: string;
  readonly head: string;
}

interface FoundCommits extends Commits {
  readonly isBranched: boolean;
  readonly earlyDiff: Promise<Buffer | undefined>;
}

const findCommits = async (folder: string, objects: GitObjects, base: string, head: string): Promise<FoundCommits> => {
  for (const revision of [base, head]) {
    if (revision.startsWith('-')) throw new UsageError(`"${revision}" is not a revision. Give a branch, a tag or a commit.`);
  }
  // Why now: git works while the rules are loaded. It finds no diff without a single merge base (or before git 2.30); then it is asked
  // again.
  const earlyDiff = git(folder, [...rawDiff, '--merge-base', `${base}^{commit}`, `${head}^{commit}`]).catch(() => undefined);
  const [baseOid, headOid, merge] = await Promise.all([
    objects.idOf(`${base}^{commit}`).catch(() => undefined),
    objects.idOf(`${head}^{commit}`).catch(() => undefined),
    git(folder, ['merge-base', base, head]).catch(() => Buffer.alloc(0)),
  ]);
  if (baseOid === undefined || headOid === undefined) return refuseRevisions(folder, [base, head]);
  const shared = merge.toString('utf8').trim();
  return { base: baseOid, mergeBase: shared || baseOid, head: headOid, isBranched: shared !== '', earlyDiff };
};

/** Says which of the revisions there is not, or what else git has against them. */
const refuseRevisions = async (folder: string, revisions: readonly string[]): Promise<never> => {
  await git(folder, ['rev-parse', '--git-dir']);
  for (const revision of revisions) {
    await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => {
      throw new UsageError(`"${revision}" is not a commit of this repository. Give a branch, a tag or a commit, and fetch it first.`);
    });
  }
  throw new UsageError('git could not read the revisions.');
};

/** The branch that a pull request would most likely go to. */
const defaultBase = async (folder: string, objects: GitObjects): Promise<string> => {
  const usual = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
  // Why git is asked on a failure: without a repository there is no base either, and git says which of the two it is.
  const found = await Promise.all(usual.map(revision => objects.idOf(`${revision}^{commit}`))).catch(() => []);
  const base = usual.find((_, index) => found[index] !== undefined);
  if (base !== undefined) return base;
  await git(folder, ['rev-parse', '--git-dir']);
  throw new UsageError('No base to compare with: origin/HEAD, main and master do not exist. Name one with --base.');
};
