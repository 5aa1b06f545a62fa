import type { ImageJudgement } from '../../src/signing/image-judgement.ts';
import type { Job } from '../queue/job.ts';

/** Most findings that are stored of one review, the weightiest first; its `counts` are of all. */
export const maxStoredFindings = 2_000;

/** One webhook delivery that was taken. */
export interface DeliveryRecord {
  /** `X-GitHub-Delivery`; a redelivery has the same. */
  readonly id: string;
  readonly event: string;
  readonly action?: string;
  readonly installationId?: number;
  readonly repository?: string;
  /** Jobs that came of it; 0 for what is not ours. */
  readonly jobs: number;
}

/** A pull request by its address. */
export interface PullRequestKey {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** What is remembered of the reviews of a pull request's heads. */
export interface BegunReviews {
  /**
   * Of the head in question. `new`: no review of it was ever begun, so that it has no check. `left`: one was begun, and has not ended as
   * far as is known: a process died, or a newer job took the place of one that had begun. `ended`: its check is completed.
   */
  readonly head: 'new' | 'left' | 'ended';
  /** Other heads that were left. */
  readonly left: readonly string[];
}

/** What of a head was begun: its review, the verification of its images, or the comparison of its scans. Each has a check of its own. */
export type BegunWork = 'review' | 'images' | 'scans';

/** What is judged by scanners' results: `#number` of a pull request, `@head` of a merge group. */
export interface AwaitedPlace {
  readonly owner: string;
  readonly repo: string;
  readonly place: string;
}

/** Results that something waits for. */
export interface AwaitedScans extends AwaitedPlace {
  readonly head: string;
  /** Files of the workflows whose results are wanted. */
  readonly workflows: readonly string[];
  /** What is to be done when they have come, or the time is over. */
  readonly job: Job;
  /** From the first time on that this head waits. */
  readonly minutes: number;
}

/** A finding of the latest review of a pull request. */
export interface StoredFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly subject: string;
  readonly message: string;
  /** `new` counts for the verdict; the others are told as they are. */
  readonly state: 'new' | 'waived' | 'observed' | 'below-threshold' | 'pre-existing' | 'fixed';
  /** Set when it is waived. */
  readonly waiver?: StoredWaiver;
}

/** By what a finding is waived. */
export interface StoredWaiver {
  /** A comment of ours, one of another tool, or a waiver in a policy file. */
  readonly by: 'comment' | 'peer' | 'policy';
  /** Who answers for it, in the policy's words. */
  readonly owner?: string;
  readonly reason?: string;
  /** Last day (UTC, `YYYY-MM-DD`) on which it counts. */
  readonly until?: string;
  /** File in which it stands. */
  readonly path?: string;
}

/** Why a review came out as it did. */
export interface ReviewReason {
  readonly gate: string;
  readonly status: string;
  readonly reason: string;
}

/** The page of a review for browsers. */
export interface StoredPage {
  /** HTML, gzip. */
  readonly page: Uint8Array;
  /** The Content-Security-Policy that lets run and look what is in it, and nothing else. */
  readonly contentPolicy: string;
}

/** One finished review: enough to replay it and to say why it came out so. */
export interface ReviewRecord {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  /** Undefined for a merge group. */
  readonly number?: number;
  readonly baseSha: string;
  /** Name of the base branch. */
  readonly baseRef?: string;
  readonly headSha: string;
  readonly checkRunId: number;
  readonly engineVersion: string;
  /** SHA-256 of the effective policy, hex. */
  readonly policyDigest: string;
  /** Day (`YYYY-MM-DD`, UTC) that it was judged on: waivers expire, and modes of rules change, with the day. */
  readonly judgedOn: string;
  /** Blob ids of what was read, by path. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly verdict: 'pass' | 'warn' | 'block' | 'incomplete';
  readonly conclusion: string;
  /** Findings by state and severity, for dashboards. */
  readonly counts: Readonly<Record<string, number>>;
  readonly durationMs: number;
  /** Requests to GitHub. */
  readonly apiCalls: number;
  readonly correlationId: string;
  readonly findings: readonly StoredFinding[];
  /** What other rules of the organization may be asked about: JSON of `ReviewedObjects`. */
  readonly objects?: string;
  /** GitHub's id of the repository; only what has one is shown to anybody. */
  readonly repositoryId?: number;
  /** Bounded. */
  readonly reasons?: readonly ReviewReason[];
  /** The policy and its thresholds in words. */
  readonly policy?: string;
  readonly page?: StoredPage;
}

/** What the latest review of a pull request knows of its objects. */
export interface StoredObjectFacts {
  /** `owner/repo`. */
  readonly repository: string;
  /** JSON of `ReviewedObjects`. */
  readonly facts: string;
}

