import { severities } from '../findings/severity.ts';
import type { GitHubClient } from '../github/client.ts';
import type { Published } from '../github/published.ts';
import { publishReview } from '../github/review-publisher.ts';
import type { ReviewTarget } from '../github/review-target.ts';
import { publishStickyComment } from '../github/sticky-comment-publisher.ts';
import { renderAnnotations } from '../reports/annotations.ts';
import { markdownText } from '../reports/escape.ts';
import { maxCommentLength } from '../reports/limits.ts';
import { renderSarif, type SarifFinding, type SarifInput } from '../reports/sarif.ts';
import { sarifOfReview } from '../reports/sarif-input.ts';
import { renderSummary } from '../reports/summary.ts';
import { verdictSentence } from '../reports/verdict-words.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ActionInputs, CommentMode } from './inputs.ts';
import { writeSarifFile } from './sarif-file.ts';
import { writeAnnotations, writeError, writeLog, writeOutputs, writeSummary } from './workflow-commands.ts';

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
  result: ReviewResult,
  superseded: boolean,
): Promise<boolean> => {
  writeAnnotations(renderAnnotations(result).payload);
  const published = await publishComments(client, target, inputs.comment, result, superseded);
  const note =
    published?.status === 'refused' ? `${published.reason} The findings are annotations and in the job summary instead.` : undefined;
  await writeSummary(`${renderSummary(result).payload}${note === undefined ? '' : `\n> ${markdownText(note)}\n`}`);
  const problem = await writeSarif(inputs, result);
  writeCounts(inputs, result, problem === undefined);
  if (note !== undefined) writeLog(note);
  if (published?.status !== 'refused') for (const beside of published?.problems ?? []) writeLog(beside);
  if (problem !== undefined) writeError('SARIF', problem);
  writeLog(verdictSentence(result.verdict));
  return problem === undefined;
};

const publishComments = async (
  client: GitHubClient,
  target: ReviewTarget,
  mode: CommentMode,
  result: ReviewResult,
  superseded: boolean,
): Promise<Published | undefined> => {
  const { number } = target;
  if (mode === 'off' || number === undefined) return undefined;
  if (superseded) return { status: 'refused', reason: 'The pull request has a newer head, whose own run comments on it.' };
  if (mode === 'review') return publishReview(client, target, number, result);
  const summary = renderSummary(result, maxCommentLength - markerRoom).payload;
  return publishStickyComment(client, target, number, summary, result.verdict.conclusion !== 'pass');
};

/**
 * What the log holds. Its reader is code scanning, which opens an alert for every result, whatever its `baselineState` and `suppressions` say
 * (docs.github.com, "SARIF support for code scanning", supported properties): what is gone, suppressed or only observed is no alert.
 */
const openFindings = (result: ReviewResult): SarifInput => {
  const input = sarifOfReview(result);
  const observed = new Set(result.considered.observed.map(entry => entry.head));
  const isOpen = ({ finding, baselineState }: SarifFinding): boolean =>
    baselineState !== 'absent' && finding.suppression === undefined && !observed.has(finding);
  return { ...input, findings: input.findings.filter(isOpen) };
};

const writeSarif = async ({ sarifFile }: ActionInputs, result: ReviewResult): Promise<string | undefined> =>
  sarifFile === undefined
    ? undefined
    : writeSarifFile(process.env['GITHUB_WORKSPACE'] ?? '.', sarifFile, renderSarif(openFindings(result)).payload);

const writeCounts = ({ sarifFile }: ActionInputs, result: ReviewResult, sarifWritten: boolean): void => {
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
    ...(sarifFile !== undefined && sarifWritten && { 'sarif-file': sarifFile }),
  });
};
