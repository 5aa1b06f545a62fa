import type { FileArtifactKind } from '../artifacts/artifact.ts';

/** What became of one changed file. Every changed file has exactly one entry. */
export type CoverageEntry =
  | { readonly path: string; readonly status: 'evaluated'; readonly kind: FileArtifactKind }
  | { readonly path: string; readonly status: 'partly-evaluated'; readonly kind: FileArtifactKind; readonly reason: string }
  /** No container file, but read because one needs it: an ignore file, an env file, the values of a chart, a kustomization. */
  | { readonly path: string; readonly status: 'read-beside' }
  /** No container file, but made into what a chart or a kustomization deploys, which was judged. */
  | { readonly path: string; readonly status: 'rendered' }
  | { readonly path: string; readonly status: 'not-ours' }
  /**
   * It decides what a tool deploys, which is not rendered here: `line` (from 1) is the first such place. `kind` when all else in it was
   * evaluated.
   */
  | {
      readonly path: string;
      readonly status: 'not-rendered' | 'excused';
      readonly kind?: FileArtifactKind;
      readonly line?: number;
      readonly reason: string;
    }
  | { readonly path: string; readonly status: 'removed' }
  | { readonly path: string; readonly status: 'excluded'; readonly reason: string }
  | { readonly path: string; readonly status: 'not-evaluated'; readonly reason: string };

/** A file of which nothing could be judged. */
export type UnreadFile = Extract<CoverageEntry, { readonly status: 'not-evaluated' }>;

/** Those of some files of which nothing could be judged. */
export const unreadFiles = (entries: readonly CoverageEntry[]): readonly UnreadFile[] =>
  entries.filter(entry => entry.status === 'not-evaluated');

/** The ledger: what was looked at, and what was not and why. */
export interface Coverage {
  readonly entries: readonly CoverageEntry[];
  /** False when the host's list of changed files was cut short; `unlisted` is how many are missing, when known. */
  readonly listComplete: boolean;
  readonly unlisted?: number;
}
