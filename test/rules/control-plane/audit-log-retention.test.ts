import { auditLogRetention } from '../../../src/rules/control-plane/audit-log-retention.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, argumentsAlone, inVersion, markedPod } from '../../support/static-pods.ts';

const log = '--audit-log-path=/var/log/audit.log';

testRule(auditLogRetention, {
  valid: {
    'long enough': staticPod('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxbackup=10', '--audit-log-maxsize=100'),
    'by the defaults of newer versions': staticPod('kube-apiserver', log),
    'a version that policy names': { text: argumentsAlone('kube-apiserver', log), facts: { kubernetesMinor: 36 } },
    'standard output, which nobody keeps here': inVersion('v1.30.4', staticPod('kube-apiserver', '--audit-log-path=-')),
    'a webhook alone': inVersion('v1.30.4', staticPod('kube-apiserver', '--audit-webhook-config-file=/etc/webhook.yaml')),
    'kubeadm decides': apiServerArgs('[{name: audit-log-path, value: /var/log/audit.log}]'),
  },
  invalid: {
    days: {
      text: staticPod('kube-apiserver', log, '⟦--audit-log-maxage=7⟧'),
      expect: [{ messageId: 'few', severity: 'low' }],
      fixed: staticPod('kube-apiserver', log, '--audit-log-maxage=30'),
    },
    'files and megabytes': {
      text: staticPod('kube-apiserver', log, '⟦--audit-log-maxbackup=2⟧', '⟦--audit-log-maxsize=10⟧'),
      expect: ['few', 'few'],
      fixed: staticPod('kube-apiserver', log, '--audit-log-maxbackup=10', '--audit-log-maxsize=100'),
    },
    'without end': {
      text: staticPod('kube-apiserver', log, '⟦--audit-log-maxbackup=0⟧'),
      expect: ['endless'],
      fixed: staticPod('kube-apiserver', log, '--audit-log-maxbackup=10'),
    },
    'two by the defaults of older versions': {
      text: inVersion('v1.34.2', markedPod('kube-apiserver', log, '--audit-log-maxage=30')),
      expect: [
        {
          messageId: 'absent',
          message:
            'Without "--audit-log-maxbackup" and "--audit-log-maxsize" Kubernetes before 1.35 sets no limits of its own to the audit log, which grows until the disk is full.',
        },
      ],
    },
    'one by the default of older versions': {
      text: inVersion('v1.34.2', markedPod('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxbackup=10')),
      expect: ['absent'],
      fixed: inVersion(
        'v1.34.2',
        staticPod('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxbackup=10', '"--audit-log-maxsize=100"'),
      ),
    },
    'a version that is not known may be one without limits': {
      text: argumentsAlone('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxsize=100').replace('main', '⟦main⟧'),
      expect: ['absent'],
      fixed: argumentsAlone('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxsize=100', '--audit-log-maxbackup=10'),
    },
    'a version that policy names, and has no limits': {
      text: argumentsAlone('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxsize=100').replace('main', '⟦main⟧'),
      facts: { kubernetesMinor: 34 },
      expect: ['absent'],
      fixed: argumentsAlone('kube-apiserver', log, '--audit-log-maxage=30', '--audit-log-maxsize=100', '--audit-log-maxbackup=10'),
    },
    'days by kops': {
      text: 'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {kubeAPIServer: {⟦auditLogMaxAge: 7⟧, ⟦auditLogMaxBackups: 2⟧}}\n',
      expect: ['few', 'few'],
      fixed:
        'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {kubeAPIServer: {auditLogMaxAge: 30, auditLogMaxBackups: 10}}\n',
    },
    'days by kubeadm': {
      text: apiServerArgs('[⟦{name: audit-log-maxage, value: "7"}⟧]'),
      expect: ['few'],
      fixed: apiServerArgs('[{name: audit-log-maxage, value: "30"}]'),
    },
  },
});
