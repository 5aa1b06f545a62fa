import { createHash } from 'node:crypto';
import type { Job, JobKind } from './job.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** GitHub's names differ in more than case. */
const repositoryOf = ({ owner, repo }: { readonly owner: string; readonly repo: string }): string => `${owner}/${repo}`.toLowerCase();

/**
 * What a job is about: of each key one job is active and one is queued at most, and the newest of the queued ones wins. Each person's request is a
 * key of its own, because each gets an answer.
 */
export const jobKey = (job: Job): string => {
  switch (job.kind) {
    case 'review-pull-request':
    case 'verify-pull-request':
      return `${job.kind} ${repositoryOf(job)}#${job.number}`;
    case 'review-merge-group':
    case 'verify-merge-group':
    case 'review-head':
      return `${job.kind} ${repositoryOf(job)}@${job.head}`;
    case 'fix-all':
      return `${job.kind} ${repositoryOf(job)}#${job.number} ${job.commentId ?? job.head ?? ''}`;
    case 'command':
      return `${job.kind} ${repositoryOf(job)}#${job.number} ${job.commentId}`;
    case 'refresh-org-policy':
    case 'refresh-trust':
      return `${job.kind} ${job.installationId} ${job.owner.toLowerCase()}`;
    case 'sweep-installation':
      return `${job.kind} ${job.installationId} ${job.repositories ? digest(JSON.stringify(job.repositories)) : 'all'}`;
    case 'sweep':
    case 'retention':
      return job.kind;
  }
};

/**
 * What jobs at a time are limited for: an installation, and apart from its other jobs those that ask registries, so that a registry that is slow
 * holds up no review. Undefined for jobs that belong to none.
 */
export const jobGroup = (job: Job): string | undefined => {
  if (!('installationId' in job)) return undefined;
  const asksRegistries = job.kind === 'verify-pull-request' || job.kind === 'verify-merge-group';
  return asksRegistries ? `${job.installationId} images` : String(job.installationId);
};

/** Higher runs first: people who wait come before pull requests, and those before housekeeping. */
export const jobPriority: Readonly<Record<JobKind, number>> = {
  command: 20,
  'fix-all': 20,
  'review-merge-group': 15,
  'review-head': 10,
  'review-pull-request': 10,
  'refresh-org-policy': 10,
  'verify-merge-group': 8,
  'verify-pull-request': 5,
  'refresh-trust': 5,
  'sweep-installation': 0,
  sweep: 0,
  retention: 0,
};

/** A UUID (version 8, RFC 9562) that is the same for the same job of the same delivery. One delivery may give several jobs. */
export const deliveryJobId = (deliveryId: string, job: Job): string => {
  const hex = digest(JSON.stringify([deliveryId, job]));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
