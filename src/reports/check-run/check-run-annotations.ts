import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { entrySentences, plainQuoting } from '../entry-words.ts';
import { remarksOf } from '../remarks.ts';
import { rulePage } from '../rule-page.ts';
import type { Annotation } from './annotation.ts';
import { annotateFinding, annotateProblem, annotationLevels } from './annotations.ts';
import type { CheckRunAnnotation } from './check-run-report.ts';

/** Failures that are annotated before the findings; the others are told among the notes of the summary. */
export const maxAnnotatedProblems = 50;

const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The same annotation for a check run. */
export const toCheckRunAnnotation = ({ level, ...annotation }: Annotation, path: string, details?: string): CheckRunAnnotation => ({
  ...annotation,
  // Why not the annotation's own: here the path is a value of its own, which GitHub compares with the files of the change.
  path,
  level: levels[level],
  ...(details !== undefined && { details }),
});

const annotateEntry = (entry: HeadEntry, result: ReviewResult): CheckRunAnnotation => {
  const { head } = entry;
  const found = { finding: head, remarks: [...entrySentences(entry, plainQuoting), ...remarksOf(head, result.policy)] };
  const annotation = annotateFinding(found, annotationLevels[head.severity], result);
  const meta = result.rules.get(head.ruleId);
  const page = rulePage(head.ruleId, result.version);
  return toCheckRunAnnotation(
    annotation,
    head.location.path,
    meta ? `Why: ${meta.rationale}\n\nWhat to do: ${meta.remediation}\n\n${page}` : page,
  );
};

/** What could not be evaluated at its place, as failures. */
export const problemAnnotations = (result: ReviewResult): readonly CheckRunAnnotation[] =>
  result.notifications
    .filter(({ level, path }) => level === 'error' && path !== '')
    .slice(0, maxAnnotatedProblems)
    .map(problem => toCheckRunAnnotation(annotateProblem(problem, result), problem.path));

/** Findings at their places, in the order in which they are given. */
export const findingAnnotations = (entries: readonly HeadEntry[], result: ReviewResult): readonly CheckRunAnnotation[] =>
  entries.map(entry => annotateEntry(entry, result));
