import { mayBeDockerfile, mayBeOurs } from '../../artifacts/classify.ts';
import { isWorthReading } from '../../artifacts/unrendered/deploy-inputs.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { reversePatch } from '../../changes/unified-diff.ts';
import type { FileBytes, FileText, RepositoryReader, Side, SpecialEntries } from '../../review/ports.ts';
import { ignoreFileCandidates } from '../../review/read/companions.ts';
import type { GitHubClient } from '../call/client.ts';
import { readFileAtBase } from '../policy/base-file.ts';
import { findPolicyBranch, type PolicyBranch } from '../policy/policy-branch.ts';
import { type PullRequestExtra, type PullRequestFacts, readPullRequestFacts } from '../pull-request/pull-request-facts.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';
import type { BlobCache } from './blob-cache.ts';
import { type BlobAddress, BlobReader, maxObjectsPerQuery } from './blob-reader.ts';
import { type ListedChanges, listChanges, readMergeBase } from './changed-files.ts';
import { type FileMode, readFileModes } from './file-modes.ts';
import { markLink, markLinks } from './symbolic-links.ts';
import { type CommitTree, readTree } from './tree-comparison.ts';

const absent = { state: 'absent' } as const;

/** Reads a change through the API: nothing is checked out. Base texts come from the patches, so that they cost no call. */
export class GitHubChangeReader implements RepositoryReader {
  readonly #client: GitHubClient;
  readonly #target: ReviewTarget;
  readonly #blobs: BlobReader;
  readonly #headTexts = new Map<string, FileText>();
  readonly #baseTexts = new Map<string, FileText>();
  #listed: Promise<ListedChanges> | undefined;
  #mergeBase: Promise<string> | undefined;
  #tree: Promise<CommitTree> | undefined;
  #policyBranch: Promise<PolicyBranch> | undefined;

  /** `cache` holds what earlier reviews of this process read. */
  constructor(client: GitHubClient, target: ReviewTarget, cache?: BlobCache) {
    this.#client = client;
    this.#target = target;
    this.#blobs = new BlobReader(client, target, { cache });
  }

