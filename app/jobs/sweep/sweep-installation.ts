import type { Logger } from 'pino';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { type CheckState, type OwnCheck, readCheckStates } from '../../../src/github/publish/check-states.ts';
import { type MergeQueueHead, readMergeQueueHeads } from '../../../src/github/pull-request/merge-queue-heads.ts';
import {
  type OpenPullRequest,
  readInstallationRepositories,
  readOpenPullRequests,
} from '../../../src/github/pull-request/open-pull-requests.ts';
import { isHeld } from '../../../src/reports/check-run/held-check-run.ts';
import { failedTitle } from '../../../src/reports/check-run/other-check-runs.ts';
import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { checkName, mergeGroupId, pullRequestId, signingCheckName } from '../review/external-id.ts';
import { placeOfPull } from '../review/open-pull-request-job.ts';
import { isToBeVerifiedAgain } from '../verify/signing-report.ts';

/** Milliseconds after which a check run that is still in progress has lost its worker: no review takes so long. */
const abandonedAfter = 900_000;

/**
 * Why a pull request is to be reviewed, by what is known of our check on its head; undefined when it is not. `isAlone`: no other open one
 * has its head. Why the reason of the webhook for those who asked again: a review that stands already is no answer to them.
 */
const reasonFor = (check: CheckState | undefined, isAlone: boolean, now: number): string | undefined => {
  if (!check || check.state === 'absent' || check.state === 'undecided') return 'sweep';
  // Why another reason: the check that stands is what somebody wants to be made anew.
  if (check.state === 'asked-again') return 'check_suite.rerequested';
  // The other pull request is closed by now, or has another head.
  if (check.state === 'completed') return check.subject === 'shared' && isAlone ? 'shared-head' : undefined;
  return check.state === 'running' && now - check.startedAt > abandonedAfter ? 'sweep' : undefined;
};

const placeOf = ({ owner, repo, head }: { readonly owner: string; readonly repo: string; readonly head: string }): string =>
  `${owner}/${repo}@${head}`;

