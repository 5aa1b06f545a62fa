import type { OpenPullRequest } from '../../../src/github/pull-request/open-pull-requests.ts';
import type { JobRepository, SeenPullRequest } from '../../queue/job.ts';

/** What a job about an open pull request of a list says of it. */
export const placeOfPull = (
  installationId: number,
  { owner, repo, repositoryId, number, ...seen }: OpenPullRequest,
): JobRepository & { readonly number: number; readonly seen: SeenPullRequest } => ({
  installationId,
  owner,
  repo,
  ...(repositoryId !== undefined && { repositoryId }),
  number,
  seen,
});
