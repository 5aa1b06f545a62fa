import type { JsonObject } from '../json.ts';
import type { FakeApp, Installation } from '../state/app.ts';
import type { Account, World } from '../state/world.ts';
import { nodeIdOf } from '../state/world.ts';

/** GitHub's `simple-user`. */
export const representAccount = ({ urls }: World, account: Account): JsonObject => {
  const url = `${urls.api}/users/${encodeURIComponent(account.login)}`;
  const page = account.type === 'Bot' ? `${urls.web}/apps/${account.login.replace('[bot]', '')}` : `${urls.web}/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    avatar_url: `${urls.web}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
};

/** GitHub's `organization-simple-webhooks`. */
export const representOrganization = ({ urls }: World, account: Account): JsonObject => {
  const url = `${urls.api}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${urls.web}/avatars/${account.id}`,
    description: null,
  };
};

/** GitHub's `integration`: an app. */
export const representApp = (world: World, app: FakeApp): JsonObject => {
  // The description knows five permissions by name and says nothing of the others.
  const named = ['issues', 'checks', 'metadata', 'contents', 'deployments'];
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeIdOf('A', app.id),
    owner: representAccount(world, app.owner),
    name: app.slug,
    description: '',
    external_url: `${world.urls.web}/apps/${app.slug}`,
    html_url: `${world.urls.web}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: Object.fromEntries(Object.entries(app.permissions).filter(([name]) => named.includes(name))),
    events: app.events,
  };
};

/** GitHub's `installation`. */
export const representInstallation = (world: World, installation: Installation): JsonObject => {
  const { app, account } = installation;
  const url = `${world.urls.api}/app/installations/${installation.id}`;
  return {
    id: installation.id,
    account: representAccount(world, account),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${world.urls.api}/installation/repositories`,
    html_url: `${world.urls.web}/organizations/${account.login}/settings/installations/${installation.id}`,
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions,
    events: app.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedAt === undefined ? null : representAccount(world, account),
    suspended_at: installation.suspendedAt ?? null,
  };
};
