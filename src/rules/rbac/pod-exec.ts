import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

export const podExec = grantRule({
  id: 'rbac/pod-exec',
  severity: 'high',
  title: 'Role allows commands in running pods',
  grants: {
    exec: [
      // Why get: API servers took it for the same over WebSockets until 1.35.
      { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create', 'get'] },
      { group: '', resources: ['pods/ephemeralcontainers'], verbs: ['update', 'patch'] },
    ],
  },
  fix: { title: 'Do not allow commands in pods', remove: 'resources' },
  messages: { exec: '{role} allows {verbs} on {resources}: whoever has it runs commands in the pods {where}, as whatever they are.' },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1609'] },
  rationale: `With \`pods/exec\`, \`pods/attach\` or \`pods/ephemeralcontainers\` one gets a shell in running containers: with their files, their secrets, their service account and, in a
privileged pod, the node. It passes every check that deployments go through, and leaves no trace in the manifests.`,
  remediation: `Take the subresource out of the role. People who debug get it in a role of its own, in the namespaces that they work on, for the time that they need it; controllers hardly ever
need it.`,
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [pods, pods/exec], verbs: [get, list, create]}'),
    good: clusterRole('{apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://attack.mitre.org/techniques/T1609/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
