import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { RuleId } from '../../rule.ts';

/** A file that an API server loads where a flag names it. */
export interface LoadedFile {
  readonly flag: string;
  /** What the API server lacks without it, as the end of "so …". */
  readonly effect: string;
  /** What says of the API server alone that the flag is absent. */
  readonly told: readonly RuleId[];
}

/** By group and kind. Source: kube-apiserver reference. */
const loaded: ReadonlyMap<string, LoadedFile> = new Map([
  [
    'apiserver.config.k8s.io EncryptionConfiguration',
    {
      flag: 'encryption-provider-config',
      effect: 'Secrets lie in etcd as they are',
      told: ['control-plane/secrets-not-encrypted-at-rest'],
    },
  ],
  ['audit.k8s.io Policy', { flag: 'audit-policy-file', effect: 'no request is logged', told: ['control-plane/audit-policy-missing'] }],
  [
    'apiserver.config.k8s.io AdmissionConfiguration',
    { flag: 'admission-control-config-file', effect: 'its plugins do not have it', told: [] },
  ],
]);

/** The file that an object is, where an API server may load it. */
export const fileOf = ({ group, kind, partial }: KubernetesObject): LoadedFile | undefined =>
  partial ? undefined : loaded.get(`${group ?? ''} ${kind ?? ''}`);
