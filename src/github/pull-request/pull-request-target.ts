import * as v from 'valibot';
import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import type { ReviewTarget } from './review-target.ts';

/** A pull request as a target of review. */
export interface PullRequestTarget extends ReviewTarget {
  readonly number: number;
  readonly baseRef: string;
}

/** The description of the API that the client has does not know stacks yet. */
const stackedSchema = v.object({ stack: v.nullish(v.object({ base: v.object({ ref: v.string() }) })) });

/** Throws where a stack is told in a way that is not as documented: that must not pass for none. */
const stackBaseOf = (pull: unknown): string | null => {
  const read = v.safeParse(stackedSchema, pull);
  if (!read.success) throw cutShort('Reading the stack of the pull request');
  return read.output.stack?.base.ref ?? null;
};

/** Reads what is to be reviewed of a pull request as it is now; undefined when it is closed. Throws `GitHubError`. */
export const readPullRequestTarget = (
  client: GitHubClient,
  { owner, repo }: Pick<ReviewTarget, 'owner' | 'repo'>,
  number: number,
): Promise<PullRequestTarget | undefined> =>
  readCall('Reading the pull request', async () => {
    const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
    const state: string | undefined = data.state;
    if (state === undefined) throw cutShort('Reading the pull request');
    if (state !== 'open') return undefined;
    const { head, base, changed_files: changedFiles } = data;
    return {
      owner,
      repo,
      number,
      base: base.sha,
      head: head.sha,
      baseRef: base.ref,
      defaultBranch: base.repo.default_branch,
      stackBase: stackBaseOf(data),
      changedFiles,
    };
  });
