import type { Octokit } from '@octokit/rest';
import { apiVersionFor, apiVersionHeader, apiVersions, refusesApiVersion, useOlderVersion } from '../../text/github-api-version.ts';

/**
 * Names the version of the API in every request of a client, its GraphQL queries and the requests for its tokens among them. A server that
 * does not know the current version is asked again in the older one, once, and in that alone from then on. To be applied before what counts
 * or bounds requests.
 */
export const withApiVersion = <T extends Pick<Octokit, 'hook'>>(client: T): T => {
  client.hook.wrap('request', async (request, options) => {
    const version = apiVersionFor(options.baseUrl);
    options.headers[apiVersionHeader] = version;
    try {
      return await request(options);
    } catch (error) {
      if (version === apiVersions.older || !isRefusal(error)) throw error;
      useOlderVersion(options.baseUrl);
      options.headers[apiVersionHeader] = apiVersions.older;
      return request(options);
    }
  });
  return client;
};

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' && refusesApiVersion(error.status, error.message);
