import type { LineMap, LineSpan } from '../../changes/line-map.ts';
import type { Cause } from '../../delta/delta.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { firstLineOf, lastLineOf } from '../sarif/region.ts';

/**
 * Where a review comment stands: lines of the head (`RIGHT`) or deleted lines of the base (`LEFT`), which GitHub takes only within one hunk
 * of the diff (REST reference, "Create a review for a pull request", `comments[].side`).
 */
export interface CommentPlace {
  readonly path: string;
  readonly lines: LineSpan;
  readonly side: 'RIGHT' | 'LEFT';
}

/** The finding's own lines when the diff shows them, else those of the first cause that it shows; undefined when it shows neither. */
export const commentPlace = (
  { head: { location }, inDiff, causes }: HeadEntry,
  { files }: Pick<ReviewResult, 'files'>,
  maps: ReadonlyMap<string, LineMap>,
): CommentPlace | undefined => {
  if (inDiff) {
    const file = files.get(location.path);
    const lines = file ? { from: firstLineOf(file, location.range), to: lastLineOf(file, location.range) + 1 } : { from: 1, to: 2 };
    return { path: location.path, lines, side: 'RIGHT' };
  }
  const cause = causes.find(candidate => isShown(candidate, maps.get(candidate.path)));
  return (
    cause && {
      path: cause.path,
      lines: { from: cause.line, to: cause.endLine + 1 },
      side: cause.kind === 'deleted' ? 'LEFT' : 'RIGHT',
    }
  );
};

const isShown = ({ kind, line, endLine }: Cause, map: LineMap | undefined): boolean =>
  map !== undefined && (kind === 'deleted' ? map.isInOneDeletion(line, endLine) : map.isInOneHunk(line, endLine));
