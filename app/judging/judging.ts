import type { Logger } from 'pino';
import type { ChangeSet } from '../../src/changes/change-set.ts';
import { policyOn } from '../../src/policy/mode.ts';
import type { CheckRunOptions } from '../../src/reports/check-run/check-run.ts';
import type { CheckRunReport } from '../../src/reports/check-run/check-run-report.ts';
import type { PlanOptions } from '../../src/reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../../src/reports/comments/review-thread.ts';
import { renderScansCheckRun } from '../../src/reports/scans/scans-check-run.ts';
import type { RulesComparison, RulesImpact } from '../../src/review/policy/rules-impact.ts';
import type { ReviewPorts } from '../../src/review/ports.ts';
import type { ReviewRequest } from '../../src/review/request.ts';
import { type NotJudged, unjudgedChange, unverifiedChange } from '../../src/review/unjudged-change.ts';
import { decideScanVerdict } from '../../src/verdict/decide-verdict.ts';
import type { Metrics } from '../observability/metrics.ts';
import { inSpan } from '../observability/traces.ts';
import type { JobRun } from '../queue/job.ts';
import { type Lane, LargeWorkError } from '../queue/lanes.ts';
import type { StoredPage } from '../storage/store.ts';
import { ordinaryMilliseconds, sizeOf } from './change-size.ts';
import { JudgingStoppedError } from './judging-stopped.ts';
import { reviewFacts } from './review-facts.ts';
import { scanFacts } from './scan-facts.ts';
import { sealReview } from './sealed-review.ts';
import { sealVerification } from './sealed-verification.ts';
import type {
  CommentPlan,
  ComparedScans,
  ImagePorts,
  JudgedBy,
  JudgingTasks,
  MadeFixes,
  MadeReview,
  MadeVerification,
  TaskKind,
  TaskPorts,
  TaskRunner,
  VerifiedBy,
} from './task.ts';
import { verificationFacts } from './verification-facts.ts';

/** A change to be judged, and by what. */
export interface OpenChange {
  readonly request: ReviewRequest;
  readonly ports: ReviewPorts;
  /** What `request` was made of. */
  readonly judgedBy: Omit<JudgedBy, 'patience'>;
}

/** The job that a change is judged for. */
export interface JudgingRun {
  readonly run: Pick<JobRun, 'signal' | 'lane' | 'lostRuns'>;
  readonly log: Logger;
}

/** A review, and what takes its place when its reports take too much. */
export interface JudgedReview extends MadeReview {
  readonly unjudged: (why: NotJudged) => MadeReview;
  readonly lane: Lane;
}

/** A verification, and what takes its place when its reports take too much. */
export interface JudgedVerification extends MadeVerification {
  readonly unjudged: (why: NotJudged) => MadeVerification;
  readonly lane: Lane;
}

/** By what the images of a change are verified, beside what it is judged by. */
export type ImagesJudgedBy = Omit<VerifiedBy, keyof JudgedBy>;

/** Bounds of one review that whoever runs the App sets. */
export interface JudgingLimits {
  /** Seconds of processor time. */
  readonly reviewSeconds: number;
  readonly reviewMemoryMb: number;
}

/**
 * Judges changes, and renders what is told of them, in processes of their own: texts of pull requests are hostile, and whoever answers GitHub
 * must not wait for them. What takes too long, or too much memory, is a review that is incomplete.
 */
export class Judging {
  readonly #runner: TaskRunner;
  readonly #limits: JudgingLimits;
  readonly #metrics: Pick<Metrics, 'judgingStopped'>;

  constructor(runner: TaskRunner, limits: JudgingLimits, metrics: Pick<Metrics, 'judgingStopped'>) {
    this.#runner = runner;
    this.#limits = limits;
    this.#metrics = metrics;
  }

