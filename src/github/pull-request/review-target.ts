/** What is reviewed, as GitHub names it. */
export interface ReviewTarget {
  readonly owner: string;
  readonly repo: string;
  /** Undefined for a push or a merge group, which are compared by commits alone. */
  readonly number?: number;
  /** Commit of the base branch. */
  readonly base: string;
  readonly head: string;
  /** Name of the base branch. Undefined for a push. */
  readonly baseRef?: string;
  /** Name of the branch that was pushed to; only of a push. */
  readonly pushedTo?: string;
  /** Name of the repository's default branch; undefined when it is not known. */
  readonly defaultBranch?: string;
  /** Name of the branch that the stack of the pull request goes to; null when it is in no stack, undefined when that is not known. */
  readonly stackBase?: string | null | undefined;
  /** How many files the pull request changes, when the event says so. */
  readonly changedFiles?: number;
  /** The pull request was just opened: no earlier run can have said anything about it. */
  readonly isNew?: boolean;
}

/** A repository, as GitHub names it. */
export type RepositoryName = Pick<ReviewTarget, 'owner' | 'repo'>;

/** The parameters that most calls take. */
export const repositoryOf = ({ owner, repo }: RepositoryName): RepositoryName => ({ owner, repo });
