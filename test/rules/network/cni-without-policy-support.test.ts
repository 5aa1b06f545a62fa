import { cniWithoutPolicySupport } from '../../../src/rules/network/cni-without-policy-support.ts';
import { testRule } from '../../support/rule-tester.ts';

const config = (json: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cni, namespace: kube-system}\ndata:\n  cni-conf.json: |\n    ${json.replaceAll('\n', '\n    ')}\n`;

testRule(cniWithoutPolicySupport, {
  valid: {
    Calico: config('{"cniVersion": "1.0.0", "plugins": [{"type": "calico", "ipam": {"type": "host-local"}}, {"type": "portmap"}]}'),
    Cilium: config('{"cniVersion": "0.3.1", "name": "cilium", "type": "cilium-cni"}'),
    'Flannel with another one': config('{"cniVersion": "1.0.0", "plugins": [{"type": "flannel"}, {"type": "cilium-cni"}]}'),
    'kube-router': config('{"cniVersion": "0.3.0", "plugins": [{"type": "bridge", "bridge": "kube-bridge"}]}'),
    'another configuration': config('{"kind": "shop", "type": "bridge"}'),
    'no plugin that connects': config('{"cniVersion": "1.0.0", "plugins": [{"type": "portmap"}]}'),
  },
  invalid: {
    Flannel: {
      text: config('{"name": "cbr0", "plugins": [\n  {"type": "⟦flannel⟧", "delegate": {"hairpinMode": true}},\n  {"type": "portmap"}\n]}'),
      expect: [
        {
          messageId: 'ignored',
          severity: 'medium',
          message: 'The plugin "flannel" lets all traffic through, and no other one here enforces network policies.',
        },
      ],
    },
    'a bridge': { text: config('{"cniVersion": "1.0.0", "type": "⟦bridge⟧", "ipam": {"type": "host-local"}}'), expect: ['ignored'] },
    'in one line': {
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cni}\ndata:\n  10-ptp.conflist: \'{"cniVersion": "1.0.0", "type": "⟦ptp⟧"}\'\n',
      expect: ['ignored'],
    },
    'a plugin before one that adds something': {
      text: config('{"plugins": [{"type":   "⟦ipvlan⟧"}, {"type": "tuning"}, {"type": "bandwidth"}]}'),
      expect: ['ignored'],
    },
  },
});
