import type { Container } from '../../artifacts/kubernetes/model.ts';
import { allEdits, type Edits, setKey } from '../../artifacts/yaml/edit.ts';
import { booleanAt, isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import type { ContainerSetting } from '../concepts/containers/container-setting.ts';
import { namedUserOf } from '../concepts/images/root-images.ts';
import { removeSetting, replaceSetting } from '../concepts/setting.ts';
import { containerField } from '../forms/container-field.ts';
import { container, pod } from '../forms/examples.ts';
import { containerImage } from './concepts/container-image.ts';
import { nonRootAdvice } from './concepts/security/root-advice.ts';
import { mapsRoot } from './concepts/security/root-causes.ts';

const meantBy = ({ container: one, from }: ContainerSetting): readonly Container[] => (from === 'pod' ? one.podSpec.containers : [one]);

/** The image's own user where its number is known; otherwise `runAsNonRoot: true` stands in the place of user 0. */
const asOtherUser = (setting: ContainerSetting): Edits => {
  const reference = setting.from === 'pod' ? undefined : containerImage(setting.container);
  const user = reference && namedUserOf(reference);
  if (user !== undefined) return replaceSetting(setting, user);
  const step = setting.steps.at(-1);
  if (step === undefined || !('key' in step) || setting.found.state !== 'present') return undefined;
  const { holder } = step;
  if (!isMissing(lookup(holder, 'runAsNonRoot'))) {
    const removed = removeSetting(setting);
    const enforced = booleanAt(holder, 'runAsNonRoot') === true ? [] : setKey(holder, ['runAsNonRoot'], true);
    return allEdits([removed, enforced]);
  }
  const value = replaceSetting(setting, true);
  const key = setting.found.entry?.key;
  if (value === undefined || key?.kind !== 'scalar') return undefined;
  return [{ range: key.range, newText: key.style === 'double' ? '"runAsNonRoot"' : 'runAsNonRoot' }, ...value];
};

export const runAsUserZero = containerField({
  id: 'kubernetes/run-as-user-zero',
  formerly: 'kubernetes/root-user',
  severity: 'high',
  title: 'Container explicitly runs as user 0',
  os: 'linux',
  field: ['securityContext', 'runAsUser'],
  inherits: true,
  wrong: { userZero: value => value === 0 },
  eased: [{ as: 'mapped', when: ({ container: { podSpec } }) => mapsRoot(podSpec) }],
  severities: { mapped: 'low' },
  fix: { title: 'Run as another user', edits: asOtherUser },
  advice: setting => nonRootAdvice(meantBy(setting)),
  supersedes: ['kubernetes/root-user'],
  messages: {
    userZero: '"runAsUser: 0" makes {who} run as root.',
    mapped: '"runAsUser: 0" makes {who} run as root; it is low because "hostUsers: false" maps root to an unprivileged user of the node.',
  },
  standards: {
    cisKubernetes: ['5.2.7'],
    pss: ['restricted/runAsUser'],
    nsa: ['Pod security > Non-root containers'],
    mitre: ['T1611'],
  },
  rationale: `User 0 in a container is root for the kernel, too: a bug in the runtime, a mounted host directory or a capability too many then gives the node away, where an
ordinary user would be stopped. The field wins over the image's own \`USER\`, so even images that are made to run as somebody else run as root.`,
  remediation: `Set \`runAsUser\` to the number of the image's user, or remove it and set \`runAsNonRoot: true\`. Where root is needed, \`hostUsers: false\` maps it to an unprivileged user
of the node. A pod whose containers all set a user of their own may keep user 0 in its own security context.`,
  examples: {
    bad: container`securityContext: {runAsUser: 0}`,
    good: pod`
      securityContext: {runAsUser: 0}
      containers: [{name: app, image: ghcr.io/acme/web:1.4, securityContext: {runAsUser: 1000}}]
    `,
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
