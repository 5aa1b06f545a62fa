import { context } from '@actions/github';
import { severities } from '../findings/severity.ts';
import type { GitHubClient } from '../github/call/client.ts';
import type { Published } from '../github/publish/published.ts';
import { publishReview } from '../github/publish/review-publisher.ts';
import { publishStickyComment } from '../github/publish/sticky-comment-publisher.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import { renderLevels } from '../reports/check-run/annotation-room.ts';
import { annotationsOfReview } from '../reports/check-run/annotations.ts';
import { markdownText } from '../reports/escape.ts';
import { maxCommentLength } from '../reports/limits.ts';
import { renderSarif, type SarifFinding, type SarifInput } from '../reports/sarif/sarif.ts';
import { sarifOfReview } from '../reports/sarif/sarif-input.ts';
import { jobSummaryBudget, renderSummary } from '../reports/summary.ts';
import { verdictSentence } from '../reports/verdict-words.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ImageReport } from './image-report.ts';
import type { ActionInputs, CommentMode } from './inputs.ts';
import { writeSarifFile } from './sarif-file.ts';
import { writeAnnotations, writeError, writeLog, writeOutputs, writeSummary } from './workflow-commands.ts';

/** What is to be published of a change. */
export interface Found {
  readonly result: ReviewResult;
  /** Undefined when images were not verified. */
  readonly images: ImageReport | undefined;
}

/** Room in a comment for the hidden line by which it is found again. */
const markerRoom = 100;

/**
 * Writes a review wherever it was asked for, first what needs no permission. Resolves to false when something that was asked for could not be
 * written and is nowhere else either.
 */
export const publish = async (
  client: GitHubClient,
  target: ReviewTarget,
  inputs: ActionInputs,
  found: Found,
  superseded: boolean,
): Promise<boolean> => {
  const { result, images } = found;
  writeAnnotations(renderLevels([annotationsOfReview(result), ...(images ? [images.annotations] : [])]));
  const published = await publishComments(client, target, inputs.comment, found, superseded);
  const note =
    published?.status === 'refused' ? `${published.reason} The findings are annotations and in the job summary instead.` : undefined;
  await writeSummary(`${summaryOf(found, jobSummaryBudget)}${note === undefined ? '' : `\n> ${markdownText(note)}\n`}`);
  const problem = await writeSarif(inputs, found);
  writeCounts(inputs, found, problem === undefined);
  if (note !== undefined) writeLog(note);
  if (published?.status !== 'refused') for (const beside of published?.problems ?? []) writeLog(beside);
  if (problem !== undefined) writeError('SARIF', problem);
  writeLog(verdictSentence(result.verdict));
  if (images) writeLog(images.sentence);
  return problem === undefined;
};

/** The smallest budget that the section on images has a use for, in bytes. */
const leastForImages = 16_384;

/** The findings, then the images, for which a quarter of the room is kept. */
const summaryOf = ({ result, images }: Found, budget: number, rest?: string): string => {
  if (!images) return renderSummary(result, budget, rest).payload;
  const section = `\n${images.summary(Math.max(leastForImages, Math.floor(budget / 4)))}`;
  return `${renderSummary(result, budget - Buffer.byteLength(section), rest).payload}${section}`;
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
  found: Found,
  superseded: boolean,
): Promise<Published | undefined> => {
  const { number } = target;
  const { result, images } = found;
  if (mode === 'off' || number === undefined) return undefined;
  if (superseded) return { status: 'refused', reason: 'The pull request has a newer head, whose own run comments on it.' };
  if (mode === 'review') return publishReview(client, target, number, result, images?.pins);
  const worthSaying = result.verdict.conclusion !== 'pass' || (images?.isWorthSaying ?? false);
  return publishStickyComment(client, target, number, summaryOf(found, maxCommentLength - markerRoom, restInRun(target)), worthSaying);
};

/**
 * What the log holds. Its reader is code scanning, which opens an alert for every result, whatever its `baselineState` and `suppressions` say
 * (docs.github.com, "SARIF support for code scanning", supported properties): what is gone, suppressed, told by another finding
 * or only observed is no alert.
 */
const openFindings = (result: ReviewResult): SarifInput => {
  const input = sarifOfReview(result);
  const observed = new Set(result.considered.observed.map(entry => entry.head));
  const isOpen = ({ finding, baselineState, supersededBy }: SarifFinding): boolean =>
    supersededBy === undefined &&
    baselineState !== 'absent' &&
    baselineState !== 'unknown' &&
    finding.suppression === undefined &&
    !observed.has(finding);
  return { ...input, findings: input.findings.filter(isOpen) };
};

const writeSarif = async ({ sarifFile }: ActionInputs, { result, images }: Found): Promise<string | undefined> => {
  if (sarifFile === undefined) return undefined;
  const open = openFindings(result);
  const log = renderSarif(images ? images.sarif(open) : open).payload;
  return writeSarifFile(process.env['GITHUB_WORKSPACE'] ?? '.', sarifFile, log);
};

const writeCounts = ({ sarifFile }: ActionInputs, { result, images }: Found, sarifWritten: boolean): void => {
  const { shown, fixed, suppressed } = result.considered;
  const bySeverity = Object.fromEntries(
    severities.map(severity => [severity, shown.filter(entry => entry.head.severity === severity).length]),
  );
  writeOutputs({
    verdict: result.verdict.conclusion,
    findings: shown.length,
    ...bySeverity,
    fixed: fixed.length,
    suppressed: suppressed.length,
    ...images?.outputs,
    ...(sarifFile !== undefined && sarifWritten && { 'sarif-file': sarifFile }),
  });
};
