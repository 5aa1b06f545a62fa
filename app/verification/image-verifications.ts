import type { ImagePolicySet } from '../../src/signing/policy/image-policy-set.ts';
import type { OpenVerification } from '../../src/verification/open-verification.ts';

/** Whose images are verified, and by which policies. */
export interface VerifiedOwner {
  readonly installationId: number;
  readonly owner: string;
  readonly policies: ImagePolicySet;
}

/** What images are verified with by one job. */
export type Verification = Omit<OpenVerification, 'close'>;

/** What images are verified with: connections to registries and trust roots, which outlive the jobs of a process. */
export interface ImageVerifications {
  /** Nothing that the work uses is closed before it has ended. */
  use<T>(whose: VerifiedOwner, work: (verification: Verification) => Promise<T>): Promise<T>;
  /** Ends all connections; work that goes on fails to reach its registries. */
  close(): Promise<void>;
}
