import { writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { makesVolumes } from './concepts/known-controllers.ts';
import { isOfNamespace } from './concepts/scopes.ts';

export const persistentVolumeCreation = grantRule({
  id: 'rbac/persistent-volume-creation',
  severity: 'medium',
  title: 'Role can create persistent volumes',
  grants: { create: [{ group: '', resources: ['persistentvolumes'], verbs: ['create'] }] },
  eased: [
    { as: 'inert', when: isOfNamespace },
    { as: 'provisioner', when: (_grant, role) => makesVolumes(writtenName(role)) },
  ],
  severities: { provisioner: 'low', inert: 'low' },
  fix: { title: 'Do not allow to create persistent volumes', remove: 'resources' },
  messages: {
    create:
      '{role} allows {verbs} on {resources}: whoever has it gives pods any folder of a node as a volume, whatever their Pod Security level says.',
    provisioner: '{role} allows {verbs} on {resources}; it is low because the software is known to make volumes on request.',
    inert: '{role} allows {verbs} on {resources}; it is low because the role of a namespace allows nothing with persistent volumes.',
  },
  standards: { cisKubernetes: ['5.1.9'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1611'] },
  rationale: `A persistent volume may be a \`hostPath\`. Pod Security forbids such volumes in pods, but looks at no claim: whoever writes the volume himself and claims it reads and writes the node.`,
  remediation:
    'Let people make claims (`persistentvolumeclaims`) against a StorageClass; only the driver of that class, and administrators, write volumes.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [persistentvolumes], verbs: [get, create]}'),
    good: clusterRole('{apiGroups: [""], resources: [persistentvolumeclaims], verbs: [get, create]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation',
    'https://attack.mitre.org/techniques/T1611/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
