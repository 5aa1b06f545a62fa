import { GitHubError } from '../../../src/github/call/errors.ts';
import { isQueuedHead } from '../../../src/github/pull-request/merge-queue-heads.ts';
import { readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { type CheckSubject, checkAgainJob, type PullRequestSubject, parseExternalId } from './external-id.ts';
import type { ReviewSession } from './review-session.ts';

/** Our check runs of all names on the commit of a pull request's head, as its query tells. */
export interface HeadCheckRuns {
  readonly nodes: readonly ({
    readonly commit: {
      readonly oid: string;
      readonly checkSuites: {
        readonly nodes:
          | readonly ({
              readonly checkRuns: {
                readonly totalCount: number;
                readonly nodes: readonly ({ readonly externalId: string | null } | null)[] | null;
              } | null;
            } | null)[]
          | null;
      } | null;
    };
  } | null)[];
}

/** The field of `PullRequest` that is answered with `HeadCheckRuns`; it costs no call, and no point. */
export const headCheckRuns = (appId: number): string => `headCheckRuns: commits(last: 1) {
  nodes { commit { oid checkSuites(last: 1, filterBy: { appId: ${appId} }) { nodes {
    checkRuns(last: 100, filterBy: { checkType: ALL }) { totalCount nodes { externalId } }
  } } } }
}`;

/**
 * Whether another pull request, or a merge group, may have a check on the head. Why the commit is compared: a pull request may have another
 * head by now, and its author has a say in which commit is listed last, by their dates. Then nothing is known.
 */
export const mayShareHead = ({ nodes }: HeadCheckRuns, { number, head }: Pick<PullRequestSubject, 'number' | 'head'>): boolean => {
  const found = nodes.find(node => node?.commit.oid === head);
  if (!found) return true;
  const runs = (found.commit.checkSuites?.nodes ?? []).map(suite => suite?.checkRuns);
  const isOwn = (externalId: string | null): boolean => {
    const subject = parseExternalId(externalId ?? '');
    return subject?.kind === 'pull-request' && subject.number === number;
  };
  return runs.some(list => {
    const known = list?.nodes ?? [];
    return (list?.totalCount ?? 0) > known.length || known.some(run => run !== null && !isOwn(run.externalId));
  });
};

/** Whether a pull request is open with this head, or a merge group with it is in the queue. Throws `GitHubError`. */
export const isLive = async ({ client, repository }: ReviewSession, subject: CheckSubject, head: string): Promise<boolean> => {
  if (subject.kind === 'merge-group') return isQueuedHead(client, repository, head);
  try {
    return (await readPullRequestTarget(client, repository, subject.number))?.head === head;
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'not-found') return false;
    throw error;
  }
};

/** Has something reviewed again, or its images verified, because of another one with the same head. */
export const lookAgain = ({ tools, repository, run }: ReviewSession, subject: CheckSubject, name: string): Promise<void> => {
  const { correlationId } = run;
  return tools.queue.enqueue(checkAgainJob(name, subject, repository, 'shared-head'), { correlationId });
};