  /** Judges a change. Throws what its ports throw, the signal's reason, and `LargeWorkError`, as all do that judge. */
  async review(job: JudgingRun, { request, ports, judgedBy }: OpenChange): Promise<JudgedReview> {
    const changes = await ports.reader.readChanges();
    const unjudged = (why: NotJudged): MadeReview => {
      const result = unjudgedChange(request, changes, judgedBy.today, why);
      return { facts: reviewFacts(result), sealed: sealReview(result) };
    };
    const { lostRuns = 0 } = job.run;
    if (lostRuns > 0) {
      job.log.warn({ lostRuns }, 'not judged again: too many runs were lost');
      return { ...unjudged({ reason: lostReason(lostRuns) }), unjudged, lane: 'ordinary' };
    }
    const lane = laneOf(job, changes);
    const made = await this.#orStopped('review', { ...judgedBy, patience: this.#patience }, ports, job, lane);
    return { ...(made instanceof JudgingStoppedError ? unjudged(this.#whyStopped(made)) : made), unjudged, lane };
  }

  /** What comments are to be written of a review. */
  async planComments(job: JudgingRun, review: JudgedReview, threads: readonly ReviewThread[], options: PlanOptions): Promise<CommentPlan> {
    const ask = ({ sealed }: MadeReview) => this.#orStopped('plan-comments', { sealed, threads, options }, noPorts, job, review.lane);
    return this.#orUnjudged(review, ask);
  }

  /** The check run of a review. */
  async renderCheck(job: JudgingRun, review: JudgedReview, options: CheckRunOptions): Promise<CheckRunReport> {
    const ask = ({ sealed }: MadeReview) => this.#orStopped('render-check', { sealed, options }, noPorts, job, review.lane);
    return this.#orUnjudged(review, ask);
  }

  /** The page of a review for browsers; undefined when it took too much, or is too large. */
  async renderPage(job: JudgingRun, { sealed, lane }: JudgedReview): Promise<StoredPage | undefined> {
    const made = await this.#orStopped('render-page', { sealed }, noPorts, job, lane);
    return made instanceof JudgingStoppedError ? undefined : made;
  }

  /** All safe fixes of a change; why not, when that took too much. */
  async fix(job: JudgingRun, { ports, judgedBy }: OpenChange): Promise<MadeFixes | NotJudged> {
    const { lostRuns = 0 } = job.run;
    if (lostRuns > 0) return { reason: lostReason(lostRuns) };
    const lane = laneOf(job, await ports.reader.readChanges());
    const made = await this.#orStopped('fix', { ...judgedBy, patience: this.#patience }, ports, job, lane);
    return made instanceof JudgingStoppedError ? this.#whyStopped(made) : made;
  }

  /** Verifies the images of a change. Throws what its ports throw, and the signal's reason. */
  async verify(job: JudgingRun, { ports, judgedBy }: OpenChange, by: ImagesJudgedBy, images: ImagePorts): Promise<JudgedVerification> {
    const changes = await ports.reader.readChanges();
    const { today } = judgedBy;
    const unjudged = (why: NotJudged): MadeVerification => {
      const review = unverifiedChange(by, changes, today, why);
      return { facts: verificationFacts(review), sealed: sealVerification({ review, change: { changes, baseFiles: new Map() } }) };
    };
    const { lostRuns = 0 } = job.run;
    if (lostRuns > 0) return { ...unjudged({ reason: lostReason(lostRuns) }), unjudged, lane: 'ordinary' };
    const lane = laneOf(job, changes);
    const input = { ...judgedBy, ...by, patience: this.#patience };
    const made = await this.#orStopped('verify', input, { ...ports, verification: images }, job, lane);
    return { ...(made instanceof JudgingStoppedError ? unjudged(this.#whyStopped(made)) : made), unjudged, lane };
  }

  /** Compares the scanners' results of a change. Throws what its ports throw, and the signal's reason. */
  async compareScans(
    job: JudgingRun,
    { request, ports, judgedBy }: OpenChange,
    results: Pick<JudgingTasks['compare-scans']['input'], 'given' | 'shared' | 'verified'>,
    notes: readonly string[],
  ): Promise<ComparedScans> {
    const changes = await ports.reader.readChanges();
    const { repositoryUrl, today } = judgedBy;
    const unjudged = ({ reason }: NotJudged): ComparedScans => {
      const { mode } = policyOn(request.policy, today).scans.mode;
      const judged = { scans: [], verdict: decideScanVerdict([], { reasons: [reason], mode }), notes: [] };
      const report = renderScansCheckRun(judged, { repositoryUrl, commit: changes.head }, notes);
      return { facts: scanFacts(judged), report, comments: [] };
    };
    const { lostRuns = 0 } = job.run;
    if (lostRuns > 0) return unjudged({ reason: lostReason(lostRuns) });
    const input = { ...judgedBy, patience: this.#patience, ...results, notes };
    const made = await this.#orStopped('compare-scans', input, ports, job, laneOf(job, changes));
    return made instanceof JudgingStoppedError ? unjudged(this.#whyStopped(made)) : made;
  }

  /** What another set of an organization's rules would do to what was reviewed last; undefined when that took too much. */
  async compareRules(job: JudgingRun, input: Omit<RulesComparison, 'isOver'>): Promise<RulesImpact | undefined> {
    const made = await this.#orStopped('compare-rules', { ...input, patience: this.#patience }, noPorts, job, 'ordinary');
    return made instanceof JudgingStoppedError ? undefined : made;
  }

  /** What offers to pin images are to be written. */
  async planPins(
    job: JudgingRun,
    verification: JudgedVerification,
    threads: readonly ReviewThread[],
    options: PlanOptions,
  ): Promise<CommentPlan> {
    const ask = ({ sealed }: MadeVerification) =>
      this.#orStopped('plan-pins', { sealed, threads, options }, noPorts, job, verification.lane);
    return this.#orUnjudged(verification, ask);
  }

  /** The check run of a verification. */
  async renderVerification(job: JudgingRun, verification: JudgedVerification, notes: readonly string[]): Promise<CheckRunReport> {
    const ask = ({ sealed }: MadeVerification) =>
      this.#orStopped('render-verification', { sealed, notes }, noPorts, job, verification.lane);
    return this.#orUnjudged(verification, ask);
  }

  close(): Promise<void> {
    return this.#runner.close();
  }

  get #patience(): number {
    return this.#limits.reviewSeconds * 1_000;
  }

  async #orStopped<K extends TaskKind>(
    kind: K,
    input: JudgingTasks[K]['input'],
    ports: TaskPorts,
    { run, log }: JudgingRun,
    lane: Lane,
  ): Promise<JudgingTasks[K]['output'] | JudgingStoppedError> {
    // Why not for reports: the change was judged by then.
    const isJudged = lane === 'ordinary' && ports !== noPorts;
    try {
      return await inSpan(`judge ${kind}`, { 'tidewaiter.lane': lane }, () =>
        this.#runner.run(kind, input, ports, { signal: run.signal, lane, ...(isJudged && { ordinaryMs: ordinaryMilliseconds }) }),
      );
    } catch (error) {
      if (!(error instanceof JudgingStoppedError)) throw error;
      log.warn({ err: error, task: kind, reason: error.reason, path: error.path }, 'judging was stopped');
      this.#metrics.judgingStopped(error.reason);
      return error;
    }
  }

  /** A report that can't be made is that of a change that was not judged: it tells of nothing that the pull request holds but names. */
  async #orUnjudged<M, T>(
    judged: M & { readonly unjudged: (why: NotJudged) => M },
    ask: (made: M) => Promise<T | JudgingStoppedError>,
  ): Promise<T> {
    const made = await ask(judged);
    if (!(made instanceof JudgingStoppedError)) return made;
    const instead = await ask(judged.unjudged(this.#whyStopped(made)));
    if (instead instanceof JudgingStoppedError) throw instead;
    return instead;
  }

  #whyStopped({ reason, path }: JudgingStoppedError): NotJudged {
    const at = path === '' ? '' : ` when it came to "${path}"`;
    const { reviewSeconds, reviewMemoryMb } = this.#limits;
    const words = {
      time: `The review was stopped${at}: it took much longer than the ${reviewSeconds} seconds that it may.`,
      memory: `The review was stopped${at}: it took more than the ${reviewMemoryMb} MB of memory that it may.`,
      killed: `The process that judged it was killed from outside${at}, as the system does for want of memory.`,
      crashed: `The review ended by an error that nobody foresaw${at}.`,
    } as const;
    return { reason: `${words[reason]} ${remedies[reason]}`, ...(path !== '' && { path }) };
  }
}

/** In which lane a change is judged. Throws `LargeWorkError` when its job is to go to another one first. */
const laneOf = ({ run }: JudgingRun, changes: ChangeSet): Lane => {
  if (run.lane === 'large') return 'large';
  if (sizeOf(changes) === 'large') throw new LargeWorkError('The files that it changes are large.');
  return 'ordinary';
};

const noPorts: TaskPorts = {
  reader: {
    readChanges: () => Promise.reject(new Error('Nothing is read for reports.')),
    readFiles: () => Promise.reject(new Error('Nothing is read for reports.')),
    readChangedFiles: () => Promise.reject(new Error('Nothing is read for reports.')),
    readBytes: () => Promise.reject(new Error('Nothing is read for reports.')),
    listFiles: () => Promise.reject(new Error('Nothing is read for reports.')),
    listSpecial: () => Promise.reject(new Error('Nothing is read for reports.')),
  },
};

const splitIt =
  'Nothing in this change was judged. Split it, or take generated files off the review with "ignore-paths" in the base branch';

const remedies = {
  time: `${splitIt}; whoever runs Tidewaiter can raise REVIEW_SECONDS.`,
  memory: `${splitIt}; whoever runs Tidewaiter can raise REVIEW_MEMORY_MB.`,
  killed: `${splitIt}; whoever runs Tidewaiter can give it more memory.`,
  crashed: `${splitIt}, and report it: the log of Tidewaiter has the error.`,
} as const;

const lostReason = (runs: number): string =>
  `Tidewaiter was ended ${runs} times in the middle of reviewing this commit, so that it is not tried again by itself. ${splitIt}; a new commit is reviewed, and so is this one when somebody runs the check again. If that does not help, ask those who run Tidewaiter: its process is killed, as for want of memory.`;
