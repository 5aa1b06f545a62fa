import { kubeletIptablesChains } from '../../../src/rules/control-plane/kubelet-iptables-chains.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletIptablesChains, {
  valid: {
    on: kubeletConfiguration`makeIPTablesUtilChains: true`,
    'on by default': kubeletConfiguration`readOnlyPort: 0`,
    'on by default of the flags': staticPod('kubelet', '--node-ip=10.0.0.5'),
    'a variable decides': staticPod('kubelet', '--make-iptables-util-chains=$(CHAINS)'),
  },
  invalid: {
    off: {
      text: kubeletConfiguration`⟦makeIPTablesUtilChains: false⟧`,
      expect: [{ messageId: 'off', severity: 'low' }],
      fixed: kubeletConfiguration`makeIPTablesUtilChains: true`,
    },
    'off by a flag': {
      text: staticPod('kubelet', '⟦--make-iptables-util-chains=false⟧'),
      expect: ['off'],
      fixed: staticPod('kubelet', '--make-iptables-util-chains=true'),
    },
    'off beside kubeadm': {
      text: `${kubeletConfiguration`⟦makeIPTablesUtilChains: false⟧`}---\n${kubeletArgs('[]')}`,
      expect: ['off'],
      fixed: `${kubeletConfiguration`makeIPTablesUtilChains: true`}---\n${kubeletArgs('[]')}`,
    },
    'off by kubeadm': {
      text: kubeletArgs('{⟦make-iptables-util-chains: "false"⟧}'),
      expect: ['off'],
      fixed: kubeletArgs('{make-iptables-util-chains: "true"}'),
    },
  },
});