  /**
   * Reads in one query all that most reviews need beside the list of changed files: the policy file at the tip of the base branch, the
   * texts of the first changed files that may be ours with the ignore files beside them, and what the host says of the pull request. What
   * is asked for afterwards is served from it. The files are listed first, since only the list tells their ids. `T` is the shape that the
   * fields of `extra` ask for.
   */
  async readPullRequest<T extends object>(
    number: number,
    policyPath: string,
    extra?: PullRequestExtra,
  ): Promise<{ readonly facts: PullRequestFacts; readonly pullRequest: T }> {
    const { files } = await this.readChanges();
    const namesOf = ({ path, previousPath = '' }: ChangedFile): readonly string[] => [path, previousPath];
    const left = files.filter(({ status }) => status !== 'removed');
    const isOurs = (file: ChangedFile): boolean => namesOf(file).some(mayBeOurs);
    const wanted = [...left.filter(isOurs), ...left.filter(file => !isOurs(file) && namesOf(file).some(isWorthReading))];
    // Why only one query's worth: the policy may exclude the rest. The policy file itself is the one object more.
    const blobs = this.#blobs.unknown(this.#headAddresses(wanted)).slice(0, maxObjectsPerQuery - 1);
    const modes = wanted.map(({ path }) => path).slice(0, maxObjectsPerQuery);
    const answer = await readPullRequestFacts<T>(this.#client, this.#target, number, { policyPath, blobs, modes, extra });
    for (const [path, mode] of answer.modes) this.#blobs.modes.set(path, mode);
    await this.#blobs.take(blobs, answer.blobs);
    const { defaultBranch } = answer.facts.repository;
    const branch = await this.#branchOf({ ...this.#target, ...(defaultBranch !== undefined && { defaultBranch }) });
    if (answer.policy && branch.refs[0] === answer.policy.ref)
      this.#baseTexts.set(policyPath, markLink(await this.#blobs.toText(answer.policy.file), answer.policy.mode));
    return { facts: answer.facts, pullRequest: answer.pullRequest };
  }

  async readChanges(): Promise<ChangeSet> {
    return (await this.#list()).changes;
  }

  /** True when the pull request has another head by now than the one that is reviewed: comments on it would be out of date. */
  async isSuperseded(): Promise<boolean> {
    return (await this.#list()).superseded;
  }

  async readChangedFiles(
    wanted: readonly ChangedFile[],
  ): Promise<{ readonly base: ReadonlyMap<string, FileText>; readonly head: ReadonlyMap<string, FileText> }> {
    const head = new Map(await this.#readHead(wanted.filter(file => file.status !== 'removed')));
    const base = new Map<string, FileText>();
    const missing: string[] = [];
    for (const file of wanted) {
      const path = basePath(file);
      const text = baseFromPatch(file, head.get(file.path));
      if (text) base.set(path, text);
      else missing.push(path);
    }
    if (missing.length > 0) for (const [path, text] of await this.#readAt(await this.#baseCommit(), missing)) base.set(path, text);
    for (const file of wanted) if (file.status === 'removed') head.set(file.path, absent);
    return { base, head };
  }

  async readFiles(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const { files } = await this.readChanges();
    const changed = new Set(files.flatMap(file => [file.path, basePath(file)]));
    // What the change does not touch is the same on both sides: it is read once, at head.
    const shared = side === 'head' ? paths : paths.filter(path => !changed.has(path));
    const own = side === 'head' ? [] : paths.filter(path => changed.has(path));
    const unknown = shared.filter(path => !this.#headTexts.has(path));
    for (const [path, text] of await this.#readAtHead(unknown)) this.#headTexts.set(path, text);
    const base = own.length > 0 ? await this.#readAt(await this.#baseCommit(), own) : new Map<string, FileText>();
    return new Map(paths.map(path => [path, base.get(path) ?? this.#headTexts.get(path) ?? absent]));
  }

  async readBytes(side: Side, paths: readonly string[]): Promise<ReadonlyMap<string, FileBytes>> {
    if (paths.length === 0) return new Map();
    const commit = side === 'head' ? this.#target.head : await this.#baseCommit();
    const tree = side === 'head' ? await this.#tree : undefined;
    const read = await this.#blobs.readBytes(
      paths.map(path => {
        const oid = tree?.blobs.get(path);
        return oid === undefined ? { expression: `${commit}:${path}` } : { oid };
      }),
    );
    return new Map(paths.map((path, index) => [path, read[index] ?? absent]));
  }

  listFiles(side: Side): Promise<readonly string[] | undefined> {
    if (side === 'base') return Promise.resolve(undefined);
    return this.#readTree().then(tree => (tree.complete ? [...tree.blobs.keys()] : undefined));
  }

  async listSpecial(): Promise<SpecialEntries | undefined> {
    const { blobs, modes, complete } = await this.#readTree();
    const links = [...modes].flatMap(([path, mode]) => (mode === 'link' ? [path] : []));
    if (!complete || links.length > maxLinks) return undefined;
    const targets = await this.#blobs.read(links.map(path => ({ oid: blobs.get(path) ?? '' })));
    return {
      links: new Map(
        links.flatMap((path, index) => {
          const read = targets[index];
          return read?.state === 'text' ? [[path, read.text] as const] : [];
        }),
      ),
      submodules: new Set([...modes].flatMap(([path, mode]) => (mode === 'submodule' ? [path] : []))),
    };
  }

  #readTree(): Promise<CommitTree> {
    this.#tree ??= readTree(this.#client, this.#target, this.#target.head);
    return this.#tree;
  }

  /** The branch whose policy counts for the change. */
  policyBranch(): Promise<PolicyBranch> {
    return this.#branchOf(this.#target);
  }

  /** The text of a file at the tip of the branch whose policy counts: never the head's. */
  async readBaseFile(path: string): Promise<FileText> {
    return this.#baseTexts.get(path) ?? readFileAtBase(this.#client, this.#target, await this.policyBranch(), this.#blobs, path);
  }

  #branchOf(target: ReviewTarget): Promise<PolicyBranch> {
    this.#policyBranch ??= findPolicyBranch(this.#client, target);
    return this.#policyBranch;
  }

  #list(): Promise<ListedChanges> {
    this.#listed ??= listChanges(this.#client, this.#target);
    return this.#listed;
  }

  /** Head texts, in the same batch with the ignore files that Dockerfiles among them will need. */
  async #readHead(files: readonly ChangedFile[]): Promise<ReadonlyMap<string, FileText>> {
    const beside = ignoreFilesBeside(files);
    const paths = files.flatMap(({ path }) => (this.#blobs.modes.has(path) ? [] : [path]));
    const texts = await this.#blobs.read(this.#headAddresses(files), { commit: this.#target.head, paths });
    const modes = await this.#modesOf(files);
    for (const [index, path] of beside.entries()) this.#headTexts.set(path, texts[files.length + index] ?? absent);
    const own = new Map(files.map(({ path }, index) => [path, presentText(texts[index])]));
    const marked = markLinks(own, modes);
    for (const [path, text] of marked) this.#headTexts.set(path, text);
    return marked;
  }

  /** What the files are at head: nothing in GitHub's lists tells a link from a file that holds its target. */
  async #modesOf(files: readonly ChangedFile[]): Promise<ReadonlyMap<string, FileMode>> {
    const { modes: known } = this.#blobs;
    const open = files.flatMap(({ path }) => (known.has(path) ? [] : [path]));
    if (open.length > maxModesAsked) {
      const { modes, complete } = await this.#readTree();
      if (complete) return new Map([...known, ...modes]);
    }
    for (const [path, mode] of await readFileModes(this.#client, this.#target, this.#target.head, open)) known.set(path, mode);
    return known;
  }

  /** The files by blob id where the host gave it, then the ignore files beside them. */
  #headAddresses(files: readonly ChangedFile[]): readonly BlobAddress[] {
    const { head } = this.#target;
    return [
      ...files.map(file => (file.headBlob === undefined ? { expression: `${head}:${file.path}` } : { oid: file.headBlob })),
      ...ignoreFilesBeside(files).map(path => ({ expression: `${head}:${path}` })),
    ];
  }

  /** Once the tree was listed, files are asked for by their ids, so that a cache knows them, and what is not in it is not asked for. */
  async #readAtHead(paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const tree = await this.#tree;
    if (!tree?.complete) return this.#readAt(this.#target.head, paths);
    const there = paths.filter(path => tree.blobs.has(path));
    const texts = await this.#blobs.read(there.map(path => ({ oid: tree.blobs.get(path) ?? '' })));
    const read = new Map(there.map((path, index) => [path, texts[index] ?? absent]));
    // Why not known: a submodule has no text, and a folder is nobody's file.
    const others = paths.filter(path => tree.modes.get(path) === 'submodule');
    return new Map([...paths.map(path => [path, read.get(path) ?? absent] as const), ...(await this.#readAt(this.#target.head, others))]);
  }

  async #readAt(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> {
    const texts = await this.#blobs.read(paths.map(path => ({ expression: `${commit}:${path}` })));
    return new Map(paths.map((path, index) => [path, texts[index] ?? absent]));
  }

  /** The commit that head is compared with. For a pull request it has to be asked for: the event's base may have moved on. */
  #baseCommit(): Promise<string> {
    this.#mergeBase ??= this.#list().then(({ mergeBase }) => mergeBase ?? readMergeBase(this.#client, this.#target));
    return this.#mergeBase;
  }
}

const ignoreFilesBeside = (files: readonly ChangedFile[]): readonly string[] => [
  ...new Set(files.filter(file => mayBeDockerfile(file.path)).flatMap(file => ignoreFileCandidates(file.path))),
];

/** A file that the list has but whose content is not to be had must not pass for one that is gone. That is so with submodules. */
const presentText = (read: FileText = absent): FileText =>
  read.state === 'absent' ? { state: 'unreadable', code: 'unreadable', reason: 'The path is not a file (a folder or a submodule).' } : read;

/** Modes of more paths than this are looked up in the tree of the commit, in one call. */
const maxModesAsked = 50;
/** More links of a commit than this are not read. */
const maxLinks = 200;

/** The base text of a file, from its head text and its patch; undefined when they do not tell. */
const baseFromPatch = (file: ChangedFile, head: FileText | undefined): FileText | undefined => {
  if (file.status === 'added' || file.status === 'copied') return absent;
  if (!file.hunks) return undefined;
  const text = file.status === 'removed' ? '' : head?.state === 'text' ? head.text : undefined;
  const base = text === undefined ? undefined : reversePatch(text, file.hunks);
  return base === undefined ? undefined : { state: 'text', text: base };
};
