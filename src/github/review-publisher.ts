import { markedFingerprints, type ReviewComment } from '../reports/review-comments.ts';
import { readCall, writeCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './errors.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

/** What came of publishing: done, nothing to do, or not possible and why (then the caller shows the findings another way). */
export type Published = { readonly status: 'published' | 'nothing-new' } | { readonly status: 'refused'; readonly reason: string };

/** Failures that mean "this token may not" or "not like this": the review goes on without comments. */
export const refusal = (error: unknown, what: string): Published => {
  if (error instanceof GitHubError && ['forbidden', 'not-found', 'refused', 'unauthorized'].includes(error.code)) {
    return { status: 'refused', reason: error.code === 'refused' ? `GitHub refused ${what}.` : `The token may not write ${what}.` };
  }
  throw error;
};

interface ThreadsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes:
          | readonly ({
              readonly comments: {
                readonly nodes: readonly ({ readonly body: string; readonly viewerDidAuthor: boolean } | null)[] | null;
              };
            } | null)[]
          | null;
      };
    } | null;
  } | null;
}

const threadsQuery = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { comments(first: 1) { nodes { body viewerDidAuthor } } }
      }
    }
  }
}`;

/** Pages of review threads that are read to find what was said before. */
const maxThreadPages = 20;

/** Fingerprints of findings that earlier runs commented on. */
const knownFingerprints = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<ReadonlySet<string>> => {
  const known = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < maxThreadPages; page += 1) {
    const answer: ThreadsAnswer = await readCall('Reading the review threads', () =>
      client.graphql<ThreadsAnswer>(threadsQuery, { ...repositoryOf(target), number, after }),
    );
    const threads = answer.repository?.pullRequest?.reviewThreads;
    for (const thread of threads?.nodes ?? []) {
      for (const comment of thread?.comments.nodes ?? [])
        if (comment?.viewerDidAuthor) for (const fingerprint of markedFingerprints(comment.body)) known.add(fingerprint);
    }
    if (!threads?.pageInfo.hasNextPage) break;
    after = threads.pageInfo.endCursor;
  }
  return known;
};

/** Posts one review with the comments that no earlier run has made. */
export const publishReview = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  comments: readonly ReviewComment[],
): Promise<Published> => {
  if (comments.length === 0) return { status: 'nothing-new' };
  try {
    const known = await knownFingerprints(client, target, number);
    const fresh = comments.filter(comment => comment.fingerprints.some(fingerprint => !known.has(fingerprint)));
    if (fresh.length === 0) return { status: 'nothing-new' };
    await writeCall('Posting the review', () =>
      client.rest.pulls.createReview({
        ...repositoryOf(target),
        pull_number: number,
        commit_id: target.head,
        event: 'COMMENT',
        body: '',
        comments: fresh.map(({ path, line, startLine, side, body }) => ({
          path,
          line,
          side,
          body,
          ...(startLine !== undefined && { start_line: startLine, start_side: side }),
        })),
      }),
    );
    return { status: 'published' };
  } catch (error) {
    return refusal(error, 'review comments');
  }
};
