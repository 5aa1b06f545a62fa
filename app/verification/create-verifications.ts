import { GitHubError } from '../../src/github/call/errors.ts';
import { GitHubAttestationsClient } from '../../src/github/read/attestations.ts';
import type { Registry } from '../../src/registry/create-registry.ts';
import type { GitHubAttestationsReader } from '../../src/signing/github-attestations.ts';
import type { VerificationParts } from '../app-parts.ts';
import type { InstallationClients } from '../github/installation-clients.ts';
import type { ImageVerifications } from './image-verifications.ts';
import { withinOperatorLimits } from './operator-limits.ts';
import { registryCredentials } from './registry-credentials.ts';
import { VerificationPool } from './verification-pool.ts';

/**
 * What the App verifies images with, by its settings. When the trust roots of an owner are others than they were, in whatever process, the
 * images of its open pull requests are verified again.
 */
export const createVerifications = ({ settings, clients, store, queue, logger }: VerificationParts): ImageVerifications => {
  const { registry, trustRoots } = settings;
  const credentials = registryCredentials(registry, logger);
  return new VerificationPool({
    setupFor: ({ policies, installationId }) => ({
      policies: withinOperatorLimits(policies, registry.allowedPrivate),
      credentials,
      proxy: registry.proxy,
      authorities: registry.authorities,
      github: client => attestationsOf(clients, installationId, client),
    }),
    trustRoots: trustRoots.updates === 'on' ? { folder: trustRoots.folder, publicGood: 'updated', hosts: trustRoots.hosts } : undefined,
    onTrust: async ({ installationId, owner }, digest) => {
      const before = await store.noteTrust(owner.toLowerCase(), digest);
      if (before === undefined || before === digest) return;
      logger.info({ installationId, owner }, 'other trust roots than before: the images of open pull requests are verified again');
      await queue.enqueue({ kind: 'refresh-trust', installationId, owner }, { correlationId: `refresh-trust-${digest.slice(0, 16)}` });
    },
    logger,
  });
};

/** Why a client for each question: the token of one lives for an hour, and connections to registries live longer. */
const attestationsOf = (
  clients: Pick<InstallationClients, 'forAttestations'>,
  installationId: number,
  { fetchBundle }: Registry,
): GitHubAttestationsReader => ({
  readAttestations: async (scope, digest) => {
    try {
      return await new GitHubAttestationsClient(await clients.forAttestations(installationId), fetchBundle).readAttestations(scope, digest);
    } catch (error) {
      if (error instanceof GitHubError) return { state: 'failed', reason: error.message };
      throw error;
    }
  },
});
