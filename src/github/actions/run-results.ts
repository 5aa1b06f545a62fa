import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';
import { downloadArtifact, type RunArtifact, readArtifact } from './artifacts.ts';
import { type RunsOf, readWorkflowRuns, type WorkflowRun } from './workflow-runs.ts';

/** Where a workflow leaves its results. */
export interface ResultsName {
  /** File below `.github/workflows`. */
  readonly workflow: string;
  /** Name of the artifact. */
  readonly artifact: string;
}

/** What fetching an artifact came to; `why` in full sentences, with the remedy. */
export type FetchedResults = { readonly archive: Uint8Array } | { readonly why: string };

/** Of which change results are asked for, and how large the archive may be, in bytes. */
export interface ResultsOf {
  readonly target: Pick<ReviewTarget, 'owner' | 'repo' | 'head'>;
  readonly most: number;
}

/** Events whose runs are about the branch's own commit. */
const eventsOfBase: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

/** As `readWorkflowRuns`, and none where GitHub does not know the workflow: it does once that has run, or stands in the default branch. */
export const knownRuns = async (
  client: GitHubClient,
  target: ResultsOf['target'],
  workflow: string,
  of: RunsOf,
): Promise<readonly WorkflowRun[]> => {
  try {
    return await readWorkflowRuns(client, target, workflow, of);
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'not-found') return [];
    throw error;
  }
};

const problemOf = (artifact: RunArtifact | undefined, most: number): string | undefined => {
  if (!artifact) return 'without an artifact of that name';
  if (artifact.isExpired) return 'whose artifact has expired';
  return artifact.size > most ? `whose artifact is larger than ${most / 1024 / 1024} MiB` : undefined;
};

/** The artifact of a run that has ended. Throws `GitHubError`. */
export const fetchResults = async (
  client: GitHubClient,
  { target, most }: ResultsOf,
  { id, conclusion, headSha }: WorkflowRun,
  { workflow, artifact: name }: ResultsName,
): Promise<FetchedResults> => {
  const artifact = await readArtifact(client, target, id, name);
  const problem = problemOf(artifact, most);
  const archive = artifact && problem === undefined ? await downloadArtifact(client, target, artifact.id, most) : undefined;
  if (archive) return { archive };
  const about = headSha === target.head ? 'about this commit' : `on ${headSha.slice(0, 12)}`;
  return {
    why: `The run of "${workflow}" ${about} has ended (${conclusion}), ${problem ?? problemOf({ id, size: Infinity, isExpired: false }, most)}. Let it upload the reports as "${name}", and run it again.`,
  };
};

/**
 * What the workflow uploaded of the commit that a change is built on, else in its newest successful run on the base branch. A fork's branch may
 * be called like it: runs of forks say nothing of the base. Throws `GitHubError`.
 */
export const fetchBaseResults = async (
  client: GitHubClient,
  of: ResultsOf,
  { branch, commit }: { readonly branch: string; readonly commit: string },
  results: ResultsName,
): Promise<FetchedResults> => {
  const { workflow } = results;
  const runs = (await knownRuns(client, of.target, workflow, { branch })).filter(
    ({ event, headBranch, isFork, completed, headSha }) =>
      eventsOfBase.includes(event) && headBranch === branch && !isFork && completed && headSha !== of.target.head,
  );
  const run = runs.find(({ headSha }) => headSha === commit) ?? runs[0];
  if (run) return fetchResults(client, of, run, results);
  return {
    why: `"${workflow}" has not run on "${branch}", so that there is no scan of the base. Let it run there, too, or scan the base beside the head.`,
  };
};
