import { execFile } from 'node:child_process';
import { basePath, type ChangedFile, type ChangeSet, type ChangeStatus } from '../changes/change-set.ts';
import { decodeText, maxFileBytes } from '../review/decode-text.ts';
import type { FileText, RepositoryReader, Side } from '../review/ports.ts';
import { UsageError } from './usage-error.ts';

/** Lines of context that `git diff` shows around a change. */
const diffContext = 3;

/** Output of one git call may not be larger than this. */
const maxOutputBytes = 1 << 30;

/** Runs git without a shell, with a fixed locale and without the user's diff drivers. Rejects with git's own message. */
const git = (folder: string, args: readonly string[], input = ''): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, '-c', 'core.quotepath=off', ...args],
      { encoding: 'buffer', maxBuffer: maxOutputBytes, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } },
      (error, stdout, stderr) => {
        if (error) reject(new UsageError(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}`));
        else resolve(stdout);
      },
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });

interface RawChange extends ChangedFile {
  readonly baseMode: string;
  readonly headMode: string;
  readonly baseOid: string;
  readonly headOid: string;
}

const statuses: Readonly<Record<string, ChangeStatus>> = { A: 'added', M: 'modified', T: 'modified', D: 'removed', R: 'renamed', C: 'copied' };

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
    changes.push({ path, status, baseMode, headMode, baseOid, headOid, headBlob: headOid, ...(moved && { previousPath: first }) });
  }
  return changes;
};

/** A local git repository, read as data: nothing is checked out and no hook, filter or driver of it runs. */
export class GitRepository implements RepositoryReader {
  readonly #root: string;
  readonly #base: string;
  readonly #mergeBase: string;
  readonly #head: string;
  #raw: readonly RawChange[] = [];
  #paths: Promise<readonly string[]> | undefined;

  private constructor(root: string, base: string, mergeBase: string, head: string) {
    this.#root = root;
    this.#base = base;
    this.#mergeBase = mergeBase;
    this.#head = head;
  }

  /** Opens the repository around a folder. `base` and `head` are any revisions; base defaults to the remote's default branch. */
  static async open(folder: string, base: string | undefined, head: string): Promise<GitRepository> {
    const chosen = base ?? (await defaultBase(folder));
    for (const revision of [chosen, head]) {
      if (revision.startsWith('-')) throw new UsageError(`"${revision}" is no revision. Give a branch, a tag or a commit.`);
    }
    const output = await git(folder, ['rev-parse', '--show-toplevel', '--verify', '--end-of-options', `${chosen}^{commit}`, `${head}^{commit}`]).catch(() =>
      git(folder, ['rev-parse', '--show-toplevel', `${chosen}^{commit}`, `${head}^{commit}`]),
    );
    const [root = '', baseOid = '', headOid = ''] = output.toString('utf8').split('\n').filter(line => line !== '--end-of-options' && line !== '');
    const mergeBase = (await git(root, ['merge-base', baseOid, headOid]).catch(() => Buffer.from(baseOid))).toString('utf8').trim();
    return new GitRepository(root, baseOid, mergeBase, headOid);
  }

  get base(): string {
    return this.#base;
  }

  async readChanges(): Promise<ChangeSet> {
    const output = await git(this.#root, ['diff-tree', '-r', '--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', this.#mergeBase, this.#head]);
    this.#raw = parseRawDiff(output.toString('utf8'));
    return { base: this.#mergeBase, head: this.#head, files: this.#raw, complete: true, computedContext: diffContext };
  }

  async readChangedFiles(wanted: ChangeSet['files']): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    const paths = new Set(wanted.map(file => file.path));
    const raw = this.#raw.filter(file => paths.has(file.path));
    const side = (mode: 'baseMode' | 'headMode', oid: 'baseOid' | 'headOid', pathOf: (file: RawChange) => string) =>
      raw.map(file => ({ path: pathOf(file), mode: file[mode], oid: file[oid] }));
    const base = side('baseMode', 'baseOid', basePath);
    const head = side('headMode', 'headOid', file => file.path);
    const texts = await this.#readBlobs([...base, ...head]);
    const pick = (blobs: typeof base): ReadonlyMap<string, FileText> => new Map(blobs.map(blob => [blob.path, texts(blob)]));
    return { base: pick(base), head: pick(head) };
  }

  async readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    return this.readAt(side === 'head' ? this.#head : this.#mergeBase, paths);
  }

  /** Files by path at any commit of the repository. */
  async readAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    if (paths.length === 0) return new Map();
    const output = await git(this.#root, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
    const found = parseTree(output.toString('utf8'));
    const texts = await this.#readBlobs(found);
    const byPath = new Map(found.map(blob => [blob.path, texts(blob)]));
    return new Map(paths.map(path => [path, byPath.get(path) ?? { state: 'absent' }]));
  }

  listFiles(side: Side): Promise<readonly string[]> {
    const commit = side === 'head' ? this.#head : this.#mergeBase;
    this.#paths ??= git(this.#root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]).then(output => output.toString('utf8').split('\0').filter(path => path !== ''));
    return this.#paths;
  }

  async #readBlobs(blobs: readonly TreeBlob[]): Promise<(blob: TreeBlob) => FileText> {
    const oids = [...new Set(blobs.filter(isRegularFile).map(blob => blob.oid))];
    const contents = oids.length > 0 ? parseBatch(await git(this.#root, ['cat-file', '--batch', '--buffer'], `${oids.join('\n')}\n`)) : new Map<string, Buffer>();
    return blob => {
      if (/^0+$/u.test(blob.mode)) return { state: 'absent' };
      if (!isRegularFile(blob)) return notARegularFile(blob);
      const content = contents.get(blob.oid);
      return content ? decodeText(content) : { state: 'unreadable', code: 'unreadable', reason: 'Git does not have its content.' };
    };
  }
}

interface TreeBlob {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

const isRegularFile = ({ mode }: TreeBlob): boolean => mode.startsWith('100');

const notARegularFile = ({ mode }: TreeBlob): FileText => ({
  state: 'unreadable',
  code: 'unreadable',
  reason: mode === '120000' ? 'The path is a symbolic link, which is not followed.' : 'The path is a submodule.',
});

/** `git ls-tree -z`: `mode type oid TAB path NUL`. */
const parseTree = (output: string): readonly TreeBlob[] =>
  output
    .split('\0')
    .filter(line => line !== '')
    .map(line => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
      return { mode, oid, path: line.slice(tab + 1) };
    });

/** `git cat-file --batch`: `oid type size LF content LF`, or `oid missing LF`. */
const parseBatch = (output: Buffer): ReadonlyMap<string, Buffer> => {
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf(10, at);
    const [oid = '', type = '', size = '0'] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (type === 'missing') continue;
    const end = at + Number(size);
    contents.set(oid, output.subarray(at, Math.min(end, at + maxFileBytes + 1)));
    at = end + 1;
  }
  return contents;
};

/** The branch that a pull request would most likely go to. */
const defaultBase = async (folder: string): Promise<string> => {
  for (const revision of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const found = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).then(
      () => true,
      () => false,
    );
    if (found) return revision;
  }
  throw new UsageError('No base to compare with: origin/HEAD, main and master do not exist. Name one with --base.');
};
