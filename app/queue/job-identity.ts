import { createHash } from 'node:crypto';
import type { Job, JobKind } from './job.ts';
import { type Lane, largePriority } from './lanes.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** GitHub's names differ in more than case. */
const repositoryOf = ({ owner, repo }: { readonly owner: string; readonly repo: string }): string => `${owner}/${repo}`.toLowerCase();

/**
 * What a job is about: of each key one job is active and one is queued at most, and the newest of the queued ones wins. Each person's
 * request is a key of its own, because each gets an answer.
 */
export const jobKey = (job: Job): string => {
  switch (job.kind) {
    case 'review-pull-request':
    case 'verify-pull-request':
    case 'compare-pull-request':
      return `${job.kind} ${repositoryOf(job)}#${job.number}`;
    case 'review-merge-group':
    case 'verify-merge-group':
    case 'compare-merge-group':
    case 'review-head':
      return `${job.kind} ${repositoryOf(job)}@${job.head}`;
    case 'scans-arrived':
      return `${job.kind} ${repositoryOf(job)}@${job.head} ${job.workflow}`;
    case 'fix-all':
      return `${job.kind} ${repositoryOf(job)}#${job.number} ${job.commentId ?? job.head ?? ''}`;
    case 'command':
    case 'ask-waiver':
      return `${job.kind} ${repositoryOf(job)}#${job.number} ${job.commentId}`;
    case 'waiver-decided':
    case 'look-at-merge':
      return `${job.kind} ${repositoryOf(job)}#${job.number}`;
    case 'refresh-org-policy':
    case 'refresh-trust':
    case 'forget-owner':
      return `${job.kind} ${job.installationId} ${job.owner.toLowerCase()}`;
    case 'sweep-installation':
      return `${job.kind} ${job.installationId} ${job.repositories ? digest(JSON.stringify(job.repositories)) : 'all'}`;
    case 'sweep':
    case 'late-scans':
    case 'retention':
      return job.kind;
  }
};

/** Tier of groups of which one job at a time runs, whatever the settings say. */
export const oneAtATime = 'one-at-a-time';

/** Jobs that count together, and the tier that says how many of them may run at a time: `jobsPerInstallation` when it is missing. */
export interface JobGroup {
  readonly id: string;
  readonly tier?: typeof oneAtATime;
}

/**
 * What jobs at a time are limited for: an installation, and apart from its other jobs those that ask registries, so that a registry that is
 * slow holds up no review; those that download results; merge groups, so that none waits for the pull requests that somebody has opened by the dozen; and what people
 * ask for, which is done one after the other: whoever writes a hundred comments waits, and no check does. So are large changes, whatever is
 * done with them: many of one installation keep nobody else's waiting. Undefined for jobs that belong to none.
 */
export const jobGroup = (job: Job, lane: Lane = 'ordinary'): JobGroup | undefined => {
  if (!('installationId' in job)) return undefined;
  const { kind, installationId } = job;
  if (lane === 'large') return { id: `${installationId} large`, tier: oneAtATime };
  if (kind === 'verify-pull-request' || kind === 'verify-merge-group') return { id: `${installationId} images` };
  if (kind === 'compare-pull-request' || kind === 'compare-merge-group' || kind === 'scans-arrived')
    return { id: `${installationId} scans` };
  if (kind === 'review-merge-group') return { id: `${installationId} groups` };
  if (kind === 'command' || kind === 'fix-all' || kind === 'ask-waiver') return { id: `${installationId} people`, tier: oneAtATime };
  return { id: String(installationId) };
};

/** Higher runs first: what a merge queue waits for, then pull requests, then what people ask for, and housekeeping at last. */
export const jobPriority: Readonly<Record<JobKind, number>> = {
  'review-merge-group': 20,
  'verify-merge-group': 18,
  'compare-merge-group': 18,
  'review-head': 10,
  'review-pull-request': 10,
  'refresh-org-policy': 10,
  command: 7,
  'fix-all': 7,
  'ask-waiver': 7,
  'waiver-decided': 5,
  'verify-pull-request': 5,
  'compare-pull-request': 5,
  'scans-arrived': 5,
  'refresh-trust': 5,
  'look-at-merge': 0,
  'late-scans': 5,
  'sweep-installation': 0,
  'forget-owner': 0,
  sweep: 0,
  retention: 0,
};

/** The priority of a job in the queue; see `jobPriority`. */
export const queuePriority = (kind: JobKind, lane: Lane = 'ordinary'): number => jobPriority[kind] + (lane === 'large' ? largePriority : 0);

/** A UUID (version 8, RFC 9562) that is the same for the same job of the same delivery. One delivery may give several jobs. */
export const deliveryJobId = (deliveryId: string, job: Job): string => {
  const hex = digest(JSON.stringify([deliveryId, job]));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
