import type { Octokit } from '@octokit/rest';

/** What the adapter needs of a GitHub client: `getOctokit` of the Action and Probot's Octokit both are one. */
export type GitHubClient = Pick<Octokit, 'rest' | 'graphql' | 'request'>;
