import { describe, expect, test } from 'vitest';
import type { PolicyRule } from '../../../../src/artifacts/kubernetes/objects/role.ts';
import { textUnder } from '../../../../src/text/range.ts';
import { only, texts, viewOf } from '../../../support/typed-object.ts';

const lists = (rule: PolicyRule) => ({
  apiGroups: texts(rule.apiGroups),
  resources: texts(rule.resources),
  verbs: texts(rule.verbs),
  resourceNames: texts(rule.resourceNames),
  nonResourceURLs: texts(rule.nonResourceURLs),
  complete: rule.complete,
});

describe('a role', () => {
  const text = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader, namespace: shop}
rules:
- apiGroups: ['']
  resources: ["pods", "pods/log"]
  verbs: [get, list]
- apiGroups:
  - apps
  resources:
  - deployments
  resourceNames:
  - web
  verbs:
  - '*'
`;

  test('has rules with their lists', () => {
    const { rules } = viewOf('Role', text);
    expect(rules.complete).toBe(true);
    expect(rules.items.map(lists)).toEqual([
      {
        apiGroups: [''],
        resources: ['pods', 'pods/log'],
        verbs: ['get', 'list'],
        resourceNames: 'absent',
        nonResourceURLs: 'absent',
        complete: true,
      },
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['*'], resourceNames: ['web'], nonResourceURLs: 'absent', complete: true },
    ]);
  });

  test('tells where a verb stands', () => {
    const star = viewOf('Role', text).rules.items[1]?.verbs.items[0];
    expect(star === undefined ? undefined : textUnder(text, star.node.range)).toBe("'*'");
  });

  test('may be JSON', () => {
    const json =
      '{"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "rules": [{"apiGroups": [""], "resources": ["secrets"], "verbs": ["get"]}]}';
    expect(lists(only(viewOf('Role', json).rules))).toMatchObject({ resources: ['secrets'], verbs: ['get'], complete: true });
  });

  test.each([
    ['', 'absent', true],
    ['rules:', 'absent', true],
    ['rules: []', 'present', true],
    ['rules: all', 'unknown', false],
    ['rules: {verbs: [get]}', 'unknown', false],
    ['rules: [all]', 'present', false],
  ])('with %j has rules that are %s, complete: %s', (rules, state, complete) => {
    const view = viewOf('Role', `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n${rules}\n`);
    expect(view.rules).toMatchObject({ state, items: [], complete });
  });

  test('has rules that share verbs by an anchor', () => {
    const view = viewOf(
      'Role',
      `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
rules:
- {apiGroups: [''], resources: [pods], verbs: &read [get, watch]}
- {apiGroups: [''], resources: [secrets], verbs: *read}
- {apiGroups: [''], resources: [nodes], verbs: *write}
`,
    );
    expect(view.rules.items.map(rule => texts(rule.verbs))).toEqual([['get', 'watch'], ['get', 'watch'], 'unknown']);
    expect(view.rules.items.map(rule => rule.complete)).toEqual([true, true, false]);
  });
});

describe('a role of a chart', () => {
  test('is not known where the template prints verbs, resources or rules', () => {
    const { rules } = viewOf(
      'ClusterRole',
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
rules:
  - apiGroups: ['']
    resources: [pods]
    verbs: {{ toJson .Values.verbs }}
  - apiGroups: ['']
    resources:
      - secrets
      {{- toYaml .Values.resources | nindent 6 }}
    verbs: [get]
  {{- with .Values.extraRules }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
`,
      'helm',
    );
    expect(rules.complete).toBe(false);
    expect(rules.items.map(lists)).toMatchObject([
      { resources: ['pods'], verbs: 'unknown', complete: false },
      { resources: ['secrets', '?'], verbs: ['get'], complete: false },
    ]);
  });

  test('is known where the template does not touch it', () => {
    const view = viewOf(
      'ClusterRole',
      `{{- if .Values.rbac.create }}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ include "chart.fullname" . }}
rules:
  - apiGroups: ['*']
    resources: ['*']
    verbs: ['*']
{{- end }}
`,
      'helm',
    );
    expect(lists(only(view.rules))).toMatchObject({ apiGroups: ['*'], resources: ['*'], verbs: ['*'], complete: true });
  });
});

describe('a cluster role', () => {
  test('may be about URLs', () => {
    const view = viewOf(
      'ClusterRole',
      "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nrules: [{nonResourceURLs: [/healthz, '/metrics/*'], verbs: [get]}]\n",
    );
    expect(lists(only(view.rules))).toMatchObject({ nonResourceURLs: ['/healthz', '/metrics/*'], apiGroups: 'absent', complete: true });
  });

  test('may add up the rules of others', () => {
    const { aggregated, rules } = viewOf(
      'ClusterRole',
      `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
aggregationRule:
  clusterRoleSelectors:
  - matchLabels:
      rbac.example.com/aggregate-to-monitoring: "true"
rules: []
`,
    );
    expect(rules).toMatchObject({ state: 'present', items: [] });
    expect(only(aggregated).requirements).toEqual([{ key: 'rbac.example.com/aggregate-to-monitoring', operator: 'In', values: ['true'] }]);
  });

  test('adds up nothing when it does not say so', () => {
    const view = viewOf('ClusterRole', 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n');
    expect(view.aggregated).toMatchObject({ state: 'absent', complete: true });
  });
});
