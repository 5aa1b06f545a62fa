import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { wildcardRule } from '../../../src/rules/rbac/wildcard-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(wildcardRule, {
  valid: {
    'all is named': clusterRole('{apiGroups: ["", apps], resources: [pods, deployments], verbs: [get, list]}'),
    'URLs by name': clusterRole('{nonResourceURLs: [/metrics, "/healthz/*"], verbs: ["*"]}'),
    'URLs in a Role, where they grant nothing': manifest`
      apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata: {name: web}
      rules: [{nonResourceURLs: ["*"], verbs: [get]}]
    `,
    'every URL or resource, but nothing to do with it': clusterRole(
      '{nonResourceURLs: ["*"], verbs: []}',
      '{apiGroups: ["*"], resources: ["*"], verbs: []}',
    ),
    'asterisks in names': clusterRole('{apiGroups: [""], resources: [pods], resourceNames: ["*"], verbs: [get]}'),
  },
  invalid: {
    everything: {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦"*"⟧], verbs: ["*"]}'),
      expect: [{ messageId: 'everything', severity: 'critical' }],
    },
    'everything in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: web}
        rules:
          - {apiGroups: [""], resources: [pods], verbs: [get]}
          - {apiGroups: [""], resources: [⟦"*"⟧], verbs: ["*"]}
      `,
      expect: [
        {
          messageId: 'everything',
          severity: 'high',
          message: 'Role "web" allows every verb on every resource: whoever has it rules in its namespace.',
        },
      ],
    },
    'everything may be read': {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦"*"⟧], verbs: [get, list]}'),
      expect: [{ messageId: 'resources', severity: 'high' }],
    },
    'all of a group of Kubernetes': {
      text: clusterRole('{apiGroups: [apps], resources: [⟦"*"⟧], verbs: [get, patch]}'),
      expect: [{ messageId: 'group', severity: 'high' }],
    },
    'every URL': {
      text: clusterRole('{nonResourceURLs: [⟦"*"⟧], verbs: [get]}'),
      expect: [{ messageId: 'urls', severity: 'low' }],
    },
    'every URL beside all resources': {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦"*"⟧], verbs: ["*"]}', '{nonResourceURLs: ["*"], verbs: ["*"]}'),
      expect: [{ messageId: 'everything', severity: 'critical' }],
    },
    'one subresource of all': {
      text: clusterRole('{apiGroups: [""], resources: [⟦"*/exec"⟧], verbs: [create]}'),
      expect: [{ messageId: 'subresource', severity: 'high' }],
    },
    'all verbs on secrets': {
      text: clusterRole('{apiGroups: [""], resources: [configmaps, ⟦secrets⟧], verbs: ["*"]}'),
      expect: [{ messageId: 'sensitive', severity: 'high' }],
    },
    'all verbs on what gives no rights': {
      text: clusterRole('{apiGroups: [apps], resources: [⟦deployments⟧], verbs: ["*"]}'),
      expect: [{ messageId: 'verbs', severity: 'medium' }],
    },
    "a software's own resources": {
      text: clusterRole('{apiGroups: [acme.io], resources: [⟦widgets⟧, gadgets], verbs: ["*"]}'),
      expect: [{ messageId: 'own', severity: 'low' }],
    },
    'named resources of every group': {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦deployments⟧], verbs: [get]}'),
      expect: [{ messageId: 'groups', severity: 'low' }],
    },
    'a wildcard that RBAC does not know': {
      text: clusterRole('{apiGroups: [""], resources: [pods, ⟦"pods/*"⟧], verbs: [get]}'),
      expect: [{ messageId: 'literal', severity: 'low' }],
    },
  },
});
