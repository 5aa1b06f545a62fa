import { secretsNotEncryptedAtRest } from '../../../src/rules/control-plane/secrets-not-encrypted-at-rest.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const eks = (field: string): string => manifest`
  apiVersion: eksctl.io/v1alpha5
  kind: ClusterConfig
  metadata: {name: shop, ${field}}
`;

const kops = (spec: string): string => manifest`
  apiVersion: kops.k8s.io/v1alpha2
  kind: Cluster
  spec: ${spec}
`;

testRule(secretsNotEncryptedAtRest, {
  valid: {
    encrypted: staticPod('kube-apiserver', '--encryption-provider-config=/etc/encryption.yaml'),
    'kubeadm decides': apiServerArgs('[]'),
    'EKS encrypts by itself': eks('version: "1.34"'),
    'EKS in a version that is not written': eks('tags: {team: shop}'),
    'EKS of old with a key': `${eks('version: "1.27"')}secretsEncryption: {keyARN: "arn:aws:kms:eu-central-1:1:key/a"}\n`,
    'kops with encryption': kops('{encryptionConfig: true}'),
    'k3s with encryption': 'kubelet-arg: [max-pods=50]\nsecrets-encryption: true\n',
    'RKE2 that says nothing, and encrypts': 'kubelet-arg: [max-pods=50]\nprofile: cis\n',
    'kops that a template decides about': { text: kops('{{ .Values.spec }}'), path: 'chart/templates/cluster.yaml' },
  },
  invalid: {
    'not said': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: [{ messageId: 'absent', severity: 'medium' }] },
    empty: { text: staticPod('kube-apiserver', '⟦--encryption-provider-config=⟧'), expect: ['empty'] },
    'EKS of old without a key': {
      text: eks('version: "1.27"').replace('kind: ClusterConfig', '⟦kind: ClusterConfig⟧'),
      expect: [{ messageId: 'installer', severity: 'medium' }],
    },
    'k3s and RKE2 that say no': { text: 'kubelet-arg: [max-pods=50]\n⟦secrets-encryption: false⟧\n', expect: ['installer'] },
    'kops that says no': {
      text: kops('{encryptionConfig: false}').replace('kind: Cluster', '⟦kind: Cluster⟧'),
      expect: ['installer'],
    },
    'kops that says nothing': {
      text: kops('{kubernetesVersion: 1.34.1}').replace('kind: Cluster', '⟦kind: Cluster⟧'),
      expect: ['installer'],
    },
  },
});
