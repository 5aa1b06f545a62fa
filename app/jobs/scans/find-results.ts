import { downloadArtifact, type RunArtifact, readArtifact } from '../../../src/github/actions/artifacts.ts';
import { readWorkflowRuns, type WorkflowRun } from '../../../src/github/actions/workflow-runs.ts';
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
const eventsOfBase = ['push', 'schedule', 'workflow_dispatch'] as const;

/** Looks for what a workflow's runs have uploaded about a change, and for its base where that is apart. Throws `GitHubError` for what may pass. */
export const findResults = async (place: ResultsPlace, results: ScanResults): Promise<FoundResults> => {
  const { workflow: name, dockerfile } = results;
  try {
    const run = await newestRun(place, name);
    if (!run) return { name, waits: `no run of "${name}" about this commit has begun` };
    if (!run.completed) return { name, waits: `the run of "${name}" has not ended` };
    if (run.conclusion === 'action_required') return { name, waits: `the run of "${name}" waits for somebody to approve it` };
    const head = await fetchOf(place, run, results);
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

const runsOf = async (client: GitHubClient, target: ReviewTarget, workflow: string, of: Parameters<typeof readWorkflowRuns>[3]) => {
  try {
    return await readWorkflowRuns(client, target, workflow, of);
  } catch (error) {
    // GitHub knows a workflow once it has run, or stands in the default branch.
    if (error instanceof GitHubError && error.code === 'not-found') return [];
    throw error;
  }
};

/**
 * The newest run about the head. A run for another pull request with the same head may have been started by another base's workflow; GitHub
 * tells of those of forks no pull request.
 */
const newestRun = async ({ client, target }: ResultsPlace, workflow: string): Promise<WorkflowRun | undefined> => {
  const { head, number, baseRef } = target;
  const runs = await runsOf(client, target, workflow, { headSha: head });
  const isOwn = ({ event, pulls }: WorkflowRun): boolean =>
    event !== 'pull_request' || pulls.length === 0 || pulls.some(pull => pull.number === number && pull.baseRef === baseRef);
  const events: readonly string[] = number === undefined ? eventsOfGroup : eventsOfPull;
  const found = runs.filter(run => run.headSha === head && events.includes(run.event) && isOwn(run));
  return events.map(event => found.find(run => run.event === event)).find(run => run !== undefined);
};

type Fetched = { readonly archive: Uint8Array } | { readonly why: string };

const problemOf = (artifact: RunArtifact | undefined): string | undefined => {
  if (!artifact) return 'without an artifact of that name';
  if (artifact.isExpired) return 'whose artifact has expired';
  return artifact.size > maxArtifactBytes ? `whose artifact is larger than ${maxArtifactBytes / 1024 / 1024} MiB` : undefined;
};

const fetchOf = async (
  { client, target }: ResultsPlace,
  { id, conclusion, headSha }: WorkflowRun,
  { workflow, artifact: name }: ScanResults,
): Promise<Fetched> => {
  const artifact = await readArtifact(client, target, id, name);
  const problem = problemOf(artifact);
  const archive = artifact && problem === undefined ? await downloadArtifact(client, target, artifact.id, maxArtifactBytes) : undefined;
  if (archive) return { archive };
  const about = headSha === target.head ? 'about this commit' : `on ${headSha.slice(0, 12)}`;
  return {
    why: `The run of "${workflow}" ${about} has ended (${conclusion}), ${problem ?? problemOf({ id, size: Infinity, isExpired: false })}. Let it upload the reports as "${name}", and run it again.`,
  };
};

/** Of the commit that the change is built on, else of the newest of the base branch. A fork's branch may be called like it. */
const fetchBase = async (place: ResultsPlace, results: ScanResults): Promise<Fetched> => {
  const { client, target, reader } = place;
  const { baseRef = '' } = target;
  const { base } = await reader.readChanges();
  const runs = (await runsOf(client, target, results.workflow, { branch: baseRef })).filter(
    run => eventsOfBase.some(event => event === run.event) && run.headBranch === baseRef && !run.isFork && run.completed,
  );
  const run = runs.find(({ headSha }) => headSha === base) ?? runs[0];
  if (run) return fetchOf(place, run, results);
  return {
    why: `"${results.workflow}" has not run on "${baseRef}", so that there is no scan of the base. Let it run there, too, or put the reports of the base into the folder "base" of the artifact.`,
  };
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
