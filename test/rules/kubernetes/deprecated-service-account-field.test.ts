import { pod } from '../../../src/rules/forms/examples.ts';
import { deprecatedServiceAccountField } from '../../../src/rules/kubernetes/deprecated-service-account-field.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';

testRule(deprecatedServiceAccountField, {
  valid: {
    'the new field': pod`
      serviceAccountName: web
      ${containers}
    `,
    neither: pod`${containers}`,
    'both alike, as the API server gives them': pod`
      serviceAccount: web
      serviceAccountName: web
      ${containers}
    `,
    'an empty one': pod`
      serviceAccount: ""
      ${containers}
    `,
    'a template decides': {
      text: pod`
        serviceAccount: {{ .Values.account }}
        ${containers}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'the old field': {
      text: pod`
        ⟦serviceAccount: web⟧
        ${containers}
      `,
      expect: [{ messageId: 'deprecated', severity: 'info', safety: 'safe' }],
      fixed: pod`
        serviceAccountName: web
        ${containers}
      `,
    },
    'quoted, in flow style': {
      text: `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {⟦"serviceAccount": "web"⟧, ${containers}}\n`,
      expect: ['deprecated'],
      fixed: `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {"serviceAccountName": "web", ${containers}}\n`,
    },
    'with a comment': {
      text: pod`
        ⟦serviceAccount: web⟧ # see rbac.yaml
        ${containers}
      `,
      expect: ['deprecated'],
      fixed: pod`
        serviceAccountName: web # see rbac.yaml
        ${containers}
      `,
    },
    'two names': {
      text: pod`
        serviceAccountName: web
        ⟦serviceAccount: admin⟧
        ${containers}
      `,
      expect: [{ messageId: 'different', message: '"serviceAccount: admin" has no effect beside "serviceAccountName: web".' }],
    },
  },
});
