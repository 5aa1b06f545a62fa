import type { FakeApp, Installation } from './app.ts';
import type { FakeRepository } from './repository.ts';
import { type Account, accountOf, type World } from './world.ts';

export type Access = 'read' | 'write' | 'admin';

/** Access by permission, in the API's spelling (`pull_requests`). */
export type Permissions = Readonly<Record<string, Access>>;

/** Who may do what: the token of a workflow run, of an app's installation, or of a person. */
export interface Token {
  readonly value: string;
  readonly kind: 'actions' | 'installation' | 'user';
  /** Author of what is written with it. */
  readonly account: Account;
  /** App that acts; a person's token has none. */
  readonly app?: FakeApp;
  readonly installation?: Installation;
  readonly permissions: Permissions;
  /** Repositories it reaches; a person's token reaches what the person can see. */
  readonly repositories: 'all' | readonly FakeRepository[];
  /** Requests per hour. */
  readonly rateLimit: { readonly core: number; readonly graphql: number };
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number;
}

export interface TokenOptions {
  /** As in a workflow (`pull-requests: write`) or as in the API (`pull_requests`). `metadata: read` always comes along. */
  readonly permissions?: Readonly<Record<string, Access | 'none'>>;
  /** A run for a pull request from a fork: whatever was asked for, the token only reads. */
  readonly fork?: boolean;
  /** The repository of the workflow; without it the token reaches all. */
  readonly repository?: FakeRepository;
  /** Makes it a person's token instead of the workflow's. */
  readonly user?: string;
  /** Requests per hour instead of GitHub's 1,000 for a workflow's token. */
  readonly rateLimit?: number;
}

const readPermissions = (options: TokenOptions): Permissions => {
  const wanted = Object.entries({ metadata: 'read', ...options.permissions });
  return Object.fromEntries(
    wanted.flatMap(([name, access]): [string, Access][] => {
      if (access !== 'read' && access !== 'write' && access !== 'admin') return [];
      return [[name.replaceAll('-', '_'), options.fork ? 'read' : access]];
    }),
  );
};

export const createToken = (world: World, actions: FakeApp, options: TokenOptions): Token => {
  const core = options.rateLimit ?? (options.user === undefined ? 1_000 : 5_000);
  const common = {
    permissions: readPermissions(options),
    repositories: options.repository ? [options.repository] : ('all' as const),
    rateLimit: { core, graphql: core },
  };
  const id = world.nextId();
  const token: Token =
    options.user === undefined
      ? { ...common, value: `ghs_actions${id}`, kind: 'actions', account: actions.bot, app: actions }
      : { ...common, value: `ghp_user${id}`, kind: 'user', account: accountOf(world, options.user) };
  world.tokens.set(token.value, token);
  return token;
};

const ranks: Readonly<Record<Access, number>> = { read: 1, write: 2, admin: 3 };

/** Whether the access held is at least the access wanted. */
export const covers = (held: Access | undefined, wanted: Access): boolean => held !== undefined && ranks[held] >= ranks[wanted];

/** Whether the caller can know that the repository exists. */
export const canSee = (token: Token | undefined, repository: FakeRepository): boolean => {
  if (!repository.isPrivate) return true;
  if (!token) return false;
  return token.kind === 'user' ? repository.roleOf(token.account.login) !== 'none' : reaches(token, repository);
};

export const reaches = ({ repositories, installation }: Token, repository: FakeRepository): boolean => {
  if (repositories !== 'all') return repositories.includes(repository);
  return installation === undefined || installation.account.id === repository.owner.id;
};

/** Whether the caller may use a permission on a repository. Everybody may read what is public. */
export const mayUse = (token: Token | undefined, repository: FakeRepository, permission: string, access: Access): boolean => {
  if (access === 'read' && !repository.isPrivate) return true;
  if (!token) return false;
  if (token.kind === 'user') {
    const role = repository.roleOf(token.account.login);
    // Comments on pull requests need no more than seeing the repository.
    if (access === 'read' || permission === 'issues' || permission === 'pull_requests') return role !== 'none' || !repository.isPrivate;
    return role === 'write' || role === 'admin' || role === 'maintain';
  }
  return reaches(token, repository) && covers(token.permissions[permission], access);
};
