import { kubeletEventQps } from '../../../src/rules/control-plane/kubelet-event-qps.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletEventQps, {
  valid: {
    enough: kubeletConfiguration`eventRecordQPS: 50`,
    'as many as the benchmark asks for': kubeletConfiguration`eventRecordQPS: 5`,
    'without a limit': kubeletConfiguration`eventRecordQPS: 0`,
    'flags that do not say': staticPod('kubelet', '--node-ip=10.0.0.5'),
    'kubeadm decides about the rest': `${kubeletConfiguration`readOnlyPort: 0`}---\n${kubeletArgs('[]')}`,
  },
  invalid: {
    few: {
      text: kubeletConfiguration`⟦eventRecordQPS: 2⟧`,
      expect: [{ messageId: 'few', severity: 'info' }],
      fixed: kubeletConfiguration`eventRecordQPS: 50`,
    },
    'few by a flag': {
      text: staticPod('kubelet', '⟦--event-qps=3⟧'),
      expect: ['few'],
      fixed: staticPod('kubelet', '--event-qps=50'),
    },
    'a number that nobody chose': {
      text: kubeletConfiguration`readOnlyPort: 0`.replace('kind: KubeletConfiguration', '⟦kind: KubeletConfiguration⟧'),
      expect: ['unset'],
      fixed: `${kubeletConfiguration`readOnlyPort: 0`}eventRecordQPS: 50\n`,
    },
    'few by kubeadm': {
      text: kubeletArgs('{⟦event-qps: "1"⟧}'),
      expect: ['few'],
      fixed: kubeletArgs('{event-qps: "50"}'),
    },
  },
});
