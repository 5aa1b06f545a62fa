import type { WebAddress } from './web-address.ts';

/**
 * Hosts on which everybody may put files, by how many parts of a path say whose they are. Sources: the documentation of each about its addresses of files.
 */
const sharedHosts: ReadonlyMap<string, number> = new Map([
  ...[
    'github.com',
    'raw.githubusercontent.com',
    'raw.github.com',
    'codeload.github.com',
    'gist.github.com',
    'gist.githubusercontent.com',
  ].map(host => [host, 1] as const),
  ...['gitlab.com', 'bitbucket.org', 'codeberg.org', 'gitee.com', 'git.sr.ht', 'huggingface.co', 'unpkg.com', 'esm.sh'].map(
    host => [host, 1] as const,
  ),
  ...['storage.googleapis.com', 's3.amazonaws.com', 'dl.min.io'].map(host => [host, 1] as const),
  ...['cdn.jsdelivr.net', 'fastly.jsdelivr.net', 'gcore.jsdelivr.net', 'sourceforge.net', 'api.github.com', 'pastebin.com'].map(
    host => [host, 2] as const,
  ),
]);

/** Names of buckets stand in paths of each region's host. Source: Amazon S3, "Path-style requests". */
const regionOfBuckets = /^s3[.-][a-z0-9-]+\.amazonaws\.com$/u;

/** Whose a file is that stands at an address: the host, on a shared one with the parts of the path that name its owner, in lower case. */
export const scriptOwner = ({ host, path }: Pick<WebAddress, 'host' | 'path'>): string => {
  const parts = sharedHosts.get(host) ?? (regionOfBuckets.test(host) ? 1 : 0);
  if (parts === 0) return host;
  const owner = path
    .split(/[?#]/u, 1)[0]
    ?.split('/')
    .filter(part => part !== '')
    .slice(0, parts);
  return [host, ...(owner ?? [])].join('/').toLowerCase();
};
