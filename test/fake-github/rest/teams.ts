import { representAccount } from '../represent/account.ts';
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

/** Whether a person is in an organization. Here that is who owns it or is in one of its teams. */
const organizationMembership = (call: Call): Answer => {
  const { world, params } = call;
  const { installation } = tokenOf(call);
  const [org = '', username = ''] = [params['org'], params['username']];
  if (installation && installation.account.login.toLowerCase() !== org.toLowerCase()) throw notFound();
  const key = `${org}/${username}`.toLowerCase();
  const isInTeam = [...world.teams].some(
    ([team, people]) => team.startsWith(`${org}/`.toLowerCase()) && people.has(username.toLowerCase()),
  );
  const isOwner = world.organizationOwners.has(key);
  if (!isOwner && !isInTeam) throw notFound();
  const { id, nodeId, login } = accountOf(world, org, 'Organization');
  const url = `${world.urls.api}/orgs/${login}`;
  return ok({
    url: `${url}/memberships/${username}`,
    state: 'active',
    role: isOwner ? 'admin' : 'member',
    organization_url: url,
    organization: {
      login,
      id,
      node_id: nodeId,
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url: `${world.urls.web}/avatars/${id}`,
      description: null,
    },
    user: representAccount(world, accountOf(world, username)),
  });
};

export const teamHandlers: Handlers = {
  'orgs/get-membership-for-user': organizationMembership,
  'teams/get-membership-for-user-in-org': teamMembership,
};
