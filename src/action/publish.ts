import { context } from '@actions/github';
import type { GitHubClient } from '../github/call/client.ts';
import type { Published } from '../github/publish/published.ts';
import { publishReview } from '../github/publish/review-publisher.ts';
import type { ReviewThreadPage } from '../github/publish/review-threads.ts';
import { publishStickyComment } from '../github/publish/sticky-comment-publisher.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import { renderLevels } from '../reports/check-run/annotation-room.ts';
import { joinPlans } from '../reports/comments/review-comment-plan.ts';
import { jsonLine, markdownText } from '../reports/escape.ts';
import { maxCommentLength } from '../reports/limits.ts';
import { renderedDiffText } from '../reports/rendered-diff-text.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { renderSarif, type SarifInput } from '../reports/sarif/sarif.ts';
import { jobSummaryBudget } from '../reports/summary.ts';
import type { RenderedDiff } from '../review/rendered/differences/rendered-diff.ts';
import { version } from '../version.ts';
import { writeHtml } from './html-file.ts';
import type { ActionInputs, CommentMode } from './inputs.ts';
import { writeAnnotations, writeError, writeLog, writeOutputs, writeSummary } from './workflow-commands.ts';
import { writeWorkspaceFile } from './workspace-file.ts';

/** What is to be published of a change: a section for each kind of judgement, the main one first. */
export type ReportSections = readonly [ReportSection, ...(readonly ReportSection[])];

/** How the pull request stood when it was reviewed. */
interface SeenPullRequest {
  /** True when it has a newer head by now. */
  readonly superseded: boolean;
  /** The first page of its review threads; undefined when they are to be read anew. */
  readonly threads: ReviewThreadPage | undefined;
}

/** Room in a comment for the hidden line by which it is found again. */
const markerRoom = 100;

/**
 * Writes what was found wherever it was asked for, first what needs no permission. Resolves to false when something that was asked for
 * could not be written and is nowhere else either.
 */
export const publish = async (
  client: GitHubClient,
  target: ReviewTarget,
  inputs: ActionInputs,
  sections: ReportSections,
  seen: SeenPullRequest,
  diffs: readonly RenderedDiff[],
): Promise<boolean> => {
  writeAnnotations(renderLevels(sections.map(({ annotations }) => annotations)));
  const published = await publishComments(client, target, inputs.comment, sections, seen);
  const note =
    published?.status === 'refused' ? `${published.reason} The findings are annotations and in the job summary instead.` : undefined;
  await writeSummary(`${summaryOf(sections, jobSummaryBudget)}${note === undefined ? '' : `\n> ${markdownText(note)}\n`}`);
  const problem = await writeSarif(inputs, sections);
  const diffProblem = await writeRenderedDiff(inputs, diffs);
  const { sarifFile, renderedDiff, htmlFile } = inputs;
  const htmlProblem = htmlFile === undefined ? undefined : await writeHtml(htmlFile, workspace(), target, sections);
  writeOutputs({
    ...Object.assign({}, ...sections.map(({ outputs }) => outputs)),
    ...(sarifFile !== undefined && problem === undefined && { 'sarif-file': sarifFile }),
    ...(htmlFile !== undefined && htmlProblem === undefined && { 'html-file': htmlFile }),
    ...(renderedDiff !== undefined && diffProblem === undefined && diffs.length > 0 && { 'rendered-diff': renderedDiff }),
  });
  if (note !== undefined) writeLog(note);
  if (published?.status !== 'refused') for (const beside of published?.problems ?? []) writeLog(beside);
  if (problem !== undefined) writeError('SARIF', problem);
  if (diffProblem !== undefined) writeError('Rendered diff', diffProblem);
  if (htmlProblem !== undefined) writeError('Page', htmlProblem);
  for (const { sentence } of sections) writeLog(sentence);
  return [problem, diffProblem, htmlProblem].every(one => one === undefined);
};

/** The smallest budget that a section has a use for, in bytes. */
const leastForSection = 16_384;

/** The main section, then the others, for each of which a quarter of the room is kept. `rest`: where to find what has no room. */
const summaryOf = ([main, ...others]: ReportSections, budget: number, rest?: string): string => {
  const added = others.map(({ summary }) => `\n${summary(Math.max(leastForSection, Math.floor(budget / 4)))}`).join('');
  return `${main.summary(budget - Buffer.byteLength(added), rest)}${added}`;
};

/** Where a comment's reader finds what it has no room for: the summary of this run, which holds sixteen times as much. */
const restInRun = ({ owner, repo }: ReviewTarget): string => {
  const { serverUrl, runId } = context;
  return `The rest is in the [summary of this run](${serverUrl}/${owner}/${repo}/actions/runs/${runId}).`;
};

const publishComments = async (
  client: GitHubClient,
  target: ReviewTarget,
  mode: CommentMode,
  sections: ReportSections,
  { superseded, threads: first }: SeenPullRequest,
): Promise<Published | undefined> => {
  const { number } = target;
  if (mode === 'off' || number === undefined) return undefined;
  if (superseded) return { status: 'refused', reason: 'The pull request has a newer head, whose own run comments on it.' };
  if (mode === 'review')
    return publishReview(client, target, number, threads => sections.map(({ comments }) => comments(threads)).reduce(joinPlans), first);
  const isWorthSaying = sections.some(section => section.isWorthSaying);
  return publishStickyComment(client, target, number, summaryOf(sections, maxCommentLength - markerRoom, restInRun(target)), isWorthSaying);
};

const emptyLog: SarifInput = { findings: [], notifications: [], files: new Map(), rules: new Map(), version, complete: true };

const writeSarif = async ({ sarifFile }: ActionInputs, sections: ReportSections): Promise<string | undefined> => {
  if (sarifFile === undefined) return undefined;
  const log = renderSarif(sections.reduce((input, { sarif }) => sarif(input), emptyLog)).payload;
  return writeWorkspaceFile(workspace(), sarifFile, 'SARIF log', jsonLine(log));
};

/** Why not an empty one: a workflow uploads it where there is something to see. */
const writeRenderedDiff = async ({ renderedDiff }: ActionInputs, diffs: readonly RenderedDiff[]): Promise<string | undefined> =>
  renderedDiff === undefined || diffs.length === 0
    ? undefined
    : writeWorkspaceFile(workspace(), renderedDiff, 'rendered diff', renderedDiffText(diffs));

const workspace = (): string => process.env['GITHUB_WORKSPACE'] ?? '.';
