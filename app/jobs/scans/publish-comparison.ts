import type { GitHubClient } from '../../../src/github/call/client.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { readPolicyBytes } from '../../../src/github/policy/policy-bytes.ts';
import { describeCheckRun } from '../../../src/github/publish/check-run-update.ts';
import { repositoryOf } from '../../../src/github/pull-request/review-target.ts';
import { matchesAnyGlob } from '../../../src/policy/glob.ts';
import type { ScanResults } from '../../../src/policy/policy.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { neutralCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { problemSentence } from '../../../src/review/images/gate-images.ts';
import type { FileBytes } from '../../../src/review/ports.ts';
import type { GivenResults } from '../../../src/review/scans/judge-results.ts';
import { type SharedDocuments, sharedPathsOf } from '../../../src/review/scans/vex-documents.ts';
import { maxScanBytes } from '../../../src/scans/read-scan.ts';
import type { ScanFacts } from '../../judging/scan-facts.ts';
import type { SealedVerification } from '../../judging/sealed-verification.ts';
import type { CompareGroupJob, CompareJob } from '../../queue/job.ts';
import type { OpenedChange, OpenedPullRequest } from '../review/open-review.ts';
import { ReviewNotRecordedError } from '../review/record-review.ts';
import { type ReviewCheck, settleCheck } from '../review/review-check.ts';
import type { ReviewSession } from '../review/review-session.ts';
import { verifyChange } from '../verify/verify-change.ts';
import { awaitedPlace } from './awaited-place.ts';
import { type FoundResults, findResults, resultsOutOfReach } from './find-results.ts';
import { publishScanComments } from './publish-scan-comments.ts';

/**
 * Compares what workflows have uploaded about a change, and ends the check; or says what it waits for, and leaves the check in progress.
 * `isAlone` as `settleCheck` has it.
 */
export const publishComparison = async (
  session: ReviewSession,
  job: CompareJob | CompareGroupJob,
  opened: OpenedChange | OpenedPullRequest,
  check: ReviewCheck,
  isAlone: boolean,
): Promise<'waits' | 'ended'> => {
  const { tools, repository } = session;
  const { results, attestations } = opened.request.policy.scans;
  const place = awaitedPlace(repository, job);
  const end = async (own: CheckRunReport, facts?: ScanFacts): Promise<'ended'> => {
    const { id, report } = await settleCheck(session, check, own, isAlone);
    await tools.store.endAwaitedScans(place);
    await record(session, opened, { checkRunId: id, conclusion: report.conclusion, ...facts });
    return 'ended';
  };
  if (results.length === 0 && attestations === 'ignore') return end(neutralCheckRun('The policy names no results of scans.'));
  const { files, complete } = await opened.ports.reader.readChanges();
  const wanted = results.filter(({ paths }) => paths.length === 0 || !complete || files.some(({ path }) => matchesAnyGlob(path, paths)));
  // Why before anything is asked: what ends in between finds who waits for it.
  const isOver = await waitFor(session, opened, { ...place, workflows: wanted.map(({ workflow }) => workflow), job: laterJob(job) });
  const found = await findAll(session, opened, wanted);
  const waiting = found.flatMap(one => ('waits' in one ? [one.waits] : []));
  if (waiting.length > 0 && !isOver) {
    await tellWaiting(session, check, waiting);
    return 'waits';
  }
  const { waitMinutes } = opened.request.policy.scans;
  const verified = attestations === 'count' ? await verifyForScans(session, opened) : undefined;
  const shared = await readShared(session, opened.request.policy.scans.vex);
  const compared = await tools.judging.compareScans(
    session,
    opened,
    { given: found.map(given(waitMinutes)), shared, ...(verified && { verified }) },
    opened.notes,
  );
  if ('facts' in opened) await publishScanComments(session, opened, compared.comments);
  return end(compared.report, compared.facts);
};

/** What is done again without what was seen, which may be out of date by then. */
const laterJob = (job: CompareJob | CompareGroupJob): CompareJob | CompareGroupJob => {
  if (!('number' in job)) return job;
  const { seen: _seen, ...unseen } = job;
  return { ...unseen, reason: 'workflow_run.completed' };
};

