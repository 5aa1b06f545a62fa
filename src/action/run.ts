import { setFlagsFromString } from 'node:v8';
import { context, getOctokit } from '@actions/github';
import { reviewPatience } from '../engine/bounds.ts';
import { usageWithBoundHeap } from '../engine/heap-bound.ts';
import { withApiVersion } from '../github/call/api-version.ts';
import { type GitHubClient, withDeadline } from '../github/call/client.ts';
import { GitHubError } from '../github/call/errors.ts';
import { GitHubChangeReader } from '../github/read/change-reader.ts';
import type { DecidedPolicy } from '../policy/decide-policy.ts';
import { policyRepaired, repairsPolicy } from '../review/policy/policy-change.ts';
import type { ReviewRequest } from '../review/request.ts';
import { reviewChange } from '../review/review.ts';
import { version } from '../version.ts';
import { EventError, type EventTarget, targetOfEvent } from './event-target.ts';
import { findingsSection } from './findings-section.ts';
import type { gateImagesHere } from './image-gate.ts';
import type { ImagePolicySources } from './image-policies.ts';
import { type ActionInputs, InputError, readInputs } from './inputs.ts';
import { fetchSharedFiles } from './org-policy.ts';
import { type LoadedPolicy, loadPolicyAtBase } from './policy-at-base.ts';
import { publish } from './publish.ts';
import { refusePolicy } from './refuse-policy.ts';
import type { gateScanResults } from './scan-gate.ts';
import { writeError, writeLog, writeOutputs, writeSummary, writeTrace } from './workflow-commands.ts';

type ReviewedEvent = Exclude<EventTarget, { readonly nothing: string }>;

/** Reviews the change of the event and publishes the result. Resolves to the exit code: 0 when the change may be merged. */
export const run = async (): Promise<number> => {
  try {
    const inputs = readInputs();
    const event = targetOfEvent(context.eventName, context.payload, context.repo);
    if ('nothing' in event) return await finishWithNothing(event.nothing);
    return await review(withDeadline(withApiVersion(getOctokit(inputs.token))), event, inputs);
  } catch (failure) {
    const { title, message } = describe(failure);
    writeError(title, message);
    await writeSummary(`## Tidewaiter: Incomplete\n\n${title}. The reason is in the job's log.\n`);
    writeOutputs({ verdict: 'incomplete' });
    return 1;
  }
};

const review = async (client: GitHubClient, event: ReviewedEvent, inputs: ActionInputs): Promise<number> => {
  const { target, author, topics } = event;
  const reader = new GitHubChangeReader(client, target);
  const repository = { fullName: `${target.owner}/${target.repo}`, ...(topics && { topics }) };
  const [loaded, changes, rules] = await Promise.all([
    loadPolicyAtBase(reader, inputs, { ...repository, number: target.number }),
    reader.readChanges(),
    allRules(),
  ]);
  const { outcome } = loaded;
  if (outcome.state === 'left-out') return finishWithNothing(outcome.reason);
  if (outcome.state === 'invalid') {
    const repairs = outcome.repairable && (await repairsPolicy(reader, changes, outcome.repairable));
    return repairs ? finishWithNothing(policyRepaired) : refusePolicy(outcome.failure);
  }
  for (const note of outcome.notes) writeLog(note);
  const clock = { today: () => new Date().toISOString().slice(0, 10) };
  const request: ReviewRequest = {
    policy: outcome.policy,
    rules,
    version,
    watchedPolicies: outcome.watched,
    organizationRules: outcome.organizationRules,
    watchedRules: outcome.watchedRules,
    repositoryUrl: `${context.serverUrl}/${target.owner}/${target.repo}`,
    ...(author !== undefined && { author }),
  };
  const patience = reviewPatience(usageWithBoundHeap(process, setFlagsFromString));
  const reviewed = await reviewChange(request, { reader, clock, patience });
  const { result } = reviewed;
  const from = policiesForImages(inputs, outcome.org, loaded.imagePolicies);
  const images = from && (await gate({ client, reader, target, from }, reviewed));
  const attested = outcome.policy.scans.attestations === 'count' ? images?.gated : undefined;
  const scans =
    (inputs.scanResults || attested) &&
    (await gateScans({
      inputs: inputs.scanResults,
      attested,
      client,
      target,
      reader,
      reviewed,
      today: clock.today(),
      workspace: process.env['GITHUB_WORKSPACE'] ?? '.',
      sharedFiles: (paths, most) => fetchSharedFiles(inputs, paths, most),
    }));
  const gated = [images, scans].filter(one => one !== undefined);
  const sections = [findingsSection(reviewed), ...gated.map(({ section }) => section)] as const;
  // Why not where images were verified: that takes minutes, in which another run may have commented.
  const seen = { superseded: await reader.isSuperseded(), threads: images ? undefined : loaded.threads };
  const diffs = inputs.renderedDiff === undefined ? [] : (reviewed.rendered?.diffs() ?? []);
  const published = await publish(client, target, inputs, sections, seen, diffs);
  const mayMerge = [result, ...gated].every(({ verdict }) => verdict.mayMerge);
  return mayMerge && published ? 0 : 1;
};

/** Where image policies come from; undefined when images are not verified. */
const policiesForImages = (
  { imagePolicy, policyRepository }: ActionInputs,
  org: DecidedPolicy['org'],
  imagePolicies: LoadedPolicy['imagePolicies'],
): ImagePolicySources['from'] | undefined => {
  if (imagePolicy === 'off') return undefined;
  if (imagePolicy !== 'organization') return imagePolicy;
  if (policyRepository === undefined || (imagePolicies === undefined && org?.images === undefined)) return undefined;
  return { repository: `${policyRepository.owner}/${policyRepository.repo}`, policy: org, imagePolicies };
};

/** Why the import: a third of the Action are rules, which are read and compiled while GitHub is asked, and not for an event of which nothing is reviewed. */
const allRules = async () => (await import('../rules/catalog.ts')).allRules;

/** Why the import: most jobs have no image policies, and start sooner without what verifies images. */
const gate: typeof gateImagesHere = async (sources, reviewed) => (await import('./image-gate.ts')).gateImagesHere(sources, reviewed);

/** Why the import: most jobs have no scanner's results. */
const gateScans: typeof gateScanResults = async sources => (await import('./scan-gate.ts')).gateScanResults(sources);

const finishWithNothing = async (reason: string): Promise<number> => {
  writeLog(reason);
  writeOutputs({ verdict: 'pass', findings: 0 });
  await writeSummary(`${reason}\n`);
  return 0;
};

/** What went wrong, in words and with a remedy. What nobody foresaw also leaves its trace in the log. */
const describe = (failure: unknown): { readonly title: string; readonly message: string } => {
  if (failure instanceof GitHubError)
    return { title: 'Tidewaiter could not review the change', message: `${failure.message}${remedyFor(failure)}` };
  if (failure instanceof InputError || failure instanceof EventError)
    return { title: 'Tidewaiter is not set up right', message: failure.message };
  const error = failure instanceof Error ? failure : new Error(String(failure));
  writeTrace(error.stack ?? '');
  return { title: 'Tidewaiter failed', message: `This is a bug of Tidewaiter, please report it: ${error.message}` };
};

const remedyFor = ({ code, retryable }: GitHubError): string => {
  if (code === 'unauthorized') return ' Check the input "github-token".';
  if (code === 'forbidden') return ' The job needs the permissions "contents: read" and "pull-requests: read".';
  if (code === 'not-found')
    return ' The job needs the permissions "contents: read" and "pull-requests: read", and both commits must still exist.';
  return retryable ? ' Run the job again.' : '';
};
