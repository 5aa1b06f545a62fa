import type { AttestationsPort } from '../signing/attestation-pages.ts';
import type { GitHubAttestationsReader } from '../signing/github-attestations.ts';
import type { ImageSource, RevocationSource } from '../signing/image-source.ts';
import { AuthenticatedClient } from './auth/authenticated-client.ts';
import { anonymous, type CredentialSource } from './auth/credential.ts';
import { type ContentCache, MemoryContentCache } from './content/content-cache.ts';
import { bundleFetcher, type GitHubAccess, GitHubAttestationsHttp } from './content/github-attestations-client.ts';
import { RegistryImageSource } from './content/registry-image-source.ts';
import { RevocationClient } from './content/revocation-client.ts';
import { type HostAccess, publicHostsOnly } from './http/host-access.ts';
import { HttpClient, type HttpSettings } from './http/http-client.ts';
import { type RegistryLimits, usualLimits } from './limits.ts';

/** What a shell decides about asking registries. */
export interface RegistryOptions extends Omit<HttpSettings, 'access' | 'limits'> {
  /** Only public hosts by HTTPS when left out. */
  readonly access?: HostAccess;
  readonly limits?: RegistryLimits;
  /** Nobody's when left out. */
  readonly credentials?: CredentialSource;
  /** 64 MiB of memory when left out. */
  readonly cache?: ContentCache;
}

/** All that asks the world about images. */
export interface Registry {
  /** Facts about images; `github` answers for GitHub's attestations, which are a gap without it. */
  images(github?: GitHubAttestationsReader): ImageSource;
  readonly revocation: RevocationSource;
  /** Reads GitHub's attestations without a GitHub client. */
  gitHubAttestations(access: GitHubAccess): GitHubAttestationsReader;
  /** For `GitHubAttestationsClient`. */
  readonly fetchBundle: AttestationsPort['fetchBundle'];
  /** Ends all connections. */
  close(): Promise<void>;
}

const usualCacheBytes = 64 * 1024 * 1024;

/** Puts the parts together; nothing is asked yet. */
export const createRegistry = (options: RegistryOptions = {}): Registry => {
  const {
    access = publicHostsOnly,
    limits = usualLimits,
    credentials = anonymous,
    cache = new MemoryContentCache(usualCacheBytes),
  } = options;
  const http = new HttpClient({ ...options, access, limits });
  const client = new AuthenticatedClient(http, credentials);
  return {
    images: github => new RegistryImageSource({ client, cache, ...(github ? { github } : {}) }),
    revocation: new RevocationClient(http),
    gitHubAttestations: gitHubAccess => new GitHubAttestationsHttp(http, gitHubAccess),
    fetchBundle: bundleFetcher(http),
    close: () => http.close(),
  };
};
