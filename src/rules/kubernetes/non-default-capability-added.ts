import type { ContainerSetting } from '../concepts/container-setting.ts';
import { capabilityName, dangerOfCapability, defaultCapabilities } from '../concepts/linux-capabilities.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { capabilitiesOf } from './concepts/container-capabilities.ts';
import { capabilityPowerAdvice } from './concepts/node-powers.ts';

/** What the baseline of the Pod Security Standards lets containers add: the defaults of Docker without `NET_RAW`. */
const baseline: ReadonlySet<string> = new Set(defaultCapabilities.filter(name => name !== 'NET_RAW'));

const idleAdvice = 'Where the program needs it, write "drop: [ALL]" beside it, so that it is all that the container keeps; else remove it.';

/** True for one that a container keeps anyway, because it drops neither it nor all, and that the restricted profile lets nobody add. */
const isIdle = ({ container: one }: ContainerSetting, name: string): boolean => {
  const { items, complete } = capabilitiesOf(one, 'drop');
  return baseline.has(name) && name !== 'NET_BIND_SERVICE' && complete && !items.some(item => item.name === 'ALL' || item.name === name);
};

/**
 * `NET_BIND_SERVICE` is never reported, though trivy and checkov report whatever is added: the restricted Pod Security level allows it, and we advise
 * it beside `drop: [ALL]`.
 */
export const nonDefaultCapabilityAdded = containerField({
  id: 'kubernetes/non-default-capability-added',
  severity: 'medium',
  title: 'Capability outside the baseline set added',
  field: ['securityContext', 'capabilities', 'add', '[]'],
  wrong: {
    added: value => typeof value === 'string' && !baseline.has(capabilityName(value)) && dangerOfCapability(value) === undefined,
    spelled: value => typeof value === 'string' && baseline.has(capabilityName(value)) && !baseline.has(value),
    idle: (value, setting) => typeof value === 'string' && isIdle(setting, value),
  },
  severities: { spelled: 'low', idle: 'info' },
  fix: { title: 'Do not add the capability', remove: 'setting' },
  advice: setting => {
    const name = capabilityName(String(setting.value));
    return isIdle(setting, name) ? idleAdvice : capabilityPowerAdvice(setting.container, name);
  },
  messages: {
    added: 'Container "{container}" adds capability "{value}", which containers do not have by default.',
    spelled:
      'Container "{container}" adds capability "{value}", which Kubernetes spells otherwise; it is low because runtimes may understand it, and Pod Security admission refuses it.',
    idle: 'Container "{container}" adds capability "{value}", which it has anyway as long as it does not drop ALL; it is info because the line changes nothing, though the restricted Pod Security level refuses it.',
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
