import type { KubernetesObject } from '../kubernetes/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { SignaturePolicy } from './kind.ts';

/** What in a file says whose signatures are asked for: objects of admission controllers, or the policy of the programs that pull. */
export interface PolicyUses {
  readonly kind: 'policies';
  readonly file: SourceFile;
  readonly objects: readonly KubernetesObject[];
  readonly policy: SignaturePolicy | undefined;
}

export interface PolicyUsesNodes {
  readonly object: KubernetesObject;
  readonly policy: SignaturePolicy;
}
