import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { entriesOf } from '../../artifacts/yaml/lookup.ts';
import type { YamlEntry } from '../../artifacts/yaml/model.ts';
import type { ContainerSetting } from '../concepts/containers/container-setting.ts';
import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { powerAdvice } from './concepts/node-powers.ts';
import { appArmorAnnotationFor, appArmorProfile, isAnnotation, useRuntimeDefault } from './concepts/security/effective-profiles.ts';

/** Annotations for containers that a pod certainly does not have. */
const strayAnnotations = (podSpec: PodSpec): readonly { readonly entry: YamlEntry; readonly name: string }[] => {
  const names = new Set(podSpec.containers.map(({ name }) => name));
  if (podSpec.object.partial || names.size === 0 || names.has(undefined)) return [];
  return entriesOf(podSpec.annotations).flatMap(entry => {
    const name = entry.name === undefined ? undefined : appArmorAnnotationFor(entry.name);
    return name === undefined || names.has(name) ? [] : [{ entry, name }];
  });
};

/** Whether Kubernetes knows a profile by what is written; what comes behind `localhost/` is a name on the node. */
const isProfile = (value: string, setting: ContainerSetting): boolean =>
  isAnnotation(setting)
    ? value === '' || value === 'unconfined' || value === 'runtime/default' || value.startsWith('localhost/')
    : value === 'Unconfined' || value === 'RuntimeDefault' || value === 'Localhost';

const disabled = containerField({
  id: 'kubernetes/apparmor-disabled',
  severity: 'medium',
  title: 'AppArmor is switched off',
  os: 'linux',
  find: appArmorProfile,
  wrong: {
    unconfined: (value, setting) => value === (isAnnotation(setting) ? 'unconfined' : 'Unconfined'),
    invalid: (value, setting) => typeof value === 'string' && !isProfile(value, setting),
  },
  severities: { invalid: 'low' },
  fix: {
    title: 'Use the profile of the container runtime',
    edits: useRuntimeDefault,
  },
  advice: ({ container: one }) => powerAdvice(one),
  messages: {
    unconfined: 'The AppArmor profile "{value}" takes AppArmor away from {who}.',
    invalid: 'There is no AppArmor profile "{value}", which is set for {who}; it is low because the API server refuses such a pod.',
    stray:
      'The annotation sets the AppArmor profile of a container "{name}", which the pod does not have; it is info because it has no effect.',
  },
  standards: {
    pss: ['baseline/appArmorProfile'],
    nsa: ['Pod security > Hardening container environments'],
    mitre: ['T1611'],
  },
  rationale: `Container runtimes put an AppArmor profile around every container on nodes that have it, which denies mounts and writes to the kernel's files in \`/proc\` and \`/sys\`. Unconfined,
a container with a capability too many is not stopped there. A profile that is not set is not reported, because the runtime's own then counts.`,
  remediation:
    'Remove the field or annotation, or set `RuntimeDefault`; where the application needs more, `Localhost` with a profile that adds just that.',
  examples: {
    bad: container`securityContext: {appArmorProfile: {type: Unconfined}}`,
    good: container`securityContext: {appArmorProfile: {type: RuntimeDefault}}`,
  },
  references: [
    'https://kubernetes.io/docs/tutorials/security/apparmor/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://cwe.mitre.org/data/definitions/693.html',
  ],
});

export const apparmorDisabled = defineRule({
  meta: disabled.meta,
  prepare: disabled.prepare,
  visit: {
    ...disabled.visit,
    *podSpec(podSpec) {
      for (const { entry, name } of strayAnnotations(podSpec))
        yield { messageId: 'stray', severity: 'info', at: entry.range, data: { name }, facts: { value: name } };
    },
  },
});
