import { describe, expect, test } from 'vitest';
import type { Annotation, AnnotationLevel } from '../../../src/reports/check-run/annotation.ts';
import { type AnnotationSource, renderLevels, shareRoom } from '../../../src/reports/check-run/annotation-room.ts';

/** A source that has so many annotations of each level. */
const sourceOf =
  (title: string, counts: Partial<Record<AnnotationLevel, number>>): AnnotationSource =>
  (level, room) => {
    const count = counts[level] ?? 0;
    const annotation: Annotation = { level, path: '', startLine: 1, endLine: 1, title, message: title };
    const shown = Array.from({ length: Math.min(room, count) }, () => annotation);
    return { shown, lost: count - shown.length };
  };

/** How many annotations of each kind there are: `error image 5`. */
const counted = (annotations: readonly Annotation[]): readonly string[] =>
  [...Map.groupBy(annotations, ({ level, title }) => `${level} ${title}`)].map(([kind, all]) => `${kind} ${all.length}`);

const moreOf = (annotations: readonly Annotation[]): readonly string[] =>
  annotations.flatMap(({ level, message }) => /\+\d+ more/u.exec(message)?.map(more => `${level} ${more}`) ?? []);

describe('the ten annotations of a level', () => {
  test('are shared in halves where both have more, and the last of the level counts the rest of both', () => {
    const annotations = renderLevels([sourceOf('finding', { error: 30, warning: 2 }), sourceOf('image', { error: 8, warning: 3 })]);
    expect(counted(annotations)).toEqual(['error finding 5', 'error image 5', 'warning finding 2', 'warning image 3']);
    expect(moreOf(annotations)).toEqual(['error +28 more']);
    expect(annotations[9]?.message).toContain('+28 more of this level');
  });

  test('are left to the other where one needs fewer', () => {
    const annotations = renderLevels([sourceOf('finding', { error: 30 }), sourceOf('image', { error: 2, notice: 40 })]);
    expect(counted(annotations)).toEqual(['error finding 8', 'error image 2', 'notice image 10']);
    expect(moreOf(annotations)).toEqual(['error +22 more', 'notice +30 more']);
  });
});

test('room is shared without a rest, and nobody gets more than it needs', () => {
  for (let a = 0; a < 14; a += 1)
    for (let b = 0; b < 14; b += 1)
      for (let c = 0; c < 14; c += 1)
        for (const room of [0, 1, 5, 10]) {
          const sizes = [a, b, c];
          const parts = shareRoom(sizes, room);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.min(room, a + b + c));
          for (const [index, part] of parts.entries()) {
            expect(part).toBeLessThanOrEqual(sizes[index] ?? 0);
            expect(part).toBeGreaterThanOrEqual(Math.min(sizes[index] ?? 0, Math.floor(room / 3)));
          }
        }
});
