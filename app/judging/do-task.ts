import { reviewPatience } from '../../src/engine/bounds.ts';
import { decidePolicy } from '../../src/policy/decide-policy.ts';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../src/reports/comments/review-comment-plan.ts';
import { planPinComments } from '../../src/reports/signing/pin-comments.ts';
import { fixChange, type LeftReason } from '../../src/review/fix-change.ts';
import type { RulesImpact } from '../../src/review/policy/rules-impact.ts';
import type { ReviewPorts } from '../../src/review/ports.ts';
import type { ReviewRequest } from '../../src/review/request.ts';
import { reviewChange } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { knownRules } from '../../src/rules/known-rules.ts';
import { version } from '../../src/version.ts';
import { renderVerification } from '../jobs/verify/signing-report.ts';
import { keptDiffs } from './kept-diffs.ts';
import { reviewFacts } from './review-facts.ts';
import { scanFacts } from './scan-facts.ts';
import { openPage, openReview, sealReview } from './sealed-review.ts';
import { openVerified } from './sealed-verification.ts';
import type {
  ComparedScans,
  JudgedBy,
  JudgingTask,
  JudgingTasks,
  MadeFixes,
  MadeVerification,
  TaskKind,
  TaskPorts,
  VerifiedBy,
} from './task.ts';

/** What a task works with: ports of the process that talks to GitHub, and somebody who is told which file is worked on. */
export interface TaskDesk extends TaskPorts {
  readonly onFile?: (path: string) => void;
}

/** Does a task. What it gives can be cloned. */
export const doTask = (task: JudgingTask, desk: TaskDesk): Promise<JudgingTasks[TaskKind]['output']> => {
  switch (task.kind) {
    case 'review':
      return review(task.input, desk);
    case 'plan-comments':
      return Promise.resolve(planComments(task.input));
    case 'render-check':
      return Promise.resolve(renderCheckRun(openReview(task.input.sealed), task.input.options).payload);
    case 'render-page':
      return renderPage(task.input);
    case 'compare-scans':
      return compareScans(task.input, desk);
    case 'compare-rules':
      return compareRules(task.input);
    case 'fix':
      return fix(task.input, desk);
    case 'verify':
      return verify(task.input, desk);
    case 'plan-pins':
      return Promise.resolve(planPins(task.input));
    case 'render-verification':
      return Promise.resolve(renderVerification(openVerified(task.input.sealed).review, task.input.notes));
  }
};

const review = async (by: JudgedBy, desk: TaskDesk): Promise<JudgingTasks['review']['output']> => {
  const reviewed = await reviewChange(await requestOf(by), portsOf(by, desk));
  const { result } = reviewed;
  // Why only here: what reads objects for rules of an organization takes time to load.
  const { reviewedObjects } = await import('../../src/review/policy/reviewed-objects.ts');
  const objects = reviewedObjects(reviewed);
  const facts = { ...reviewFacts(result), ...(objects.objects.length > 0 && { objects: JSON.stringify(objects) }) };
  const diffs = by.forPage ? keptDiffs(reviewed.rendered?.diffs() ?? []) : [];
  return { facts, sealed: sealReview(result, diffs) };
};

const planComments = ({ sealed, threads, options }: JudgingTasks['plan-comments']['input']): JudgingTasks['plan-comments']['output'] => {
  const { omitted: _omitted, ...plan } = planReviewComments(openReview(sealed), threads, options);
  return plan;
};

/** Most bytes of a page that are kept, compressed. */
const maxPageBytes = 2 << 20;

const renderPage = async ({ sealed }: JudgingTasks['render-page']['input']): Promise<JudgingTasks['render-page']['output']> => {
  // Why only here: without sign-in nobody looks at pages.
  const [{ renderReviewPage }, { contentSecurityPolicy: contentPolicy }, { gzipSync }] = await Promise.all([
    import('../../src/reports/html/review-page.ts'),
    import('../../src/reports/html/page.ts'),
    import('node:zlib'),
  ]);
  const { result, diffs } = openPage(sealed);
  const page = new Uint8Array(gzipSync(renderReviewPage(result, diffs)));
  return page.length > maxPageBytes ? undefined : { page, contentPolicy };
};

const compareRules = async ({ patience, ...input }: JudgingTasks['compare-rules']['input']): Promise<RulesImpact> => {
  // Why only here: few changes edit an organization's rules.
  const rulesImpact = await import('../../src/review/policy/rules-impact.ts');
  const work = reviewPatience(() => process.threadCpuUsage(), patience);
  return rulesImpact.compareRules({ ...input, isOver: () => work.isOver() });
};

const fix = async (by: JudgedBy, desk: TaskDesk): Promise<MadeFixes> => {
  const { files, left } = await fixChange(await requestOf(by), portsOf(by, desk));
  return {
    files,
    left: new Map<LeftReason, number>([...Map.groupBy(left, ({ reason }) => reason)].map(([reason, own]) => [reason, own.length])),
  };
};

const verify = async (by: VerifiedBy, desk: TaskDesk): Promise<MadeVerification> => {
  if (!desk.verification) throw new Error('Nobody is there to be asked about images.');
  // Why only here: most processes verify nothing, and what verifies takes time and memory to load.
  const { verifyImages } = await import('./verify-task.ts');
  return verifyImages(by, await requestOf(by), portsOf(by, desk), desk.verification);
};

const compareScans = async (input: JudgingTasks['compare-scans']['input'], desk: TaskDesk): Promise<ComparedScans> => {
  const { given, shared, verified, notes, repositoryUrl } = input;
  // Why only here: most processes compare nothing.
  const [{ judgeResults }, { renderScansCheckRun }, { scanComments }] = await Promise.all([
    import('../../src/review/scans/judge-results.ts'),
    import('../../src/reports/scans/scans-check-run.ts'),
    import('../../src/reports/scans/scan-comments.ts'),
  ]);
  const { policy } = await requestOf(input);
  const images = verified instanceof Uint8Array ? openVerified(verified) : verified;
  const judged = await judgeResults(given, policy, portsOf(input, desk), { shared, verified: images });
  const changes = await desk.reader.readChanges();
  const report = renderScansCheckRun(judged, { repositoryUrl, commit: changes.head }, notes);
  return { facts: scanFacts(judged), report, comments: scanComments(judged.scans, changes) };
};

const planPins = ({ sealed, threads, options }: JudgingTasks['plan-pins']['input']): JudgingTasks['plan-pins']['output'] => {
  const { review, change } = openVerified(sealed);
  const { omitted: _omitted, ...plan } = planPinComments(review, change, threads, options);
  return plan;
};

/** Why the policy is decided again: what it would become by a change of its file is a function, which no other process can be sent. */
const requestOf = async ({ policy: documents, imagePolicies, author, repositoryUrl }: JudgedBy): Promise<ReviewRequest> => {
  const outcome = await decidePolicy(documents, knownRules);
  if (outcome.state !== 'policy') throw new Error('The policy was decided otherwise before.');
  return {
    policy: outcome.policy,
    rules: allRules,
    version,
    watchedPolicies: outcome.watched,
    organizationRules: outcome.organizationRules,
    watchedRules: outcome.watchedRules,
    ...(imagePolicies && { watchedImagePolicies: imagePolicies }),
    ...(author !== undefined && { author }),
    ...(repositoryUrl !== undefined && { repositoryUrl }),
  };
};

const portsOf = ({ today, patience }: JudgedBy, { reader, readTeams, onFile }: TaskDesk): ReviewPorts => ({
  reader,
  clock: { today: () => today },
  readTeams,
  patience: reviewPatience(() => process.threadCpuUsage(), patience, onFile),
});
