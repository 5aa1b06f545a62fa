import { auditLogDisabled } from '../../../src/rules/control-plane/audit-log-disabled.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const eks = (field: string): string => manifest`
  apiVersion: eksctl.io/v1alpha5
  kind: ClusterConfig
  metadata: {name: shop, region: eu-central-1}
  ${field}
`;

testRule(auditLogDisabled, {
  valid: {
    'a file': staticPod('kube-apiserver', '--audit-log-path=/var/log/audit.log'),
    'standard output': staticPod('kube-apiserver', '--audit-log-path=-'),
    'a webhook': staticPod('kube-apiserver', '--audit-webhook-config-file=/etc/audit-webhook.yaml'),
    'kubeadm decides': apiServerArgs('[{name: profiling, value: "false"}]'),
    'EKS sends its audit log': eks('cloudWatch: {clusterLogging: {enableTypes: [api, audit]}}'),
    'EKS sends all of its logs': eks('cloudWatch: {clusterLogging: {enableTypes: ["*"]}}'),
    'a template decides about EKS': { text: eks('cloudWatch: {{ .Values.logs }}'), path: 'chart/templates/cluster.yaml' },
  },
  invalid: {
    'not said': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: [{ messageId: 'absent', severity: 'medium' }] },
    empty: { text: staticPod('kube-apiserver', '⟦--audit-log-path=⟧'), expect: ['empty'] },
    'EKS sends other logs': {
      text: eks('cloudWatch: {clusterLogging: {⟦enableTypes⟧: [api, scheduler]}}'),
      expect: ['notSent'],
    },
    'EKS sends nothing': {
      text: eks('iam: {withOIDC: true}').replace('kind: ClusterConfig', '⟦kind: ClusterConfig⟧'),
      expect: ['notSent'],
    },
    'empty by kubeadm': { text: apiServerArgs('{⟦audit-log-path: ""⟧}', 'v1beta3'), expect: ['empty'] },
  },
});
