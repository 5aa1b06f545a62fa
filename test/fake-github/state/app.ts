import { generateKeyPairSync } from 'node:crypto';
import type { FakeRepository } from './repository.ts';
import { covers, type Permissions, type Token } from './token.ts';
import { type Account, accountOf, type World } from './world.ts';

export interface AppOptions {
  readonly slug: string;
  readonly owner?: string;
  readonly permissions?: Permissions;
  readonly events?: readonly string[];
  /** Where deliveries go, and the secret that signs them. */
  readonly webhook?: { readonly url: string; readonly secret: string };
}

/** A GitHub App. */
export interface FakeApp {
  readonly id: number;
  readonly slug: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people are sent back to who let it in. */
  readonly callbackUrls: string[];
  readonly owner: Account;
  readonly bot: Account;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  readonly createdAt: string;
  /** PEM; made when it is first asked for. */
  readonly privateKey: string;
  readonly publicKey: string;
  readonly installations: Installation[];
  readonly deliveries: Delivery[];
  webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Installs the app on an account, for all or some of its repositories. */
  readonly install: (
    owner: string,
    options?: { readonly repositories?: readonly FakeRepository[]; readonly permissions?: Permissions },
  ) => Installation;
}

export interface Installation {
  readonly id: number;
  readonly app: FakeApp;
  readonly account: Account;
  permissions: Permissions;
  repositories: 'all' | readonly FakeRepository[];
  readonly createdAt: string;
  suspendedAt: string | undefined;
}

/** One attempt to bring a webhook to the app. */
export interface Delivery {
  readonly id: number;
  /** The same for every attempt of one event. */
  readonly guid: string;
  readonly event: string;
  readonly action: string | undefined;
  readonly payload: string;
  readonly deliveredAt: string;
  readonly redelivery: boolean;
  /** Seconds. */
  readonly duration: number;
  readonly statusCode: number;
  readonly installationId: number | undefined;
  readonly repositoryId: number | undefined;
}

/** The app behind `GITHUB_TOKEN`; its id is public knowledge. */
export const actionsAppId = 15_368;

export const createApp = (world: World, options: AppOptions, id = world.nextId()): FakeApp => {
  let keys: { readonly privateKey: string; readonly publicKey: string } | undefined;
  // Why lazy: a key takes 50 ms, and most tests use no app.
  const pair = () =>
    (keys ??= generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    }));
  const app: FakeApp = {
    id,
    slug: options.slug,
    clientId: `Iv23fake${id}`,
    clientSecret: `secret-of-client-${id}`,
    callbackUrls: [],
    owner: accountOf(world, options.owner ?? 'github', 'Organization'),
    bot: accountOf(world, `${options.slug}[bot]`),
    permissions: { metadata: 'read', ...options.permissions },
    events: options.events ?? [],
    createdAt: world.stamp(),
    get privateKey() {
      return pair().privateKey;
    },
    get publicKey() {
      return pair().publicKey;
    },
    installations: [],
    deliveries: [],
    webhook: options.webhook,
    install: (owner, { repositories, permissions } = {}) => {
      const installation: Installation = {
        id: world.nextId(),
        app,
        account: accountOf(world, owner),
        permissions: permissions ?? app.permissions,
        repositories: repositories ?? 'all',
        createdAt: world.stamp(),
        suspendedAt: undefined,
      };
      app.installations.push(installation);
      return installation;
    },
  };
  world.apps.set(id, app);
  return app;
};

/** Repositories that an installation reaches. */
export const repositoriesOf = (world: World, { account, repositories }: Installation): readonly FakeRepository[] =>
  repositories === 'all' ? [...world.repositories.values()].filter(repository => repository.owner.id === account.id) : repositories;

/** An hour-long token of an installation, for some of its repositories and permissions when asked so; undefined if more is asked than it has. */
export const createInstallationToken = (
  world: World,
  installation: Installation,
  wanted: { readonly permissions?: Permissions | undefined; readonly repositories?: readonly FakeRepository[] | undefined },
): Token | undefined => {
  const permissions: Permissions = { metadata: 'read', ...(wanted.permissions ?? installation.permissions) };
  const missing = Object.entries(permissions).some(
    ([name, access]) => name !== 'metadata' && !covers(installation.permissions[name], access),
  );
  const reached = repositoriesOf(world, installation);
  if (missing || wanted.repositories?.some(repository => !reached.includes(repository))) return undefined;
  const token: Token = {
    value: `ghs_${installation.app.id}_installation${world.nextId()}`,
    kind: 'installation',
    account: installation.app.bot,
    app: installation.app,
    installation,
    permissions,
    repositories: wanted.repositories ?? installation.repositories,
    rateLimit: { core: 5_000, graphql: 5_000 },
    expiresAt: world.now() + 3_600_000,
  };
  world.tokens.set(token.value, token);
  return token;
};
