import type { Logger } from 'pino';
import type { OpenStorage } from './app-parts.ts';
import type { InstallationClients } from './github/installation-clients.ts';
import type { OrgPolicySource } from './org-policy/org-policy-source.ts';
import type { Route } from './server/webhook-route.ts';
import type { AppSettings } from './settings.ts';
import type { AppClock } from './system-clock.ts';

/** What the pages are opened with. */
export interface PageParts {
  readonly settings: AppSettings;
  readonly storage: Pick<OpenStorage, 'pageRecords'>;
  readonly orgPolicies: Pick<OrgPolicySource, 'load'>;
  readonly clients: Pick<InstallationClients, 'secondsLimited'>;
  readonly logger: Logger;
  readonly clock: Pick<AppClock, 'today'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The pages; undefined where the settings name no client to sign in with. */
export const openPages = async ({ settings, storage, orgPolicies, clients, logger, clock, now }: PageParts): Promise<Route | undefined> => {
  const { pages, apiUrl } = settings;
  if (!pages) {
    logger.info('no dashboard and no pages of reviews: PUBLIC_URL, GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET are not set');
    return undefined;
  }
  // Why only here: an App without pages need not load them.
  const [{ createPages }, { gitHubPeople }, { RememberedFigures }] = await Promise.all([
    import('./pages/pages.ts'),
    import('./pages/sign-in/github-person.ts'),
    import('./pages/remembered-figures.ts'),
  ]);
  return createPages({
    settings: pages,
    records: storage.pageRecords,
    figures: new RememberedFigures(storage.pageRecords, now),
    people: gitHubPeople({ apiUrl, pages }, logger, now),
    orgPolicies,
    logger,
    apiUrl,
    secondsLimited: installationId => clients.secondsLimited(installationId),
    today: () => clock.today(),
    now,
  });
};
