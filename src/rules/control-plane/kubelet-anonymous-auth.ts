import { truthOf } from '../concepts/components/component-flags.ts';
import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletAnonymousAuth = flagRule({
  id: 'control-plane/kubelet-anonymous-auth',
  severity: 'high',
  title: 'Kubelet accepts anonymous requests',
  flags: { kubelet: ['anonymous-auth'] },
  wrong: { on: value => truthOf(value) === true },
  absent: 'absent',
  absentIn: ['command', 'configuration'],
  fix: { title: 'Refuse anonymous requests', value: () => 'false' },
  messages: {
    on: 'Anonymous requests to the kubelet are accepted.',
    absent: 'Without "--{flag}=false" a kubelet that is set up by flags accepts anonymous requests.',
  },
  standards: { cisKubernetes: ['4.2.1'], nsa: ['Authentication and authorization > Authentication'], mitre: ['T1609'] },
  rationale: `The kubelet runs commands in containers, hands out their logs and lists them with their environment. Anonymous access to port 10250 was the way into many clusters, and scans for
it do not stop.`,
  remediation:
    'Set `authentication.anonymous.enabled: false` in the `KubeletConfiguration`, which is the default there, or `--anonymous-auth=false`.',
  examples: {
    bad: kubeletConfiguration`authentication: {anonymous: {enabled: true}}`,
    good: kubeletConfiguration`authentication: {anonymous: {enabled: false}}`,
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
