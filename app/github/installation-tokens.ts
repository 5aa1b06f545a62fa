import type { ProbotOctokit } from 'probot';
import * as v from 'valibot';
import { readCall } from '../../src/github/call/calls.ts';
import { GitHubError, toGitHubError } from '../../src/github/call/errors.ts';
import type { TokenAccess } from './installation-clients.ts';

/**
 * What a token is for: one job in one repository, or reading in all of an installation. Why teams and attestations have ones of their own:
 * an organization may not have accepted those permissions yet, and GitHub gives no token that asks for more than is granted.
 */
export type TokenScope =
  | { readonly installationId: number; readonly repo: string; readonly repositoryId?: number | undefined; readonly access: TokenAccess }
  | { readonly installationId: number; readonly access: 'read' | 'teams' | 'attestations' };

const permissionsOf = {
  read: { metadata: 'read', contents: 'read', pull_requests: 'read', checks: 'read' },
  teams: { metadata: 'read', members: 'read' },
  attestations: { metadata: 'read', attestations: 'read' },
  actions: { metadata: 'read', actions: 'read' },
  review: { metadata: 'read', contents: 'read', pull_requests: 'write', checks: 'write' },
  fix: { metadata: 'read', contents: 'write', pull_requests: 'write', checks: 'write' },
} as const;

/** What the App can't review without. Source: docs/app.md, "What each permission is for". */
export const neededPermissions: Readonly<Record<string, 'read' | 'write'>> = permissionsOf.review;

/**
 * Why nothing is said of the token's form: it has changed, and will again (REST reference, "Create an installation access token for an
 * app").
 */
const tokenSchema = v.object({ token: v.pipe(v.string(), v.minLength(1)), repositoryNames: v.optional(v.array(v.string())) });

/** A token, and what it is for. */
export interface InstallationToken {
  readonly token: string;
  /**
   * How the one repository was called when a token for it was made last; undefined for a token of all that the installation reaches, and
   * for one by name.
   */
  readonly repositoryName: string | undefined;
}

/** Why by its id: a repository that has been renamed is still the one that is meant, and another may have its old name. */
const repositoryOf = (scope: TokenScope): { readonly repositoryIds: number[] } | { readonly repositoryNames: string[] } | undefined => {
  if (!('repo' in scope)) return undefined;
  return scope.repositoryId === undefined ? { repositoryNames: [scope.repo] } : { repositoryIds: [scope.repositoryId] };
};

const what = 'Getting a token of the installation';

/** 422: "The permissions requested are not granted to this installation", or the repository is out of its reach. */
const asRefusal = (failure: GitHubError): GitHubError =>
  failure.code === 'refused'
    ? new GitHubError(
        'forbidden',
        'The installation does not grant the App what this job needs, or does not reach the repository.',
        failure,
      )
    : failure;

/**
 * Hands out tokens of installations, each no wider than its use. They are kept until a minute before they end, one hour after they were
 * made.
 */
export interface InstallationTokens {
  /** `renew`: the one that is kept has been turned away. Throws `GitHubError`, `forbidden` when the installation does not grant it. */
  get(scope: TokenScope, renew?: boolean): Promise<InstallationToken>;
}

/** Tokens by the App's own client, which keeps them and asks once for those who ask at the same time. */
export const createInstallationTokens = (app: ProbotOctokit): InstallationTokens => {
  /** Names by id. Why they are kept: a token that is kept does not tell them. */
  const names = new Map<number, string>();
  const get: InstallationTokens['get'] = async (scope, renew = false) => {
    const { installationId, access } = scope;
    try {
      const answer = await readCall(what, () =>
        app.auth({
          type: 'installation',
          installationId,
          permissions: permissionsOf[access],
          ...repositoryOf(scope),
          ...(renew && { refresh: true }),
        }),
      );
      const { token, repositoryNames } = v.parse(tokenSchema, answer);
      const id = 'repositoryId' in scope ? scope.repositoryId : undefined;
      if (id === undefined) return { token, repositoryName: undefined };
      const name = repositoryNames?.[0] ?? names.get(id);
      if (name !== undefined) names.set(id, name);
      return { token, repositoryName: name };
    } catch (error) {
      throw asRefusal(toGitHubError(error, what));
    }
  };
  return { get };
};
