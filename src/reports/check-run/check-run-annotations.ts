import type { ReviewResult } from '../../review/result.ts';
import type { FindingGroup } from '../../verdict/groups.ts';
import { shorten } from '../escape.ts';
import { rulePageAddress } from '../rule-page-address.ts';
import { isJoined, partsOf } from '../words/group-words.ts';
import type { Annotation } from './annotation.ts';
import { annotateFinding, annotateProblem, annotationLevels, foundGroup } from './annotations.ts';
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

const annotationOf = (group: FindingGroup, result: ReviewResult): CheckRunAnnotation => {
  const [{ head }] = group.members;
  const found = foundGroup(group, result);
  const annotation = annotateFinding(found, annotationLevels[head.severity], result);
  return toCheckRunAnnotation(annotation, head.location.path, detailsOf(group, result));
};

/** Longest details of an annotation, in UTF-16 units: GitHub takes 64 KB of them. */
const maxDetails = 16_000;

/** Why each of the rules asks for what it asks for, and where it is told at length. */
const detailsOf = (group: FindingGroup, { rules, version }: ReviewResult): string => {
  const parts = partsOf(group, ({ head }) => head).map(({ ruleId }) => {
    const meta = rules.get(ruleId);
    const page = rulePageAddress(ruleId, version);
    return meta
      ? `${isJoined(group) ? `${meta.title}\n\n` : ''}Why: ${meta.rationale}\n\nWhat to do: ${meta.remediation}\n\n${page}`
      : page;
  });
  return shorten(parts.join('\n\n'), maxDetails);
};

/** What could not be evaluated at its place, as failures. */
export const problemAnnotations = (result: ReviewResult): readonly CheckRunAnnotation[] =>
  result.notifications
    .filter(({ level, path }) => level === 'error' && path !== '')
    .slice(0, maxAnnotatedProblems)
    .map(problem => toCheckRunAnnotation(annotateProblem(problem, result), problem.path));

/** Groups at the places of their worst findings, in the order in which they are given. */
export const groupAnnotations = (groups: readonly FindingGroup[], result: ReviewResult): readonly CheckRunAnnotation[] =>
  groups.map(group => annotationOf(group, result));
