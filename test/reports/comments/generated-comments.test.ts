import { beforeAll, describe, expect, test } from 'vitest';
import { lineMapOf } from '../../../src/changes/file-line-map.ts';
import { markOf, readComment } from '../../../src/reports/comments/comment-markers.ts';
import { type ReviewComment, renderReviewComments } from '../../../src/reports/comments/review-comments.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { considerEntries } from '../../../src/verdict/considered.ts';
import { groupsOf } from '../../../src/verdict/groups.ts';
import { generatedReviews } from '../../support/generated-changes.ts';

const markedFingerprints = (body: string): readonly string[] => readComment(body).marks.map(({ mark }) => mark);

const shownOf = (result: ReviewResult) =>
  considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path))).shown;

/** What the suggestion button makes of the file, read from the comment as GitHub reads it; undefined without a block. */
const applySuggestion = (text: string, { body, line, startLine = line }: ReviewComment): string | undefined => {
  const lines = body.split('\n');
  const start = lines.findIndex(one => /^`{3,}suggestion$/u.test(one));
  if (start < 0) return undefined;
  const fence = /^`+/u.exec(lines[start] ?? '')?.[0] ?? '';
  const content = lines.slice(
    start + 1,
    lines.findIndex((one, index) => index > start && /^`+$/u.test(one) && one.length >= fence.length),
  );
  return text
    .split('\n')
    .toSpliced(startLine - 1, line - startLine + 1, ...content)
    .join('\n');
};

describe('comments of generated reviews', () => {
  let reviews: readonly ReviewResult[];
  beforeAll(async () => {
    reviews = await generatedReviews(150);
  });

  test('leave no finding out without saying why', () => {
    for (const result of reviews) {
      const { payload, omitted } = renderReviewComments(result);
      expect(payload.length + omitted.length).toBe(shownOf(result).length);
      expect(payload.length).toBeLessThanOrEqual(25);
      for (const { finding, reason } of omitted) {
        const entry = shownOf(result).find(one => one.head === finding);
        if (reason === 'not-in-diff') expect(entry?.inDiff).toBe(false);
        if (reason === 'rolled-up')
          expect(
            payload.some(({ body, fingerprints }) => body.includes(`${finding.ruleId}.md`) && fingerprints.includes(markOf(finding))),
          ).toBe(true);
      }
    }
  });

  test('stand on lines of one hunk, or on deleted lines at the left side, with a start line only before the line', () => {
    const sides = new Set<string>();
    for (const result of reviews) {
      for (const { path, line, startLine = line, side, ...rest } of renderReviewComments(result).payload) {
        const changed = result.changes.files.find(file => file.path === path);
        if (!changed) throw new Error(`${path} did not change.`);
        const map = lineMapOf(changed, result.changes, { baseFiles: result.baseFiles, headFiles: result.files });
        sides.add(side);
        expect(side === 'RIGHT' ? map.isInOneHunk(startLine, line) : map.isInOneDeletion(startLine, line)).toBe(true);
        expect('startLine' in rest).toBe(false);
        expect(startLine).toBeLessThanOrEqual(line);
        const files = side === 'RIGHT' ? result.files : result.baseFiles;
        expect(files.get(path)?.lines.lineCount).toBeGreaterThanOrEqual(line);
      }
    }
    expect(sides).toContain('RIGHT');
  });

  test('have suggestions that do what the fix does', () => {
    let applied = 0;
    for (const result of reviews) {
      for (const comment of renderReviewComments(result).payload) {
        const [mark = ''] = comment.fingerprints;
        // Of a group, the worst finding that can be mended.
        const members = groupsOf(result).find(group => group.members.some(({ head }) => markOf(head) === mark))?.members ?? [];
        const entry = members.find(({ head }) => head.fix && head.location.path === comment.path);
        const text = result.files.get(comment.path)?.text ?? '';
        const suggested = applySuggestion(text, comment);
        if (suggested === undefined) continue;
        // With those of other findings that touch the same lines, where they were proven together.
        const fixes = [entry?.head.familyFix, entry?.head.jointFix, entry?.head.fix].map(fix => applyEdits(text, fix?.edits ?? []));
        expect(fixes).toContain(suggested);
        applied += 1;
      }
    }
    expect(applied).toBeGreaterThan(100);
  });

  test('carry marks that a later run reads', () => {
    for (const result of reviews) {
      const { payload } = renderReviewComments(result);
      for (const { body, fingerprints } of payload) {
        expect(fingerprints.length).toBeGreaterThan(0);
        expect(markedFingerprints(body)).toEqual(fingerprints);
        expect(markedFingerprints(`${body.replaceAll('\n', '\r\n')}\r\n`)).toEqual(fingerprints);
      }
      const known = new Set(payload.flatMap(({ fingerprints }) => fingerprints));
      const again = renderReviewComments(result, known);
      expect(again.payload.flatMap(({ fingerprints }) => fingerprints).filter(mark => known.has(mark))).toEqual([]);
      expect(again.payload.length + again.omitted.length).toBe(shownOf(result).length);
    }
  });
});
