/** A hunk of a unified diff. Lines count from 1. A count of 0 means that `start` is the line before the change, as in the diff format. */
export interface Hunk {
  readonly baseStart: number;
  readonly baseCount: number;
  readonly headStart: number;
  readonly headCount: number;
  /** In order: the sign and the text without it (and without the line break). */
  readonly lines: readonly HunkLine[];
}

export interface HunkLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}
