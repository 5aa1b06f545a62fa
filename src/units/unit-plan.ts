import type { UnitKind } from '../artifacts/artifact.ts';

/** Which files belong together, before they are read. */
export interface UnitPlan {
  readonly unit: UnitKind;
  /** As in `RepositoryUnit`. */
  readonly path: string;
  readonly members: ReadonlySet<string>;
  /** Why more belongs to it than the members: a full sentence. */
  readonly unseen?: string;
}
