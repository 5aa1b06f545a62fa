import { beginsWithTrivy } from './peer-comment.ts';

/**
 * Which line Trivy's comments speak of: the one below, and when several stand below each other, the one below the last.
 * Source: Trivy, `pkg/iac/ignore/rule.go`.
 */
export class TrivyLines {
  readonly #targets = new Map<number, number>();

  /** Comments in source order. */
  constructor(comments: readonly { readonly line: number; readonly text: string }[]) {
    for (const { line, text } of comments.toReversed()) {
      if (beginsWithTrivy(text)) this.#targets.set(line, this.#targets.get(line + 1) ?? line + 1);
    }
  }

  /** The line that a comment on this line speaks of. */
  target(line: number): number {
    return this.#targets.get(line) ?? line;
  }
}
