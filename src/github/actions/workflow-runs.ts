import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';

/** A run of a workflow, as far as it matters whose word its artifacts are. */
export interface WorkflowRun {
  readonly id: number;
  readonly event: string;
  readonly completed: boolean;
  /** `success`, `failure`, `action_required`…; empty while it runs. */
  readonly conclusion: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** True when it runs what another repository holds. */
  readonly isFork: boolean;
  /** Pull requests of the repository itself that have its head; runs of forks name none. */
  readonly pulls: readonly { readonly number: number; readonly baseRef: string }[];
}

/** Of which commit or branch runs are wanted. */
export type RunsOf = { readonly headSha: string } | { readonly branch: string };

/** Runs that are looked at: the newest. */
const maxRuns = 30;

/** The newest runs of a workflow, by its file in `.github/workflows`, the newest first; none when there is no such workflow. Throws `GitHubError`. */
export const readWorkflowRuns = (
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  workflow: string,
  of: RunsOf,
): Promise<readonly WorkflowRun[]> =>
  readCall('Listing the runs of a workflow', async () => {
    const { data } = await client.rest.actions.listWorkflowRuns({
      owner,
      repo,
      workflow_id: workflow,
      per_page: maxRuns,
      ...('headSha' in of ? { head_sha: of.headSha } : { branch: of.branch, status: 'success' as const }),
    });
    if (!Array.isArray(data.workflow_runs)) throw cutShort('Listing the runs of a workflow');
    return data.workflow_runs.map(run => ({
      id: run.id,
      event: run.event,
      completed: run.status === 'completed',
      conclusion: run.conclusion ?? '',
      headSha: run.head_sha,
      headBranch: run.head_branch ?? '',
      // Why: a fork that is gone is told as none.
      isFork: run.head_repository?.id !== run.repository.id,
      pulls: (run.pull_requests ?? []).map(({ number, base }) => ({ number, baseRef: base.ref })),
    }));
  });
