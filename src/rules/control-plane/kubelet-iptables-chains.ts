import { truthOf } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletIptablesChains = flagRule({
  id: 'control-plane/kubelet-iptables-chains',
  severity: 'low',
  profile: 'hardening',
  title: 'Kubelet does not manage iptables chains',
  flags: { kubelet: ['make-iptables-util-chains'] },
  wrong: { off: value => truthOf(value) === false },
  fix: { title: 'Let the kubelet keep its chains', value: () => 'true' },
  messages: { off: '"{flag}" is "{value}", so the rules that keep packets from outside away from local services may be missing.' },
  standards: { cisKubernetes: ['4.2.6'], mitre: ['T1562.004'] },
  rationale: `Among the chains of the kubelet is the one that drops packets from the network to the loopback addresses of the node (CVE-2020-8558), behind which services without authentication
listen.`,
  remediation: 'Remove the setting; true is the default.',
  examples: { bad: kubeletConfiguration`makeIPTablesUtilChains: false`, good: kubeletConfiguration`makeIPTablesUtilChains: true` },
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://nvd.nist.gov/vuln/detail/CVE-2020-8558'],
});
