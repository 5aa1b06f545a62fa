import { kubeletReadOnlyPort } from '../../../src/rules/control-plane/kubelet-read-only-port.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs, markedPod } from '../../support/static-pods.ts';

testRule(kubeletReadOnlyPort, {
  valid: {
    closed: kubeletConfiguration`readOnlyPort: 0`,
    'closed by default in a configuration': kubeletConfiguration`rotateCertificates: true`,
    'closed by a flag': staticPod('kubelet', '--read-only-port=0'),
    'a file decides': staticPod('kubelet', '--config=/etc/kubelet.yaml'),
    'a variable decides': staticPod('kubelet', '--read-only-port=$(PORT)'),
  },
  invalid: {
    open: {
      text: kubeletConfiguration`⟦readOnlyPort: 10255⟧`,
      expect: [{ messageId: 'open', severity: 'medium' }],
      fixed: kubeletConfiguration`readOnlyPort: 0`,
    },
    'open by a flag': {
      text: staticPod('kubelet', '⟦--read-only-port=10255⟧'),
      expect: ['open'],
      fixed: staticPod('kubelet', '--read-only-port=0'),
    },
    'open by default of the flags': {
      text: markedPod('kubelet', '--anonymous-auth=false'),
      expect: ['absent'],
      fixed: staticPod('kubelet', '--anonymous-auth=false', '"--read-only-port=0"'),
    },
    'open by kubeadm': {
      text: kubeletArgs('{⟦read-only-port: "10255"⟧}'),
      expect: ['open'],
      fixed: kubeletArgs('{read-only-port: "0"}'),
    },
  },
});
