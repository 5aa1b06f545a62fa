import { deletingVerbs } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

export const logOrEventDeletion = grantRule({
  id: 'rbac/log-or-event-deletion',
  severity: 'medium',
  profile: 'hardening',
  title: 'Role can erase events or logs',
  grants: {
    erase: [
      { group: '', resources: ['events'], verbs: deletingVerbs },
      { group: 'events.k8s.io', resources: ['events'], verbs: deletingVerbs },
      { group: '', resources: ['pods/log'], verbs: deletingVerbs },
    ],
  },
  fix: { title: 'Do not allow to delete them', remove: 'verbs' },
  messages: { erase: '{role} allows {verbs} on {resources}: whoever has it removes traces of what happened {where}.' },
  standards: { nsa: ['Audit logging and threat detection'], mitre: ['T1070'] },
  rationale:
    'Events tell what was started, refused and killed. They go by themselves after an hour; whoever deletes them before has something to hide from those who watch.',
  remediation: 'Take `delete` and `deletecollection` out of the rule: what writes events needs `create` and `patch`.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [events], verbs: [create, delete]}'),
    good: clusterRole('{apiGroups: [""], resources: [events], verbs: [create, patch]}'),
  },
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/',
    'https://attack.mitre.org/techniques/T1070/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
