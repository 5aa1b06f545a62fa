import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';

/** The topics of a repository. Throws `GitHubError`. */
export const readTopics = (client: GitHubClient, target: ReviewTarget): Promise<readonly string[]> =>
  readCall('Reading the repository', async () => {
    const { data } = await client.rest.repos.get(repositoryOf(target));
    const id: number | undefined = data.id;
    if (id === undefined) throw cutShort('Reading the repository');
    return data.topics ?? [];
  });
