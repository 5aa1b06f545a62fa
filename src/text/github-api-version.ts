/** The header that names a version of GitHub's REST API (docs.github.com, "API versions"). Without it the oldest supported one answers. */
export const apiVersionHeader = 'x-github-api-version';

/** The version whose answers are read, and the one that servers speak which do not know it: Enterprise Servers that are older than it. */
export const apiVersions = { current: '2026-03-10', older: '2022-11-28' } as const;

/** Servers, by the address of their API, that have turned the current version down in this process. */
const olderServers = new Set<string>();

/** The version that a server is asked in. `apiUrl` is what the paths of its API are put behind. */
export const apiVersionFor = (apiUrl: string): string => (olderServers.has(keyOf(apiUrl)) ? apiVersions.older : apiVersions.current);

/** Remembers that a server does not know the current version. */
export const useOlderVersion = (apiUrl: string): void => void olderServers.add(keyOf(apiUrl));

const keyOf = (apiUrl: string): string => apiUrl.toLowerCase().replace(/\/$/u, '');

/**
 * Whether an answer says that the server does not know the version. Why by its words: 400 stands for other broken requests, too, and GitHub
 * gives no code. They are: `The version you specified in the "X-GitHub-API-Version" request header, "v3", is not a supported version.`
 */
export const refusesApiVersion = (status: number, message: string): boolean =>
  status === 400 && /\bnot a supported version\b/iu.test(message);
