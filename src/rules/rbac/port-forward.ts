import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

export const portForward = grantRule({
  id: 'rbac/port-forward',
  severity: 'medium',
  title: 'Role allows connections into pods',
  grants: {
    forward: [{ group: '', resources: ['pods/portforward'], verbs: ['create', 'get'] }],
    proxy: [{ group: '', resources: ['pods/proxy', 'services/proxy'], verbs: ['create', 'get', 'update', 'patch', 'delete'] }],
  },
  fix: { title: 'Do not allow connections into pods', remove: 'resources' },
  messages: {
    forward: '{role} allows {verbs} on {resources}: whoever has it opens connections to every port of the pods {where}.',
    proxy: '{role} allows {verbs} on {resources}: whoever has it sends requests through the API server to what runs {where}.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1090'] },
  rationale: `The API server and the kubelet carry the connection into the pod: network policies do not see it, and ports that listen on \`localhost\` only because nobody should reach them
are reached. Databases, debuggers and admin interfaces often ask for no password there.`,
  remediation: 'Take the subresource out of the role. People who debug get it in a role of its own, in the namespaces that they work on.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [pods, pods/portforward], verbs: [get, create]}'),
    good: clusterRole('{apiGroups: [""], resources: [pods, pods/log], verbs: [get]}'),
  },
  references: [
    'https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/',
    'https://attack.mitre.org/techniques/T1090/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
