import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { configmapWrite } from '../../../src/rules/rbac/configmap-write.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (namespace: string, name = 'web', verbs = '[get, patch]'): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {name: ${name}, namespace: ${namespace}}
  rules: [{apiGroups: [""], resources: [configmaps], verbs: ${verbs}}]
`;

testRule(configmapWrite, {
  valid: {
    'only read': clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get, list, watch]}'),
    'certain ones': clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [web], verbs: [get, update]}'),
    'what replicas agree by': role('shop', 'leader-election-role', '[get, create, update]'),
    'another group': clusterRole('{apiGroups: [example.com], resources: [configmaps], verbs: [update]}'),
  },
  invalid: {
    'by which names are resolved, and no other': {
      text: clusterRole('{apiGroups: [""], resources: [⟦configmaps⟧], resourceNames: [coredns], verbs: [get, patch]}'),
      expect: [{ messageId: 'names', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [coredns], verbs: [get]}'),
    },
    'of all namespaces': {
      text: clusterRole('{apiGroups: [""], resources: [⟦configmaps⟧], verbs: [get, update]}'),
      expect: [{ messageId: 'cluster', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get]}'),
    },
    'new ones in all namespaces': {
      text: clusterRole('{apiGroups: [""], resources: [⟦configmaps⟧], verbs: [get, create]}'),
      expect: [{ messageId: 'created', severity: 'low' }],
      fixed: clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [get]}'),
    },
    'new ones beside those of the cluster itself': {
      text: role('kube-system', 'web', '[create, list]').replace('[configmaps]', '[⟦configmaps⟧]'),
      expect: [{ messageId: 'created', severity: 'info' }],
      fixed: role('kube-system', 'web', '[list]'),
    },
    'of an application': {
      text: role('shop').replace('[configmaps]', '[⟦configmaps⟧]'),
      expect: [{ messageId: 'namespace', severity: 'info' }],
      fixed: role('shop', 'web', '[get]'),
    },
    'of the cluster itself': {
      text: role('kube-system').replace('[configmaps]', '[⟦configmaps⟧]'),
      expect: [{ messageId: 'system', severity: 'medium' }],
      fixed: role('kube-system', 'web', '[get]'),
    },
    'with others, which stay as they are': {
      text: clusterRole('{apiGroups: [""], resources: [services, ⟦configmaps⟧], verbs: ["*"]}'),
      expect: ['cluster'],
    },
  },
});
