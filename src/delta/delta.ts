import type { Finding } from '../findings/finding.ts';

/**
 * SARIF 2.1.0 `baselineState`, and two words that it lacks. `moved`: its subject stood in another folder or namespace before. `unknown`: a
 * finding of the base whose subject can no longer be read, rendered or found; it is not fixed by that.
 */
export type BaselineState = 'new' | 'unchanged' | 'updated' | 'moved' | 'absent' | 'unknown';

/**
 * A run of changed lines whose reversal, alone or together with the other causes of the finding, makes it go away in a text that still
 * parses. Proven, never guessed.
 */
export interface Cause {
  readonly path: string;
  /** `deleted`: the lines are of the base text. `changed`: they are of the head text. Lines count from 1. */
  readonly kind: 'changed' | 'deleted';
  readonly line: number;
  /** The last line, itself included. */
  readonly endLine: number;
  /** The first line's text, trimmed and cut at 200 units; from the pull request, so reporters escape it. */
  readonly text: string;
}

/** What a reader needs to know about a head finding besides the finding. Nothing is dropped: what is not shown says why. */
export interface DeltaMarks {
  /** True when the pull request brought it about: it is new, or worse than it was. */
  readonly caused: boolean;
  /** Proven causes of a finding that is brought in; empty when none could be proven, or when its own lines were written by the change. */
  readonly causes: readonly Cause[];
  /** Where there are several: each of them alone brought it about, or only all of them together. */
  readonly causesAre?: 'each' | 'together';
  /** Set when the stage, service, object or container that it is about came with the change as a whole: nothing else caused it. */
  readonly subjectIsNew?: true;
  /** True when its first line to last line lie in one hunk of the diff, at the right side: a review comment can stand there. */
  readonly inDiff: boolean;
  /** Why nobody can say whether it was there before: a sentence about the base of its file. */
  readonly baseUnknown?: string;
  /** Where its subject stood before, when it was moved: a path, with the namespace when that is another. */
  readonly movedFrom?: string;
}

export type DeltaEntry =
  | ({ readonly state: 'new'; readonly head: Finding; readonly base?: undefined } & DeltaMarks)
  /**
   * Without a base finding: its subject was there, as open as that the base could not tell; `baseUnknown` says so. Or another rule said more of it, which
   * is gone.
   */
  | ({ readonly state: 'unchanged'; readonly base?: Finding; readonly head: Finding } & DeltaMarks)
  | ({ readonly state: 'updated' | 'moved'; readonly base: Finding; readonly head: Finding } & DeltaMarks)
  | {
      readonly state: 'absent';
      readonly base: Finding;
      readonly head?: undefined;
      readonly fileRemoved: boolean;
      /**
       * The head finding that still says it: of what its subject was made one with, or by a rule that says more of the same subject. Nothing
       * was fixed.
       */
      readonly mergedInto?: Finding;
    }
  | {
      readonly state: 'unknown';
      readonly base: Finding;
      readonly head?: undefined;
      readonly reason: string;
      /** Set when its subject was read and found again: what the finding complained of is left to a template or a variable now. */
      readonly isOpen?: true;
    };

export interface Delta {
  /** Head findings by path and place, then what is gone or unknown. */
  readonly entries: readonly DeltaEntry[];
}
