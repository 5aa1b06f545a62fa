import { type FetchedResults, fetchBaseResults, fetchResults, knownRuns } from '../../../src/github/actions/run-results.ts';
import type { WorkflowRun } from '../../../src/github/actions/workflow-runs.ts';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { Policy, ScanResults } from '../../../src/policy/policy.ts';
import type { RepositoryReader } from '../../../src/review/ports.ts';
import type { GivenResults } from '../../../src/review/scans/judge-results.ts';
import { steeringFile } from '../../../src/review/scans/scan-steering.ts';
import { holdsBase, maxArtifactBytes } from '../../../src/scans/artifact/scan-artifact.ts';

/** Where results are looked for. */
export interface ResultsPlace {
  /** May read Actions. */
  readonly client: GitHubClient;
  readonly target: ReviewTarget;
  readonly reader: RepositoryReader;
  readonly trust: Policy['scans']['trust'];
}

/** What there is of a workflow's results; `waits`: nothing yet, and why, as the end of a sentence. */
export type FoundResults = GivenResults | { readonly name: string; readonly waits: string };

/** Events whose runs are about the commit itself. Those of `pull_request_target` and `workflow_run` are about the base branch, whatever they build. */
const eventsOfPull = ['pull_request', 'push', 'workflow_dispatch'] as const;
const eventsOfGroup = ['merge_group'] as const;

/** Looks for what a workflow's runs have uploaded about a change, and for its base where that is apart. Throws `GitHubError` for what may pass. */
export const findResults = async (place: ResultsPlace, results: ScanResults): Promise<FoundResults> => {
  const { workflow: name, dockerfile } = results;
  try {
    const run = await newestRun(place, name);
    if (!run) return { name, waits: `no run of "${name}" about this commit has begun` };
    if (!run.completed) return { name, waits: `the run of "${name}" has not ended` };
    if (run.conclusion === 'action_required') return { name, waits: `the run of "${name}" waits for somebody to approve it` };
    const head = await fetchResults(place.client, { target: place.target, most: maxArtifactBytes }, run, results);
    if ('why' in head) return missingResults(results, head.why);
    const base = holdsBase(head.archive) ? undefined : await fetchBase(place, results);
    const distrust = await distrustOf(place, run, name);
    return {
      name,
      dockerfile,
      outcome: { state: 'archives', head: head.archive, ...(base && 'archive' in base && { base: base.archive }) },
      ...(base && 'why' in base && { note: base.why }),
      ...(distrust !== undefined && { distrust }),
    };
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'forbidden') return resultsOutOfReach(results);
    throw error;
  }
};

/** What becomes of results that the App may not read. */
export const resultsOutOfReach = (results: ScanResults): GivenResults =>
  missingResults(results, 'The App may not read Actions. An owner of the organization has to accept its permission "actions: read".');

const missingResults = ({ workflow: name, dockerfile }: ScanResults, why: string): GivenResults => ({
  name,
  dockerfile,
  outcome: { state: 'missing', why },
});

/**
 * The newest run about the head. A run for another pull request with the same head may have been started by another base's workflow; GitHub
 * tells of those of forks no pull request.
 */
const newestRun = async ({ client, target }: ResultsPlace, workflow: string): Promise<WorkflowRun | undefined> => {
  const { head, number, baseRef } = target;
  const runs = await knownRuns(client, target, workflow, { headSha: head });
  const isOwn = ({ event, pulls }: WorkflowRun): boolean =>
    event !== 'pull_request' || pulls.length === 0 || pulls.some(pull => pull.number === number && pull.baseRef === baseRef);
  const events: readonly string[] = number === undefined ? eventsOfGroup : eventsOfPull;
  const found = runs.filter(run => run.headSha === head && events.includes(run.event) && isOwn(run));
  return events.map(event => found.find(run => run.event === event)).find(run => run !== undefined);
};

/** Of the commit that the change is built on, else of the newest of the base branch. */
const fetchBase = async ({ client, target, reader }: ResultsPlace, results: ScanResults): Promise<FetchedResults> => {
  const { base } = await reader.readChanges();
  return fetchBaseResults(client, { target, most: maxArtifactBytes }, { branch: target.baseRef ?? '', commit: base }, results);
};

/** Why what a run says may be the author's own word. */
const distrustOf = async ({ reader, trust }: ResultsPlace, { isFork }: WorkflowRun, workflow: string): Promise<string | undefined> => {
  if (trust === 'anyone') return undefined;
  const steering = await steeringFile(await reader.readChanges(), workflow, reader);
  if (steering !== undefined)
    return `The change itself edits "${steering}", by which it may decide what a scan of it says: no good word of that counts. Merge that apart from what is scanned, or set "scans.trust".`;
  return isFork && trust === 'own-repository'
    ? 'The results are those of a run of a fork, in which its author may write what he likes: no good word of that counts. Push the commit to a branch of this repository, or set "scans.trust".'
    : undefined;
};
