import type { KeyObject } from 'node:crypto';
import type { IdentityRequirement } from '../../requirements.ts';
import type { TrustSelection } from '../trust/trust-selection.ts';
import type { CelCondition } from './cel-condition.ts';

/** One entry of `spec.match`: which workloads a policy is for. Empty texts and `*` stand for any. */
export interface WorkloadMatch {
  readonly group: string;
  readonly version: string;
  /** Plural, in lower case: `deployments`. */
  readonly resource: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly expressions: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values: readonly string[];
  }[];
}

/** An attestation that must be there. */
export interface WantedAttestation {
  readonly name: string;
  /** in-toto's `predicateType`, cosign's short names replaced. */
  readonly predicateType: string;
  readonly condition?: CelCondition;
}

interface AuthorityBase {
  readonly name: string;
  /** File and line. */
  readonly origin: string;
}

/** Lets everything pass or nothing, whatever is signed. */
export interface StaticAuthority extends AuthorityBase {
  readonly kind: 'static';
  readonly action: 'pass' | 'fail';
  readonly message: string | undefined;
}

/** What authorities have that look at signatures. */
export interface SigningAuthority extends AuthorityBase {
  readonly kind: 'signing';
  readonly signer:
    | { readonly kind: 'keys'; readonly keys: readonly KeyObject[]; readonly hashAlgorithm: 'sha256' | 'sha384' | 'sha512' }
    | { readonly kind: 'keyless'; readonly identities: readonly IdentityRequirement[]; readonly ignoreSct: boolean };
  readonly trust: TrustSelection;
  readonly transparencyLog: 'required' | 'ignored';
  readonly timestamp: 'required' | 'accepted';
  /** Where else signatures lie. */
  readonly sources: readonly { readonly repository: string; readonly tagPrefix?: string }[];
  /** What signatures must say besides (`cosign sign -a`). */
  readonly annotations?: Readonly<Record<string, string>>;
  /** When there are any, only they are looked at, not signatures. */
  readonly attestations: readonly WantedAttestation[];
  readonly signatureFormat: 'legacy' | 'bundle' | undefined;
}

export type Authority = StaticAuthority | SigningAuthority;

/** A ClusterImagePolicy, read without errors. */
export interface ClusterImagePolicy {
  readonly name: string;
  /** File and line. */
  readonly origin: string;
  /** Globs. */
  readonly images: readonly string[];
  /** The policy is for workloads that one of them fits; for all images when there is none. */
  readonly match: readonly WorkloadMatch[];
  readonly mode: 'enforce' | 'warn';
  readonly authorities: readonly Authority[];
  /** Sentences about fields that mean something to a cluster only. */
  readonly notes: readonly string[];
  /** Must hold of what passed, after an authority did. */
  readonly condition?: CelCondition;
}
