import type { Digest } from '../oci/digest.ts';
import type { TraceStep } from './evidence.ts';
import type { SignatureCheck, VerifiedSignature } from './signature-check.ts';

/** What policy makes of a refusal: `observe` tells it only, `warn` never blocks, `enforce` blocks. */
export type ImageMode = 'observe' | 'warn' | 'enforce';

/** What one authority of a policy says: a ClusterImagePolicy's authority, a Notation trust policy statement, a Notary v1 pin. */
export interface AuthorityOutcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'undetermined';
  /** A full sentence. */
  readonly reason: string;
  /** Every signature that the authority looked at. */
  readonly checks: readonly SignatureCheck[];
  /** Predicate types of the attestations that it asks for; left out when it asks for signatures. */
  readonly predicateTypes?: readonly string[];
}

/** What one policy says of an image. */
export interface PolicyOutcome {
  /** The policy's `metadata.name`, or the statement's name. */
  readonly policy: string;
  /** File and line of the policy. */
  readonly origin: string;
  readonly engine: 'sigstore' | 'github-attestations' | 'notation' | 'notary-v1' | 'registries' | 'no-match';
  /** `warned`: it failed, and the policy's own `mode: warn` makes that a warning. */
  readonly state: 'passed' | 'warned' | 'failed' | 'undetermined' | 'not-applicable';
  readonly reason: string;
  readonly remedy?: string;
  readonly authorities: readonly AuthorityOutcome[];
}

/**
 * Whether an image would be admitted. `undetermined` never counts as `admitted`: a reference that is not resolved, a registry that does not
 * answer, evidence with a gap. `excepted`: refused or undetermined, and an exception that has not expired lets it pass.
 */
export interface ImageJudgement {
  /** As policies are matched: `index.docker.io/library/alpine:3.20`, or what is written when it is not a complete reference. */
  readonly image: string;
  /** What the reference names by now. */
  readonly digest?: Digest;
  readonly state: 'admitted' | 'refused' | 'undetermined' | 'excepted';
  readonly mode: ImageMode;
  /** First day (UTC, `YYYY-MM-DD`) on which `observe` or `warn` becomes `enforce`. */
  readonly enforceFrom?: string;
  /** The registry says that there is no such image. */
  readonly isAbsent?: true;
  /** Why, as a full sentence; the first thing that a person reads. */
  readonly reason: string;
  /** True when it is `undetermined` for something that may pass: a registry that was down, a place that could not be read. */
  readonly mayPass?: boolean;
  /** What to do about it; absent when admitted. */
  readonly remedy?: string;
  readonly policies: readonly PolicyOutcome[];
  /** Signatures that made policies pass, each once. */
  readonly signatures: readonly VerifiedSignature[];
  readonly exception?: { readonly reason: string; readonly until: string | undefined; readonly origin: string };
  /** Sentences that are no failure: a tag that can move, a policy that warns, a check that was left out. */
  readonly remarks: readonly string[];
  /** Places that were looked at. */
  readonly trace: readonly TraceStep[];
}
