import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { context, getOctokit } from '@actions/github';
import { severities } from '../findings/severity.ts';
import { GitHubChangeReader } from '../github/change-reader.ts';
import type { GitHubClient } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import { type Published, publishReview } from '../github/review-publisher.ts';
import type { ReviewTarget } from '../github/review-target.ts';
import { publishStickyComment } from '../github/sticky-comment-publisher.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { renderAnnotations } from '../reports/annotations.ts';
import { codeSpan, markdownText } from '../reports/escape.ts';
import { maxCommentLength } from '../reports/limits.ts';
import { renderReviewComments } from '../reports/review-comments.ts';
import { renderSarif } from '../reports/sarif.ts';
import { sarifOfReview } from '../reports/sarif-input.ts';
import { renderSummary } from '../reports/summary.ts';
import { verdictSentence } from '../reports/verdict-words.ts';
import type { ReviewResult } from '../review/result.ts';
import { reviewPullRequest } from '../review/review.ts';
import { allRules } from '../rules/catalog.ts';
import { considerEntries } from '../verdict/considered.ts';
import { version } from '../version.ts';
import { EventError, targetOfEvent } from './event-target.ts';
import { type ActionInputs, InputError, readInputs } from './inputs.ts';
import { loadPolicyAtBase } from './policy-at-base.ts';
import { writeAnnotations, writeError, writeLog, writeOutputs, writeSummary } from './workflow-commands.ts';

/** Reviews the change of the event and publishes the result. Resolves to the exit code: 0 when the change may be merged. */
export const run = async (): Promise<number> => {
  try {
    const inputs = readInputs();
    const event = targetOfEvent(context.eventName, context.payload, context.repo);
    if ('nothing' in event) return await finishWithNothing(event.nothing);
    const client: GitHubClient = getOctokit(inputs.token);
    return await review(client, event.target, inputs);
  } catch (failure) {
    if (!(failure instanceof InputError || failure instanceof EventError || failure instanceof GitHubError)) throw failure;
    writeError('Tidewaiter could not review the change', remedyFor(failure));
    writeOutputs({ verdict: 'incomplete' });
    return 1;
  }
};

const remedyFor = (failure: Error): string => {
  if (!(failure instanceof GitHubError)) return failure.message;
  const needs =
    failure.code === 'forbidden' || failure.code === 'not-found'
      ? ' The job needs the permissions "contents: read" and "pull-requests: read".'
      : '';
  return `${failure.message}${needs}${failure.retryable ? ' Run the job again.' : ''}`;
};

const finishWithNothing = async (reason: string): Promise<number> => {
  writeLog(reason);
  writeOutputs({ verdict: 'pass', findings: 0 });
  await writeSummary(`${reason}\n`);
  return 0;
};

const review = async (client: GitHubClient, target: ReviewTarget, inputs: ActionInputs): Promise<number> => {
  const reader = new GitHubChangeReader(client, target);
  const [loaded] = await Promise.all([loadPolicyAtBase(reader, inputs), reader.readChanges()]);
  if ('errors' in loaded) return refusePolicy(loaded.errors);
  const clock = { today: () => new Date().toISOString().slice(0, 10) };
  const result = await reviewPullRequest({ policy: loaded.policy, rules: allRules, version, policyPath: inputs.config }, { reader, clock });
  await publish(client, target, inputs, result);
  return result.verdict.mayMerge ? 0 : 1;
};

/** A policy that can't be read never becomes the defaults: the check fails with file, line and remedy. */
const refusePolicy = async (errors: readonly ConfigError[]): Promise<number> => {
  writeAnnotations(
    errors.map(({ path, line, message, hint }) => ({
      level: 'error' as const,
      path,
      startLine: line,
      endLine: line,
      title: 'Policy error',
      message: `${message}${hint === undefined ? '' : ` ${hint}`} This is the policy in the base branch; mend it there.`,
    })),
  );
  const rows = errors.map(
    ({ path, line, message, hint }) =>
      `- ${codeSpan(`${path}:${line}`)} ${markdownText(message)}${hint === undefined ? '' : ` ${markdownText(hint)}`}\n`,
  );
  await writeSummary(
    `## Tidewaiter: Policy can't be used\n\nNothing was judged: the policy in the base branch has errors.\n\n${rows.join('')}`,
  );
  writeOutputs({ verdict: 'incomplete' });
  return 1;
};

const publish = async (client: GitHubClient, target: ReviewTarget, inputs: ActionInputs, result: ReviewResult): Promise<void> => {
  const published = target.number === undefined ? undefined : await publishComments(client, target, target.number, inputs, result);
  writeAnnotations(renderAnnotations(result).payload);
  const note =
    published?.status === 'refused'
      ? `\n> ${markdownText(published.reason)} The findings are annotations and in this summary instead.\n`
      : '';
  if (published?.status === 'refused') writeLog(`${published.reason} The findings are annotations and in the job summary instead.`);
  await writeSummary(`${renderSummary(result).payload}${note}`);
  await writeSarif(inputs, result);
  writeCounts(inputs, result);
  writeLog(verdictSentence(result.verdict));
};

const publishComments = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  { comment }: ActionInputs,
  result: ReviewResult,
): Promise<Published | undefined> => {
  switch (comment) {
    case 'off':
      return undefined;
    case 'review':
      return publishReview(client, target, number, renderReviewComments(result).payload);
    case 'summary':
      return publishStickyComment(
        client,
        target,
        number,
        renderSummary(result, maxCommentLength - 100).payload,
        result.verdict.conclusion !== 'pass',
      );
  }
};

const writeSarif = async ({ sarifFile }: ActionInputs, result: ReviewResult): Promise<void> => {
  if (sarifFile === '') return;
  const path = resolve(process.env['GITHUB_WORKSPACE'] ?? '.', sarifFile);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(renderSarif(sarifOfReview(result)).payload)}\n`);
};

const writeCounts = ({ sarifFile }: ActionInputs, result: ReviewResult): void => {
  const { shown, fixed, suppressed } = considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));
  const bySeverity = Object.fromEntries(
    severities.map(severity => [severity, shown.filter(entry => entry.head.severity === severity).length]),
  );
  writeOutputs({
    verdict: result.verdict.conclusion,
    findings: shown.length,
    ...bySeverity,
    fixed: fixed.length,
    suppressed: suppressed.length,
    ...(sarifFile !== '' && { 'sarif-file': sarifFile }),
  });
};
