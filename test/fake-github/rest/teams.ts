import { accountOf } from '../state/world.ts';
import { type Answer, type Call, type Handlers, notFound, ok, tokenOf } from './call.ts';

/**
 * Whether a person is in a team. Nobody is told apart from a team that does not exist, and an installation knows its own organization's teams
 * only.
 */
const teamMembership = (call: Call): Answer => {
  const { world, params } = call;
  const { installation } = tokenOf(call);
  const [org = '', slug = '', username = ''] = [params['org'], params['team_slug'], params['username']];
  if (installation && installation.account.login.toLowerCase() !== org.toLowerCase()) throw notFound();
  const state = world.teams.get(`${org}/${slug}`.toLowerCase())?.get(username.toLowerCase());
  if (!state) throw notFound();
  const { id } = accountOf(world, org, 'Organization');
  return ok({ url: `${world.urls.api}/organizations/${id}/team/${slug}/memberships/${username}`, role: 'member', state });
};

export const teamHandlers: Handlers = { 'teams/get-membership-for-user-in-org': teamMembership };
