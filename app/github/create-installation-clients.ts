import type { Logger } from 'pino';
import { readCall } from '../../src/github/call/calls.ts';
import type { GitHubMetrics } from '../observability/create-metrics.ts';
import { jobPriority } from '../queue/job-identity.ts';
import type { AppSettings } from '../settings.ts';
import { createAppOctokit } from './app-octokit.ts';
import { createGuardedClient } from './guarded-client.ts';
import { type BudgetPace, gitHubPace, InstallationBudget, unlimitedPace } from './installation-budget.ts';
import type { InstallationClients } from './installation-clients.ts';
import { createInstallationTokens, type TokenScope } from './installation-tokens.ts';

/** What clients are made of. */
export interface ClientsNeeds {
  readonly settings: AppSettings;
  readonly logger: Logger;
  readonly metrics: GitHubMetrics;
  /** Otherwise than the settings say; tests do not wait between writes. */
  readonly pace?: Partial<BudgetPace>;
}

/** Milliseconds for which an installation's permissions are believed: so long *Fix all* may be missing after an owner has granted it. */
const permissionsLife = 600_000;

/** Urgency of what serves many jobs, the most urgent among them: they all wait for the organization's policy. */
const forAll = jobPriority['review-merge-group'];

/** Clients by tokens that are no wider than the job, on one budget for each installation. */
export const createInstallationClients = ({ settings, logger, metrics, pace = {} }: ClientsNeeds): InstallationClients => {
  const fullPace = { ...(settings.rateLimits ? gitHubPace : unlimitedPace), ...pace };
  const app = createAppOctokit(settings, logger);
  const tokens = createInstallationTokens(app);
  const budgets = new Map<number, InstallationBudget>();
  const permissions = new Map<number, { readonly mayFix: boolean; readonly until: number }>();

  const budgetOf = (installationId: number): InstallationBudget => {
    const budget = budgets.get(installationId) ?? new InstallationBudget(fullPace);
    budgets.set(installationId, budget);
    return budget;
  };
  const mayFix = async (installationId: number): Promise<boolean> => {
    const known = permissions.get(installationId);
    if (known && known.until > fullPace.now()) return known.mayFix;
    const { data } = await readCall('Reading the installation', () => app.rest.apps.getInstallation({ installation_id: installationId }));
    const found = { mayFix: data.permissions.contents === 'write', until: fullPace.now() + permissionsLife };
    permissions.set(installationId, found);
    return found.mayFix;
  };
  /** Why it is asked for again when it differs: what is remembered may be older than the job. */
  const nameOf = async (scope: TokenScope): Promise<string | undefined> => {
    const { repositoryName: name } = await tokens.get(scope);
    const isAnother = 'repo' in scope && name !== undefined && name.toLowerCase() !== scope.repo.toLowerCase();
    return isAnother ? (await tokens.get(scope, true)).repositoryName : name;
  };
  const open = async (scope: TokenScope, signal?: AbortSignal, urgency?: number) => {
    const budget = budgetOf(scope.installationId);
    budget.assertOpen();
    const token = async (renew: boolean): Promise<string> => (await tokens.get(scope, renew)).token;
    // Why now: a job that is not allowed to do its work should know before it has begun.
    const repo = await nameOf(scope);
    const client = createGuardedClient({
      apiUrl: settings.apiUrl,
      logger,
      budget,
      metrics,
      token,
      ...(signal && { signal }),
      ...(urgency !== undefined && { urgency }),
    });
    return { ...client, ...(repo !== undefined && { repo }) };
  };

  return {
    forJob: async ({ installationId, repo, repositoryId }, access, signal, urgency) => {
      const client = await open({ installationId, repo, repositoryId, access }, signal, urgency);
      return { ...client, mayFix: access === 'fix' || (await mayFix(installationId)) };
    },
    presentName: async ({ installationId, repo, repositoryId }) =>
      repositoryId === undefined
        ? undefined
        : (await tokens.get({ installationId, repo, repositoryId, access: 'review' }, true)).repositoryName,
    forInstallation: async installationId => (await open({ installationId, access: 'read' }, undefined, forAll)).client,
    forTeams: async installationId => (await open({ installationId, access: 'teams' }, undefined, forAll)).client,
    forAttestations: async installationId => (await open({ installationId, access: 'attestations' }, undefined, forAll)).client,
    secondsLimited: installationId => budgets.get(installationId)?.secondsLimited() ?? 0,
    forApp: () => app,
  };
};
