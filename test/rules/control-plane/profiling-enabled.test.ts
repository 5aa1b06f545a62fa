import { profilingEnabled } from '../../../src/rules/control-plane/profiling-enabled.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const scheduler = (field: string): string => manifest`
  apiVersion: kubescheduler.config.k8s.io/v1
  kind: KubeSchedulerConfiguration
  ${field}
`;

testRule(profilingEnabled, {
  valid: {
    'off for the API server': staticPod('kube-apiserver', '--profiling=false'),
    'off for the controller manager': staticPod('kube-controller-manager', '--profiling=0'),
    'off in the configuration of the scheduler': scheduler('enableProfiling: false'),
    'kubeadm decides': apiServerArgs('[{name: audit-log-path, value: "-"}]'),
    'a file decides for the scheduler': staticPod('kube-scheduler', '--config=/etc/kubernetes/scheduler.yaml'),
    'kube-proxy, where it is off by default': staticPod('kube-proxy', '--cluster-cidr=10.0.0.0/16'),
  },
  invalid: {
    'on for the API server': {
      text: staticPod('kube-apiserver', '⟦--profiling=true⟧'),
      expect: [{ messageId: 'on', severity: 'low', message: 'Profiling of the kube-apiserver is on.' }],
      fixed: staticPod('kube-apiserver', '--profiling=false'),
    },
    'on by default for the scheduler': {
      text: markedPod('kube-scheduler', '--leader-elect=true'),
      expect: ['absent'],
      fixed: staticPod('kube-scheduler', '--leader-elect=true', '"--profiling=false"'),
    },
    'on in the configuration of the scheduler': {
      text: scheduler('⟦enableProfiling: true⟧'),
      expect: ['on'],
      fixed: scheduler('enableProfiling: false'),
    },
    'on by default in the configuration of the scheduler': {
      text: scheduler('profiles: []').replace('kind: KubeSchedulerConfiguration', '⟦kind: KubeSchedulerConfiguration⟧'),
      expect: [{ messageId: 'configured', severity: 'low' }],
      fixed: `${scheduler('profiles: []')}enableProfiling: false\n`,
    },
    'on by kubeadm for the controller manager': {
      text: manifest`
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        controllerManager: {extraArgs: [⟦{name: profiling, value: "true"}⟧]}
      `,
      expect: ['on'],
      fixed: manifest`
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        controllerManager: {extraArgs: [{name: profiling, value: "false"}]}
      `,
    },
  },
});
