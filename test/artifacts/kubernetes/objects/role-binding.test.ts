import { describe, expect, test } from 'vitest';
import type { RoleBinding } from '../../../../src/artifacts/kubernetes/objects/role-binding.ts';
import { shown, viewOf } from '../../../support/typed-object.ts';

const roleOf = ({ roleRef }: RoleBinding) => [shown(roleRef.apiGroup), shown(roleRef.kind), shown(roleRef.name)];
const subjectsOf = ({ subjects }: RoleBinding) =>
  subjects.items.map(({ kind, apiGroup, name, namespace }) => [kind, apiGroup, name, namespace].map(shown));

describe('a role binding', () => {
  test('gives a role to subjects', () => {
    const view = viewOf(
      'ClusterRoleBinding',
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: admins}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
subjects:
- kind: ServiceAccount
  name: default
  namespace: shop
- kind: Group
  apiGroup: rbac.authorization.k8s.io
  name: system:authenticated
`,
    );
    expect(roleOf(view)).toEqual(['rbac.authorization.k8s.io', 'ClusterRole', 'cluster-admin']);
    expect(subjectsOf(view)).toEqual([
      ['ServiceAccount', 'absent', 'default', 'shop'],
      ['Group', 'rbac.authorization.k8s.io', 'system:authenticated', 'absent'],
    ]);
    expect(view.subjects.complete).toBe(true);
  });

  test('of a chart has names that are not known', () => {
    const view = viewOf(
      'RoleBinding',
      `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ include "chart.fullname" . }}
subjects:
  - kind: ServiceAccount
    name: {{ include "chart.fullname" . }}-sa
    namespace: {{ .Release.Namespace }}
  {{- range .Values.users }}
  - kind: User
    name: {{ . }}
  {{- end }}
  {{- toYaml .Values.subjects | nindent 2 }}
`,
      'helm',
    );
    expect(roleOf(view)).toEqual(['rbac.authorization.k8s.io', 'Role', 'unknown']);
    expect(subjectsOf(view)).toEqual([
      ['ServiceAccount', 'absent', 'unknown', 'unknown'],
      ['User', 'absent', 'unknown', 'absent'],
    ]);
    expect(view.subjects.complete).toBe(false);
  });

  test.each([
    ['', ['absent', 'absent', 'absent']],
    ['roleRef: admin', ['unknown', 'unknown', 'unknown']],
    ['roleRef: {kind: [Role], name: 1}', ['absent', 'unknown', 'unknown']],
    ['roleRef: {kind: Role, kind: ClusterRole, name: view}', ['absent', 'ClusterRole', 'view']],
  ])('with %j refers to %j', (reference, expected) => {
    expect(roleOf(viewOf('RoleBinding', `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n${reference}\n`))).toEqual(expected);
  });

  test('may have no subjects', () => {
    const view = viewOf('RoleBinding', 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nsubjects: []\n');
    expect(view.subjects).toMatchObject({ state: 'present', items: [], complete: true });
  });
});
