import { templatePathOf } from '../../artifacts/kubernetes/pod-spec-places.ts';
import { type Edits, setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../artifacts/yaml/model.ts';
import type { ContainerSetting } from '../concepts/containers/container-setting.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { powerAdvice } from './concepts/node-powers.ts';
import { isAnnotation, seccompProfile } from './concepts/security/effective-profiles.ts';
import { isPrivileged } from './concepts/security/privilege-escalation.ts';

/**
 * For the whole pod, where the kind is known to have one and a line may be put into it: in charts what ends a pod is often an action, of which nobody knows what it
 * prints. Else for the container alone. A privileged container never has a profile.
 */
const runtimeDefault = ({ container: one }: ContainerSetting): Edits => {
  if (isPrivileged(one) !== false) return undefined;
  const set = (owner: YamlMapping): Edits => setKey(owner, ['securityContext', 'seccompProfile'], { type: 'RuntimeDefault' });
  const { podSpec } = one;
  if (templatePathOf(one.object) === undefined) return set(one.node);
  return set(podSpec.node) ?? (isMissing(podSpec.get('securityContext', 'seccompProfile')) ? set(one.node) : undefined);
};

const types: ReadonlySet<string> = new Set(['RuntimeDefault', 'Localhost', 'Unconfined']);

/** An annotation is reported, though checkov lets it pass: where Kubernetes is 1.27 or newer, a pod that has nothing else runs without a profile. */
export const seccompNotSet = containerField({
  id: 'kubernetes/seccomp-not-set',
  severity: 'medium',
  family: 'pod-hardening',
  title: 'No seccomp profile',
  os: 'linux',
  find: seccompProfile,
  absent: 'missing',
  wrong: {
    annotated: (value, setting) => isAnnotation(setting) && value !== 'unconfined',
    invalid: (value, setting) => !isAnnotation(setting) && typeof value === 'string' && !types.has(value),
  },
  eased: [{ as: 'privileged', when: ({ container: one }) => isPrivileged(one) === true }],
  severities: { annotated: 'low', invalid: 'low' },
  fix: { title: 'Use the profile of the container runtime', safety: 'safe', edits: runtimeDefault },
  advice: ({ container: one }) => powerAdvice(one),
  messages: {
    missing: 'No seccomp profile is set for container "{container}", so it may make every system call that its privileges allow.',
    privileged: 'No seccomp profile is set for container "{container}", and none would have an effect for as long as it is privileged.',
    annotated:
      'The seccomp profile of {who} is set by an annotation, of which Kubernetes takes no notice since 1.27; it is low because older clusters do.',
    invalid: 'No seccomp profile has the type "{value}", which is set for {who}; it is low because the API server refuses such a pod.',
  },
  standards: {
    cisKubernetes: ['5.7.2', '5.7.3'],
    pss: ['restricted/seccompProfile_restricted'],
    nsa: ['Pod security > Hardening container environments'],
    mitre: ['T1611'],
  },
  rationale: `Unless a profile is set, Kubernetes runs containers without seccomp: each of the kernel's several hundred system calls is open to them, with the bugs in them. The profile that
container runtimes bring along closes some sixty that applications do not need, among them those of many escapes.`,
  remediation: `Set \`seccompProfile: {type: RuntimeDefault}\` in the security context of the pod, or \`Localhost\` with a profile of your own. The kubelet's \`seccompDefault: true\` does the same
for a whole node.`,
  examples: {
    bad: container`securityContext: {}`,
    good: container`securityContext: {seccompProfile: {type: RuntimeDefault}}`,
  },
  references: [
    'https://kubernetes.io/docs/tutorials/security/seccomp/',
    'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/#privileged-containers',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});
