import type { Account, World } from '../state/world.ts';
import type { Source } from './source.ts';

/** An account as GraphQL shows it: the login of a bot has no `[bot]` behind it, unlike in the REST API. */
export const actorSource = ({ urls }: World, account: Account): Source => {
  const login = account.login.replace(/\[bot\]$/, '');
  const path = account.type === 'Bot' ? `/apps/${login}` : `/${login}`;
  return {
    __typename: account.type,
    id: account.nodeId,
    databaseId: account.id,
    login,
    name: null,
    avatarUrl: `${urls.web}/avatars/${account.id}`,
    url: `${urls.web}${path}`,
    resourcePath: path,
  };
};
