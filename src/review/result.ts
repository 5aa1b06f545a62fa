import type { ArtifactKind } from '../artifacts/artifact.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { Delta } from '../delta/delta.ts';
import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { RuleMeta } from '../rules/rule.ts';
import type { ConsideredEntries } from '../verdict/considered.ts';
import type { Coverage } from '../verdict/coverage.ts';
import type { EffectiveChange } from '../verdict/effective-change.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Metadata of a rule, whatever it looks at. */
export type AnyRuleMeta = RuleMeta<ArtifactKind, string>;

/** The one value that every report projects. */
export interface ReviewResult {
  readonly changes: ChangeSet;
  readonly delta: Delta;
  /** The delta's entries by what policy makes of them: the verdict was decided on them, and every report shows them. */
  readonly considered: ConsideredEntries;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  readonly notifications: readonly Notification[];
  /** What charts and kustomizations deploy differently, as far as it matters for security. Left out where nothing was rendered. */
  readonly effective?: readonly EffectiveChange[];
  readonly policy: Policy;
  /** Head texts by path, for code frames, lines and suggestions. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Base texts by path, for what is absent now. */
  readonly baseFiles: ReadonlyMap<string, SourceFile>;
  /** Metadata of all rules that ran. */
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
  /** Address of the repository's page, where it is known. */
  readonly repositoryUrl?: string;
  /** Version of Tidewaiter. */
  readonly version: string;
}
