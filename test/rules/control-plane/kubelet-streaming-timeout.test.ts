import { kubeletStreamingTimeout } from '../../../src/rules/control-plane/kubelet-streaming-timeout.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletStreamingTimeout, {
  valid: {
    'half an hour': kubeletConfiguration`streamingConnectionIdleTimeout: 30m`,
    'by default': kubeletConfiguration`readOnlyPort: 0`,
    'a second': staticPod('kubelet', '--streaming-connection-idle-timeout=1s'),
    'no duration': staticPod('kubelet', '--streaming-connection-idle-timeout=$(TIMEOUT)'),
  },
  invalid: {
    never: {
      text: kubeletConfiguration`⟦streamingConnectionIdleTimeout: 0s⟧`,
      expect: [{ messageId: 'never', severity: 'low' }],
      fixed: kubeletConfiguration`streamingConnectionIdleTimeout: 5m`,
    },
    'never, as a number': {
      text: kubeletConfiguration`⟦streamingConnectionIdleTimeout: 0⟧`,
      expect: ['never'],
      fixed: kubeletConfiguration`streamingConnectionIdleTimeout: 5m`,
    },
    'never by a flag': {
      text: staticPod('kubelet', '⟦--streaming-connection-idle-timeout=0⟧'),
      expect: ['never'],
      fixed: staticPod('kubelet', '--streaming-connection-idle-timeout=5m'),
    },
    'never by kubeadm': {
      text: kubeletArgs('{⟦streaming-connection-idle-timeout: 0h0m0s⟧}'),
      expect: ['never'],
      fixed: kubeletArgs('{streaming-connection-idle-timeout: 5m}'),
    },
  },
});
