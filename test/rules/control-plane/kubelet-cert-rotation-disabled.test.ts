import { kubeletCertRotationDisabled } from '../../../src/rules/control-plane/kubelet-cert-rotation-disabled.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletCertRotationDisabled, {
  valid: {
    on: kubeletConfiguration`rotateCertificates: true`,
    'kubeadm adds it': `${kubeletConfiguration`readOnlyPort: 0`}---\n${kubeletArgs('[]')}`,
    'flags that do not say': staticPod('kubelet', '--node-ip=10.0.0.5'),
    'another gate': staticPod('kube-controller-manager', '--feature-gates=RotateKubeletServerCertificates=false'),
    'the gate is on': staticPod('kube-controller-manager', '--feature-gates=RotateKubeletServerCertificate=true,AllAlpha=false'),
  },
  invalid: {
    off: {
      text: kubeletConfiguration`⟦rotateCertificates: false⟧`,
      expect: [{ messageId: 'off', severity: 'medium' }],
      fixed: kubeletConfiguration`rotateCertificates: true`,
    },
    'off by default': {
      text: kubeletConfiguration`readOnlyPort: 0`.replace('kind: KubeletConfiguration', '⟦kind: KubeletConfiguration⟧'),
      expect: [{ messageId: 'absent', severity: 'low' }],
      fixed: `${kubeletConfiguration`readOnlyPort: 0`}rotateCertificates: true\n`,
    },
    'off for serving certificates': {
      text: kubeletConfiguration`
        rotateCertificates: true
        ⟦serverTLSBootstrap: false⟧
      `,
      expect: ['off'],
      fixed: kubeletConfiguration`
        rotateCertificates: true
        serverTLSBootstrap: true
      `,
    },
    'off by a gate of the configuration': {
      text: kubeletConfiguration`
        rotateCertificates: true
        featureGates: {⟦RotateKubeletServerCertificate: false⟧}
      `,
      expect: ['off'],
      fixed: kubeletConfiguration`
        rotateCertificates: true
        featureGates: {RotateKubeletServerCertificate: true}
      `,
    },
    'off by a gate of the controller manager': {
      text: staticPod('kube-controller-manager', '⟦--feature-gates=A=true,RotateKubeletServerCertificate=false,B=false⟧'),
      expect: ['gate'],
      fixed: staticPod('kube-controller-manager', '"--feature-gates=A=true,RotateKubeletServerCertificate=true,B=false"'),
    },
    'off by a flag': {
      text: kubeletArgs('[⟦{name: rotate-certificates, value: "false"}⟧]'),
      expect: ['off'],
      fixed: kubeletArgs('[{name: rotate-certificates, value: "true"}]'),
    },
  },
});
