import type { Json, JsonObject } from '../json.ts';
import { representApp, representInstallation } from '../represent/account.ts';
import { representRepository } from '../represent/repository.ts';
import { createInstallationToken, type Delivery, type FakeApp, type Installation, repositoriesOf } from '../state/app.ts';
import { type Access, type Permissions, reaches } from '../state/token.ts';
import { redeliver } from '../webhooks/delivery.ts';
import { type Answer, type Call, created, type Handlers, notFound, ok, Refusal } from './call.ts';
import { linkHeader, listAnswer, pageOf } from './paging.ts';

/** The app of the request's JSON web token. */
const appOf = ({ app }: Call): FakeApp => {
  if (!app) throw new Refusal(401, 'A JSON web token could not be decoded');
  return app;
};

const installationOf = (call: Call): Installation => {
  const id = Number(call.params['installation_id']);
  const found = appOf(call).installations.find(installation => installation.id === id);
  if (!found) throw notFound();
  return found;
};

const isAccess = (value: Json): value is Access => value === 'read' || value === 'write' || value === 'admin';

const readPermissions = (asked: JsonObject): Permissions =>
  Object.fromEntries(Object.entries(asked).flatMap(([name, access]): [string, Access][] => (isAccess(access) ? [[name, access]] : [])));

const createAccessToken = (call: Call): Answer => {
  const installation = installationOf(call);
  const { world, body } = call;
  if (installation.suspendedAt !== undefined) throw new Refusal(403, 'This installation has been suspended');
  const asked = body.object('permissions')?.raw;
  const permissions = asked && readPermissions(asked);
  const ids = body.raw['repository_ids'];
  const names = body.raw['repositories'];
  const reached = repositoriesOf(world, installation);
  const chosen =
    Array.isArray(ids) || Array.isArray(names)
      ? [...world.repositories.values()].filter(
          // A fork has its repository's name: names are those of the installation's account.
          ({ id, name, owner }) =>
            (Array.isArray(ids) && ids.includes(id)) ||
            (Array.isArray(names) && names.includes(name) && owner.id === installation.account.id),
        )
      : undefined;
  const missesNames = Array.isArray(names) && !names.every(name => chosen?.some(repository => repository.name === name));
  const missesIds = Array.isArray(ids) && !ids.every(id => chosen?.some(repository => repository.id === id));
  if (missesNames || missesIds || chosen?.some(repository => !reached.includes(repository))) {
    throw new Refusal(422, 'There is at least one repository that does not exist or is not accessible to the parent installation.');
  }
  const token = createInstallationToken(world, installation, { permissions, repositories: chosen });
  if (!token) throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  return created({
    token: token.value,
    expires_at: new Date(token.expiresAt ?? 0).toISOString().replace(/\.\d+/, ''),
    permissions: token.permissions,
    repository_selection: token.repositories === 'all' ? 'all' : 'selected',
    ...(chosen ? { repositories: chosen.map(representRepository) } : {}),
  });
};

const statusTexts: Readonly<Record<number, string>> = { 200: 'OK', 202: 'Accepted', 0: 'failed to connect to host' };

const representDelivery = (delivery: Delivery): JsonObject => ({
  id: delivery.id,
  guid: delivery.guid,
  delivered_at: delivery.deliveredAt,
  redelivery: delivery.redelivery,
  duration: delivery.duration,
  status: statusTexts[delivery.statusCode] ?? `Invalid HTTP Response: ${delivery.statusCode}`,
  status_code: delivery.statusCode,
  event: delivery.event,
  action: delivery.action ?? null,
  installation_id: delivery.installationId ?? null,
  repository_id: delivery.repositoryId ?? null,
});

const deliveryStatus = ({ statusCode }: Delivery): string => (statusCode >= 200 && statusCode < 400 ? 'success' : 'failure');

/** Newest first, paged by a cursor: the id of the first delivery of the next page. */
const listDeliveries = (call: Call): Answer => {
  const { query, world } = call;
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const cursor = Number(query.get('cursor') ?? Number.MAX_SAFE_INTEGER);
  const wanted = query.get('status');
  const all = appOf(call)
    .deliveries.toReversed()
    .filter(delivery => delivery.id <= cursor && (wanted === null || deliveryStatus(delivery) === wanted));
  const next = all[size];
  const link = next && `<${world.urls.api}/app/hook/deliveries?per_page=${size}&cursor=${next.id}>; rel="next"`;
  return { ...ok(all.slice(0, size).map(representDelivery)), ...linkHeader(link) };
};

export const appHandlers: Handlers = {
  'apps/get-authenticated': call => {
    const app = appOf(call);
    return ok({ ...representApp(call.world, app), permissions: { ...app.permissions }, installations_count: app.installations.length });
  },
  'apps/list-installations': call =>
    listAnswer(call, appOf(call).installations, installation => representInstallation(call.world, installation)),
  'apps/get-installation': call => ok(representInstallation(call.world, installationOf(call))),
  'apps/get-repo-installation': call => {
    const app = appOf(call);
    const repository = call.world.repositories.get(`${call.params['owner']}/${call.params['repo']}`.toLowerCase());
    const found = app.installations.find(installation => repository && repositoriesOf(call.world, installation).includes(repository));
    if (!found) throw notFound();
    return ok(representInstallation(call.world, found));
  },
  'apps/create-installation-access-token': createAccessToken,
  'apps/list-repos-accessible-to-installation': call => {
    const { token, world } = call;
    if (token?.kind !== 'installation')
      throw new Refusal(403, 'You must authenticate with an installation access token in order to list repositories for an installation.');
    const all = [...world.repositories.values()].filter(repository => reaches(token, repository));
    const { items, link } = pageOf(call, all);
    const body = {
      total_count: all.length,
      repository_selection: token.repositories === 'all' ? 'all' : 'selected',
      repositories: items.map(representRepository),
    };
    return { ...ok(body), ...linkHeader(link) };
  },
  'apps/list-webhook-deliveries': listDeliveries,
  'apps/redeliver-webhook-delivery': call => {
    const app = appOf(call);
    const found = app.deliveries.find(({ id }) => id === Number(call.params['delivery_id']));
    if (!found) throw notFound();
    redeliver(call.world, app, found);
    return { status: 202, json: {} };
  },
};
