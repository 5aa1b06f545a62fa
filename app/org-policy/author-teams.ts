import type { Logger } from 'pino';
import type { GitHubClient } from '../../src/github/call/client.ts';
import { GitHubError } from '../../src/github/call/errors.ts';
import { readTeamMembership } from '../../src/github/people/team-membership.ts';
import type { ReadTeams } from '../../src/review/ports.ts';
import type { InstallationClients } from '../github/installation-clients.ts';

/** Most teams asked about for one review: each costs a request, and a policy that names more people than this wants a team for them. */
const maxTeams = 10;

/** Whose teams are asked about, and where. */
export interface AuthorTeamsNeeds {
  readonly clients: Pick<InstallationClients, 'forTeams'>;
  readonly installationId: number;
  /** The organization: an installation knows of no other one's teams. */
  readonly owner: string;
  readonly login: string;
  readonly log: Logger;
}

/**
 * Asks for memberships as a review needs them: one request for each team. What can't be read is missing from the answer, and so is what
 * GitHub does not let the App read; the review then says so. Throws `GitHubError` for failures that may pass.
 */
export const authorTeams =
  ({ clients, installationId, owner, login, log }: AuthorTeamsNeeds): ReadTeams =>
  async teams => {
    const own = teams.filter(team => team.startsWith(`${owner.toLowerCase()}/`)).slice(0, maxTeams);
    const known = new Map<string, boolean>();
    if (own.length === 0) return known;
    const ask = async (client: GitHubClient): Promise<void> => {
      for (const team of own) known.set(team, await readTeamMembership(client, team, login));
    };
    try {
      await ask(await clients.forTeams(installationId));
    } catch (error) {
      if (!(error instanceof GitHubError) || error.retryable) throw error;
      log.warn({ err: error, login, teams: own }, 'the teams of an author could not be read');
    }
    return known;
  };
