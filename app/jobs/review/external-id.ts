import type { CheckRunKey } from '../../../src/github/publish/check-run-publisher.ts';
import type { PullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import type { GroupJob, JobKind, JobRepository, PullJob } from '../../queue/job.ts';

/** Name of our check run: what a ruleset requires. */
export const checkName = 'tidewaiter';

/** Name of the check run of the image-signing gate. */
export const signingCheckName = 'tidewaiter/image-signing';

/** Name of the check run of scanners' results. */
export const scansCheckName = 'tidewaiter/scans';

const checkNames = [checkName, signingCheckName, scansCheckName] as const;

/** Our check runs. */
export type CheckName = (typeof checkNames)[number];

/** The jobs that make a check run by its name. */
export const jobsOfCheck = {
  [checkName]: { pull: 'review-pull-request', group: 'review-merge-group' },
  [signingCheckName]: { pull: 'verify-pull-request', group: 'verify-merge-group' },
  [scansCheckName]: { pull: 'compare-pull-request', group: 'compare-merge-group' },
} as const satisfies Record<CheckName, { readonly pull: PullJob['kind']; readonly group: GroupJob['kind'] }>;

/** The check run that a job makes; undefined for jobs that make none. */
export const checkOfJob = (kind: JobKind): CheckName | undefined =>
  checkNames.find(name => jobsOfCheck[name].pull === kind || jobsOfCheck[name].group === kind);

/** The name of a check run as one of ours; any other stands for the review's. */
export const asCheckName = (name: string): CheckName => checkNames.find(own => own === name) ?? checkName;

/** What a check run is about, as its `external_id` tells: events of check runs of forks name no pull request. */
export type CheckSubject =
  | {
      readonly kind: 'pull-request';
      readonly owner: string;
      readonly repo: string;
      readonly number: number;
      readonly head: string;
      /** Branch that it was judged against; undefined in runs of releases that did not say so. */
      readonly baseRef?: string;
    }
  | {
      readonly kind: 'merge-group';
      readonly owner: string;
      readonly repo: string;
      readonly base: string;
      readonly head: string;
      readonly baseRef: string;
    };

/** What makes a check run anew, by its name and what it is about: each is made by itself. */
export const checkAgainJob = (name: string, subject: CheckSubject, repository: JobRepository, reason: string): PullJob | GroupJob => {
  const { pull, group } = jobsOfCheck[asCheckName(name)];
  if (subject.kind === 'pull-request') return { kind: pull, ...repository, number: subject.number, reason };
  const { base, head, baseRef } = subject;
  return { kind: group, ...repository, base, head, baseRef };
};

/** A pull request as a check run names it. */
export type PullRequestSubject = Pick<PullRequestTarget, 'owner' | 'repo' | 'number' | 'head' | 'baseRef'>;

/**
 * `owner/repo#number@head@branch`. Why with the names: the organization's policy chooses repositories by them, so that a verdict from
 * before a rename or a transfer is not this repository's. Why with the base branch: against another one it is another change, by another
 * policy.
 */
export const pullRequestId = ({ owner, repo, number, head, baseRef }: PullRequestSubject): string =>
  `${owner}/${repo}#${number}@${head}@${baseRef}`;

/** `owner/repo@base...head@branch`. */
export const mergeGroupId = (
  { owner, repo }: Pick<JobRepository, 'owner' | 'repo'>,
  { base, head, baseRef }: { readonly base: string; readonly head: string; readonly baseRef: string },
): string => `${owner}/${repo}@${base}...${head}@${baseRef}`;

/** A check run of a pull request's head. */
export const pullRequestKey = (target: PullRequestSubject, appId: number, name: CheckName = checkName): CheckRunKey => ({
  name,
  appId,
  headSha: target.head,
  externalId: pullRequestId(target),
});

/** A check run of a merge group's head. */
export const mergeGroupKey = (job: GroupJob, appId: number, name: CheckName = checkName): CheckRunKey => ({
  name,
  appId,
  headSha: job.head,
  externalId: mergeGroupId(job, job),
});

/** What an `external_id` is about; undefined for one that we did not write. */
export const parseExternalId = (id: string): CheckSubject | undefined => {
  const pull = /^([\w.-]{1,100})\/([\w.-]{1,100})#(\d{1,10})@([0-9a-f]{40,64})(?:@(.{1,255}))?$/u.exec(id);
  if (pull) {
    const [, owner = '', repo = '', number = '', head = '', baseRef] = pull;
    return { kind: 'pull-request', owner, repo, number: Number(number), head, ...(baseRef !== undefined && { baseRef }) };
  }
  const group = /^([\w.-]{1,100})\/([\w.-]{1,100})@([0-9a-f]{40,64})\.\.\.([0-9a-f]{40,64})@(.{1,255})$/u.exec(id);
  if (!group) return undefined;
  const [, owner = '', repo = '', base = '', head = '', baseRef = ''] = group;
  return { kind: 'merge-group', owner, repo, base, head, baseRef };
};
