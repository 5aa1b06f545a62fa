import type { ProbotOctokit } from 'probot';
import * as v from 'valibot';
import { readCall } from '../../src/github/calls.ts';
import { GitHubError, toGitHubError } from '../../src/github/errors.ts';
import type { TokenAccess } from './installation-clients.ts';

/**
 * What a token is for: one job in one repository, or reading in all of an installation. Why teams and attestations have ones of their own: an
 * organization may not have accepted those permissions yet, and GitHub gives no token that asks for more than is granted.
 */
export type TokenScope =
  | { readonly installationId: number; readonly repo: string; readonly access: TokenAccess }
  | { readonly installationId: number; readonly access: 'read' | 'teams' | 'attestations' };

const permissionsOf = {
  read: { metadata: 'read', contents: 'read', pull_requests: 'read', checks: 'read' },
  teams: { metadata: 'read', members: 'read' },
  attestations: { metadata: 'read', attestations: 'read' },
  review: { metadata: 'read', contents: 'read', pull_requests: 'write', checks: 'write' },
  fix: { metadata: 'read', contents: 'write', pull_requests: 'write', checks: 'write' },
} as const;

/** Why nothing is said of the token's form: it has changed, and will again (REST reference, "Create an installation access token for an app"). */
const tokenSchema = v.object({ token: v.pipe(v.string(), v.minLength(1)) });

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

/** Hands out tokens of installations, each no wider than its use. They are kept until a minute before they end, one hour after they were made. */
export interface InstallationTokens {
  /** `renew`: the one that is kept has been turned away. Throws `GitHubError`, `forbidden` when the installation does not grant it. */
  get(scope: TokenScope, renew?: boolean): Promise<string>;
}

/** Tokens by the App's own client, which keeps them and asks once for those who ask at the same time. */
export const createInstallationTokens = (app: ProbotOctokit): InstallationTokens => ({
  get: async (scope, renew = false) => {
    const { installationId, access } = scope;
    try {
      const answer = await readCall(what, () =>
        app.auth({
          type: 'installation',
          installationId,
          permissions: permissionsOf[access],
          ...('repo' in scope && { repositoryNames: [scope.repo] }),
          ...(renew && { refresh: true }),
        }),
      );
      return v.parse(tokenSchema, answer).token;
    } catch (error) {
      throw asRefusal(toGitHubError(error, what));
    }
  },
});
