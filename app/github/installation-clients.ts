import type { GitHubClient } from '../../src/github/call/client.ts';
import type { JobRepository } from '../queue/job.ts';

/**
 * What the token of a job may do; each is down-scoped to the one repository (REST reference, "Create an installation access token for an
 * app", `repository_ids` and `permissions`). `review`: reads contents, writes checks and pull requests. `fix`: also writes contents. `actions`: reads runs of workflows and their artifacts, and nothing else:
 * an organization may not have accepted that permission yet.
 */
export type TokenAccess = 'review' | 'fix' | 'actions';

/** A client of one job, with what the job spent. */
export interface JobClient {
  readonly client: GitHubClient;
  /** Requests made so far, those tried again included. */
  readonly calls: () => number;
  /** True when the installation grants write access to contents, so that *Fix all* can commit; undefined is as good as false. */
  readonly mayFix?: boolean;
  /** How the repository is called now, as far as its token tells. */
  readonly repo?: string;
}

/** Clients for what the App does. Every request has a deadline and counts towards its installation's budget. */
export interface InstallationClients {
  /**
   * For one job in one repository. What an installation may ask for is limited: of the requests that wait, those of the highest `urgency`
   * come first. Throws `GitHubError` with code `forbidden` when the installation does not grant the access.
   */
  forJob(repository: JobRepository, access: TokenAccess, signal: AbortSignal, urgency?: number): Promise<JobClient>;
  /**
   * How a job's repository is called now, asked anew; undefined when nobody told its id. Throws `GitHubError` with code `forbidden` when
   * the installation does not reach it any more.
   */
  presentName(repository: JobRepository): Promise<string | undefined>;
  /** Reads everything that the installation reaches: for sweeps and the organization's policy. */
  forInstallation(installationId: number): Promise<GitHubClient>;
  /**
   * Reads who is in the organization's teams, and nothing else. Throws `GitHubError` with code `forbidden` when the installation does not
   * grant it: owners accept new permissions when they like.
   */
  forTeams(installationId: number): Promise<GitHubClient>;
  /**
   * Reads the artifact attestations of all repositories that the installation reaches, and nothing else: an image may come from another one
   * than the job's. Throws `GitHubError` with code `forbidden` when the installation does not grant it, as for teams.
   */
  forAttestations(installationId: number): Promise<GitHubClient>;
  /** Seconds for which this process asks nothing for an installation, because its rate limit is reached; 0 as a rule. */
  secondsLimited(installationId: number): number;
  /** The App itself (JSON Web Token): deliveries and installations. */
  forApp(): GitHubClient;
}
