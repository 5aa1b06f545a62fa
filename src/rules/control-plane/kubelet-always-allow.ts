import { flagValue, truthOf } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';
import { lists } from './concepts/flag-lists.ts';

export const kubeletAlwaysAllow = flagRule({
  id: 'control-plane/kubelet-always-allow',
  severity: 'critical',
  title: 'Kubelet authorizes every request',
  flags: { kubelet: ['authorization-mode'] },
  wrong: { allow: lists('AlwaysAllow') },
  absent: 'absent',
  absentIn: ['command', 'configuration'],
  eased: [{ as: 'known', when: flags => truthOf(flagValue(flags, 'anonymous-auth')) === false }],
  severities: { known: 'high' },
  fix: { title: 'Ask the API server who may', value: () => 'Webhook' },
  messages: {
    allow: 'The kubelet lets everybody do everything ("AlwaysAllow").',
    absent: 'Without "--{flag}=Webhook" a kubelet that is set up by flags lets everybody do everything.',
    known: 'The kubelet lets everybody whom it knows do everything ("AlwaysAllow"); it is high because it refuses anonymous requests.',
  },
  standards: { cisKubernetes: ['4.2.2'], nsa: ['Authentication and authorization'], mitre: ['T1609'] },
  rationale: `\`AlwaysAllow\` gives shells in all containers of the node, and by those the secrets of its pods, to whoever gets past authentication; with anonymous requests that is anybody.`,
  remediation:
    'Set `authorization.mode: Webhook` in the `KubeletConfiguration`, which is the default there, or `--authorization-mode=Webhook`.',
  examples: {
    bad: kubeletConfiguration`
      authentication: {anonymous: {enabled: true}}
      authorization: {mode: AlwaysAllow}
    `,
    good: kubeletConfiguration`authorization: {mode: Webhook}`,
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
    'https://cwe.mitre.org/data/definitions/862.html',
  ],
});
