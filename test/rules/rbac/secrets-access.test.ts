import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { secretsAccess } from '../../../src/rules/rbac/secrets-access.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(secretsAccess, {
  valid: {
    'what stands for Secrets': clusterRole(
      '{apiGroups: [external-secrets.io], resources: [externalsecrets, secretstores, secrets], verbs: ["*"]}',
      '{apiGroups: [bitnami.com], resources: [sealedsecrets], verbs: [get, list]}',
    ),
    'what begins with their name': clusterRole(
      '{apiGroups: [""], resources: [secretsmanagers, "secrets.example.com"], verbs: [get, list]}',
    ),
    'a part of them': clusterRole('{apiGroups: [""], resources: [secrets/status, secrets/finalizers], verbs: [get, update]}'),
    'other resources': clusterRole(
      '{apiGroups: [""], resources: [configmaps], verbs: ["*"]}',
      '{apiGroups: [bitnami.com], resources: [secrets], verbs: [get]}',
    ),
  },
  invalid: {
    'only removed': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧, pods], verbs: [delete]}'),
      expect: [
        {
          messageId: 'write',
          message:
            'ClusterRole "reader" allows "delete" on "secrets": whoever has it writes or removes Secrets in every namespace that it is bound for.',
        },
      ],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [delete]}'),
    },
    'in the whole cluster': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧, pods], verbs: [list, create]}'),
      expect: [
        {
          messageId: 'read',
          severity: 'high',
          message:
            'ClusterRole "reader" allows "list" on "secrets": whoever has it reads every Secret in every namespace that it is bound for.',
        },
      ],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [list, create]}'),
    },
    'in a role whose name a template prints': {
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: \'{{ .Release.Name }}-reader\'\nrules:\n  - {apiGroups: [""], resources: [⟦secrets⟧], verbs: [get]}\n',
      path: 'chart/templates/reader.yaml',
      expect: [
        {
          messageId: 'read',
          message:
            'ClusterRole "{{ .Release.Name }}-reader" allows "get" on "secrets": whoever has it reads every Secret in every namespace that it is bound for.',
        },
      ],
    },
    'in a role to which lines of a template may add anything': {
      text: `${clusterRole('{apiGroups: [""], resources: [⟦secrets⟧], verbs: [get]}')}{{- toYaml .Values.more | nindent 0 }}\n`,
      path: 'chart/templates/role.yaml',
      expect: ['read'],
    },
    'only written': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧, pods], verbs: [create, patch]}'),
      expect: [{ messageId: 'write', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [create, patch]}'),
    },
    'certain ones in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: web, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦secrets⟧], resourceNames: [web], verbs: [get]}]
      `,
      expect: [{ messageId: 'named', severity: 'info' }],
    },
    'software that keeps Secrets for others': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧, pods], verbs: [get]}').replace(
        'reader',
        'cert-manager-controller-issuers',
      ),
      expect: [
        { messageId: 'controller', severity: 'medium', advice: 'It reads and changes Secrets, so that it would not work without them' },
      ],
    },
    'a controller that keeps Secrets of its own, which stays without an edit': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧, pods], verbs: [get, list, watch, create, update, delete]}'),
      expect: [{ messageId: 'read', severity: 'high', advice: 'Give it a Role in each namespace in which it keeps some' }],
    },
  },
});
