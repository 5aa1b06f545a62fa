/** A line that a patch shows, with its numbers on the sides that have it. */
export interface PatchLine {
  /** Index of the hunk it belongs to. */
  readonly hunk: number;
  /** Line number before the change (`LEFT`), of context and deleted lines. */
  readonly left?: number;
  /** Line number after the change (`RIGHT`), of context and added lines. */
  readonly right?: number;
  /** Lines below the first `@@`, GitHub's `position`. */
  readonly position: number;
  readonly text: string;
}

export type DiffSide = 'LEFT' | 'RIGHT';

export interface ReadPatch {
  readonly lines: readonly PatchLine[];
  /** Header lines (`@@ … @@`) by hunk. */
  readonly headers: readonly string[];
}

/** Numbers the lines of a patch. */
export const readPatch = (patch: string): ReadPatch => {
  const lines: PatchLine[] = [];
  const headers: string[] = [];
  let left = 0;
  let right = 0;
  patch.split('\n').forEach((text, position) => {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    const hunk = headers.length - 1;
    if (header) {
      headers.push(text);
      left = Number(header[1]);
      right = Number(header[2]);
    } else if (text.startsWith('-')) {
      lines.push({ hunk, position, text, left: left++ });
    } else if (text.startsWith('+')) {
      lines.push({ hunk, position, text, right: right++ });
    } else if (text.startsWith(' ')) {
      lines.push({ hunk, position, text, left: left++, right: right++ });
    }
  });
  return { lines, headers };
};

/** The line of a patch with this number on this side. A context line can be named on both sides. */
export const lineAt = ({ lines }: ReadPatch, side: DiffSide, number: number): PatchLine | undefined =>
  lines.find(line => (side === 'LEFT' ? line.left : line.right) === number);

/** The hunk from its header to the given line, as GitHub keeps it with a comment. */
export const hunkUpTo = ({ lines, headers }: ReadPatch, line: PatchLine): string => {
  const shown = lines.filter(other => other.hunk === line.hunk && other.position <= line.position);
  return [headers[line.hunk] ?? '', ...shown.map(({ text }) => text)].join('\n');
};
