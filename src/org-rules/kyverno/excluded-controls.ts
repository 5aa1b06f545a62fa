import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { itemsAt, textAt, textsAt } from '../fields.ts';
import type { ObjectValue } from '../org-rule.ts';
import { matchesGlob } from './glob.ts';

/** Where what a control forbids is written: in the pod, in its containers, or in both. */
type Level = 'pod' | 'container' | 'both';

/** Controls by the names that Kyverno has for them. Source: Kyverno, pkg/pss/utils/mapping.go. */
const controls: Readonly<Record<string, { readonly level: Level; readonly ids: readonly string[] }>> = {
  AppArmor: { level: 'both', ids: ['appArmorProfile'] },
  Capabilities: { level: 'container', ids: ['capabilities_baseline', 'capabilities_restricted'] },
  'Host Namespaces': { level: 'pod', ids: ['hostNamespaces'] },
  'Host Ports': { level: 'container', ids: ['hostPorts'] },
  'HostPath Volumes': { level: 'pod', ids: ['hostPathVolumes'] },
  HostProcess: { level: 'both', ids: ['windowsHostProcess'] },
  'Privilege Escalation': { level: 'container', ids: ['allowPrivilegeEscalation'] },
  'Privileged Containers': { level: 'container', ids: ['privileged'] },
  'Running as Non-root': { level: 'both', ids: ['runAsNonRoot'] },
  'Running as Non-root user': { level: 'both', ids: ['runAsUser'] },
  SELinux: { level: 'both', ids: ['seLinuxOptions'] },
  Seccomp: { level: 'both', ids: ['seccompProfile_baseline', 'seccompProfile_restricted'] },
  Sysctls: { level: 'pod', ids: ['sysctls'] },
  'Volume Types': { level: 'pod', ids: ['restrictedVolumes'] },
  '/proc Mount Type': { level: 'container', ids: ['procMount'] },
};

/**
 * Whether exclusions of `podSecurity` let a control off that a pod violates. With `images` they are about the containers of these, without about the
 * pod itself. `partly`: single fields, values or containers are let off, which is not told from others here.
 */
export const isExcluded = (control: string, exclusions: readonly ObjectValue[], pod: PodSpec): 'yes' | 'no' | 'partly' => {
  const answers = exclusions.map(exclusion => byOne(control, exclusion, pod));
  return answers.includes('yes') ? 'yes' : answers.includes('partly') ? 'partly' : 'no';
};

const byOne = (control: string, exclusion: ObjectValue, { containers }: PodSpec): 'yes' | 'no' | 'partly' => {
  const name = textAt(exclusion, 'controlName') ?? '';
  const known = Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (!known?.ids.includes(control)) return 'no';
  const images = textsAt(exclusion, 'images');
  const isOfContainers = images.length > 0;
  if (known.level !== 'both' && isOfContainers !== (known.level === 'container')) return 'no';
  const fitting = containers.filter(container => images.some(glob => matchesGlob(glob, stringAt(container.get('image')) ?? '')));
  if (isOfContainers && fitting.length === 0) return 'no';
  const isWhole = textAt(exclusion, 'restrictedField') === undefined && itemsAt(exclusion, 'values').length === 0;
  return isWhole && known.level !== 'both' && (!isOfContainers || fitting.length === containers.length) ? 'yes' : 'partly';
};
