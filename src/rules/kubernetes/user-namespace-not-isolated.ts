import type { Container, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { effectiveSecurityContext } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, numberAt } from '../../artifacts/yaml/lookup.ts';
import { container, pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';
import { capabilitiesOf } from './concepts/container-capabilities.ts';

const runsAsRoot = (one: Container): boolean => {
  const user = numberAt(effectiveSecurityContext(one, 'runAsUser'));
  return user === undefined ? booleanAt(effectiveSecurityContext(one, 'runAsNonRoot')) === undefined : user === 0;
};

/** A user namespace helps those who are root or have capabilities. */
const isInNeed = ({ containers }: PodSpec): boolean =>
  containers.some(one => runsAsRoot(one) || capabilitiesOf(one, 'add').items.length > 0);

/** The API refuses `hostUsers: false` together with these. Source: Kubernetes documentation, User Namespaces. */
const isRefused = (podSpec: PodSpec): boolean =>
  ['hostNetwork', 'hostPID', 'hostIPC'].some(
    field => booleanAt(podSpec.get(field)) !== undefined && booleanAt(podSpec.get(field)) !== false,
  );

export const userNamespaceNotIsolated = podField({
  id: 'kubernetes/user-namespace-not-isolated',
  severity: 'info',
  profile: 'strict',
  family: 'pod-hardening',
  title: 'Root of the pod is root of the node',
  field: ['hostUsers'],
  os: 'linux',
  except: podSpec => !isInNeed(podSpec) || isRefused(podSpec),
  wrong: { host: value => value === true },
  absent: 'missing',
  fix: { title: 'Give the pod a user namespace', value: false },
  messages: {
    missing: '"{object}" may run as root or adds capabilities, and no "hostUsers: false" maps its users to unprivileged ones of the node.',
    host: '"hostUsers: true" keeps the users of "{object}" those of the node, although it may run as root or adds capabilities.',
  },
  standards: { nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
  rationale: `In a user namespace root is an unprivileged user of the node, and capabilities count for the namespace only: most escapes from containers end there. Kubernetes has it on by default
since 1.33; kernel, runtime and file systems of the node have to take part.`,
  remediation: 'Set `hostUsers: false`, and better do without root and added capabilities.',
  examples: {
    bad: container`securityContext: {runAsUser: 0}`,
    good: pod`
      hostUsers: false
      containers: [{name: app, image: ghcr.io/acme/web:1.4, securityContext: {runAsUser: 0}}]
    `,
  },
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/', 'https://cwe.mitre.org/data/definitions/653.html'],
});
