import { kubeletAlwaysAllow } from '../../../src/rules/control-plane/kubelet-always-allow.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { markedPod } from '../../support/static-pods.ts';

testRule(kubeletAlwaysAllow, {
  valid: {
    'the API server is asked': kubeletConfiguration`authorization: {mode: Webhook}`,
    'the API server is asked by default': kubeletConfiguration`readOnlyPort: 0`,
    'a file decides': staticPod('kubelet', '--config=/etc/kubelet.yaml'),
    'the mode of the API server': staticPod('kube-apiserver', '--authorization-mode=AlwaysAllow'),
  },
  invalid: {
    everybody: {
      text: kubeletConfiguration`
        authentication: {anonymous: {enabled: true}}
        authorization: {⟦mode: AlwaysAllow⟧}
      `,
      expect: [{ messageId: 'allow', severity: 'critical' }],
      fixed: kubeletConfiguration`
        authentication: {anonymous: {enabled: true}}
        authorization: {mode: Webhook}
      `,
    },
    'everybody who is known': {
      text: kubeletConfiguration`authorization: {⟦mode: AlwaysAllow⟧}`,
      expect: [{ messageId: 'known', severity: 'high' }],
      fixed: kubeletConfiguration`authorization: {mode: Webhook}`,
    },
    'everybody by default of the flags': {
      text: markedPod('kubelet', '--node-ip=10.0.0.5'),
      expect: [{ messageId: 'absent', severity: 'critical' }],
      fixed: staticPod('kubelet', '--node-ip=10.0.0.5', '"--authorization-mode=Webhook"'),
    },
    'everybody who is known, by flags': {
      text: staticPod('kubelet', '--anonymous-auth=false', '⟦--authorization-mode=AlwaysAllow⟧'),
      expect: ['known'],
      fixed: staticPod('kubelet', '--anonymous-auth=false', '--authorization-mode=Webhook'),
    },
  },
});
