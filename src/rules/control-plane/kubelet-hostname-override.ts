import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletHostnameOverride = flagRule({
  id: 'control-plane/kubelet-hostname-override',
  severity: 'info',
  profile: 'strict',
  title: 'Kubelet host name overridden',
  flags: { kubelet: ['hostname-override'] },
  wrong: { set: value => value !== '' },
  messages: { set: 'The kubelet calls its node "{value}", whatever the machine is called.' },
  standards: { cisKubernetes: ['4.2.7'] },
  rationale: `Certificates, logs of the machine and the name of the node no longer agree, which makes it harder to tell which machine did something. Cloud providers need it at times.`,
  remediation: 'Remove the flag where the machine can be given the right name.',
  examples: { bad: staticPod('kubelet', '--hostname-override=node-1'), good: staticPod('kubelet', '--node-ip=10.0.0.5') },
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
});
