import type { FakePullRequest } from './pull-request.ts';
import type { FakeRepository } from './repository.ts';

export interface WorkflowRunOptions {
  /** File below `.github/workflows`. */
  readonly workflow: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch?: string;
  /** Where the head lies; the repository itself when left out. */
  readonly headRepository?: FakeRepository;
  /** `null`: it has not ended. */
  readonly conclusion?: string | null;
  /** Archives by the names of the artifacts. */
  readonly artifacts?: Readonly<Record<string, Uint8Array>>;
  /** Who triggered it. */
  readonly actor?: string;
  /** What is said of the pull requests that it belongs to; those with its head that are no forks' when left out. */
  readonly pulls?: readonly FakePullRequest[];
}

/** An artifact that a run has uploaded. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  isExpired: boolean;
}

/** A run of a workflow, which somebody else made: the fake only tells of it. */
export class FakeWorkflowRun {
  readonly id: number;
  readonly repository: FakeRepository;
  readonly workflow: string;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: FakeRepository;
  readonly actor: string;
  readonly pulls: readonly FakePullRequest[];
  readonly createdAt: string;
  readonly artifacts: StoredArtifact[];
  conclusion: string | null;

  constructor(repository: FakeRepository, options: WorkflowRunOptions) {
    const { world } = repository;
    this.id = world.nextId();
    this.repository = repository;
    this.workflow = options.workflow;
    this.event = options.event;
    this.headSha = options.headSha;
    this.headBranch = options.headBranch ?? repository.defaultBranch;
    this.headRepository = options.headRepository ?? repository;
    this.conclusion = options.conclusion === undefined ? 'success' : options.conclusion;
    this.actor = options.actor ?? 'octocat';
    this.pulls = options.pulls ?? repository.pulls.filter(pull => !pull.isFromFork && pull.head.sha === options.headSha);
    this.createdAt = world.stamp();
    this.artifacts = [];
    for (const [name, bytes] of Object.entries(options.artifacts ?? {})) this.upload(name, bytes);
  }

  upload(name: string, bytes: Uint8Array): StoredArtifact {
    const artifact = { id: this.repository.world.nextId(), name, bytes, isExpired: false };
    this.artifacts.push(artifact);
    return artifact;
  }
}

/** Where artifacts lie: a blob storage beside the API, on whose addresses the permission to read is signed. */
export const artifactStorePath = '/artifact-storage/';

/** Address of an archive. */
export const archiveAddressOf = ({ world }: FakeRepository, { id }: StoredArtifact): string =>
  `${world.urls.web}${artifactStorePath}${id}?sp=r&sig=fake`;
