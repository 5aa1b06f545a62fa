import { writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { type RepositoryName, repositoryOf } from '../pull-request/review-target.ts';
import { type Published, refusal } from './published.ts';

/** What reactions say: `eyes` is taken, `+1` done, `confused` not for you or not possible. */
export type Reaction = 'eyes' | '+1' | 'confused';

/**
 * Reacts to a comment. The same reaction twice is one (REST reference, "Create reaction for an issue comment": 200). A comment that is gone
 * gets none. Throws `GitHubError` for failures that may pass.
 */
export const publishReaction = async (
  client: GitHubClient,
  repository: RepositoryName,
  commentId: number,
  content: Reaction,
): Promise<Published> => {
  try {
    await writeCall('Reacting to a comment', () =>
      client.rest.reactions.createForIssueComment({ ...repositoryOf(repository), comment_id: commentId, content }),
    );
    return { status: 'published' };
  } catch (error) {
    if (error instanceof GitHubError && error.retryable) throw error;
    return refusal(error, 'reactions');
  }
};
