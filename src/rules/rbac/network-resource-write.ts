import { writingVerbs, writtenName } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';
import { routesTraffic } from './concepts/known-controllers.ts';
import { isNamed } from './concepts/scopes.ts';

export const networkResourceWrite = grantRule({
  id: 'rbac/network-resource-write',
  severity: 'medium',
  profile: 'hardening',
  title: 'Role can redirect or open traffic of the cluster',
  grants: {
    redirect: [
      { group: '', resources: ['services', 'endpoints'], verbs: writingVerbs },
      { group: '', resources: ['services/status'], verbs: ['update', 'patch'] },
      { group: 'discovery.k8s.io', resources: ['endpointslices'], verbs: writingVerbs },
      { group: 'networking.k8s.io', resources: ['ingresses'], verbs: writingVerbs },
      { group: 'extensions', resources: ['ingresses'], verbs: writingVerbs },
      {
        group: 'gateway.networking.k8s.io',
        resources: ['gateways', 'httproutes', 'tlsroutes', 'tcproutes', 'grpcroutes'],
        verbs: writingVerbs,
      },
    ],
    open: [
      { group: 'networking.k8s.io', resources: ['networkpolicies'], verbs: writingVerbs },
      { group: 'extensions', resources: ['networkpolicies'], verbs: writingVerbs },
    ],
  },
  eased: [
    { as: 'named', when: isNamed },
    { as: 'controller', when: (_grant, role) => routesTraffic(writtenName(role)) },
  ],
  severities: { named: 'low', controller: 'info' },
  fix: { title: 'Do not allow to change them', remove: 'verbs' },
  messages: {
    redirect: '{role} allows {verbs} on {resources}: whoever has it takes over the traffic of others {where}.',
    open: '{role} allows {verbs} on {resources}: whoever has it opens the network {where}.',
    named: '{role} allows {verbs} on {resources} with certain names; the severity is lower because others stay as they are.',
    controller: '{role} allows {verbs} on {resources}; it is info because the software is known to route traffic for others.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1557'] },
  rationale: `Services and their endpoints decide to which pods requests go, an external IP or a status that names one takes over traffic for addresses outside (CVE-2020-8554), endpoints of
another namespace pass by network policies (CVE-2021-25740), and without its policies a namespace is open to all.`,
  remediation: 'Allow these verbs in the namespaces in which the resources are managed, with a Role, and only to what manages them.',
  examples: {
    bad: clusterRole('{apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, delete]}'),
    good: clusterRole('{apiGroups: [networking.k8s.io], resources: [networkpolicies], verbs: [get, list]}'),
  },
  references: [
    'https://github.com/kubernetes/kubernetes/issues/97076',
    'https://github.com/kubernetes/kubernetes/issues/103675',
    'https://attack.mitre.org/techniques/T1557/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
