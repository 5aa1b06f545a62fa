import type { KubernetesFile, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { severityDegree } from '../../findings/severity.ts';
import { flagIn, type SetFlag } from '../concepts/components/component-flags.ts';
import { objectFlags } from '../concepts/components/component-objects.ts';
import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';
import { defineRule } from '../rule.ts';
import { isSafeSysctl } from './concepts/security/sysctls.ts';

/** Where kubelets are told which unsafe sysctls pods may set: in their configuration, or by kubeadm. */
const allowedBy = (object: KubernetesObject, file: KubernetesFile): readonly SetFlag[] =>
  objectFlags(object, file).flatMap(flags => (flags.component === 'kubelet' ? (flagIn(flags, 'allowed-unsafe-sysctls') ?? []) : []));

const patternsIn = ({ value = '' }: SetFlag): readonly string[] => value.split(',').filter(pattern => pattern.endsWith('*'));

const requested = podField({
  id: 'kubernetes/unsafe-sysctl',
  severity: 'medium',
  title: 'Unsafe sysctl requested',
  fields: [
    ['securityContext', 'sysctls', '[]', 'name'],
    ['securityContext', 'sysctls', '[]', 'value'],
  ],
  wrong: {
    unsafe: (value, { path }) => path.at(-1) === 'name' && typeof value === 'string' && !isSafeSysctl(value),
    injected: (value, { path }) => path.at(-1) === 'value' && typeof value === 'string' && /[+=]/.test(value),
  },
  fix: { title: 'Leave the setting to the node', remove: 'item' },
  messages: {
    unsafe:
      'The sysctl "{value}" is not one of those that Kubernetes knows to be safe: a kubelet starts the pod only where it is told to allow it.',
    injected:
      'The value "{value}" of a sysctl has "+" or "=" in it, which old container runtimes hand on to the kernel as further settings.',
    allowed: 'The kubelet lets every pod set the sysctls "{value}", all of a kind at once.',
  },
  standards: { pss: ['baseline/sysctls'], mitre: ['T1611'] },
  rationale: `Sysctls that are not known to be kept to the pod may reach its neighbours: they take memory and ports of the node, or change how the kernel treats all of its containers. Values with
\`+\` or \`=\` were an escape from the container (CVE-2022-0811 in CRI-O). The kubelet refuses such pods unless its own configuration allows them, and a pattern there allows them all.`,
  remediation:
    'Remove the sysctl. Where the node has to be set up, do so in its image or when it boots; let a kubelet allow single names, not patterns, on nodes of their own.',
  examples: {
    bad: pod`
      securityContext: {sysctls: [{name: kernel.msgmax, value: "65536"}]}
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
    good: pod`
      securityContext: {sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: "80"}]}
      containers: [{name: app, image: ghcr.io/acme/web:1.4}]
    `,
  },
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-0811',
  ],
});

export const unsafeSysctl = defineRule({
  meta: requested.meta,
  visit: {
    ...requested.visit,
    *object(object, file) {
      for (const allowed of allowedBy(object, file)) {
        const value = patternsIn(allowed).join(', ');
        if (value !== '')
          yield { messageId: 'allowed', at: allowed.at, data: { value }, facts: { value, degree: severityDegree('medium') } };
      }
    },
  },
});
