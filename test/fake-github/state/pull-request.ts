import type { ChangedFile } from '../git/changed-files.ts';
import type { Change } from '../git/file-tree.ts';
import { type PullRequestAction, pullRequestEvent, type WebhookEvent } from '../webhooks/webhook-event.ts';
import { missingChecks } from './checks.ts';
import { addIssueComment, type IssueComment } from './issue-comment.ts';
import type { FakeRepository } from './repository.ts';
import { type Review, type ReviewComment, type ReviewThread, replyInThread } from './review.ts';
import { commitSuggestion } from './suggestion.ts';
import { type Account, accountOf, nodeIdOf, signatureOf, type World } from './world.ts';

export interface PullRequestOptions extends Change {
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  /** Branch it goes to. */
  readonly base?: string;
  /** Branch it comes from. */
  readonly branch?: string;
  /** From a fork: of `contributor`, or of the named account. */
  readonly fork?: boolean | string;
  readonly draft?: boolean;
  readonly labels?: readonly string[];
}

export interface Tip {
  readonly repository: FakeRepository;
  ref: string;
  sha: string;
}

/** The stack that a pull request is part of (docs.github.com, "Stacked pull requests APIs and webhooks"). */
export interface PullRequestStack {
  /** Branch that the whole stack goes to. */
  readonly base: string;
  readonly number: number;
  /** From 1, at the bottom. */
  readonly position: number;
  readonly size: number;
}

/** A pull request of the fake. */
export class FakePullRequest {
  readonly repository: FakeRepository;
  readonly number: number;
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  readonly createdAt: string;
  readonly head: Tip;
  /** `sha` is the tip of the base branch when the head last moved. */
  readonly base: Tip;
  readonly comments: IssueComment[] = [];
  readonly reviews: Review[] = [];
  readonly threads: ReviewThread[] = [];
  title: string;
  body: string;
  labels: readonly string[];
  isDraft: boolean;
  state: 'open' | 'closed' = 'open';
  updatedAt: string;
  closedAt: string | undefined;
  mergedAt: string | undefined;
  /** The commit that merged it. */
  mergedAs: string | undefined;
  /** Login of whoever merged it. */
  mergedBy: string | undefined;
  /** Set when it is put into a stack. */
  stack: PullRequestStack | undefined;
  /** Set to make GitHub answer `mergeable: null`, as it does while it is still finding out. */
  mergeabilityUnknown = false;
  readonly #mergeCommits = new Map<string, string | undefined>();

  /** `tip`: the commit that its branch has; without it the branch is made with one that holds the options' files. */
  constructor(repository: FakeRepository, number: number, options: PullRequestOptions, tip?: string) {
    const { world } = repository;
    const forkOwner = typeof options.fork === 'string' ? options.fork : options.fork ? 'contributor' : undefined;
    const source = forkOwner === undefined ? repository : repository.fork(forkOwner);
    const baseRef = options.base ?? repository.defaultBranch;
    this.repository = repository;
    this.number = number;
    this.id = world.nextId();
    this.nodeId = nodeIdOf('PR', this.id);
    this.author = accountOf(world, options.author ?? forkOwner ?? 'octocat');
    this.title = options.title ?? `Change ${number}`;
    this.body = options.body ?? '';
    this.labels = options.labels ?? [];
    this.isDraft = options.draft ?? false;
    this.base = { repository, ref: baseRef, sha: repository.head(baseRef) };
    this.head = { repository: source, ref: options.branch ?? `change-${number}`, sha: this.base.sha };
    this.createdAt = world.stamp();
    this.updatedAt = this.createdAt;
    world.nodes.set(this.nodeId, { kind: 'pull-request', pull: this });
    if (tip === undefined) this.#commit(options, this.base.sha, 'Change files', this.author);
    else this.moveHead(tip);
  }

  get isFromFork(): boolean {
    return this.head.repository !== this.repository;
  }

  /** Pushes a commit to the head branch and returns its id. `force` puts it on the base branch's tip instead of the former head. */
  push(change: Change, options: { readonly message?: string; readonly author?: string; readonly force?: boolean } = {}): string {
    const author = options.author === undefined ? this.author : accountOf(this.repository.world, options.author);
    this.base.sha = this.repository.head(this.base.ref);
    return this.#commit(change, options.force ? this.base.sha : this.head.sha, options.message ?? 'Change more files', author);
  }

  /** Changes the base branch; the head stays. */
  retarget(branch: string): void {
    this.base.ref = branch;
    this.base.sha = this.repository.head(branch);
    this.updatedAt = this.repository.world.stamp();
  }

