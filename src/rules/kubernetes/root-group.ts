import { booleanAt } from '../../artifacts/yaml/lookup.ts';
import type { Setting } from '../concepts/setting.ts';
import { container } from '../forms/examples.ts';
import { securityContextField } from '../forms/security-context-field.ts';

/** True where user 0 is ruled out beside the group, as images for any user number are made: their files belong to group 0. */
const isOfAnyUserImage = ({ steps, path }: Setting): boolean => {
  const around = steps[1];
  return path.at(-1) === 'runAsGroup' && around !== undefined && 'key' in around && booleanAt(around.holder, 'runAsNonRoot') === true;
};

export const rootGroup = securityContextField({
  id: 'kubernetes/root-group',
  severity: 'low',
  profile: 'hardening',
  title: 'Process belongs to the root group',
  os: 'linux',
  fields: [
    ['securityContext', 'runAsGroup'],
    ['securityContext', 'fsGroup'],
    ['securityContext', 'supplementalGroups', '[]'],
  ],
  wrong: { root: value => value === 0 },
  eased: [{ as: 'anyUser', when: isOfAnyUserImage }],
  severities: { anyUser: 'info' },
  messages: {
    root: '"{field}" makes {who} members of group 0, so what the root group of the node may read or write is open to them.',
    anyUser:
      '"{field}" makes {who} members of group 0; it is info because "runAsNonRoot: true" stands beside it, as images for any user number need.',
  },
  standards: { nsa: ['Pod security > Non-root containers'], mitre: ['T1611'] },
  rationale: `Many files of a node and of images are readable or writable for the group \`root\`. A process in group 0 reaches them in every mounted directory, and after an escape on the node,
although it does not run as user 0.`,
  remediation:
    'Set `runAsGroup`, `fsGroup` and `supplementalGroups` to numbers other than 0, best above 10000. Change the group of files in the image with `chgrp` where it expects group 0.',
  examples: {
    bad: container`securityContext: {runAsUser: 1000, runAsGroup: 0}`,
    good: container`securityContext: {runAsUser: 1000, runAsGroup: 10001}`,
  },
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/images/creating-images',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
