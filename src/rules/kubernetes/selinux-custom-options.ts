import { container } from '../forms/examples.ts';
import { securityContextField } from '../forms/security-context-field.ts';

/** Types that keep a container in. Source: k8s.io/pod-security-admission, check_seLinuxOptions.go. */
const containerTypes = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

const options = (name: string) => ['securityContext', 'seLinuxOptions', name] as const;

export const selinuxCustomOptions = securityContextField({
  id: 'kubernetes/selinux-custom-options',
  severity: 'medium',
  title: 'SELinux user, role or type of its own',
  os: 'linux',
  fields: [options('type'), options('user'), options('role')],
  wrong: {
    unconfined: (value, { path }) => path.at(-1) === 'type' && value === 'spc_t',
    type: (value, { path }) => path.at(-1) === 'type' && typeof value === 'string' && !containerTypes.has(value),
    identity: (value, { path }) => path.at(-1) !== 'type' && typeof value === 'string' && value !== '',
  },
  severities: { unconfined: 'high' },
  fix: { title: 'Leave it to the container runtime', remove: 'setting' },
  messages: {
    unconfined: 'The SELinux type "spc_t" takes SELinux away from {who}; it is high because that is the type of privileged containers.',
    type: 'The SELinux type "{value}" of {who} is not one of those that keep containers in.',
    identity: '"{field}" gives {who} the SELinux identity "{value}" in place of the container\'s.',
  },
  standards: {
    pss: ['baseline/seLinuxOptions'],
    nsa: ['Pod security > Pod security enforcement'],
    mitre: ['T1611'],
  },
  rationale: `SELinux keeps a process that breaks out of its container from the files and processes of the node, by the type it runs under. Another type, user or role may let it through:
\`spc_t\` ("super privileged container") is confined by nothing. A \`level\` alone only tells containers apart and is not reported.`,
  remediation:
    'Remove `type`, `user` and `role`, so that the runtime chooses `container_t` with a level of its own. Where a policy for the application exists, keep its type and suppress the finding with the reason.',
  examples: {
    bad: container`securityContext: {seLinuxOptions: {type: spc_t}}`,
    good: container`securityContext: {seLinuxOptions: {level: "s0:c123,c456"}}`,
  },
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
