import type { KubernetesObject } from '../kubernetes/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { FileLogin } from './kind.ts';

/** Where logins may stand in a file: in objects of Kubernetes, or as programs keep them in files of their own. */
export interface LoginUses {
  readonly kind: 'logins';
  readonly file: SourceFile;
  readonly objects: readonly KubernetesObject[];
  readonly logins: readonly FileLogin[];
}

export interface LoginUsesNodes {
  readonly object: KubernetesObject;
  readonly login: FileLogin;
}
