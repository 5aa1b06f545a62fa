import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { webhookConfigurationAccess } from '../../../src/rules/rbac/webhook-configuration-access.ts';
import { testRule } from '../../support/rule-tester.ts';

const rule = (rest: string): string => clusterRole(`{apiGroups: [admissionregistration.k8s.io], ${rest}}`);

testRule(webhookConfigurationAccess, {
  valid: {
    'only read': rule('resources: [mutatingwebhookconfigurations, validatingadmissionpolicies], verbs: [get, list, watch]'),
    'another group': clusterRole('{apiGroups: [example.com], resources: [mutatingwebhookconfigurations], verbs: [patch]}'),
    'created by name, which no request can be': rule('resources: [mutatingwebhookconfigurations], resourceNames: [a], verbs: [create]'),
    'the status of policies': rule('resources: [validatingadmissionpolicies/status], verbs: [update]'),
  },
  invalid: {
    'a webhook is changed': {
      text: rule('resources: [⟦validatingwebhookconfigurations⟧], verbs: [patch]'),
      expect: [{ messageId: 'webhooks', severity: 'high' }],
    },
    'policies are deleted': {
      text: rule('resources: [⟦validatingadmissionpolicybindings⟧], verbs: [delete]'),
      expect: [{ messageId: 'policies', severity: 'high' }],
    },
    'by software whose template says what it is': {
      path: 'chart/templates/role.yaml',
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: {{ template "acme.admission-controller.roleName" . }}:core\nrules:\n  - apiGroups: [admissionregistration.k8s.io]\n    resources: [⟦validatingwebhookconfigurations⟧]\n    verbs: [patch]\n',
      expect: [{ messageId: 'keeper', severity: 'low' }],
    },
    'by software whose template does not': {
      path: 'chart/templates/role.yaml',
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: {{ include "acme.fullname" . }}\nrules:\n  - apiGroups: [admissionregistration.k8s.io]\n    resources: [⟦validatingwebhookconfigurations⟧]\n    verbs: [patch]\n',
      expect: [{ messageId: 'webhooks', severity: 'high' }],
    },
    'a certain one': {
      text: rule('resources: [⟦mutatingwebhookconfigurations⟧], resourceNames: [web], verbs: [get, patch]'),
      expect: [{ messageId: 'named', severity: 'low' }],
    },
    'the injector of cert-manager': {
      text: rule('resources: [⟦mutatingwebhookconfigurations⟧], verbs: [get, update]').replace('reader', 'cert-manager-cainjector'),
      expect: [{ messageId: 'keeper', severity: 'low' }],
    },
    'in a namespace it allows nothing': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: hooks, namespace: shop}
        rules:
          - apiGroups: [admissionregistration.k8s.io]
            resources: [pods, ⟦mutatingwebhookconfigurations⟧]
            verbs: [patch]
      `,
      expect: [{ messageId: 'inert', severity: 'info' }],
      fixed: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: hooks, namespace: shop}
        rules:
          - apiGroups: [admissionregistration.k8s.io]
            resources: [pods]
            verbs: [patch]
      `,
    },
  },
});
