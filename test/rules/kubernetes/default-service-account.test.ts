import { defaultServiceAccount } from '../../../src/rules/kubernetes/default-service-account.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string, name = 'name: web', end = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${name}}\nspec: {${spec}containers: [{name: app, image: a}]${end}}\n`;
const account = (name: string, more = ''): string => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {${name}}\n${more}`;
const off = 'automountServiceAccountToken: false';

testRule(defaultServiceAccount, {
  valid: {
    'an account of its own': pod('serviceAccountName: web, '),
    'under the old name': pod('serviceAccount: web, '),
    'no token': pod(`${off}, `),
    'no token by the account': { text: pod(''), others: { 'account.yaml': account('name: default', `${off}\n`) } },
    'another account': account('name: web'),
    'a template decides': { text: pod('serviceAccountName: {{ .Values.account }}, '), path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    none: { text: pod('', '⟦name: web⟧'), expect: [{ messageId: 'pod', severity: 'low' }], fixed: pod('', 'name: web', `, ${off}`) },
    'written so': {
      text: pod('⟦serviceAccountName: default⟧, '),
      expect: ['pod'],
      fixed: pod('serviceAccountName: default, ', 'name: web', `, ${off}`),
    },
    'an empty name': {
      text: pod('⟦serviceAccountName: ""⟧, '),
      expect: ['pod'],
      fixed: pod('serviceAccountName: "", ', 'name: web', `, ${off}`),
    },
    'the account': { text: account('⟦name: default⟧'), expect: ['account'], fixed: account('name: default', `${off}\n`) },
    'a token that is asked for': {
      text: pod('automountServiceAccountToken: true, ', '⟦name: web⟧'),
      others: { 'account.yaml': account('name: default', `${off}\n`) },
      expect: ['pod'],
      fixed: pod(`${off}, `, 'name: web'),
    },
  },
});
