import { terminatedPodGc } from '../../../src/rules/control-plane/terminated-pod-gc.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(terminatedPodGc, {
  valid: {
    'a threshold': staticPod('kube-controller-manager', '--terminated-pod-gc-threshold=1000'),
    'the default': staticPod('kube-controller-manager', '--terminated-pod-gc-threshold=12500'),
    'not said': staticPod('kube-controller-manager', '--profiling=false'),
    'a word without a value': staticPod('kube-controller-manager', '--terminated-pod-gc-threshold'),
  },
  invalid: {
    never: {
      text: staticPod('kube-controller-manager', '⟦--terminated-pod-gc-threshold=0⟧'),
      expect: [{ messageId: 'never', severity: 'info' }],
    },
    'never, by a number below': { text: staticPod('kube-controller-manager', '⟦--terminated-pod-gc-threshold=-1⟧'), expect: ['never'] },
    'more than by default': { text: staticPod('kube-controller-manager', '⟦--terminated-pod-gc-threshold=12501⟧'), expect: ['many'] },
    'by kubeadm': {
      text: manifest`
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        controllerManager: {extraArgs: {⟦terminated-pod-gc-threshold: "0"⟧}}
      `,
      expect: ['never'],
    },
  },
});
