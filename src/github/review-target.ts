/** What is reviewed, as GitHub names it. */
export interface ReviewTarget {
  readonly owner: string;
  readonly repo: string;
  /** Undefined for a push or a merge group, which are compared by commits alone. */
  readonly number?: number;
  /** Commit of the base branch. */
  readonly base: string;
  readonly head: string;
  /** Name of the base branch: policy is read at its tip. Undefined: at `base`. */
  readonly baseRef?: string;
  /** How many files the pull request changes, when the event says so. */
  readonly changedFiles?: number;
  /** The pull request was just opened: no earlier run can have said anything about it. */
  readonly isNew?: boolean;
}

/** A repository, as GitHub names it. */
export type RepositoryName = Pick<ReviewTarget, 'owner' | 'repo'>;

/** The parameters that most calls take. */
export const repositoryOf = ({ owner, repo }: RepositoryName): RepositoryName => ({ owner, repo });
