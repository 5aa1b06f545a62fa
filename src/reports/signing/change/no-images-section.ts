import type { Notification } from '../../../findings/notification.ts';
import { type ConfigError, errorPlace, errorSentence } from '../../../policy/config-error.ts';
import { type ImageProblems, policiesWords, problemSentence } from '../../../review/images/gate-images.ts';
import { countOf } from '../../../verdict/counted-noun.ts';
import type { Annotation } from '../../check-run/annotation.ts';
import { emptyPlan } from '../../comments/review-comment-plan.ts';
import { codeSpan, markdownText, messageMarkdown, pathOnOneLine, plainLine, shorten } from '../../escape.ts';
import { maxAnnotationLength, maxShownMessage, maxShownPath } from '../../limits.ts';
import type { ReportSection } from '../../report-section.ts';

/** The section on a change that has nothing to verify; `reason` is a full sentence. */
export const sectionOfNothing = (reason: string): ReportSection => ({
  isWorthSaying: false,
  sentence: `Images: ${reason}`,
  outputs: { 'image-verdict': 'pass', images: 0, 'images-refused': 0, 'images-undetermined': 0 },
  annotations: () => ({ shown: [], lost: 0 }),
  summary: () => `## Tidewaiter image signing: Passed\n\n${markdownText(reason)}\n`,
  sarif: input => input,
  page: async () => (await import('../../html/told-section.ts')).toldSection('Image signatures', 'pass', [reason]),
  comments: () => emptyPlan,
});

/** Errors that are listed in the summary. */
const maxListed = 50;

/** The section on a change whose images could not be verified at all: what is wrong, with file, line and remedy. */
export const sectionOfProblems = (problems: ImageProblems): ReportSection => {
  const errors = 'problem' in problems ? [] : problems.errors;
  const sentence = problemSentence(problems);
  const annotations = 'problem' in problems ? [wholeAnnotation(sentence)] : errors.map(error => annotationOf(error, problems.repository));
  return {
    isWorthSaying: true,
    sentence: `Images: ${sentence}`,
    outputs: { 'image-verdict': 'incomplete', images: 0, 'images-refused': 0, 'images-undetermined': 0 },
    annotations: (level, room) =>
      level === 'error'
        ? { shown: annotations.slice(0, room), lost: annotations.length - Math.min(room, annotations.length) }
        : { shown: [], lost: 0 },
    summary: () => summaryOf(sentence, errors),
    sarif: input => ({
      ...input,
      notifications: [...input.notifications, ...notificationsOf(problems, sentence)],
      complete: false,
    }),
    page: async () =>
      (await import('../../html/told-section.ts')).toldSection('Image signatures', 'incomplete', [
        sentence,
        ...errors.slice(0, maxListed).map(error => `${placeOf(error)} ${errorSentence(error)}`),
      ]),
    comments: () => emptyPlan,
  };
};

const placeOf = (error: ConfigError): string => errorPlace({ ...error, path: shorten(error.path, maxShownPath) });

const title = 'Image policy error';

const annotationOf = (error: ConfigError, repository: string | undefined): Annotation => ({
  level: 'error',
  // A file of another repository is none that the annotation could stand at.
  path: repository === undefined ? pathOnOneLine(error.path) : '',
  startLine: error.line,
  endLine: error.line,
  startColumn: error.column,
  title,
  message: shorten(
    plainLine(
      `${repository === undefined ? '' : `${placeOf(error)}: `}${errorSentence(error)} No image was verified: these are ${policiesWords(repository)}; mend them there.`,
    ),
    maxAnnotationLength,
  ),
});

const wholeAnnotation = (message: string): Annotation => ({
  level: 'error',
  path: '',
  startLine: 1,
  endLine: 1,
  title: 'Images could not be verified',
  message: shorten(plainLine(message), maxAnnotationLength),
});

const summaryOf = (sentence: string, errors: readonly ConfigError[]): string => {
  const rows = errors
    .slice(0, maxListed)
    .map(error => `- ${codeSpan(placeOf(error))} ${messageMarkdown(shorten(errorSentence(error), maxShownMessage))}\n`);
  const more = errors.length - rows.length;
  const last = more > 0 ? `- ${countOf(more, 'more error')}\n` : '';
  return `## Tidewaiter image signing: Incomplete\n\n${messageMarkdown(sentence)}\n\n${rows.join('')}${last}`;
};

const notificationsOf = (problems: ImageProblems, sentence: string): readonly Notification[] => {
  if ('problem' in problems) return [{ code: 'image-undetermined', level: 'error', path: '', message: sentence }];
  const { errors, repository } = problems;
  return errors.map(error => ({
    code: 'policy-invalid',
    level: 'error',
    path: repository === undefined ? error.path : '',
    message: `${placeOf(error)}: ${errorSentence(error)}`,
  }));
};
