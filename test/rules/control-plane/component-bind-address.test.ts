import { componentBindAddress } from '../../../src/rules/control-plane/component-bind-address.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { markedPod } from '../../support/static-pods.ts';

testRule(componentBindAddress, {
  valid: {
    'the machine itself': staticPod('kube-scheduler', '--bind-address=127.0.0.1'),
    'the machine itself, by IPv6': staticPod('kube-controller-manager', '--bind-address=::1'),
    'an address that a variable decides about': staticPod('kube-scheduler', '--bind-address=$(HOST_IP)'),
    'the API server, which others need': staticPod('kube-apiserver', '--bind-address=0.0.0.0'),
    'kubeadm sets it': manifest`
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      scheduler: {extraArgs: []}
    `,
  },
  invalid: {
    everywhere: {
      text: staticPod('kube-scheduler', '⟦--bind-address=0.0.0.0⟧'),
      expect: [{ messageId: 'open', severity: 'low' }],
      fixed: staticPod('kube-scheduler', '--bind-address=127.0.0.1'),
    },
    'everywhere by default': {
      text: markedPod('kube-controller-manager', '--profiling=false'),
      expect: ['absent'],
      fixed: staticPod('kube-controller-manager', '--profiling=false', '"--bind-address=127.0.0.1"'),
    },
    'for monitoring, whom the API server knows': {
      text: staticPod(
        'kube-scheduler',
        '⟦--bind-address=0.0.0.0⟧',
        '--authentication-kubeconfig=/etc/kubernetes/scheduler.conf',
        '--authorization-kubeconfig=/etc/kubernetes/scheduler.conf',
      ),
      expect: [{ messageId: 'delegated', severity: 'info' }],
      fixed: staticPod(
        'kube-scheduler',
        '--bind-address=127.0.0.1',
        '--authentication-kubeconfig=/etc/kubernetes/scheduler.conf',
        '--authorization-kubeconfig=/etc/kubernetes/scheduler.conf',
      ),
    },
    'everywhere by kubeadm, as for Prometheus': {
      text: manifest`
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        controllerManager: {extraArgs: {⟦bind-address: 0.0.0.0⟧}}
      `,
      expect: ['open'],
      fixed: manifest`
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        controllerManager: {extraArgs: {bind-address: "127.0.0.1"}}
      `,
    },
  },
});
