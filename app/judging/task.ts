import type { PolicyDocuments } from '../../src/policy/decide-policy.ts';
import type { ImageSettings } from '../../src/policy/images/image-settings.ts';
import type { CheckRunOptions } from '../../src/reports/check-run/check-run.ts';
import type { CheckRunReport } from '../../src/reports/check-run/check-run-report.ts';
import type { PlanOptions, ReviewCommentPlan } from '../../src/reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../../src/reports/comments/review-thread.ts';
import type { SuggestionOffer } from '../../src/reports/comments/suggestion-offer.ts';
import type { FixedFile, LeftReason } from '../../src/review/fix-change.ts';
import type { WatchedImagePolicies } from '../../src/review/images/image-policy-change.ts';
import type { RulesComparison, RulesImpact } from '../../src/review/policy/rules-impact.ts';
import type { ReadTeams, RepositoryReader } from '../../src/review/ports.ts';
import type { ReviewRequest } from '../../src/review/request.ts';
import type { GivenResults } from '../../src/review/scans/judge-results.ts';
import type { SharedDocuments } from '../../src/review/scans/vex-documents.ts';
import type { ImageJudgement } from '../../src/signing/image-judgement.ts';
import type { ImageSource, RevocationSource } from '../../src/signing/image-source.ts';
import type { NamedImage } from '../../src/signing/verify-image.ts';
import type { TrustRootCache } from '../../src/verification/fetch-trust-roots.ts';
import type { Lane } from '../queue/lanes.ts';
import type { StoredPage } from '../storage/store.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { ScanFacts } from './scan-facts.ts';
import type { SealedReview } from './sealed-review.ts';
import type { SealedVerification } from './sealed-verification.ts';
import type { VerificationFacts } from './verification-facts.ts';

/** What a change is judged by, as it can be sent to another process: policy is decided there, by what it was decided from here. */
export interface JudgedBy {
  readonly policy: PolicyDocuments;
  readonly imagePolicies?: WatchedImagePolicies;
  readonly author?: ReviewRequest['author'];
  readonly repositoryUrl?: string;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether somebody may look at its page: what is deployed differently is kept for that. */
  readonly forPage?: boolean;
  /** Milliseconds of processor time that judging may take. */
  readonly patience: number;
}

/** A review that was made. What reports need of it is sealed: only the process that renders them opens it. */
export interface MadeReview {
  readonly facts: ReviewFacts;
  readonly sealed: SealedReview;
}

/** What comments are to be written, as `ReviewCommentPlan`. */
export type CommentPlan = Omit<ReviewCommentPlan, 'omitted'>;

/** What a change looks like with all safe fixes applied, and how many findings were left for which reason. */
export interface MadeFixes {
  readonly files: readonly FixedFile[];
  readonly left: ReadonlyMap<LeftReason, number>;
}

/** Scans that were compared, and the check that tells it. */
export interface ComparedScans {
  readonly facts: ScanFacts;
  readonly report: CheckRunReport;
  /** What is said at lines of the diff. */
  readonly comments: readonly SuggestionOffer[];
}

/** By what the images of a change are verified, as it can be sent to another process. */
export interface VerifiedBy extends JudgedBy {
  /** The organization's image policies, as `OrgImages` has them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly settings: ImageSettings;
  readonly folder: string;
  readonly policiesDigest: string;
  readonly ignorePaths: readonly string[];
  readonly unrenderedPaths: readonly string[];
  /** Where the policies come from, for people. */
  readonly origin: string;
  /** Hosts that whoever runs the App lets have private addresses. */
  readonly allowedPrivate: readonly string[];
  /** Where trust roots are kept up to date; undefined: those that ship or stand in policies count. */
  readonly trustRoots: Pick<TrustRootCache, 'folder' | 'publicGood' | 'hosts'> | undefined;
  /** Of the trust roots that judgements are remembered by. */
  readonly trustDigest: string;
  readonly now: Date;
  /** After which no further image is asked about. */
  readonly milliseconds: number;
}

/** A verification that was made; the rest is sealed. */
export interface MadeVerification {
  readonly facts: VerificationFacts;
  readonly sealed: SealedVerification;
}

/** What verifying images asks the process for that talks to registries. */
export interface ImagePorts {
  readonly images: ImageSource;
  readonly revocation: RevocationSource;
  /** As `RememberedJudgements`, by policies that the other process knows. */
  readonly remembered: {
    readRemembered(image: NamedImage): Promise<ImageJudgement | undefined>;
    remember(image: NamedImage, judgement: ImageJudgement): Promise<void>;
  };
}

/** Work on texts of pull requests, which may be hostile: what goes in and what comes out can be cloned, and is bounded. */
export interface JudgingTasks {
  readonly review: { readonly input: JudgedBy; readonly output: MadeReview };
  readonly 'plan-comments': {
    readonly input: { readonly sealed: SealedReview; readonly threads: readonly ReviewThread[]; readonly options: PlanOptions };
    readonly output: CommentPlan;
  };
  readonly 'render-check': {
    readonly input: { readonly sealed: SealedReview; readonly options: CheckRunOptions };
    readonly output: CheckRunReport;
  };
  /** Undefined when the page is larger than is kept. */
  readonly 'render-page': { readonly input: { readonly sealed: SealedReview }; readonly output: StoredPage | undefined };
  readonly 'compare-scans': {
    readonly input: JudgedBy & {
      readonly given: readonly GivenResults[];
      readonly shared: SharedDocuments;
      /** The change's images, or why they could not be verified; left out where what is attested of them does not count. */
      readonly verified?: SealedVerification | { readonly why: string };
      readonly notes: readonly string[];
    };
    readonly output: ComparedScans;
  };
  readonly 'compare-rules': {
    readonly input: Omit<RulesComparison, 'isOver'> & { readonly patience: number };
    readonly output: RulesImpact;
  };
  readonly fix: { readonly input: JudgedBy; readonly output: MadeFixes };
  readonly verify: { readonly input: VerifiedBy; readonly output: MadeVerification };
  readonly 'plan-pins': {
    readonly input: { readonly sealed: SealedVerification; readonly threads: readonly ReviewThread[]; readonly options: PlanOptions };
    readonly output: CommentPlan;
  };
  readonly 'render-verification': {
    readonly input: { readonly sealed: SealedVerification; readonly notes: readonly string[] };
    readonly output: CheckRunReport;
  };
}

export type TaskKind = keyof JudgingTasks;

/** A task of any kind. */
export type JudgingTask = { readonly [K in TaskKind]: { readonly kind: K; readonly input: JudgingTasks[K]['input'] } }[TaskKind];

/** What tasks ask the process that talks to GitHub for. */
export interface TaskPorts {
  readonly reader: RepositoryReader;
  readonly readTeams?: ReadTeams | undefined;
  readonly verification?: ImagePorts | undefined;
}

/** How a task is to be done. */
export interface TaskTerms {
  readonly signal: AbortSignal;
  readonly lane: Lane;
  /** Milliseconds of processor time, where the system tells of it, after which it is large, and stopped. */
  readonly ordinaryMs?: number;
}

/** Has tasks done. */
export interface TaskRunner {
  /** Throws `JudgingStoppedError` when a task was stopped, `LargeWorkError` when it is to begin anew among those, what its ports threw, and the reason of an aborted signal. */
  run<K extends TaskKind>(kind: K, input: JudgingTasks[K]['input'], ports: TaskPorts, terms: TaskTerms): Promise<JudgingTasks[K]['output']>;
  close(): Promise<void>;
}
