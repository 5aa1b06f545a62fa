import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { grantRule } from '../../../src/rules/forms/grant-rule.ts';
import { testRule } from '../../support/rule-tester.ts';

const bind = grantRule({
  id: 'rbac/sample',
  severity: 'high',
  title: 'A role allows it',
  rationale: 'It is wrong.',
  remediation: 'Make it right.',
  references: ['https://kubernetes.io/'],
  grants: {
    worst: [{ group: '', resources: ['pods/exec'], verbs: ['create'] }],
    other: [{ group: '', resources: ['secrets'], verbs: ['get', 'list'] }],
  },
  eased: [{ as: 'named', when: ({ names }) => names !== undefined }],
  severities: { other: 'medium', named: 'low' },
  fix: { title: 'Take it away', remove: 'resources' },
  messages: { worst: '{role} allows {verbs} on {resources} {where}.', other: '{role} allows {verbs}.', named: '{role} by name.' },
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [pods/exec], verbs: [create]}'),
    good: clusterRole('{apiGroups: [""], resources: [pods], verbs: [create]}'),
  },
});

const role = (rules: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {name: reader, namespace: shop}
  rules: ${rules}
`;

testRule(bind, {
  valid: {
    'another group': clusterRole('{apiGroups: [metrics.k8s.io], resources: [pods/exec, secrets], verbs: ["*"]}'),
    'wildcards are whole words': clusterRole(
      '{apiGroups: [""], resources: ["pods/*", "secret*"], verbs: [create, get]}',
      '{apiGroups: [""], resources: [secrets], verbs: ["ge*"]}',
    ),
    'a cluster role that adds up others': manifest`
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: reader}
      aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}
      rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
    `,
    'a role of another API':
      'apiVersion: authorization.acme.io/v1\nkind: Role\nmetadata: {name: r}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]\n',
    'no rules, and null': role('null'),
    'a template decides': {
      text: clusterRole('{apiGroups: [""], resources: [secrets], verbs: {{ toJson .Values.verbs }}}'),
      path: 'chart/templates/role.yaml',
    },
  },
  invalid: {
    'one finding for a role, at its worst grant': {
      text: clusterRole(
        '{apiGroups: [""], resources: [secrets, pods], verbs: [get]}',
        '{apiGroups: ["", apps], resources: [pods, ⟦pods/exec⟧], verbs: [get, create]}',
      ),
      expect: [
        {
          messageId: 'worst',
          severity: 'high',
          subject: 'ClusterRole/reader',
          message: 'ClusterRole "reader" allows "create" on "pods/exec" in every namespace that it is bound for.',
        },
      ],
      fixed: clusterRole(
        '{apiGroups: [""], resources: [pods], verbs: [get]}',
        '{apiGroups: ["", apps], resources: [pods], verbs: [get, create]}',
      ),
    },
    'a rule of which nothing would be left goes as a whole': {
      text: clusterRole('{apiGroups: [""], resources: [⟦secrets⟧], verbs: [get]}', '{apiGroups: [""], resources: [pods], verbs: [get]}'),
      expect: [{ messageId: 'other', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [get]}'),
    },
    'wildcards in all lists are not taken apart': {
      text: clusterRole('{apiGroups: ["*"], resources: [⟦"*"⟧], verbs: ["*"]}'),
      expect: [{ messageId: 'worst', message: 'ClusterRole "reader" allows "*" on "*" in every namespace that it is bound for.' }],
    },
    'one subresource of all': {
      text: clusterRole('{apiGroups: [""], resources: [⟦"*/exec"⟧], verbs: [create]}'),
      expect: ['worst'],
    },
    'a namespace is one lower, and a name more': {
      text: role('[{apiGroups: [""], resources: [⟦secrets⟧], resourceNames: [web], verbs: [get]}]'),
      expect: [{ messageId: 'named', severity: 'info', message: 'Role "reader" by name.' }],
    },
    'an empty list of names limits nothing': {
      text: role('[{apiGroups: [""], resources: [⟦secrets⟧], resourceNames: [], verbs: [get]}]'),
      expect: [{ messageId: 'other', severity: 'low' }],
    },
    'what a template prints beside it changes nothing': {
      text: `${clusterRole('{apiGroups: [""], resources: [⟦secrets⟧], verbs: [get]}')}  {{- with .Values.rules }}\n  {{- toYaml . | nindent 2 }}\n  {{- end }}\n`,
      path: 'chart/templates/role.yaml',
      expect: ['other'],
    },
  },
});
