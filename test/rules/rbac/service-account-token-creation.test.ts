import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { serviceAccountTokenCreation } from '../../../src/rules/rbac/service-account-token-creation.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(serviceAccountTokenCreation, {
  valid: {
    'accounts themselves': clusterRole('{apiGroups: [""], resources: [serviceaccounts], verbs: ["*"]}'),
    'reviews of tokens': clusterRole('{apiGroups: [authentication.k8s.io], resources: [tokenreviews], verbs: [create]}'),
    'a verb that does nothing': clusterRole('{apiGroups: [""], resources: [serviceaccounts/token], verbs: [get]}'),
    'another group': clusterRole('{apiGroups: [example.com], resources: [serviceaccounts/token], verbs: [create]}'),
  },
  invalid: {
    'of all accounts': {
      text: clusterRole('{apiGroups: [""], resources: [serviceaccounts, ⟦serviceaccounts/token⟧], verbs: [create]}'),
      expect: [{ messageId: 'token', severity: 'high' }],
      fixed: clusterRole('{apiGroups: [""], resources: [serviceaccounts], verbs: [create]}'),
    },
    'with a wildcard for the subresource': {
      text: clusterRole('{apiGroups: [""], resources: [⟦"*/token"⟧], verbs: ["*"]}'),
      expect: ['token'],
    },
    'of a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: tokens, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦serviceaccounts/token⟧], verbs: [create]}]
      `,
      expect: [{ messageId: 'token', severity: 'medium' }],
    },
    'of certain accounts': {
      text: clusterRole('{apiGroups: [""], resources: [⟦serviceaccounts/token⟧], resourceNames: [web], verbs: [create]}'),
      expect: [{ messageId: 'named', severity: 'low' }],
    },
  },
});
