import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletReadOnlyPort = flagRule({
  id: 'control-plane/kubelet-read-only-port',
  severity: 'medium',
  title: 'Kubelet read-only port is open',
  flags: { kubelet: ['read-only-port'] },
  wrong: { open: value => /^\d{1,5}$/.test(value) && Number(value) !== 0 },
  absent: 'absent',
  fix: { title: 'Close the read-only port', value: () => '0' },
  messages: {
    open: 'The kubelet tells everybody who reaches port {value} what runs on the node.',
    absent: 'Without "--{flag}=0" a kubelet that is set up by flags tells everybody who reaches port 10255 what runs on the node.',
  },
  standards: { cisKubernetes: ['4.2.4'], mitre: ['T1613'] },
  rationale: `The port has neither authentication nor TLS. It lists the pods of the node with their specifications: names of secrets, commands, environment, and whatever else helps the next step.`,
  remediation: 'Remove `readOnlyPort` from the `KubeletConfiguration` (0 is the default there), or set `--read-only-port=0`.',
  examples: { bad: kubeletConfiguration`readOnlyPort: 10255`, good: kubeletConfiguration`readOnlyPort: 0` },
  references: [
    'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
