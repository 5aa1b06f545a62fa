import * as v from 'valibot';

/** The repository of a job, and the installation that gives access to it. */
const repository = {
  installationId: v.number(),
  owner: v.string(),
  repo: v.string(),
  /** The repository's id, which stays when its name does not; left out when who asked for the job did not know it. */
  repositoryId: v.exactOptional(v.number()),
};

/**
 * A pull request as a webhook or a list told of it. It spares the call that reads it, and is no more than a hint: the job asks GitHub for
 * the head in any case, and starts anew when that is another one.
 */
const seenSchema = v.object({
  head: v.string(),
  /** Commit of the base branch. */
  base: v.string(),
  /** Name of the base branch. */
  baseRef: v.string(),
  changedFiles: v.exactOptional(v.number()),
  /** Name of the branch that the stack of the pull request goes to, when the webhook tells of one. */
  stackBase: v.exactOptional(v.string()),
});

const pullRequest = {
  ...repository,
  number: v.number(),
  /** Why it is looked at: an event and its action (`pull_request.opened`), `sweep`, `policy-changed`, `command`. */
  reason: v.string(),
  seen: v.exactOptional(seenSchema),
};

const mergeGroup = { ...repository, base: v.string(), head: v.string(), baseRef: v.string() };

/** What a job says, as it lies in the queue. */
export const jobSchema = v.variant('kind', [
  /** Reviews the pull request as it is when the job runs: the newest head wins. */
  v.object({ kind: v.literal('review-pull-request'), ...pullRequest }),
  /** Reviews what a merge group combines. */
  v.object({ kind: v.literal('review-merge-group'), ...mergeGroup }),
  /** Reviews again whatever our check runs on a commit are about: pull requests of forks, and merge groups, which events do not name. */
  v.object({
    kind: v.literal('review-head'),
    ...repository,
    head: v.string(),
    /** As that of a review. */
    reason: v.string(),
    /** Pull requests that the commit is known to be the head of. */
    numbers: v.pipe(v.array(v.number()), v.readonly()),
  }),
  /** Verifies the images that the pull request brings in, as it is when the job runs. */
  v.object({ kind: v.literal('verify-pull-request'), ...pullRequest }),
  /** Verifies the images that a merge group brings in. */
  v.object({ kind: v.literal('verify-merge-group'), ...mergeGroup }),
  /** Compares the scanners' results of the pull request, as far as they are there. */
  v.object({ kind: v.literal('compare-pull-request'), ...pullRequest }),
  /** Compares the scanners' results of a merge group. */
  v.object({ kind: v.literal('compare-merge-group'), ...mergeGroup }),
  /** A run of a workflow about a commit has ended: what is judged by its results is compared. */
  v.object({ kind: v.literal('scans-arrived'), ...repository, head: v.string(), workflow: v.string() }),
  /** Compares what has waited for results for too long. */
  v.object({ kind: v.literal('late-scans') }),
  /** Commits all safe fixes: a person clicked *Fix all* or wrote `/tidewaiter fix`. */
  v.object({
    kind: v.literal('fix-all'),
    ...repository,
    number: v.number(),
    /** The head that the person saw, when known: the fixes are refused on another one. */
    head: v.exactOptional(v.string()),
    /** Login of the person. */
    actor: v.string(),
    /** The comment that asked for it, when one did. */
    commentId: v.exactOptional(v.number()),
  }),
  /** Opens a pull request that puts a waiver into the repository's policy: a person wrote `/tidewaiter waive …`. */
  v.object({
    kind: v.literal('ask-waiver'),
    ...repository,
    /** The pull request that it was asked for in. */
    number: v.number(),
    commentId: v.number(),
    actor: v.string(),
    wish: v.object({
      rule: v.string(),
      path: v.string(),
      subject: v.exactOptional(v.string()),
      until: v.string(),
      reason: v.string(),
    }),
  }),
  /** A pull request of a waiver was merged or closed: whoever asked for it is told where the finding stands. */
  v.object({
    kind: v.literal('waiver-decided'),
    ...repository,
    /** The pull request of the waiver. */
    number: v.number(),
    /** Login of whoever merged or closed it. */
    actor: v.string(),
    /** Where it was asked for. */
    request: v.object({ number: v.number(), commentId: v.number() }),
  }),
  /** A pull request was merged: where no check of ours let it through, that is written down. */
  v.object({
    kind: v.literal('look-at-merge'),
    ...repository,
    number: v.number(),
    head: v.string(),
    /** Name of the base branch. */
    baseRef: v.string(),
    /** The commit on the base branch, when GitHub told. */
    commit: v.exactOptional(v.string()),
    /** When, ISO 8601. */
    at: v.string(),
    /** Login of whoever merged it. */
    actor: v.string(),
  }),
  /** Answers a `/tidewaiter …` comment. */
  v.object({
    kind: v.literal('command'),
    ...repository,
    number: v.number(),
    commentId: v.number(),
    actor: v.string(),
    /** The comment's first line. */
    text: v.string(),
  }),
  /**
   * The organization's policy, or the place where it is looked for, has changed: the cache is dropped and open pull requests are reviewed
   * again.
   */
  v.object({
    kind: v.literal('refresh-org-policy'),
    installationId: v.number(),
    owner: v.string(),
    /** What changed it, when that was a push: the name of the repository, its new tip, and who pushed. For the audit log. */
    push: v.exactOptional(
      v.object({
        repository: v.string(),
        repositoryId: v.exactOptional(v.number()),
        commit: v.string(),
        sender: v.exactOptional(v.string()),
      }),
    ),
  }),
  /** What the organization's images are verified by has changed beside its policy: those of open pull requests are verified again. */
  v.object({ kind: v.literal('refresh-trust'), installationId: v.number(), owner: v.string() }),
  /** Looks for open pull requests whose head lacks our check, in the named repositories or in all of the installation. */
  v.object({
    kind: v.literal('sweep-installation'),
    installationId: v.number(),
    /** `owner/repo`; left out: all that the installation reaches. */
    repositories: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  }),
  /** Redelivers failed webhook deliveries and sweeps all installations. */
  v.object({ kind: v.literal('sweep') }),
  /** The App was uninstalled: what it knows of the owner's repositories is deleted. */
  v.object({ kind: v.literal('forget-owner'), installationId: v.number(), owner: v.string() }),
  /** Deletes what is older than the retention period. */
  v.object({ kind: v.literal('retention') }),
]);

