import type { CheckRunKey } from '../../src/github/check-run-publisher.ts';
import type { PullRequestTarget } from '../../src/github/pull-request-target.ts';
import type { JobRepository, MergeGroupJob, VerifyGroupJob } from '../queue/job.ts';

/** Name of our check run: what a ruleset requires. */
export const checkName = 'tidewaiter';

/** Name of the check run of the image-signing gate. */
export const signingCheckName = 'tidewaiter/image-signing';

/** Our check runs. */
export type CheckName = typeof checkName | typeof signingCheckName;

/** What a check run is about, as its `external_id` tells: events of check runs of forks name no pull request. */
export type CheckSubject =
  | { readonly kind: 'pull-request'; readonly owner: string; readonly repo: string; readonly number: number; readonly head: string }
  | {
      readonly kind: 'merge-group';
      readonly owner: string;
      readonly repo: string;
      readonly base: string;
      readonly head: string;
      readonly baseRef: string;
    };

/** The end of a pull request's id, which stays when the repository gets another name. */
export const pullRequestSubject = (number: number, head: string): string => `#${number}@${head}`;

/** `owner/repo#number@head`. */
export const pullRequestId = ({ owner, repo }: Pick<JobRepository, 'owner' | 'repo'>, number: number, head: string): string =>
  `${owner}/${repo}${pullRequestSubject(number, head)}`;

/** `owner/repo@base...head@branch`. */
export const mergeGroupId = (
  { owner, repo }: Pick<JobRepository, 'owner' | 'repo'>,
  { base, head, baseRef }: { readonly base: string; readonly head: string; readonly baseRef: string },
): string => `${owner}/${repo}@${base}...${head}@${baseRef}`;

/** A check run of a pull request's head. */
export const pullRequestKey = (
  target: Pick<PullRequestTarget, 'owner' | 'repo' | 'number' | 'head'>,
  appId: number,
  name: CheckName = checkName,
): CheckRunKey => ({
  name,
  appId,
  headSha: target.head,
  externalId: pullRequestId(target, target.number, target.head),
});

/** A check run of a merge group's head. */
export const mergeGroupKey = (job: MergeGroupJob | VerifyGroupJob, appId: number, name: CheckName = checkName): CheckRunKey => ({
  name,
  appId,
  headSha: job.head,
  externalId: mergeGroupId(job, job),
});

/** What an `external_id` is about; undefined for one that we did not write. */
export const parseExternalId = (id: string): CheckSubject | undefined => {
  const pull = /^([\w.-]{1,100})\/([\w.-]{1,100})#(\d{1,10})@([0-9a-f]{40,64})$/u.exec(id);
  if (pull) {
    const [, owner = '', repo = '', number = '', head = ''] = pull;
    return { kind: 'pull-request', owner, repo, number: Number(number), head };
  }
  const group = /^([\w.-]{1,100})\/([\w.-]{1,100})@([0-9a-f]{40,64})\.\.\.([0-9a-f]{40,64})@(.{1,255})$/u.exec(id);
  if (!group) return undefined;
  const [, owner = '', repo = '', base = '', head = '', baseRef = ''] = group;
  return { kind: 'merge-group', owner, repo, base, head, baseRef };
};
