import { lookAndWrite, type Pace, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';
import { type Published, refusal } from './published.ts';

/**
 * The hidden first line by which a later run finds its comment. Why only there: all workflows of a repository write as one bot, and another
 * one's comment may quote ours.
 */
const stickyMarker = '<!-- tidewaiter:summary -->';

interface CommentsAnswer {
  readonly pullRequest: {
    readonly comments: {
      readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
      readonly nodes:
        | readonly ({ readonly databaseId: number | null; readonly body: string; readonly viewerDidAuthor: boolean } | null)[]
        | null;
    };
  } | null;
}

const commentsQuery = `query Comments($owner: String!, $repo: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      comments(last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;

/** Pages of comments that are read, the newest first. */
const maxPages = 20;

interface FoundComment {
  readonly id: number;
  readonly body: string;
}

const findComment = async (client: GitHubClient, target: ReviewTarget, number: number): Promise<FoundComment | undefined> => {
  let before: string | null = null;
  for (let page = 0; page < maxPages; page += 1) {
    const answer: CommentsAnswer = await queryRepository<CommentsAnswer>(client, target, 'Reading the comments', commentsQuery, {
      number,
      before,
    });
    const comments = answer.pullRequest?.comments;
    for (const comment of comments?.nodes ?? []) {
      if (comment?.viewerDidAuthor && comment.databaseId !== null && comment.body.split(/\r?\n/u, 1)[0] === stickyMarker)
        return { id: comment.databaseId, body: comment.body };
    }
    if (!comments?.pageInfo.hasPreviousPage) return undefined;
    before = comments.pageInfo.startCursor;
  }
  return undefined;
};

/**
 * Writes the one summary comment: updates it in place, creates it only when `worthSaying`, leaves it alone when nothing changed. When GitHub broke down
 * meanwhile, it is looked for, and written if it is not there.
 */
export const publishStickyComment = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  summary: string,
  worthSaying: boolean,
  pace?: Pick<Pace, 'wait'>,
): Promise<Published> => {
  const body = `${stickyMarker}\n${summary}`;
  try {
    return await lookAndWrite(async isAgain => {
      const found = await findComment(client, target, number);
      if (found && found.body.trim() === body.trim()) return { status: isAgain ? 'published' : 'nothing-new' };
      if (!found && !worthSaying) return { status: 'nothing-new' };
      await writeCall('Writing the summary comment', async () => {
        if (found) await client.rest.issues.updateComment({ ...repositoryOf(target), comment_id: found.id, body });
        else await client.rest.issues.createComment({ ...repositoryOf(target), issue_number: number, body });
      });
      return { status: 'published' };
    }, pace);
  } catch (error) {
    return refusal(error, 'comments');
  }
};
