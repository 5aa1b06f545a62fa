import { sccAllowsPrivileged } from '../../../src/rules/kubernetes/scc-allows-privileged.ts';
import { testRule } from '../../support/rule-tester.ts';

const scc = (fields: string, apiVersion = 'security.openshift.io/v1'): string =>
  `apiVersion: ${apiVersion}\nkind: SecurityContextConstraints\nmetadata: {name: x}\n${fields}\n`;
const binding = (role: string, subject: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: x, namespace: a}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, ${role}}\nsubjects: [${subject}]\n`;

testRule(sccAllowsPrivileged, {
  valid: {
    strict: scc('allowPrivilegedContainer: false\nallowHostNetwork: false\nallowedCapabilities: []'),
    'any user for one account': scc('runAsUser: {type: RunAsAny}\nusers: ["system:serviceaccount:a:b"]'),
    'some capability': scc('allowedCapabilities: [NET_BIND_SERVICE]'),
    'another kind of that name': scc('allowPrivilegedContainer: true', 'example.com/v1'),
    'an account of its own': binding('name: system:openshift:scc:privileged', '{kind: ServiceAccount, name: builder}'),
    'a harmless one for all': binding('name: system:openshift:scc:restricted-v2', '{kind: Group, name: "system:authenticated"}'),
  },
  invalid: {
    privileged: {
      text: scc('⟦allowPrivilegedContainer: true⟧\nallowHostPID: true'),
      expect: [{ messageId: 'privileged', severity: 'high' }],
    },
    'parts of the node': {
      text: scc('allowPrivilegedContainer: false\n⟦allowHostNetwork: true⟧\n⟦allowHostPID: true⟧'),
      expect: [{ messageId: 'host', severity: 'medium' }, 'host'],
    },
    'all capabilities': { text: scc('⟦allowedCapabilities: ["*"]⟧'), expect: ['capabilities'] },
    'root for everybody': { text: scc('runAsUser: {⟦type: RunAsAny⟧}\ngroups: ["system:authenticated"]', 'v1'), expect: ['anyUser'] },
    'the account of pods without one': {
      text: binding('⟦name: system:openshift:scc:privileged⟧', '{kind: ServiceAccount, name: default}'),
      expect: [
        {
          messageId: 'bound',
          message:
            'The role "system:openshift:scc:privileged" is bound to ServiceAccount "default": every pod that names no account of its own may use it.',
        },
      ],
    },
    'all accounts of a namespace': {
      text: binding('⟦name: system:openshift:scc:anyuid⟧', '{kind: Group, name: "system:serviceaccounts:a"}'),
      expect: ['bound'],
    },
  },
});
