import { markedFingerprints, type ReviewComment } from '../reports/review-comments.ts';
import { writeCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { type Published, refusal } from './published.ts';
import { queryRepository } from './repository-query.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';

interface ThreadsAnswer {
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
    const answer: ThreadsAnswer = await queryRepository<ThreadsAnswer>(client, target, 'Reading the review threads', threadsQuery, {
      number,
      after,
    });
    const threads = answer.pullRequest?.reviewThreads;
    for (const thread of threads?.nodes ?? []) {
      for (const comment of thread?.comments.nodes ?? [])
        if (comment?.viewerDidAuthor) for (const fingerprint of markedFingerprints(comment.body)) known.add(fingerprint);
    }
    if (!threads?.pageInfo.hasNextPage) break;
    after = threads.pageInfo.endCursor;
  }
  return known;
};

/** Posts one review with what no earlier run has said. `render` gives the comments, those left out whose findings are all known. */
export const publishReview = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  render: (known: ReadonlySet<string>) => readonly ReviewComment[],
): Promise<Published> => {
  if (render(new Set()).length === 0) return { status: 'nothing-new' };
  try {
    const comments = render(await knownFingerprints(client, target, number));
    if (comments.length === 0) return { status: 'nothing-new' };
    await writeCall('Posting the review', () =>
      client.rest.pulls.createReview({
        ...repositoryOf(target),
        pull_number: number,
        commit_id: target.head,
        event: 'COMMENT',
        body: '',
        comments: comments.map(({ path, line, startLine, side, body }) => ({
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