/** The latest review of a pull request, as far as it tells what another policy would make of it. */
export interface RecentReview {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** Those that may count: neither waived nor fixed. */
  readonly findings: readonly Pick<StoredFinding, 'ruleId' | 'severity' | 'path' | 'state'>[];
}

/** Pull requests of an owner that were reviewed lately, the latest first. Whether they are still open is not known. */
export interface RecentReviews {
  readonly days: number;
  readonly pulls: readonly RecentReview[];
}

/** A review comment that we posted. */
export interface PostedComment {
  readonly fingerprint: string;
  readonly ruleId: string;
  /** GitHub's database id of the review comment. */
  readonly commentId: number;
  readonly state: 'open' | 'fixed' | 'kept';
}

/** One line of the audit log: who decided what, and on which grounds. Never changed, only aged out. */
export interface AuditEntry {
  readonly action: string;
  /** Login of a person, or `tidewaiter`. */
  readonly actor: string;
  readonly installationId?: number;
  readonly owner?: string;
  readonly repo?: string;
  readonly repositoryId?: number;
  readonly number?: number;
  readonly sha?: string;
  readonly correlationId?: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What a deletion of old records came to. */
export interface Pruned {
  /** Rows that went; those that go with a review are not counted. */
  readonly rows: number;
  /** False: there is more. */
  readonly done: boolean;
}

/** What the App remembers. GitHub stays the truth: all of this may be lost without a wrong verdict. */
export interface Store {
  recordDelivery(delivery: DeliveryRecord): Promise<void>;
  /**
   * Remembers that the check of a head is about to be started, and resolves to what was remembered before. Of each head for as long as
   * reviews are kept: no check may be started blindly on a head that has one.
   */
  beginReview(pull: PullRequestKey, head: string, work?: BegunWork): Promise<BegunReviews>;
  /** Remembers that the checks of these heads are completed. */
  endReviews(pull: PullRequestKey, heads: readonly string[], work?: BegunWork): Promise<void>;
  /**
   * Counts a run about something that begins; resolves to how many before it were begun and have not ended: their processes were killed.
   */
  beginRun(key: string): Promise<number>;
  /** `done`: the work came to its end, so that no earlier run is missed any more. `undone`: this one did not, and is not lost either. */
  endRun(key: string, how: 'done' | 'undone'): Promise<void>;
  /** Remembers that something waits for results. Resolves to whether the time for this head is over. */
  awaitScans(awaited: AwaitedScans): Promise<boolean>;
  /** It waits no more. Jobs that a workflow's later runs ask for are given all the same. */
  endAwaitedScans(place: AwaitedPlace): Promise<void>;
  /** What is to be done since a run of a workflow about a head has ended. */
  awaitedScans(run: {
    readonly owner: string;
    readonly repo: string;
    readonly head: string;
    readonly workflow: string;
  }): Promise<readonly Job[]>;
  /** What is to be done since the time of what waits is over; bounded. */
  lateScans(): Promise<readonly Job[]>;
  /** Stores a review and replaces the findings of the pull request's earlier one, in one transaction. */
  saveReview(review: ReviewRecord): Promise<void>;
  latestReview(pull: PullRequestKey): Promise<(ReviewRecord & { readonly finishedAt: Date }) | undefined>;
  /**
   * Resolves to the pull requests of an owner that were reviewed in the last `days`; bounded, so that of very many the oldest are left out.
   */
  recentReviews(owner: string, days: number): Promise<RecentReviews>;
  /** The same of their objects, and of one installation only: the latest first; bounded in the same way. */
  recentObjects(installationId: number, owner: string, days: number): Promise<readonly StoredObjectFacts[]>;
  saveComments(pull: PullRequestKey, comments: readonly PostedComment[]): Promise<void>;
  comments(pull: PullRequestKey): Promise<readonly PostedComment[]>;
  /** Keeps what was judged of an image of an owner; `key` holds all that it depends on. */
  saveJudgement(owner: string, key: string, judgement: ImageJudgement): Promise<void>;
  /** Undefined when there is none, or none that this version can read. */
  judgement(owner: string, key: string): Promise<ImageJudgement | undefined>;
  /** Keeps the digest of an owner's trust roots, and resolves to the one that was kept before. */
  noteTrust(owner: string, digest: string): Promise<string | undefined>;
  audit(entry: AuditEntry): Promise<void>;
  auditLog(filter: {
    readonly owner: string;
    readonly repo?: string;
    readonly limit: number;
  }): Promise<readonly (AuditEntry & { readonly at: Date })[]>;
  /** Deletes what is kept of an owner, but for the audit log, in small parts, until it is done or `until` is aborted. */
  forget(owner: string, until: AbortSignal): Promise<Pruned>;
  /** Deletes what is older than `days`, in small parts, until it is done or `until` is aborted. */
  prune(days: number, until: AbortSignal): Promise<Pruned>;
}
