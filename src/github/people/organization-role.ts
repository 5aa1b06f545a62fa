import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';

/**
 * Whether a person owns an organization. Who was invited and has not accepted does not. Takes `members: read`. Throws `GitHubError`,
 * `forbidden` when that is not granted (REST reference, "Get organization membership for a user").
 */
export const isOrganizationOwner = (client: GitHubClient, org: string, login: string): Promise<boolean> =>
  readCall(`Asking whether ${login} owns ${org}`, async () => {
    const { data } = await client.rest.orgs.getMembershipForUser({ org, username: login });
    return data.state === 'active' && data.role === 'admin';
  }).catch((error: unknown) => {
    if (error instanceof GitHubError && error.code === 'not-found') return false;
    throw error;
  });
