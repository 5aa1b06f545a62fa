import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';

export const windowsHostProcess = containerField({
  id: 'kubernetes/windows-host-process',
  severity: 'high',
  title: 'Windows container runs as a process of its host',
  field: ['securityContext', 'windowsOptions', 'hostProcess'],
  inherits: true,
  wrong: { hostProcess: value => value === true },
  fix: { title: 'Run it as an ordinary container', value: false },
  messages: { hostProcess: '"hostProcess: true" runs {who} as processes of the Windows node, with its files, network and accounts.' },
  standards: {
    cisKubernetes: ['5.2.11'],
    pss: ['baseline/windowsHostProcess'],
    nsa: ['Pod security > Pod security enforcement'],
    mitre: ['T1611'],
  },
  rationale: `A HostProcess container is not a container but a process of the node, in most cases as \`NT AUTHORITY\\SYSTEM\`: whoever runs code in it owns the node. It is the privileged
container of Windows.`,
  remediation:
    'Remove `hostProcess`. Agents that manage the node and need it belong in a namespace of their own that only administrators may deploy to.',
  examples: {
    bad: container`securityContext: {windowsOptions: {hostProcess: true}}`,
    good: container`securityContext: {windowsOptions: {runAsUserName: ContainerUser}}`,
  },
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