const waitFor = (
  { tools }: ReviewSession,
  { target, request }: OpenedChange,
  awaited: Omit<Parameters<ReviewSession['tools']['store']['awaitScans']>[0], 'head' | 'minutes'>,
): Promise<boolean> => tools.store.awaitScans({ ...awaited, head: target.head, minutes: request.policy.scans.waitMinutes });

/** Undefined when the installation does not grant it. */
const actionsOf = async ({
  tools,
  repository,
  run,
}: Pick<ReviewSession, 'tools' | 'repository' | 'run'>): Promise<GitHubClient | undefined> => {
  try {
    return (await tools.clients.forJob(repository, 'actions', run.signal)).client;
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'forbidden') return undefined;
    throw error;
  }
};

const findAll = async (
  { tools, repository, run }: ReviewSession,
  { target, ports, request }: OpenedChange,
  wanted: readonly ScanResults[],
): Promise<readonly FoundResults[]> => {
  if (wanted.length === 0) return [];
  const client = await actionsOf({ tools, repository, run });
  if (!client) return wanted.map(resultsOutOfReach);
  const found: FoundResults[] = [];
  for (const results of wanted) {
    run.signal.throwIfAborted();
    found.push(await findResults({ client, target, reader: ports.reader, trust: request.policy.scans.trust }, results));
  }
  return found;
};

/** The images of a change, verified for what is attested of them; undefined where no image policy says whose word counts. */
const verifyForScans = async (
  session: ReviewSession,
  opened: OpenedChange,
): Promise<SealedVerification | { readonly why: string } | undefined> => {
  const { installationId, owner } = session.repository;
  const { images } = await session.tools.orgPolicies.load(installationId, owner);
  if (!images) return undefined;
  if (images.state === 'invalid') return { why: problemSentence(images) };
  const { verification } = await verifyChange(session, opened, images, { remembers: false });
  return verification.sealed;
};

/** Documents of the policy repository, as they stand on its default branch. None is there where no policy repository is. */
const readShared = async ({ tools, repository }: ReviewSession, entries: readonly string[]): Promise<SharedDocuments> => {
  const paths = sharedPathsOf(entries);
  if (paths.length === 0) return new Map();
  const { installationId, owner } = repository;
  const loaded = await tools.orgPolicies.load(installationId, owner);
  if (loaded.state !== 'policy') return new Map();
  const repo = loaded.policy.repository.slice(loaded.policy.repository.indexOf('/') + 1);
  const client = await tools.clients.forInstallation(installationId);
  const read = new Map<string, FileBytes>();
  for (const path of paths) read.set(path, await readPolicyBytes(client, { owner, repo, path }, maxScanBytes));
  return read;
};

/** What has not come in time is missing. */
const given =
  (waitMinutes: number): ((found: FoundResults) => GivenResults) =>
  found =>
    'waits' in found
      ? {
          name: found.name,
          dockerfile: undefined,
          outcome: {
            state: 'missing',
            why: `There are no results after ${waitMinutes} minutes: ${found.waits}. Run the workflow; when it has ended, this check is made anew by itself.`,
          },
        }
      : found;

/** Why not when it says so already: each write takes of what the installation may write. */
const tellWaiting = async ({ client, repository, log }: ReviewSession, { run }: ReviewCheck, waiting: readonly string[]): Promise<void> => {
  const title = 'Waiting for scans';
  const summary = `${waiting.map(why => `- ${why[0]?.toUpperCase()}${why.slice(1)}.\n`).join('')}`;
  log.info({ waiting }, 'waiting for scans');
  if (run.title === title && run.summary.trim() === summary.trim()) return;
  await describeCheckRun(client, repositoryOf(repository), run.id, { title, summary });
};

interface Told extends Partial<ScanFacts> {
  readonly checkRunId: number;
  readonly conclusion: string;
}

const record = async (
  { tools, repository, run, calls, log }: ReviewSession,
  { target: { number, head } }: OpenedChange,
  detail: Told,
): Promise<void> => {
  try {
    await tools.store.audit({
      action: 'scans.decided',
      actor: 'tidewaiter',
      ...repository,
      ...(number !== undefined && { number }),
      sha: head,
      correlationId: run.correlationId,
      detail: { ...detail },
    });
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  log.info({ sha: head, ...detail, apiCalls: calls() }, 'scans compared');
};
