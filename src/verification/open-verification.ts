import type { CredentialSource } from '../registry/auth/credential.ts';
import type { ContentCache } from '../registry/content/content-cache.ts';
import { createRegistry, type Registry } from '../registry/create-registry.ts';
import type { ConnectionSettings } from '../registry/http/dispatchers.ts';
import type { GitHubAttestationsReader } from '../signing/github-attestations.ts';
import type { ImageSource } from '../signing/image-source.ts';
import { errorWords, type ImagePolicySet } from '../signing/policy/image-policy-set.ts';
import { signatureVerifiers } from '../signing/policy/judge/signature-verifiers.ts';
import type { VerificationBasis, VerificationPorts } from '../signing/verify-image.ts';
import { fetchTrustRoots, type TrustRootCache } from './fetch-trust-roots.ts';
import { mirroredImages } from './mirrored-images.ts';

/** What a shell decides about verifying images. */
export interface VerificationSetup extends ConnectionSettings {
  readonly policies: ImagePolicySet;
  readonly credentials: CredentialSource;
  /** Further hosts, with their port, that may have private addresses: those that the person at the command line named. */
  readonly privateHosts?: readonly string[];
  /** Where facts about images come from when not from registries: an OCI layout. */
  readonly images?: ImageSource;
  /** Reads GitHub's attestations; made of the registry's client when a function. Without one they are a gap. */
  readonly github?: GitHubAttestationsReader | ((registry: Registry) => GitHubAttestationsReader);
  /** Where content is kept between images; memory of its own when left out. */
  readonly cache?: ContentCache;
  /** Where trust roots are brought up to date; without it, only those count that ship or are written out in the policies. */
  readonly trustRoots?: TrustRootCache;
}

/** Everything to verify images with; `close` ends its connections. */
export interface OpenVerification {
  readonly basis: Omit<VerificationBasis, 'now'>;
  readonly ports: VerificationPorts;
  /** SHA-256 (hex) of the trust roots that do not stand in the policies: with the policies' digest, what judgements depend on. */
  readonly trustDigest: string;
  /** Full sentences: what could not be brought up to date. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** What people should know of policies that have errors: the images that they name are undetermined, and no others. */
export const unreadNotes = ({ unread }: ImagePolicySet): readonly string[] =>
  unread.map(one => {
    const what =
      one.images.length === 0
        ? 'what refers to it is undetermined'
        : `images that it names (${one.images.slice(0, 5).join(', ')}) are undetermined`;
    return `The image policy "${one.policy}" has errors and is not used: ${what}. ${errorWords(one)}`;
  });

/** Puts the parts together as policy says, and prepares the trust roots. */
export const openVerification = async (setup: VerificationSetup): Promise<OpenVerification> => {
  const { policies, credentials, github } = setup;
  const { http, private: privateHosts, mirrors } = policies.settings.registries;
  const registry = createRegistry({
    ...setup,
    access: { privateHosts: [...privateHosts, ...(setup.privateHosts ?? [])], plainHttpHosts: http },
    credentials,
  });
  const reader = typeof github === 'function' ? github(registry) : github;
  const { roots, digest, notes } = await fetchTrustRoots(policies, setup.trustRoots);
  return {
    basis: { policies, trustRoots: roots, verifiers: signatureVerifiers },
    trustDigest: digest,
    notes: [...unreadNotes(policies), ...notes],
    ports: { images: setup.images ?? mirroredImages(registry.images(reader), mirrors), revocation: registry.revocation },
    close: () => registry.close(),
  };
};
