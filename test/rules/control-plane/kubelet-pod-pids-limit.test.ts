import { kubeletPodPidsLimit } from '../../../src/rules/control-plane/kubelet-pod-pids-limit.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletPodPidsLimit, {
  valid: {
    'a limit': kubeletConfiguration`podPidsLimit: 4096`,
    'a limit by a flag': staticPod('kubelet', '--pod-max-pids=4096'),
    'flags that do not say': staticPod('kubelet', '--node-ip=10.0.0.5'),
    'kubeadm decides about the rest': `${kubeletConfiguration`readOnlyPort: 0`}---\n${kubeletArgs('[]')}`,
  },
  invalid: {
    none: { text: kubeletConfiguration`⟦podPidsLimit: -1⟧`, expect: [{ messageId: 'endless', severity: 'low' }] },
    'none by default': {
      text: kubeletConfiguration`readOnlyPort: 0`.replace('kind: KubeletConfiguration', '⟦kind: KubeletConfiguration⟧'),
      expect: ['absent'],
    },
    'none by a flag': { text: staticPod('kubelet', '⟦--pod-max-pids=-1⟧'), expect: ['endless'] },
    'none by kubeadm': { text: kubeletArgs('{⟦pod-max-pids: "-1"⟧}'), expect: ['endless'] },
  },
});
