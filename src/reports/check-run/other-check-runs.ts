import { type ConfigError, errorPlace, errorSentence } from '../../policy/config-error.ts';
import type { PolicyFailure } from '../../policy/decide-policy.ts';
import { fillBudget } from '../budgeted-markdown.ts';
import { codeSpan, markdownText, messageMarkdown, plainLine, shorten } from '../escape.ts';
import {
  maxAnnotationLength,
  maxCheckRunAnnotations,
  maxCheckRunTextBytes,
  maxCheckRunTitle,
  maxShownMessage,
  maxShownPath,
} from '../limits.ts';
import { type CheckRunReport, reRunAction } from './check-run-report.ts';

const titleOf = (text: string): string => shorten(plainLine(text), maxCheckRunTitle);
const sentence = (text: string): string => markdownText(shorten(text, maxAnnotationLength));

/** Nothing was reviewed, on purpose: the repository opted out, for example. Lets merge; `reason` is a full sentence of plain text. */
export const neutralCheckRun = (reason: string): CheckRunReport => ({
  conclusion: 'neutral',
  title: titleOf(reason),
  summary: `${sentence(reason)}\n`,
  annotations: [],
  actions: [],
});

/** Title by which a check is known that says nothing of the change, so that the change is looked at again. */
export const failedTitle = 'Tidewaiter could not review this change';

/**
 * The review could not be done. Never lets merge; all texts are plain. `reference` is what people look for in the log, and can be copied as
 * it is.
 */
export const failedCheckRun = (reason: string, remedy: string, reference?: string): CheckRunReport => ({
  conclusion: 'failure',
  title: failedTitle,
  summary: `${sentence(reason)}\n\n**What to do.** ${sentence(remedy)}\n${reference === undefined ? '' : `\nReference: ${codeSpan(shorten(reference, maxShownPath))}\n`}`,
  annotations: [],
  actions: [reRunAction],
});

/**
 * The pull request has another head by now. Why cancelled, and not neutral: a force push can make this commit the head again, and until
 * then nobody has judged it.
 */
export const supersededCheckRun = (newHead: string): CheckRunReport => ({
  conclusion: 'cancelled',
  title: 'Superseded by a newer commit',
  summary: `The pull request has a newer head, ${codeSpan(newHead)}, which has a check of its own.\n`,
  annotations: [],
  actions: [],
});

/** A newer check run on this commit speaks of the same change. Never lets merge: it is not the one that counts. */
export const followedCheckRun = (): CheckRunReport => ({
  conclusion: 'cancelled',
  title: 'Followed by a newer check',
  summary: 'A newer check on this commit says what there is to say of this change.\n',
  annotations: [],
  actions: [],
});

/** The pull request was closed before it was reviewed. Why cancelled, and not neutral: it may be opened again with this head. */
export const closedCheckRun = (): CheckRunReport => ({
  conclusion: 'cancelled',
  title: 'The pull request is closed',
  summary: 'The pull request was closed before it was reviewed. It is reviewed when it is opened again.\n',
  annotations: [],
  actions: [reRunAction],
});

/** Fails closed, with file, line and remedy of each error. */
export const policyFailureCheckRun = ({ errors, repository }: PolicyFailure): CheckRunReport => {
  const where = repository === undefined ? 'the base branch' : codeSpan(shorten(repository, maxShownPath));
  const items = errors.map(error => {
    const place = codeSpan(errorPlace({ ...error, path: shorten(error.path, maxShownPath) }));
    return { markdown: `- ${place} ${messageMarkdown(shorten(errorSentence(error), maxShownMessage))}\n` };
  });
  const head = `Nothing was judged: the policy in ${where} can't be used.\n\n`;
  const foot =
    '\n**What to do.** Correct the policy there and run the check again; until then it fails, since no default may take its place.\n';
  return {
    conclusion: 'failure',
    title: "The policy can't be used",
    summary: fillBudget(head, [{ open: '', items, noun: 'error', close: '' }], foot, maxCheckRunTextBytes).payload,
    annotations: repository === undefined ? errors.slice(0, maxCheckRunAnnotations).map(annotateError) : [],
    actions: [reRunAction],
  };
};

const annotateError = (error: ConfigError): CheckRunReport['annotations'][number] => ({
  path: error.path,
  startLine: error.line,
  endLine: error.line,
  startColumn: error.column,
  endColumn: error.column,
  level: 'failure',
  title: 'Policy error',
  message: shorten(plainLine(errorSentence(error)), maxAnnotationLength),
});
