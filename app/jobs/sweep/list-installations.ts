import { readCall } from '../../../src/github/call/calls.ts';
import type { GitHubClient } from '../../../src/github/call/client.ts';

/** Where the App is installed. */
export interface InstalledOn {
  readonly id: number;
  /** Undefined for an enterprise, which has no login. */
  readonly login: string | undefined;
  readonly isSuspended: boolean;
}

const perPage = 100;
/** 10,000 installations; with more, asking for one page after the other is no longer the way. */
const maxPages = 100;

/** All installations of the App, as far as the bound reaches. Throws `GitHubError`. */
export const listInstallations = async (app: GitHubClient): Promise<readonly InstalledOn[]> => {
  const found: InstalledOn[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const { data } = await readCall('Listing the installations', () => app.rest.apps.listInstallations({ per_page: perPage, page }));
    for (const { id, account, suspended_at: suspendedAt } of data)
      found.push({ id, login: account && 'login' in account ? account.login : undefined, isSuspended: Boolean(suspendedAt) });
    if (data.length < perPage) break;
  }
  return found;
};
