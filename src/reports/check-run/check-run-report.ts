/**
 * One annotation of a check run (REST reference, "Create a check run", `output.annotations`). Columns are given only when it lies on one
 * line.
 */
export interface CheckRunAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly level: 'failure' | 'warning' | 'notice';
  /** At most 255 characters. */
  readonly title: string;
  /** At most 64 KB, never empty. */
  readonly message: string;
  /** At most 64 KB. */
  readonly details?: string;
}

/**
 * A button on the check run: `check_run.requested_action` brings the identifier. Label and identifier at most 20 characters, description
 * 40.
 */
export interface CheckRunAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: 'fix-all' | 're-run';
}

/** Reviews the commit again. GitHub's own button does the same, but only people with write access find it. */
export const reRunAction: CheckRunAction = { label: 'Re-run', description: 'Review this commit again', identifier: 're-run' };

/**
 * How a required check reads a conclusion (docs.github.com, "Troubleshooting required status checks"): `success` and `neutral` let merge,
 * `failure` and `cancelled` do not.
 */
export type CheckRunConclusion = 'success' | 'neutral' | 'failure' | 'cancelled';

/** A completed check run as GitHub takes it. */
export interface CheckRunReport {
  readonly conclusion: CheckRunConclusion;
  /** One line of plain text. */
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** The most important first, in any number: whoever publishes them pages them. */
  readonly annotations: readonly CheckRunAnnotation[];
  /** Three at most. */
  readonly actions: readonly CheckRunAction[];
  /** Set for that of a review, which has a page of its own where somebody keeps one. */
  readonly hasPage?: true;
}
