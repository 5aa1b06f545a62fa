import type { Octokit } from '@octokit/rest';

/** What the adapter needs of a GitHub client: `getOctokit` of the Action and Probot's Octokit both are one. */
export type GitHubClient = Pick<Octokit, 'rest' | 'graphql' | 'request'>;

/**
 * Milliseconds after which one request is given up; GitHub itself ends its own after 10 seconds (docs.github.com, "Troubleshooting the REST
 * API").
 */
const usualDeadline = 30_000;

/**
 * Gives every request of a client a deadline, so that a server that never answers can't keep a job busy for hours. `stop` ends them
 * earlier.
 */
export const withDeadline = <T extends Pick<Octokit, 'hook'>>(client: T, milliseconds: number = usualDeadline, stop?: AbortSignal): T => {
  client.hook.before('request', options => {
    const deadline = AbortSignal.timeout(milliseconds);
    // A new object, because the client hands the same one to all its requests.
    options.request = { ...options.request, signal: stop ? AbortSignal.any([stop, deadline]) : deadline };
  });
  return client;
};
