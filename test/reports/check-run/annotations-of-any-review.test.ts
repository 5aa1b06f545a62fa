import { beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/reports/check-run/annotation.ts';
import { annotationCommand, renderAnnotations, renderScanAnnotations } from '../../../src/reports/check-run/annotations.ts';
import type { Rendered } from '../../../src/reports/rendered.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import type { ScanResult } from '../../../src/review/scan.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { type FindingGroup, groupsOf } from '../../../src/verdict/groups.ts';
import { readWorkflowCommands, shownAnnotations } from '../../fake-github/runner/workflow-commands.ts';
import { generatedReviews } from '../../support/generated-changes.ts';

const shownOf = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path))).shown;

const errorsOf = (result: Pick<ReviewResult, 'notifications'>): number =>
  result.notifications.filter(notification => notification.level === 'error').length;

/** How many things the annotations show or count: their own number and the "+N more" of each level. */
const told = (annotations: readonly Annotation[]): number =>
  annotations.length +
  annotations.reduce((sum, { message }) => sum + Number(/\n\n\+(\d+) more of this level: /u.exec(message)?.[1] ?? 0), 0);

const expectAllTold = (rendered: Rendered<readonly Annotation[]>, groups: readonly FindingGroup[], errors: number): void => {
  const { payload } = rendered;
  const left = new Set(rendered.omitted.map(({ finding }) => finding));
  const omitted = groups.filter(({ members: [first] }) => left.has(first.head));
  expect(left.size).toBe(omitted.reduce((sum, { members }) => sum + members.length, 0));
  const problems = payload.filter(annotation => annotation.title === 'Not evaluated').length;
  expect(payload.length - problems + omitted.length).toBe(groups.length);
  expect(told(payload)).toBe(groups.length + errors);
  for (const level of ['error', 'warning', 'notice']) expect(payload.filter(one => one.level === level).length).toBeLessThanOrEqual(10);
};

const scanOf = (result: ReviewResult): ScanResult => ({
  findings: shownOf(result).map(entry => entry.head),
  suppressed: [],
  superseded: [],
  notifications: result.notifications,
  coverage: result.coverage,
  files: result.files,
  rules: result.rules,
});

describe('annotations', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(120);
  });

  test('show or count every finding and every failure, of a review and of a scan', () => {
    for (const result of reviews) {
      const groups = groupsOf(result);
      expectAllTold(renderAnnotations(result), groups, errorsOf(result));
      expectAllTold(renderScanAnnotations(scanOf(result)), groups, errorsOf(result));
    }
  });

  test('are read by the runner as what they are, and as nothing else', () => {
    for (const result of reviews) {
      const { payload } = renderAnnotations(result);
      const commands = readWorkflowCommands(payload.map(annotation => `${annotationCommand(annotation)}\n`).join(''));
      expect(commands.map(({ command }) => command)).toEqual(payload.map(({ level }) => level));
      expect(shownAnnotations(commands)).toEqual(
        ['error', 'warning', 'notice'].flatMap(level =>
          payload
            .filter(annotation => annotation.level === level)
            .map(({ path, startLine, endLine, title, message }) => ({
              level,
              path: path === '' ? undefined : path,
              line: path === '' ? undefined : startLine,
              endLine: path === '' ? undefined : endLine,
              title,
              message,
            })),
        ),
      );
    }
  });

  test('have columns exactly when they lie on one line that exists', () => {
    for (const result of reviews) {
      for (const { path, startLine, endLine, startColumn, endColumn } of renderAnnotations(result).payload) {
        const file = result.files.get(path);
        expect(startLine).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeGreaterThanOrEqual(startLine);
        if (file) expect(endLine).toBeLessThanOrEqual(file.lines.lineCount);
        if (startColumn !== undefined) expect([startLine, (endColumn ?? 0) >= startColumn]).toEqual([endLine, true]);
      }
    }
  });
});
