import { join } from 'node:path';
import type { ChangedFile } from '../git/changed-files.ts';
import type { Change, FileMap } from '../git/file-tree.ts';
import { createGitStore, type GitStore } from '../git/git-store.ts';
import type { Json, JsonObject } from '../json.ts';
import { pushEvent, type WebhookEvent } from '../webhooks/webhook-event.ts';
import { type AttestationOptions, storeAttestation } from './attestation.ts';
import type { CheckRun, CommitStatus, RequiredCheck } from './checks.ts';
import { createMergeGroup, type MergeGroup } from './merge-group.ts';
import { FakePullRequest, type PullRequestOptions } from './pull-request.ts';
import { FakeWorkflowRun, type WorkflowRunOptions } from './workflow-run.ts';
import { type Account, accountOf, nodeIdOf, signatureOf, type World } from './world.ts';

export interface RepositoryOptions {
  /** Files of the first commit on the default branch. */
  readonly base?: FileMap;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  readonly ownerType?: 'Organization' | 'User';
  readonly topics?: readonly string[];
}

export interface CommitOptions {
  /** Branch the commit goes on; it starts at the default branch when it does not exist. */
  readonly branch?: string;
  readonly message?: string;
  readonly author?: string;
}

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** An upload to code scanning. */
export interface SarifUpload {
  readonly id: string;
  readonly commitSha: string;
  readonly ref: string;
  /** The decoded log. */
  readonly sarif: Json;
}