type Said = v.InferOutput<typeof jobSchema>;

export type JobKind = Said['kind'];
export type JobOf<K extends JobKind> = Readonly<Extract<Said, { kind: K }>>;
export type Job = { [K in JobKind]: JobOf<K> }[JobKind];

export type JobRepository = Readonly<v.InferOutput<v.ObjectSchema<typeof repository, undefined>>>;
export type SeenPullRequest = Readonly<v.InferOutput<typeof seenSchema>>;
export type ReviewJob = JobOf<'review-pull-request'>;
export type VerifyJob = JobOf<'verify-pull-request'>;
export type MergeGroupJob = JobOf<'review-merge-group'>;
export type VerifyGroupJob = JobOf<'verify-merge-group'>;
export type CompareJob = JobOf<'compare-pull-request'>;
export type CompareGroupJob = JobOf<'compare-merge-group'>;
/** What makes a check of a pull request. */
export type PullJob = ReviewJob | VerifyJob | CompareJob;
/** What makes a check of a merge group. */
export type GroupJob = MergeGroupJob | VerifyGroupJob | CompareGroupJob;
export type FixJob = JobOf<'fix-all'>;
export type CommandJob = JobOf<'command'>;
export type AskWaiverJob = JobOf<'ask-waiver'>;

/** What a handler knows of the run of its job. */
export interface JobRun {
  /** Follows the work from the delivery of the webhook to the check run; in each log line. */
  readonly correlationId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process drains: the handler throws as soon as it can and the job goes back to the queue. */
  readonly signal: AbortSignal;
  /** Set when an earlier run found the change large. */
  readonly lane?: 'large';
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
