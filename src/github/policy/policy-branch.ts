import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import { readPullRequestTarget } from '../pull-request/pull-request-target.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';

/** The branch whose policy a change is judged by. */
export interface PolicyBranch {
  /** What GitHub finds its tip by; a later one counts only where those before it do not exist: `refs/heads/main`, `HEAD`, a commit. */
  readonly refs: readonly string[];
  /** Why it is not the base branch: a sentence for people. */
  readonly note?: string;
}

/**
 * The branch whose policy a change is judged by: that which the change is meant for in the end, as far as nobody can rewrite it unseen. Of
 * a stacked pull request that is the base of the stack, and where that is neither the default branch nor protected, the default branch. The
 * default branch itself costs no call, another one at most two. Throws `GitHubError`.
 */
export const findPolicyBranch = async (client: GitHubClient, target: ReviewTarget): Promise<PolicyBranch> => {
  const { number, base, baseRef, defaultBranch, pushedTo } = target;
  if (pushedTo !== undefined)
    return pushedTo === defaultBranch || (await isProtected(client, target, pushedTo)) ? { refs: [base] } : insteadOf(pushedTo, target);
  if (baseRef === undefined) return { refs: [base] };
  // Why a merge group's is taken as it is: only a branch that rules protect has a merge queue.
  if (number === undefined || baseRef === defaultBranch) return baseBranch(baseRef, base);
  const goal = (await stackBase(client, target, number)) ?? baseRef;
  if (goal !== defaultBranch && !(await isProtected(client, target, goal))) return insteadOf(goal, target);
  if (goal === baseRef) return baseBranch(baseRef, base);
  return { refs: [branchRef(goal), 'HEAD'], note: `The policy is that of "${goal}", which this stacked pull request goes to in the end.` };
};

const branchRef = (name: string): string => `refs/heads/${name}`;

/** Why the commit, too: a branch that is gone must not pass for one without a policy. */
const baseBranch = (name: string, commit: string): PolicyBranch => ({ refs: [branchRef(name), commit] });

const insteadOf = (branch: string, { defaultBranch }: ReviewTarget): PolicyBranch => ({
  refs: [...(defaultBranch === undefined ? [] : [branchRef(defaultBranch)]), 'HEAD'],
  note: `The policy is that of the default branch, since "${branch}" is not protected: whoever may push to it could change the policy there.`,
});

/**
 * The base of the stack that a pull request is in. Why it is asked for: the first events of one that is put into a stack say nothing of it.
 */
const stackBase = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<string | undefined> => {
  if (target.stackBase !== undefined) return target.stackBase ?? undefined;
  const now = await readPullRequestTarget(client, target, number);
  return now?.stackBase ?? undefined;
};

/** Whether rules stand between the people who may push and a branch. One that does not exist has none. */
const isProtected = (client: GitHubClient, target: ReviewTarget, branch: string): Promise<boolean> =>
  readCall('Reading the base branch', async () => {
    const { data } = await client.rest.repos.getBranch({ ...repositoryOf(target), branch });
    const found: unknown = data.protected;
    if (typeof found !== 'boolean') throw cutShort('Reading the base branch');
    return found;
  }).catch((error: unknown) => {
    if (error instanceof GitHubError && error.code === 'not-found') return false;
    throw error;
  });
