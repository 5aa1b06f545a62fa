import type { ImageSettings } from '../../policy/image-settings.ts';
import type { TrustPolicy } from '../notation/trust-policy.ts';
import type { TrustStores } from '../notation/trust-store.ts';
import type { ClusterImagePolicy } from './cluster-image-policy.ts';
import type { TrustRootDefinition } from './trust-root-definition.ts';

/** Notation's trust policy and the certificates that it names. */
export interface NotationTrust {
  readonly policy: TrustPolicy;
  readonly stores: TrustStores;
}

/** All that an organization says about the images that may be used, read without errors. */
export interface ImagePolicySet {
  readonly clusterImagePolicies: readonly ClusterImagePolicy[];
  /** TrustRoot documents, files in `trusted-roots/`, and authorities that are written in policies. */
  readonly trustRoots: readonly TrustRootDefinition[];
  readonly notation: NotationTrust | undefined;
  readonly settings: ImageSettings;
  /** SHA-256 (hex) of all that decides: the same digest, the same judgements of the same facts on the same day. */
  readonly digest: string;
}
