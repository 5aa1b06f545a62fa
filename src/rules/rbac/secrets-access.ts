import { type Grant, writingVerbs, writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { keepsSecrets } from './concepts/known-controllers.ts';

/** True for a grant by which Secrets are kept: read and, later, changed. Nobody has both by accident. */
const keepsThem = ({ rule }: Grant): boolean => {
  const verbs = new Set(rule.verbs.items.map(({ value }) => value));
  return verbs.has('get') && (verbs.has('update') || verbs.has('patch'));
};

export const secretsAccess = grantRule({
  id: 'rbac/secrets-access',
  severity: 'high',
  title: 'Role can read Secrets',
  grants: {
    read: [{ group: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] }],
    write: [{ group: '', resources: ['secrets'], verbs: writingVerbs }],
  },
  eased: [
    { as: 'named', when: ({ names }) => names !== undefined },
    { as: 'controller', when: (_grant, role) => keepsSecrets(writtenName(role)) },
  ],
  severities: { write: 'medium', named: 'low', controller: 'medium' },
  fix: { title: 'Do not give access to Secrets', remove: 'resources' },
  advice: (grants, role) =>
    grants.some(keepsThem) || keepsSecrets(writtenName(role))
      ? 'It reads and changes Secrets, so that it would not work without them. Give it a Role in each namespace in which it keeps some, with "resourceNames" where their names are known, and suppress the finding with the reason.'
      : undefined,
  messages: {
    read: '{role} allows {verbs} on {resources}: whoever has it reads every Secret {where}.',
    write: '{role} allows {verbs} on {resources}: whoever has it writes or removes Secrets {where}.',
    named: '{role} allows {verbs} on {resources} with certain names; the severity is lower because other Secrets stay closed.',
    controller: '{role} allows {verbs} on {resources}; it is one lower because the software is known to keep Secrets for others.',
  },
  standards: { cisKubernetes: ['5.1.2'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1552.007'] },
  rationale: `Secrets hold passwords, keys and the tokens of service accounts: whoever reads all of them becomes everybody whose token is among them. \`list\` and \`watch\` show the contents as
\`get\` does. In a ClusterRole that is bound for the cluster, they are those of all namespaces.`,
  remediation:
    'Name the Secrets in `resourceNames` and allow `get` alone, in a Role of the namespace. Pods do not need the role for Secrets that they mount.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [secrets], verbs: [get, list, watch]}'),
    good: clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get, list, watch]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://attack.mitre.org/techniques/T1552/007/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
