import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, isMissing, stringAt } from '../../artifacts/yaml/lookup.ts';
import { minorOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import type { Report } from '../rule.ts';

/**
 * From this version on EKS encrypts all that etcd holds by a key of its own. Source: Amazon EKS user guide, "Default envelope encryption".
 */
const eksEncrypts = 28;

const isPlainEks = (object: KubernetesObject): boolean => {
  const minor = minorOf(stringAt(object.get('metadata', 'version')));
  return (
    object.group === 'eksctl.io' &&
    object.kind === 'ClusterConfig' &&
    minor !== undefined &&
    minor < eksEncrypts &&
    isMissing(object.get('secretsEncryption', 'keyARN'))
  );
};

const isPlainKops = (object: KubernetesObject): boolean =>
  object.group === 'kops.k8s.io' &&
  object.kind === 'Cluster' &&
  !hasUnseen(object.get('spec')) &&
  [undefined, false].includes(asKnown(booleanAt(object.get('spec', 'encryptionConfig')))) &&
  isMissing(object.get('spec', 'kubeAPIServer', 'encryptionProviderConfig'));

const asKnown = (value: boolean | 'unknown' | undefined): boolean | undefined => (value === 'unknown' ? true : value);

/** k3s does not encrypt unless it is told to, RKE2 unless it is told not to: only what is written is sure of both. */
const isPlainNode = (object: KubernetesObject): boolean =>
  object.group === 'k3s.cattle.io' && booleanAt(object.get('secrets-encryption')) === false;

const installed = (object: KubernetesObject): readonly Report<'installer'>[] => {
  if (object.partial || hasUnseen(object.node) || !(isPlainEks(object) || isPlainKops(object) || isPlainNode(object))) return [];
  const at = writtenRange(object.get('secrets-encryption')) ?? writtenRange(object.get('kind')) ?? object.range;
  return [{ messageId: 'installer', at, identity: 'encryption', facts: { value: '', degree: 2 } }];
};

export const secretsNotEncryptedAtRest = flagRule({
  id: 'control-plane/secrets-not-encrypted-at-rest',
  severity: 'medium',
  title: 'Secrets are stored unencrypted in etcd',
  flags: { 'kube-apiserver': ['encryption-provider-config'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  object: installed,
  messages: {
    empty: '"--{flag}" is empty, so Secrets lie in etcd as they are.',
    absent: 'Without "--{flag}" Secrets lie in etcd as they are.',
    installer: 'The cluster is set up without encryption of Secrets, which lie in etcd as they are.',
  },
  standards: { cisKubernetes: ['1.2.27'], nsa: ['Network separation > Secrets'], mitre: ['T1552.007'] },
  rationale: `Base64 is not encryption: a backup of etcd, a snapshot of its disk or the disk itself holds every password and key of the cluster in readable form.`,
  remediation:
    'Write an `EncryptionConfiguration` with a KMS provider (v2) for `secrets` and set `--encryption-provider-config`; then rewrite the Secrets that exist. kops: `encryptionConfig: true`; eksctl: `secretsEncryption.keyARN`; k3s and RKE2: `secrets-encryption: true`.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod('kube-apiserver', '--encryption-provider-config=/etc/kubernetes/encryption.yaml'),
  },
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/',
    'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html',
    'https://cwe.mitre.org/data/definitions/312.html',
  ],
});