/** A repository of the fake: a real git repository, and what GitHub keeps beside it. */
export class FakeRepository {
  readonly id: number;
  readonly nodeId: string;
  owner: Account;
  name: string;
  /** Archived repositories can be read and not written to. */
  isArchived = false;
  readonly isPrivate: boolean;
  readonly topics: readonly string[];
  readonly defaultBranch: string;
  readonly parent: FakeRepository | undefined;
  readonly createdAt: string;
  readonly git: GitStore;
  readonly world: World;
  readonly pulls: FakePullRequest[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly statuses: CommitStatus[] = [];
  readonly sarifUploads: SarifUpload[] = [];
  readonly workflowRuns: FakeWorkflowRun[] = [];
  /** Required checks by branch, as a ruleset would demand them. */
  readonly requiredChecks = new Map<string, readonly RequiredCheck[]>();
  /** Rulesets that are listed; what they ask for counts by `requiredChecks`. */
  readonly rulesets: JsonObject[] = [];
  hasMergeQueue = false;
  /** Which actions may run; `off`: no workflow runs. */
  actions: 'all' | 'local_only' | 'selected' | 'off' = 'all';
  /** Names of secrets, its own and those that the organization shares with it. */
  readonly secrets: string[] = [];
  readonly organizationSecrets: string[] = [];
  /** Tags of releases, in their order. */
  readonly releases: string[] = [];
  readonly #roles = new Map<string, Role>();
  readonly #hiddenPatches = new Set<string>();
  #lastNumber = 0;

  constructor(world: World, fullName: string, options: RepositoryOptions, parent?: FakeRepository) {
    const [owner = '', name = ''] = fullName.split('/');
    this.world = world;
    this.id = world.nextId();
    this.nodeId = nodeIdOf('R', this.id);
    this.owner = accountOf(world, owner, options.ownerType ?? 'Organization');
    this.name = name;
    this.isPrivate = options.private ?? false;
    this.topics = options.topics ?? [];
    this.defaultBranch = options.defaultBranch ?? 'main';
    this.parent = parent;
    this.createdAt = world.stamp();
    this.git = createGitStore(join(world.directory, `${this.id}.git`), this.defaultBranch);
    world.repositories.set(this.fullName.toLowerCase(), this);
    world.nodes.set(this.nodeId, { kind: 'repository', repository: this });
    if (parent) this.git.fetch(parent.git, parent.head(), `refs/heads/${this.defaultBranch}`);
    else this.commit({ files: options.base ?? { 'README.md': `# ${name}\n` } }, { message: 'First commit' });
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** Renames or transfers the repository. Nothing answers at its old address, as where another repository has taken the name. */
  moveTo(fullName: string): void {
    const [owner = '', name = ''] = fullName.split('/');
    this.world.repositories.delete(this.fullName.toLowerCase());
    this.owner = accountOf(this.world, owner, 'Organization');
    this.name = name;
    this.world.repositories.set(this.fullName.toLowerCase(), this);
  }

  /** Commit at the tip of a branch. */
  head(branch = this.defaultBranch): string {
    const oid = this.git.resolve(`refs/heads/${branch}`);
    if (oid === undefined) throw new Error(`${this.fullName} has no branch ${branch}.`);
    return oid;
  }

  /** Puts a commit on a branch and returns its id. */
  commit(change: Change, options: CommitOptions = {}): string {
    const branch = options.branch ?? this.defaultBranch;
    const tip = this.git.resolve(`refs/heads/${branch}`) ?? this.git.resolve(`refs/heads/${this.defaultBranch}`);
    const author = signatureOf(this.world, accountOf(this.world, options.author ?? 'octocat'));
    const oid = this.git.commit({ parents: tip === undefined ? [] : [tip], change, message: options.message ?? 'Change files', author });
    this.git.setRef(`refs/heads/${branch}`, oid);
    return oid;
  }

  /** Commits to a branch and returns the webhook that GitHub sends for it. */
  push(change: Change, options: CommitOptions = {}): WebhookEvent {
    const branch = options.branch ?? this.defaultBranch;
    const before = this.git.resolve(`refs/heads/${branch}`);
    const after = this.commit(change, options);
    return pushEvent(this, { ref: `refs/heads/${branch}`, before, after, pusher: accountOf(this.world, options.author ?? 'octocat') });
  }

  pullRequest(options: PullRequestOptions = {}): FakePullRequest {
    const pull = new FakePullRequest(this, this.nextNumber(), options);
    this.pulls.push(pull);
    return pull;
  }

  /** A pull request of a branch that is there already. */
  propose(options: Omit<PullRequestOptions, 'files'>, tip: string): FakePullRequest {
    const pull = new FakePullRequest(this, this.nextNumber(), options, tip);
    this.pulls.push(pull);
    return pull;
  }

  /** The pull requests as the merge queue would build them: one after the other on top of the base branch. */
  mergeGroup(...pulls: readonly FakePullRequest[]): MergeGroup {
    return createMergeGroup(this, pulls);
  }

  /** Tells of a run of a workflow, which nobody makes. */
  workflowRun(options: WorkflowRunOptions): FakeWorkflowRun {
    const run = new FakeWorkflowRun(this, options);
    this.workflowRuns.push(run);
    return run;
  }

  /** Stores an attestation of an artifact by its digest (`sha256:…`), as actions/attest does. */
  attest(digest: string, bundle: JsonObject | Uint8Array, options: AttestationOptions = {}): void {
    storeAttestation(this, digest, bundle, options);
  }

  /** The fork of an account; made when it is first asked for. */
  fork(owner = 'contributor'): FakeRepository {
    const known = this.world.repositories.get(`${owner}/${this.name}`.toLowerCase());
    const options: RepositoryOptions = { private: this.isPrivate, defaultBranch: this.defaultBranch, ownerType: 'User' };
    return known ?? new FakeRepository(this.world, `${owner}/${this.name}`, options, this);
  }

  /** Gives a person a role. */
  collaborator(login: string, role: Role): void {
    accountOf(this.world, login);
    this.#roles.set(login.toLowerCase(), role);
  }

  /** Whether a person has a role of their own, and not only that of everybody. */
  isCollaborator(login: string): boolean {
    return login.toLowerCase() === this.owner.login.toLowerCase() || (this.#roles.get(login.toLowerCase()) ?? 'none') !== 'none';
  }

  roleOf(login: string): Role {
    if (login.toLowerCase() === this.owner.login.toLowerCase()) return 'admin';
    return this.#roles.get(login.toLowerCase()) ?? (this.isPrivate ? 'none' : 'read');
  }

  /** Leaves the patch of a path out of every list, as GitHub does now and then without a rule one could predict. */
  hidePatch(path: string): void {
    this.#hiddenPatches.add(path);
  }

  /** The patch as the API shows it: missing when it is too large. */
  visiblePatch({ path, patch, additions, deletions }: ChangedFile): string | undefined {
    const { patchBytes, patchLines } = this.world.sizes;
    if (patch === undefined || this.#hiddenPatches.has(path) || additions + deletions > patchLines) return undefined;
    return Buffer.byteLength(patch) > patchBytes ? undefined : patch;
  }

  /** Clones the repository into a folder at a revision, as a checkout step would. */
  checkout(revision: string, directory: string): void {
    this.git.clone(this.git.resolve(revision) ?? revision, directory);
  }

  /** Deletes it: nobody finds it by its name any more. */
  remove(): void {
    this.world.repositories.delete(this.fullName.toLowerCase());
  }

  nextNumber(): number {
    return ++this.#lastNumber;
  }
}
