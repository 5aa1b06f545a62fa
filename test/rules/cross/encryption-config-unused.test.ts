import { encryptionConfigUnused } from '../../../src/rules/cross/encryption-config-unused.ts';
import { testRule } from '../../support/rule-tester.ts';

const encryption = (kind = 'kind: EncryptionConfiguration'): string =>
  `apiVersion: apiserver.config.k8s.io/v1\n${kind}\nresources: [{resources: [secrets], providers: [{secretbox: {keys: []}}, {identity: {}}]}]\n`;
const audit = (kind = 'kind: Policy'): string => `apiVersion: audit.k8s.io/v1\n${kind}\nrules: [{level: Metadata}]\n`;
const admission = (kind = 'kind: AdmissionConfiguration'): string => `apiVersion: apiserver.config.k8s.io/v1\n${kind}\nplugins: []\n`;
const server = (flags = '', mounts = '[{name: config, mountPath: /etc/kubernetes}]'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver, namespace: kube-system}\nspec:\n  containers:\n  - name: kube-apiserver\n    image: registry.k8s.io/kube-apiserver:v1.37.0\n    command: [kube-apiserver, --authorization-mode=Node${flags}]\n    volumeMounts: ${mounts}\n  volumes: [{name: config, hostPath: {path: /etc/kubernetes}}]\n`;
const kubeadm = (apiServer: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.37.0\napiServer: ${apiServer}\n`;
const flag = '--encryption-provider-config=/etc/kubernetes/enc.yaml';

testRule(encryptionConfigUnused, {
  valid: {
    'the API server is set up elsewhere': encryption(),
    'the static pod has the flag': { text: encryption(), others: { 'server.yaml': server(`, ${flag}`) } },
    'kubeadm has the flag, and the folder as a volume': {
      text: audit(),
      others: {
        'kubeadm.yaml': kubeadm(
          '{extraArgs: [{name: audit-policy-file, value: /etc/audit/policy.yaml}], extraVolumes: [{name: a, hostPath: /etc/audit, mountPath: /etc/audit}]}',
        ),
      },
    },
    'kubeadm has the flag, and its own folder': {
      text: audit(),
      others: { 'kubeadm.yaml': kubeadm('{extraArgs: {audit-policy-file: /etc/kubernetes/pki/audit.yaml}}') },
    },
    'a patch of kubeadm may set it': {
      text: encryption(),
      others: {
        'kubeadm.yaml': kubeadm('{}'),
        'patches/kube-apiserver+strategic.yaml':
          'apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver}\nspec: {containers: [{name: kube-apiserver, volumeMounts: [{name: a, mountPath: /a}]}]}\n',
      },
    },
    'an argument is put in later': { text: encryption(), others: { 'server.yaml': server(', "${FLAGS}"') } },
    'an installer that adds flags itself': {
      text: encryption(),
      others: {
        'kops.yaml':
          'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: c}\nspec: {encryptionConfig: true, kubeAPIServer: {anonymousAuth: false}}\n',
      },
    },
    'mounts that are put in later': { text: encryption(), others: { 'server.yaml': server(`, ${flag}`, '"${MOUNTS}"') } },
    'a policy of another kind': {
      text: 'apiVersion: kyverno.io/v1\nkind: Policy\nmetadata: {name: p}\nspec: {rules: []}\n',
      others: { 'server.yaml': server() },
    },
    'not all is there': { text: encryption(), others: { 'server.yaml': server() }, complete: false },
  },
  invalid: {
    'the static pod lacks the flag': {
      text: encryption('⟦kind: EncryptionConfiguration⟧'),
      others: { 'server.yaml': server() },
      expect: [
        {
          messageId: 'unused',
          severity: 'medium',
          subject: 'EncryptionConfiguration/?',
          message:
            'The API server that is set up here is not told of the EncryptionConfiguration ("--encryption-provider-config" is not set), so Secrets lie in etcd as they are.',
        },
      ],
    },
    'kubeadm lacks the flags': {
      text: audit('⟦kind: Policy⟧'),
      others: {
        'admission.yaml': admission('⟦kind: AdmissionConfiguration⟧'),
        'kubeadm.yaml': kubeadm('{extraArgs: {profiling: "false"}}'),
      },
      expect: ['unused', 'unused'],
    },
    'the path is not mounted': {
      text: encryption(),
      others: { 'server.yaml': server(`, ⟦--encryption-provider-config=/etc/enc/config.yaml⟧`) },
      expect: [
        {
          messageId: 'unseen',
          subject: 'Pod/kube-apiserver',
          message:
            '"--encryption-provider-config" names "/etc/enc/config.yaml", and nothing is mounted there into the API server, so it does not find the file.',
        },
      ],
    },
    'a folder of nearly the same name is mounted': {
      text: audit(),
      others: { 'server.yaml': server(', ⟦--audit-policy-file=/etc/kubernetes-audit/policy.yaml⟧') },
      expect: ['unseen'],
    },
    'kubeadm mounts other folders': {
      text: audit(),
      others: { 'kubeadm.yaml': kubeadm('{extraArgs: {⟦audit-policy-file: /etc/kubernetes/audit.yaml⟧}}') },
      expect: ['unseen'],
    },
  },
});