  /** Moves the head to a commit that exists in the head repository. */
  moveHead(oid: string): void {
    this.head.sha = oid;
    this.head.repository.git.setRef(`refs/heads/${this.head.ref}`, oid);
    const own = `refs/pull/${this.number}/head`;
    if (this.isFromFork) this.repository.git.fetch(this.head.repository.git, oid, own);
    else this.repository.git.setRef(own, oid);
    this.updatedAt = this.repository.world.stamp();
  }

  /** Files between the merge base and the head. */
  files(): readonly ChangedFile[] {
    return this.filesAt(this.head.sha);
  }

  /** Files between the merge base and a commit of the pull request. */
  filesAt(commit: string): readonly ChangedFile[] {
    const { git } = this.repository;
    return git.changedFiles(this.mergeBaseOf(commit), commit);
  }

  mergeBaseOf(commit = this.head.sha): string {
    return this.repository.git.mergeBase(this.base.sha, commit) ?? this.base.sha;
  }

  commits(): readonly string[] {
    return this.repository.git.commitsBetween(this.base.sha, this.head.sha);
  }

  /** The commit that a workflow for this pull request runs on: head merged into the base branch. Undefined when they conflict or the branch is gone. */
  mergeCommit(): string | undefined {
    if (this.mergedAs !== undefined) return this.mergedAs;
    const { git } = this.repository;
    const tip = git.resolve(`refs/heads/${this.base.ref}`);
    if (tip === undefined) return undefined;
    const key = `${tip} ${this.head.sha}`;
    if (!this.#mergeCommits.has(key)) {
      const { committer } = git.commitInfo(this.head.sha);
      const merged = git.merge(tip, this.head.sha, `Merge ${this.head.sha} into ${tip}`, {
        ...committer,
        name: 'GitHub',
        email: 'noreply@github.com',
      });
      this.#mergeCommits.set(key, merged);
    }
    const oid = this.#mergeCommits.get(key);
    if (oid !== undefined && this.state === 'open') git.setRef(`refs/pull/${this.number}/merge`, oid);
    return oid;
  }

  /** GitHub's word for whether it can be merged. */
  mergeableState(): 'clean' | 'dirty' | 'blocked' | 'draft' | 'unknown' {
    if (this.mergeabilityUnknown) return 'unknown';
    if (this.mergeCommit() === undefined) return 'dirty';
    if (this.isDraft) return 'draft';
    return missingChecks(this.repository, this.base.ref, this.head.sha).length > 0 ? 'blocked' : 'clean';
  }

  /** The webhook that GitHub sends for this pull request, and what the runner knows about it. */
  event(action: PullRequestAction, options: Parameters<typeof pullRequestEvent>[2] = {}): WebhookEvent {
    return pullRequestEvent(this, action, options);
  }

  /** A person writes in the conversation. */
  comment(body: string, author = 'octocat'): IssueComment {
    return addIssueComment(this.#world, this, { author: accountOf(this.#world, author), body });
  }

  /** A person answers in a thread. */
  reply(thread: ReviewThread, body: string, author = 'octocat'): ReviewComment {
    return replyInThread(this.#world, thread, { author: accountOf(this.#world, author), body });
  }

  /** A person clicks "Commit suggestion". */
  applySuggestion(comment: ReviewComment, author = 'octocat'): string {
    return commitSuggestion(this, comment, author);
  }

  close(): void {
    this.state = 'closed';
    this.closedAt = this.#world.stamp();
  }

  reopen(): void {
    this.state = 'open';
    this.closedAt = undefined;
  }

  /** Somebody merges into the base branch. */
  merge(by = 'octocat'): string {
    const oid = this.mergeCommit();
    if (oid === undefined) throw new Error(`Pull request ${this.number} conflicts with ${this.base.ref}.`);
    this.close();
    this.mergedAt = this.closedAt;
    this.mergedAs = oid;
    this.mergedBy = by;
    this.repository.git.setRef(`refs/heads/${this.base.ref}`, oid);
    return oid;
  }

  get #world(): World {
    return this.repository.world;
  }

  #commit(change: Change, parent: string, message: string, author: Account): string {
    const { git } = this.head.repository;
    if (git.typeOf(parent) === undefined) git.fetch(this.repository.git, parent, 'refs/fake/upstream');
    const { files = {}, delete: deleted = [], rename = {} } = change;
    const oid = git.commit({
      parents: [parent],
      change: { files, delete: deleted, rename },
      message,
      author: signatureOf(this.#world, author),
    });
    this.moveHead(oid);
    return oid;
  }
}
