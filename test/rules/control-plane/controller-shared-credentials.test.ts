import { controllerSharedCredentials } from '../../../src/rules/control-plane/controller-shared-credentials.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { argumentsAlone, markedPod } from '../../support/static-pods.ts';

testRule(controllerSharedCredentials, {
  valid: {
    'one for each': staticPod('kube-controller-manager', '--use-service-account-credentials=true'),
    'a switch without a value': staticPod('kube-controller-manager', '--use-service-account-credentials'),
    'a command that a variable adds to': staticPod('kube-controller-manager', '$(FLAGS)'),
    'kubeadm sets it': manifest`
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      controllerManager: {extraArgs: [{name: profiling, value: "false"}]}
    `,
  },
  invalid: {
    'one for all': {
      text: staticPod('kube-controller-manager', '⟦--use-service-account-credentials=false⟧'),
      expect: [{ messageId: 'off', severity: 'medium' }],
      fixed: staticPod('kube-controller-manager', '--use-service-account-credentials=true'),
    },
    'one for all by default': {
      text: markedPod('kube-controller-manager', '--leader-elect=true'),
      expect: ['absent'],
      fixed: staticPod('kube-controller-manager', '--leader-elect=true', '"--use-service-account-credentials=true"'),
    },
    'one for all by the arguments of an image': {
      text: argumentsAlone('kube-controller-manager', '--leader-elect').replace('name: main', 'name: ⟦main⟧'),
      expect: ['absent'],
      fixed: argumentsAlone('kube-controller-manager', '--leader-elect', '--use-service-account-credentials=true'),
    },
    'one for all by kops': {
      text: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        spec: {kubeControllerManager: {⟦useServiceAccountCredentials: false⟧}}
      `,
      expect: ['off'],
      fixed: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        spec: {kubeControllerManager: {useServiceAccountCredentials: true}}
      `,
    },
  },
});
