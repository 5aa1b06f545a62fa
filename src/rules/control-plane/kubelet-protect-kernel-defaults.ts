import { truthOf } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** Only what is written: newer benchmarks do not ask for it any more, and off is the default. */
export const kubeletProtectKernelDefaults = flagRule({
  id: 'control-plane/kubelet-protect-kernel-defaults',
  severity: 'low',
  profile: 'strict',
  title: 'Kubelet may change kernel parameters',
  flags: { kubelet: ['protect-kernel-defaults'] },
  wrong: { off: value => truthOf(value) === false },
  fix: { title: 'Leave the kernel as the node was set up', value: () => 'true' },
  messages: { off: '"{flag}" is "{value}", so the kubelet changes kernel parameters that the node was set up with.' },
  rationale: `A hardened node sets parameters of the kernel on purpose. A kubelet that differs should fail and be looked at, not change them.`,
  remediation: 'Set the parameters that the kubelet wants when the node boots, and `protectKernelDefaults: true`.',
  examples: { bad: kubeletConfiguration`protectKernelDefaults: false`, good: kubeletConfiguration`protectKernelDefaults: true` },
  references: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
});
