import { representAccount, representInstallation } from '../represent/account.ts';
import { representRepository } from '../represent/repository.ts';
import { type Installation, repositoriesOf } from '../state/app.ts';
import type { FakeRepository } from '../state/repository.ts';
import type { Token } from '../state/token.ts';
import { type Call, type Handlers, notFound, ok, Refusal } from './call.ts';
import { linkHeader, pageOf } from './paging.ts';

const personOf = ({ token }: Call): Token => {
  if (token?.kind !== 'user') throw new Refusal(401, 'Requires authentication');
  return token;
};

/** The person of a user access token of an App. */
const userOfApp = (call: Call): Token & { readonly app: NonNullable<Token['app']> } => {
  const { app, ...token } = personOf(call);
  if (!app) throw new Refusal(403, 'You must authenticate with an access token authorized to a GitHub App in order to list installations');
  return { ...token, app };
};

const seenIn = (call: Call, installation: Installation): readonly FakeRepository[] =>
  repositoriesOf(call.world, installation).filter(repository => repository.isCollaborator(personOf(call).account.login));

/** Installations in which the person has access to something. */
const installationsOf = (call: Call): readonly Installation[] =>
  userOfApp(call).app.installations.filter(installation => seenIn(call, installation).length > 0);

export const userHandlers: Handlers = {
  'users/get-authenticated': call => {
    const { account } = personOf(call);
    const counts = { public_repos: 0, public_gists: 0, followers: 0, following: 0 };
    const words = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
    const stamp = '2026-01-05T12:00:00Z';
    return ok({ ...representAccount(call.world, account), ...words, ...counts, created_at: stamp, updated_at: stamp });
  },
  'apps/list-installations-for-authenticated-user': call => {
    const all = installationsOf(call);
    const { items, link } = pageOf(call, all);
    const body = { total_count: all.length, installations: items.map(one => representInstallation(call.world, one)) };
    return { ...ok(body), ...linkHeader(link) };
  },
  'apps/list-installation-repos-for-authenticated-user': call => {
    const installation = installationsOf(call).find(({ id }) => String(id) === call.params['installation_id']);
    if (!installation) throw notFound();
    const all = seenIn(call, installation);
    const { items, link } = pageOf(call, all);
    const body = {
      total_count: all.length,
      repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
      repositories: items.map(representRepository),
    };
    return { ...ok(body), ...linkHeader(link) };
  },
};
