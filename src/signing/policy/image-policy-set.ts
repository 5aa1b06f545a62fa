import type { ConfigError } from '../../policy/config-error.ts';
import type { ImageSettings } from '../../policy/images/image-settings.ts';
import type { TrustPolicy } from '../notation/trust-policy.ts';
import type { TrustStores } from '../notation/trust-store.ts';
import type { ClusterImagePolicy } from './cluster/cluster-image-policy.ts';
import type { TrustRootDefinition } from './trust/trust-root-definition.ts';

/** Notation's trust policy and the certificates that it names. */
export interface NotationTrust {
  readonly policy: TrustPolicy;
  readonly stores: TrustStores;
}

/**
 * A policy that has errors. The images that it names are undetermined: nobody knows what it wants of them, and of others it wants nothing.
 */
export interface UnreadPolicy {
  /** Its name, or what it is. */
  readonly policy: string;
  /** File and line. */
  readonly origin: string;
  readonly engine: 'sigstore' | 'notation';
  /**
   * Globs of a ClusterImagePolicy, or repositories of Notation's registry scopes. Empty for what names none: a TrustRoot, a certificate.
   */
  readonly images: readonly string[];
  readonly errors: readonly ConfigError[];
}

/** All that an organization says about the images that may be used. */
export interface ImagePolicySet {
  readonly clusterImagePolicies: readonly ClusterImagePolicy[];
  /** TrustRoot documents, files in `trusted-roots/`, and authorities that are written in policies. */
  readonly trustRoots: readonly TrustRootDefinition[];
  readonly notation: NotationTrust | undefined;
  /** What could not be read, and names images that are then undetermined. Without it the set was read without errors. */
  readonly unread: readonly UnreadPolicy[];
  readonly settings: ImageSettings;
  /** SHA-256 (hex) of all that decides: the same digest, the same judgements of the same facts on the same day. */
  readonly digest: string;
}

/** Most errors of one policy that are told. */
const maxTold = 3;

/** What is wrong with a policy, as sentences with file and line; the rest is counted. */
export const errorWords = ({ errors }: UnreadPolicy): string => {
  const told = errors.slice(0, maxTold).map(({ path, line, message }) => `${path}:${line}: ${message}`);
  const more = errors.length - told.length;
  return `${told.join(' ')}${more > 0 ? ` (${more} more)` : ''}`;
};