/** What a sweep needs beside the tools of all jobs. */
export type SweepTools = Pick<JobTools, 'settings' | 'clients' | 'queue' | 'logger' | 'orgPolicies' | 'verifications'> & {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** A pull request that is to be looked at, and why. */
interface LostPullRequest {
  readonly pull: OpenPullRequest;
  readonly reason: string;
}

/**
 * Finds open pull requests and groups of merge queues whose head lacks one of our checks, or a verdict: what webhooks have lost, what was
 * open before the App was installed, images whose registry was down. A review that is enqueued although one is on its way already replaces
 * it. Costs for 600 repositories with 300 open pull requests: 6 REST requests for the repositories, 12 GraphQL queries for the pull
 * requests, 12 for the queues and 6 for each check, of one point each. Why no conditional requests: there is nothing left to save.
 */
export const sweepInstallation =
  (tools: SweepTools): JobHandler<'sweep-installation'> =>
  async (job, run) => {
    const { clients, queue, logger } = tools;
    const { installationId } = job;
    const { correlationId, signal } = run;
    const log = jobLogger(logger, job, run);
    const client = await clients.forInstallation(installationId);
    const repositories = job.repositories ?? (await readInstallationRepositories(client));
    const pulls = await readOpenPullRequests(client, repositories);
    const groups = await readMergeQueueHeads(client, repositories);
    const enqueue = async (kind: 'review-pull-request' | 'verify-pull-request', lost: readonly LostPullRequest[]): Promise<void> => {
      for (const { pull, reason } of lost) {
        signal.throwIfAborted();
        await queue.enqueue({ kind, ...placeOfPull(installationId, pull), reason }, { correlationId });
      }
    };
    const unreviewed = await findLost(client, tools, pulls, pulls, { name: checkName, isUndecided: isFailed });
    await enqueue('review-pull-request', unreviewed);
    const lostGroups = await findLostGroups(client, tools, groups, { name: checkName, isUndecided: isFailed });
    for (const group of lostGroups) {
      signal.throwIfAborted();
      await queue.enqueue({ kind: 'review-merge-group', installationId, ...group }, { correlationId });
    }
    const owners = new Set(repositories.map(fullName => fullName.split('/', 1)[0] ?? ''));
    const signing = await ownersWithImages(tools, installationId, owners, log);
    // Why not those that are reviewed anyway: their images are verified when that has ended.
    const reviewed = new Set(unreviewed.map(({ pull }) => pull));
    const candidates = pulls.filter(pull => signing.has(pull.owner) && !reviewed.has(pull));
    const unverified = await findLost(client, tools, candidates, pulls, {
      name: signingCheckName,
      isUndecided: check => isFailed(check) || isToBeVerifiedAgain(check),
    });
    await enqueue('verify-pull-request', unverified);
    const unverifiedGroups = await findLostGroups(
      client,
      tools,
      groups.filter(group => signing.has(group.owner) && !lostGroups.includes(group)),
      { name: signingCheckName, isUndecided: check => isFailed(check) || isToBeVerifiedAgain(check) },
    );
    for (const group of unverifiedGroups) {
      signal.throwIfAborted();
      await queue.enqueue({ kind: 'verify-merge-group', installationId, ...group }, { correlationId });
    }
    const counts = {
      pullRequests: pulls.length,
      groups: groups.length,
      reviews: unreviewed.length + lostGroups.length,
      verifications: unverified.length + unverifiedGroups.length,
    };
    log.info({ repositories: repositories.length, ...counts }, 'swept the installation');
  };

const isFailed = ({ title }: { readonly title: string }): boolean => title === failedTitle;

const findLost = async (
  client: GitHubClient,
  { settings, now }: SweepTools,
  pulls: readonly OpenPullRequest[],
  all: readonly OpenPullRequest[],
  check: Pick<OwnCheck, 'name' | 'isUndecided'>,
): Promise<readonly LostPullRequest[]> => {
  const heads = pulls.map(pull => ({ ...pull, subject: pullRequestId(pull) }));
  const states = await readCheckStates(client, heads, { appId: settings.appId, isHeld, ...check });
  const sharing = Map.groupBy(all, placeOf);
  return pulls.flatMap((pull, index) => {
    const reason = reasonFor(states[index], (sharing.get(placeOf(pull))?.length ?? 0) < 2, now());
    return reason === undefined ? [] : [{ pull, reason }];
  });
};

/** Groups whose head has no verdict about any group: a queue waits for it until its own patience ends. */
const findLostGroups = async (
  client: GitHubClient,
  { settings, now }: SweepTools,
  groups: readonly MergeQueueHead[],
  check: Pick<OwnCheck, 'name' | 'isUndecided'>,
): Promise<readonly MergeQueueHead[]> => {
  const heads = groups.map(group => ({ ...group, subject: mergeGroupId(group, group) }));
  const states = await readCheckStates(client, heads, { appId: settings.appId, isHeld, ...check });
  return groups.filter((_, index) => {
    const state = states[index];
    if (!state || state.state === 'absent' || state.state === 'undecided' || state.state === 'asked-again') return true;
    return state.state === 'running' && now() - state.startedAt > abandonedAfter;
  });
};

/**
 * Owners whose images are verified. Has the policies of all read, so that what comes up later is known for that, and their trust roots
 * looked at: nothing else does where nobody opens pull requests for long.
 */
const ownersWithImages = async (
  { orgPolicies, verifications }: SweepTools,
  installationId: number,
  all: ReadonlySet<string>,
  log: Logger,
): Promise<ReadonlySet<string>> => {
  const owners = new Set<string>();
  for (const owner of all) {
    try {
      const { images } = await orgPolicies.load(installationId, owner);
      if (!images) continue;
      owners.add(owner);
      if (images.state === 'policies') await verifications.use({ installationId, owner, policies: images.policies }, nothing);
    } catch (error) {
      // Why it goes on: the next sweep is not far, and the others' pull requests wait.
      log.warn({ err: error, owner }, 'the image policies could not be read');
    }
  }
  return owners;
};

const nothing = (): Promise<void> => Promise.resolve();
