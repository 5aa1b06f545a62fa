/** The repository of a job, and the installation that gives access to it. */
export interface JobRepository {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  /** The repository's id, which stays when its name does not; undefined when who asked for the job did not know it. */
  readonly repositoryId?: number;
}

/**
 * A pull request as a webhook or a list told of it. It spares the call that reads it, and is no more than a hint: the job asks GitHub for the
 * head in any case, and starts anew when that is another one.
 */
export interface SeenPullRequest {
  readonly head: string;
  /** Commit of the base branch. */
  readonly base: string;
  /** Name of the base branch. */
  readonly baseRef: string;
  readonly changedFiles?: number;
  /** Name of the branch that the stack of the pull request goes to, when the webhook tells of one. */
  readonly stackBase?: string;
}

/** Reviews the pull request as it is when the job runs: the newest head wins. */
export interface ReviewJob extends JobRepository {
  readonly kind: 'review-pull-request';
  readonly number: number;
  /** Why it is reviewed: an event and its action (`pull_request.opened`), `sweep`, `policy-changed`, `command`. */
  readonly reason: string;
  readonly seen?: SeenPullRequest;
}

/** Reviews what a merge group combines. */
export interface MergeGroupJob extends JobRepository {
  readonly kind: 'review-merge-group';
  readonly base: string;
  readonly head: string;
  readonly baseRef: string;
}

/** Reviews again whatever our check runs on a commit are about: pull requests of forks, and merge groups, which events do not name. */
export interface ReviewHeadJob extends JobRepository {
  readonly kind: 'review-head';
  readonly head: string;
  /** As that of a review. */
  readonly reason: string;
  /** Pull requests that the commit is known to be the head of. */
  readonly numbers: readonly number[];
}

/** Verifies the images that the pull request brings in, as it is when the job runs. */
export interface VerifyJob extends JobRepository {
  readonly kind: 'verify-pull-request';
  readonly number: number;
  /** As that of a review. */
  readonly reason: string;
  readonly seen?: SeenPullRequest;
}

/** Verifies the images that a merge group brings in. */
export interface VerifyGroupJob extends JobRepository {
  readonly kind: 'verify-merge-group';
  readonly base: string;
  readonly head: string;
  readonly baseRef: string;
}

/** Commits all safe fixes: a person clicked *Fix all* or wrote `/tidewaiter fix`. */
export interface FixJob extends JobRepository {
  readonly kind: 'fix-all';
  readonly number: number;
  /** The head that the person saw, when known: the fixes are refused on another one. */
  readonly head?: string;
  /** Login of the person. */
  readonly actor: string;
  /** The comment that asked for it, when one did. */
  readonly commentId?: number;
}

/** Answers a `/tidewaiter …` comment. */
export interface CommandJob extends JobRepository {
  readonly kind: 'command';
  readonly number: number;
  readonly commentId: number;
  readonly actor: string;
  /** The comment's first line. */
  readonly text: string;
}

/** The organization's policy, or the place where it is looked for, has changed: the cache is dropped and open pull requests are reviewed again. */
export interface RefreshPolicyJob {
  readonly kind: 'refresh-org-policy';
  readonly installationId: number;
  readonly owner: string;
  /** What changed it, when that was a push: the name of the repository, its new tip, and who pushed. For the audit log. */
  readonly push?: { readonly repository: string; readonly commit: string; readonly sender?: string };
}

/** What the organization's images are verified by has changed beside its policy: those of open pull requests are verified again. */
export interface RefreshTrustJob {
  readonly kind: 'refresh-trust';
  readonly installationId: number;
  readonly owner: string;
}

/** Looks for open pull requests whose head lacks our check, in the named repositories or in all of the installation. */
export interface SweepInstallationJob {
  readonly kind: 'sweep-installation';
  readonly installationId: number;
  /** `owner/repo`; undefined: all that the installation reaches. */
  readonly repositories?: readonly string[];
}

/** Redelivers failed webhook deliveries and sweeps all installations. */
export interface SweepJob {
  readonly kind: 'sweep';
}

/** Deletes what is older than the retention period. */
export interface RetentionJob {
  readonly kind: 'retention';
}

export type Job =
  | ReviewJob
  | MergeGroupJob
  | ReviewHeadJob
  | VerifyJob
  | VerifyGroupJob
  | FixJob
  | CommandJob
  | RefreshPolicyJob
  | RefreshTrustJob
  | SweepInstallationJob
  | SweepJob
  | RetentionJob;
export type JobKind = Job['kind'];
export type JobOf<K extends JobKind> = Extract<Job, { readonly kind: K }>;

/** What a handler knows of the run of its job. */
export interface JobRun {
  /** Follows the work from the delivery of the webhook to the check run; in each log line. */
  readonly correlationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process drains: the handler throws as soon as it can and the job goes back to the queue. */
  readonly signal: AbortSignal;
  /** Set when so many runs about the same head were lost that nothing of it is to be judged any more. */
  readonly lostRuns?: number;
}

/**
 * Does a job. Resolves when the job is done. Throws an error with `retryable: true` (as `GitHubError` has it) for what may pass: the job is
 * tried again with growing waits. Any other error, and the last retryable one, hands the job to the dead-letter handler.
 */
export type JobHandler<K extends JobKind> = (job: JobOf<K>, run: JobRun) => Promise<void>;
export type JobHandlers = { readonly [K in JobKind]: JobHandler<K> };

const handle = <K extends JobKind>(handlers: JobHandlers, kind: K, job: JobOf<K>, run: JobRun): Promise<void> => handlers[kind](job, run);

/** Has a job done by the handler of its kind. */
export const handleJob = (handlers: JobHandlers, job: Job, run: JobRun): Promise<void> => handle(handlers, job.kind, job, run);

/** Makes a job that failed for good visible (a check run); what it throws is logged and tried again. */
export type DeadLetterHandler = (job: Job, error: { readonly message: string; readonly name: string }, run: JobRun) => Promise<void>;
