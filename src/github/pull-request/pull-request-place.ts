/** Where a pull request stands: its state, and the two ends of its change. */
export interface PullRequestPlace {
  readonly state: 'open' | 'closed' | 'merged';
  /** Commit at its head. */
  readonly head: string;
  /** Name of the head branch. */
  readonly headRef: string;
  /** True when the head branch is in another repository, or its repository is gone. */
  readonly fromFork: boolean;
  /** Tip of the base branch when the head last moved. */
  readonly base: string;
  readonly baseRef: string;
  readonly changedFiles: number;
}

/** The fields of `PullRequest` that `placeOf` reads. */
export const placeFields =
  'state headRefOid headRefName headRepository { nameWithOwner } isCrossRepository baseRefOid baseRefName changedFiles';

/** The shape of `placeFields`. */
export interface PlaceAnswer {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly headRefOid: string;
  readonly headRefName: string;
  readonly headRepository: { readonly nameWithOwner: string } | null;
  readonly isCrossRepository: boolean;
  readonly baseRefOid: string;
  readonly baseRefName: string;
  readonly changedFiles: number;
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** GitHub's answer in our words. */
export const placeOf = (pull: PlaceAnswer): PullRequestPlace => ({
  state: states[pull.state],
  head: pull.headRefOid,
  headRef: pull.headRefName,
  fromFork: pull.isCrossRepository || pull.headRepository === null,
  base: pull.baseRefOid,
  baseRef: pull.baseRefName,
  changedFiles: pull.changedFiles,
});
