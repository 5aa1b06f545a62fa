import type { Finding } from '../findings/finding.ts';

/** SARIF 2.1.0 `baselineState`. */
export type BaselineState = 'new' | 'unchanged' | 'updated' | 'absent';

/** The change that brought a finding about when the finding's own lines did not change. */
export interface Cause {
  readonly path: string;
  /** `deleted`: `line` is of the base text. `changed`: `line` is of the head text. Lines count from 1. */
  readonly kind: 'changed' | 'deleted';
  readonly line: number;
  /** That line's text, cut at 200 units; from the pull request, so reporters escape it. */
  readonly text: string;
}

/** What a reader needs to know about a head finding besides the finding. Nothing is dropped: what is not shown says why. */
export interface DeltaMarks {
  /** True when the pull request brought it about (state `new` or `updated`). */
  readonly caused: boolean;
  /** Set when it is caused but its own lines are unchanged. */
  readonly cause?: Cause;
  /** True when its first line to last line lie in one hunk of the diff, at the right side: a review comment can stand there. */
  readonly inDiff: boolean;
}

export type DeltaEntry =
  | ({ readonly state: 'new'; readonly head: Finding; readonly base?: undefined } & DeltaMarks)
  | ({ readonly state: 'unchanged' | 'updated'; readonly base: Finding; readonly head: Finding } & DeltaMarks)
  | { readonly state: 'absent'; readonly base: Finding; readonly head?: undefined; readonly fileRemoved: boolean };

export interface Delta {
  /** Head findings by path and place, then what is gone. */
  readonly entries: readonly DeltaEntry[];
  /** Paths whose base text could not be read or parsed: their findings count as new, and the verdict says so. */
  readonly unreadableBase: readonly string[];
}
