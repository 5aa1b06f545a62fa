import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { awsAuthWrite } from '../../../src/rules/rbac/aws-auth-write.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(awsAuthWrite, {
  valid: {
    'only read': clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get, watch]}'),
    'other ConfigMaps': clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth-copy], verbs: [update]}'),
    'all ConfigMaps': clusterRole('{apiGroups: [""], resources: [configmaps], verbs: [update]}'),
    'a Secret of that name': clusterRole('{apiGroups: [""], resources: [secrets], resourceNames: [aws-auth], verbs: [update]}'),
  },
  invalid: {
    'by name': {
      text: clusterRole('{apiGroups: [""], resources: [⟦configmaps⟧], resourceNames: [aws-auth], verbs: [get, patch]}'),
      expect: [{ messageId: 'mapping', severity: 'high' }],
      fixed: clusterRole('{apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [get]}'),
    },
    'in its namespace, which is as bad': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: access, namespace: kube-system}
        rules: [{apiGroups: [""], resources: [⟦configmaps⟧], resourceNames: [aws-auth], verbs: [update]}]
      `,
      expect: [{ messageId: 'mapping', severity: 'high' }],
    },
    'among others': {
      text: clusterRole('{apiGroups: [""], resources: [⟦configmaps⟧], resourceNames: [coredns, aws-auth], verbs: ["*"]}'),
      expect: ['mapping'],
    },
    'in all groups': {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦"*"⟧], resourceNames: [aws-auth], verbs: [patch]}'),
      expect: ['mapping'],
    },
  },
});
