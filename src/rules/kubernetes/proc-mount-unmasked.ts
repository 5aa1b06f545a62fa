import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { mapsRoot } from './concepts/security/root-causes.ts';

export const procMountUnmasked = containerField({
  id: 'kubernetes/proc-mount-unmasked',
  severity: 'high',
  title: 'Container sees all of /proc',
  field: ['securityContext', 'procMount'],
  wrong: {
    unmasked: value => value === 'Unmasked',
    invalid: value => typeof value === 'string' && value !== 'Default' && value !== 'Unmasked',
  },
  eased: [{ as: 'mapped', when: ({ value, container: { podSpec } }) => value === 'Unmasked' && mapsRoot(podSpec) }],
  severities: { mapped: 'low', invalid: 'low' },
  fix: { title: 'Mask /proc again', remove: 'setting' },
  messages: {
    unmasked: '"procMount: Unmasked" lets container "{container}" read and write the parts of "/proc" that the runtime hides.',
    mapped:
      '"procMount: Unmasked" shows container "{container}" all of "/proc"; it is low because "hostUsers: false" takes its root the rights to write there.',
    invalid: '"procMount" of container "{container}" knows no "{value}"; it is low because the API server refuses such a pod.',
  },
  standards: { pss: ['baseline/procMount', 'restricted/procMount_restricted'], mitre: ['T1611'] },
  rationale: `The runtime hides parts of \`/proc\` (\`/proc/kcore\`, \`/proc/keys\`, \`/proc/sysrq-trigger\`) and makes others read-only, because they are the kernel's and not the
container's. Unmasked, root in the container can change settings of the kernel through \`/proc/sys\` and read what belongs to the node.`,
  remediation: `Remove \`procMount\`. Containers that start containers themselves need it together with \`hostUsers: false\`, which gives them a user namespace.`,
  examples: { bad: container`securityContext: {procMount: Unmasked}`, good: container`securityContext: {procMount: Default}` },
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#managing-access-to-the-proc-filesystem',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
});
