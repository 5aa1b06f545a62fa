import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import { reversePatch } from '../changes/unified-diff.ts';
import { ignoreFileCandidates } from '../review/companions.ts';
import type { FileText, RepositoryReader, Side } from '../review/ports.ts';
import { type BlobAddress, BlobReader } from './blob-reader.ts';
import { readCall } from './calls.ts';
import { listChanges, mergeBaseOf, readTree } from './changed-files.ts';
import type { GitHubClient } from './client.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

/** Reads a change through the API: nothing is checked out. Base texts come from the patches, so that they cost no call. */
export class GitHubChangeReader implements RepositoryReader {
  readonly #client: GitHubClient;
  readonly #target: ReviewTarget;
  readonly #blobs: BlobReader;
  readonly #headTexts = new Map<string, FileText>();
  #changes: Promise<ChangeSet> | undefined;
  #mergeBase: Promise<string> | undefined;
  #paths: Promise<readonly string[] | undefined> | undefined;

  constructor(client: GitHubClient, target: ReviewTarget) {
    this.#client = client;
    this.#target = target;
    this.#blobs = new BlobReader(client, target);
  }

  readChanges(): Promise<ChangeSet> {
    this.#changes ??= listChanges(this.#client, this.#target);
    return this.#changes;
  }

  async readChangedFiles(
    wanted: readonly ChangedFile[],
  ): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    const head = await this.#readHead(wanted.filter(file => file.status !== 'removed'));
    const base = new Map<string, FileText>();
    const missing: string[] = [];
    for (const file of wanted) {
      const path = basePath(file);
      const text = baseFromPatch(file, head.get(file.path));
      if (text) base.set(path, text);
      else missing.push(path);
    }
    for (const [path, text] of await this.#readAt(missing.length > 0 ? await this.#baseCommit() : '', missing)) base.set(path, text);
    for (const file of wanted) if (file.status === 'removed') head.set(file.path, { state: 'absent' });
    return { base, head };
  }

  async readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const { files } = await this.readChanges();
    const changed = new Set(files.flatMap(file => [file.path, file.previousPath ?? file.path]));
    // What the change does not touch is the same on both sides: it is read once, at head.
    const shared = side === 'head' ? paths : paths.filter(path => !changed.has(path));
    const own = side === 'head' ? [] : paths.filter(path => changed.has(path));
    const unknown = shared.filter(path => !this.#headTexts.has(path));
    for (const [path, text] of await this.#readAt(this.#target.head, unknown)) this.#headTexts.set(path, text);
    const base = own.length > 0 ? await this.#readAt(await this.#baseCommit(), own) : new Map<string, FileText>();
    return new Map(paths.map(path => [path, base.get(path) ?? this.#headTexts.get(path) ?? { state: 'absent' }]));
  }

  listFiles(side: Side): Promise<readonly string[] | undefined> {
    if (side === 'base') return Promise.resolve(undefined);
    this.#paths ??= readTree(this.#client, this.#target, this.#target.head).then(tree =>
      tree.complete ? [...tree.files.keys()] : undefined,
    );
    return this.#paths;
  }

  /** The text of a file at the tip of the base branch, for policy: never the head's. */
  async readBaseFile(path: string): Promise<FileText> {
    const { base, baseRef } = this.#target;
    const commit = baseRef === undefined ? base : `refs/heads/${baseRef}`;
    const [text] = await this.#blobs.read([{ expression: `${commit}:${path}` }]);
    return text ?? { state: 'absent' };
  }

  /** Head texts by blob id where the host gave it, in the same batch with the ignore files that Dockerfiles among them will need. */
  async #readHead(files: readonly ChangedFile[]): Promise<Map<string, FileText>> {
    const beside = [
      ...new Set(files.filter(file => /dockerfile|containerfile/iu.test(file.path)).flatMap(file => ignoreFileCandidates(file.path))),
    ];
    const { head } = this.#target;
    const addresses: readonly BlobAddress[] = [
      ...files.map(file => (file.headBlob === undefined ? { expression: `${head}:${file.path}` } : { oid: file.headBlob })),
      ...beside.map(path => ({ expression: `${head}:${path}` })),
    ];
    const texts = await this.#blobs.read(addresses);
    for (const [index, path] of beside.entries()) this.#headTexts.set(path, texts[files.length + index] ?? { state: 'absent' });
    const result = new Map<string, FileText>();
    for (const [index, { path }] of files.entries()) {
      const text = texts[index] ?? { state: 'absent' };
      this.#headTexts.set(path, text);
      result.set(path, text);
    }
    return result;
  }

  async #readAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const texts = await this.#blobs.read(paths.map(path => ({ expression: `${commit}:${path}` })));
    return new Map(paths.map((path, index) => [path, texts[index] ?? { state: 'absent' }]));
  }

  /** The commit that head is compared with. For a pull request it has to be asked for: the event's base may have moved on. */
  #baseCommit(): Promise<string> {
    this.#mergeBase ??= this.#target.number === undefined ? this.readChanges().then(changes => changes.base) : this.#askMergeBase();
    return this.#mergeBase;
  }

  async #askMergeBase(): Promise<string> {
    const { base, head } = this.#target;
    const changes = await this.readChanges();
    if (changes.base !== base) return changes.base;
    const { data } = await readCall('Comparing the commits', () =>
      this.#client.rest.repos.compareCommitsWithBasehead({ ...repositoryOf(this.#target), basehead: `${base}...${head}`, per_page: 1 }),
    );
    return mergeBaseOf(data);
  }
}

/** The base text of a file, from its head text and its patch; undefined when they do not tell. */
const baseFromPatch = (file: ChangedFile, head: FileText | undefined): FileText | undefined => {
  if (file.status === 'added' || file.status === 'copied') return { state: 'absent' };
  if (!file.hunks) return undefined;
  const text = file.status === 'removed' ? '' : head?.state === 'text' ? head.text : undefined;
  const base = text === undefined ? undefined : reversePatch(text, file.hunks);
  return base === undefined ? undefined : { state: 'text', text: base };
};
