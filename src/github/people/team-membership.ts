import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';

/**
 * Whether a person is in a team (`owner/slug`), or in one below it. Who was invited and has not accepted is not. GitHub answers the same
 * when there is no such team (REST reference, "Get team membership for a user"). Throws `GitHubError`, `forbidden` when teams can't be
 * read.
 */
export const readTeamMembership = (client: GitHubClient, team: string, login: string): Promise<boolean> => {
  const [org = '', slug = ''] = team.split('/');
  return readCall(`Asking whether ${login} is in the team ${team}`, async () => {
    const { data } = await client.rest.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login });
    return data.state === 'active';
  }).catch((error: unknown) => {
    if (error instanceof GitHubError && error.code === 'not-found') return false;
    throw error;
  });
};
