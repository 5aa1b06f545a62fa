import { riskyFeatureGate } from '../../../src/rules/control-plane/risky-feature-gate.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

const kind = 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n';

testRule(riskyFeatureGate, {
  valid: {
    'one feature by its name': staticPod('kube-apiserver', '--feature-gates=MutatingAdmissionPolicy=true'),
    'everything unfinished is off': staticPod('kubelet', '--feature-gates=AllAlpha=false,AllBeta=false'),
    'a protection is on': kubeletConfiguration`featureGates: {SeccompDefault: true}`,
    'gates that a variable decides about': staticPod('kubelet', '--feature-gates=$(GATES)'),
    'a feature of kind by its name': `${kind}featureGates: {MutatingAdmissionPolicy: true}\n`,
    'no gates': staticPod('kube-scheduler', '--profiling=false'),
  },
  invalid: {
    'everything unfinished': {
      text: staticPod('kube-apiserver', '⟦--feature-gates=AllAlpha=true,MutatingAdmissionPolicy=true⟧'),
      expect: [
        {
          messageId: 'listed',
          severity: 'low',
          message: 'Feature gates of the kube-apiserver turn protections off, or everything unfinished on: AllAlpha=true.',
        },
      ],
    },
    'everything unfinished, with spaces around': {
      text: staticPod('kube-apiserver', '⟦--feature-gates=PodSecurity=true, AllBeta = true⟧'),
      expect: [
        {
          messageId: 'listed',
          message: 'Feature gates of the kube-apiserver turn protections off, or everything unfinished on: AllBeta = true.',
        },
      ],
    },
    'a protection': { text: staticPod('kube-apiserver', '⟦--feature-gates=PodSecurity=false⟧'), expect: ['listed'] },
    'a protection in a configuration': { text: kubeletConfiguration`featureGates: {⟦UserNamespacesSupport: false⟧}`, expect: ['gate'] },
    'everything of a stage in a configuration': {
      text: kubeletConfiguration`featureGates: {⟦AllBeta: true⟧, SeccompDefault: true}`,
      expect: ['gate'],
    },
    'what kind gives all components, told once': {
      text: `${kind}featureGates: {⟦AllAlpha: true⟧, MutatingAdmissionPolicy: true}\n`,
      expect: ['gate'],
    },
    'a protection by kubeadm': {
      text: apiServerArgs('{⟦feature-gates: "LegacyServiceAccountTokenNoAutoGeneration=false"⟧}', 'v1beta3'),
      expect: ['listed'],
    },
  },
});
