import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { GitHubError } from '../call/errors.ts';
import { type RepositoryName, repositoryOf } from '../pull-request/review-target.ts';

/** A person who asks for something in a repository. */
export interface Collaborator {
  readonly login: string;
  /** Undefined when GitHub does not know the account. */
  readonly id: number | undefined;
  /** True for the roles write, maintain and admin, and custom roles that build on them. */
  readonly mayWrite: boolean;
}

/** The base roles that may push. `maintain` is told as `write` (REST reference, "Get repository permissions for a user"). */
const writing: ReadonlySet<string> = new Set(['write', 'maintain', 'admin']);

/** Asks what a person may do in a repository. Throws `GitHubError`. */
export const readCollaborator = (client: GitHubClient, repository: RepositoryName, login: string): Promise<Collaborator> =>
  readCall('Reading the permission of a person', async () => {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ ...repositoryOf(repository), username: login });
    return { login, id: data.user?.id, mayWrite: writing.has(data.permission) };
  }).catch((error: unknown) => {
    // An account that is gone, or that GitHub does not show to Apps.
    if (error instanceof GitHubError && error.code === 'not-found') return { login, id: undefined, mayWrite: false };
    throw error;
  });
