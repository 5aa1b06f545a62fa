import { capabilityName, dangerOfCapability, defaultCapabilities } from '../concepts/linux-capabilities.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { capabilityPowerAdvice } from './concepts/node-powers.ts';

/** What the baseline of the Pod Security Standards lets containers add: the defaults of Docker without `NET_RAW`. */
const baseline: ReadonlySet<string> = new Set(defaultCapabilities.filter(name => name !== 'NET_RAW'));

/**
 * The baseline is the measure. trivy reports whatever is added, `NET_BIND_SERVICE` too, and a policy of Kyverno all else: a default that is added without
 * `drop: [ALL]` changes nothing, and what is missing there is told by `kubernetes/capabilities-not-dropped`.
 */
export const nonDefaultCapabilityAdded = containerField({
  id: 'kubernetes/non-default-capability-added',
  severity: 'medium',
  title: 'Capability outside the baseline set added',
  field: ['securityContext', 'capabilities', 'add', '[]'],
  wrong: {
    raw: value => typeof value === 'string' && capabilityName(value) === 'NET_RAW',
    added: value => typeof value === 'string' && !baseline.has(capabilityName(value)) && dangerOfCapability(value) === undefined,
    spelled: value => typeof value === 'string' && baseline.has(capabilityName(value)) && !baseline.has(value),
  },
  severities: { spelled: 'low' },
  fix: { title: 'Do not add the capability', remove: 'setting' },
  advice: ({ container: one, value }) => capabilityPowerAdvice(one, capabilityName(String(value))),
  messages: {
    raw: 'Container "{container}" adds capability "{value}", with which it forges packets of other pods; Pod Security admission lets no pod of the baseline add it.',
    added: 'Container "{container}" adds capability "{value}", which containers do not have by default.',
    spelled:
      'Container "{container}" adds capability "{value}", which Kubernetes spells otherwise; it is low because runtimes may understand it, and Pod Security admission refuses it.',
  },
  standards: {
    cisKubernetes: ['5.2.9'],
    pss: ['baseline/capabilities_baseline'],
    nsa: ['Pod security > Pod security enforcement'],
    mitre: ['T1611'],
  },
  rationale: `Each capability beyond the usual set is a part of root's power that a bug in the application hands on: \`NET_RAW\` forges packets to impersonate other pods,
\`IPC_LOCK\` and \`SYS_NICE\` take memory and time from the node's other work. Those that are as good as root are reported by \`kubernetes/dangerous-capability-added\`. Adding back one of
the default capabilities beside \`drop: [ALL]\` is what we advise ourselves; that the restricted profile of the Pod Security Standards refuses it is told by
\`kubernetes/capabilities-not-dropped\`, as info.`,
  remediation:
    'Remove the capability. Where the application really needs it, drop all others (`drop: [ALL]`) and keep the pod in a namespace of its own.',
  examples: {
    bad: container`securityContext: {capabilities: {drop: [ALL], add: [NET_RAW]}}`,
    good: container`securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}`,
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
