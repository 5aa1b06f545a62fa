import { writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { monitors } from './concepts/known-controllers.ts';
import { isOfNamespace } from './concepts/scopes.ts';

export const nodeProxy = grantRule({
  id: 'rbac/node-proxy',
  severity: 'high',
  title: 'Role reaches the API of the kubelets',
  grants: { proxy: [{ group: '', resources: ['nodes/proxy'], verbs: ['get', 'create', 'update', 'patch', 'delete'] }] },
  eased: [
    { as: 'inert', when: isOfNamespace },
    { as: 'monitoring', when: (_grant, role) => monitors(writtenName(role)) },
  ],
  severities: { inert: 'low', monitoring: 'medium' },
  fix: { title: 'Do not give access to the kubelets', remove: 'resources' },
  messages: {
    proxy: '{role} allows {verbs} on {resources}: whoever has it talks to the kubelets directly, and runs commands in every pod.',
    monitoring:
      '{role} allows {verbs} on {resources}, by which commands can be run in every pod; it is medium because monitoring used to need it: "nodes/metrics" and "nodes/stats" are enough.',
    inert: '{role} allows {verbs} on {resources}; it is low because the role of a namespace allows nothing with nodes.',
  },
  standards: { cisKubernetes: ['5.1.10'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1609'] },
  rationale: `\`nodes/proxy\` is the whole API of the kubelet: it lists pods with their environment, reads logs, and runs commands in any container of the node. \`get\` is enough for that,
because the kubelet takes the verb from the request that opens the connection. Admission control and the audit log of the API server see none of it.`,
  remediation: `Allow \`nodes/metrics\`, \`nodes/stats\`, \`nodes/log\` or, from Kubernetes 1.33, \`nodes/pods\` and \`nodes/healthz\`, whichever is read, in place of \`nodes/proxy\`.`,
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [nodes, nodes/proxy], verbs: [get, list]}'),
    good: clusterRole('{apiGroups: [""], resources: [nodes, nodes/metrics], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
});
