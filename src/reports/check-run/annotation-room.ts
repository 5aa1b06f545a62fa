import { maxAnnotationsPerLevel } from '../limits.ts';
import type { Annotation, AnnotationLevel } from './annotation.ts';

/** Annotations of one level that there is room for, and how many there is none for. */
export interface LevelAnnotations {
  readonly shown: readonly Annotation[];
  readonly lost: number;
}

/** What is to be annotated of one kind; gives at most `room` annotations of a level, the most important. */
export type AnnotationSource = (level: AnnotationLevel, room: number) => LevelAnnotations;

/** From the worst. */
const levels: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];

/** An equal part of the room for each, so that none can push the others out; what one leaves, the others have. */
export const shareRoom = (sizes: readonly number[], room: number): readonly number[] => {
  const parts = sizes.map(() => 0);
  const smallestFirst = sizes.map((size, index) => ({ size, index })).toSorted((a, b) => a.size - b.size);
  let left = room;
  for (const [at, { size, index }] of smallestFirst.entries()) {
    const part = Math.min(size, Math.floor(left / (sizes.length - at)));
    parts[index] = part;
    left -= part;
  }
  return parts;
};

/**
 * Annotations of one step, the worst level first. GitHub shows ten of a level, which the sources share; where some are left out, the last
 * of the level says how many more there are.
 */
export const renderLevels = (sources: readonly AnnotationSource[], limit: number = maxAnnotationsPerLevel): readonly Annotation[] =>
  levels.flatMap(level => {
    const sizes = sources.map(source => source(level, 0).lost);
    const rooms = shareRoom(sizes, limit);
    const given = sources.map((source, index) => source(level, rooms[index] ?? 0));
    const shown = given.flatMap(one => one.shown);
    const lost = given.reduce((sum, one) => sum + one.lost, 0);
    return shown.map((annotation, index) => (lost > 0 && index === shown.length - 1 ? withMore(annotation, lost) : annotation));
  });

/** The last annotation of a level, with how many more there are. */
const withMore = (annotation: Annotation, lost: number): Annotation => ({
  ...annotation,
  message: `${annotation.message}\n\n+${lost} more of this level: GitHub shows ${maxAnnotationsPerLevel} of a step.`,
});
