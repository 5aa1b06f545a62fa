import type { ChangedFile } from '../git/changed-files.ts';
import { diffLines, mapLine } from '../git/line-map.ts';
import { type DiffSide, lineAt, type PatchLine, type ReadPatch, readPatch } from '../git/patch-lines.ts';
import type { FakePullRequest } from './pull-request.ts';

/** Lines of a diff that a comment speaks of. */
export interface Anchor {
  readonly side: DiffSide;
  /** Last line. */
  readonly line: number;
  readonly startSide?: DiffSide;
  readonly startLine?: number;
  /** Lines below the first `@@` of the file's patch. */
  readonly position: number;
}

/** An anchor as a request names it: by `line` and `side`, by the older `position`, or as the whole file. */
export interface AnchorRequest {
  readonly path: string;
  readonly wholeFile?: boolean;
  readonly line?: number | undefined;
  readonly side?: string | undefined;
  readonly startLine?: number | undefined;
  readonly startSide?: string | undefined;
  readonly position?: number | undefined;
}

const readSide = (side: string | undefined): DiffSide => (side === 'LEFT' ? 'LEFT' : 'RIGHT');

/** Finds the lines in the diff at a commit. A sentence says why GitHub refuses; undefined stands for the whole file. */
export const resolveAnchor = (pull: FakePullRequest, commit: string, request: AnchorRequest): Anchor | undefined | string => {
  const file = pull.filesAt(commit).find(({ path }) => path === request.path);
  if (!file) return 'Path could not be resolved';
  if (request.wholeFile) return undefined;
  const patch = pull.repository.visiblePatch(file);
  if (patch === undefined) return 'Line could not be resolved';
  const read = readPatch(patch);
  if (request.line === undefined) return fromPosition(read, request.position);
  const side = readSide(request.side);
  const line = lineAt(read, side, request.line);
  if (!line) return 'Line could not be resolved';
  const anchor: Anchor = { side, line: request.line, position: line.position };
  return request.startLine === undefined
    ? anchor
    : withStart(read, anchor, line, request.startLine, readSide(request.startSide ?? request.side));
};

const fromPosition = ({ lines }: ReadPatch, position: number | undefined): Anchor | string => {
  const line = lines.find(other => other.position === position);
  if (!line) return 'Position could not be resolved';
  return line.right === undefined
    ? { side: 'LEFT', line: line.left ?? 0, position: line.position }
    : { side: 'RIGHT', line: line.right, position: line.position };
};

const withStart = (read: ReadPatch, anchor: Anchor, end: PatchLine, startLine: number, startSide: DiffSide): Anchor | string => {
  const start = lineAt(read, startSide, startLine);
  if (start && start.position >= end.position) return 'Pull request review thread start line must precede the end line.';
  if (!start || start.hunk !== end.hunk) return 'Pull request review thread start line must be part of the same hunk as the line.';
  return { ...anchor, startLine, startSide };
};

/**
 * Follows an anchor from the commit it was written at to the head. GitHub calls a comment outdated as soon as one of its lines changed or
 * left the diff.
 */
export const currentAnchor = (pull: FakePullRequest, path: string, commit: string, original: Anchor): Anchor | undefined => {
  if (commit === pull.head.sha) return original;
  const before = pull.filesAt(commit).find(file => file.path === path);
  const now = pull.files().find(file => file.path === path);
  if (!before || !now?.patch) return undefined;
  const read = readPatch(now.patch);
  const follow = (side: DiffSide, line: number): PatchLine | undefined => {
    const moved = side === 'LEFT' ? followLeft(before, now, line) : followRight(pull, before, now, line);
    return moved === undefined ? undefined : lineAt(read, side, moved);
  };
  const line = follow(original.side, original.line);
  if (!line) return undefined;
  const end: Anchor = { side: original.side, line: numberOn(original.side, line), position: line.position };
  if (original.startLine === undefined) return end;
  const startSide = original.startSide ?? original.side;
  const start = follow(startSide, original.startLine);
  return start?.hunk === line.hunk ? { ...end, startSide, startLine: numberOn(startSide, start) } : undefined;
};

const numberOn = (side: DiffSide, line: PatchLine): number => (side === 'LEFT' ? line.left : line.right) ?? 0;

/** The left side moves only when the merge base does. */
const followLeft = (before: ChangedFile, now: ChangedFile, line: number): number | undefined =>
  before.previousOid === now.previousOid ? line : undefined;

const followRight = (pull: FakePullRequest, before: ChangedFile, now: ChangedFile, line: number): number | undefined =>
  before.oid === now.oid ? line : mapLine(diffLines(pull.repository.git, before.oid, now.oid), line);
