import { noDisruptionBudget } from '../../../src/rules/kubernetes/no-disruption-budget.ts';
import { testRule } from '../../support/rule-tester.ts';

const budget = (spec: string, metadata = 'name: x'): string =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {${metadata}}\nspec: {${spec}}\n`;
const workload = (spec: string, metadata = 'name: web', kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {${metadata}}\nspec: {${spec}selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: a}]}}}\n`;
const selector = 'selector: {matchLabels: {app: web}}';

testRule(noDisruptionBudget, {
  valid: {
    'a budget': { text: workload('replicas: 3, '), others: { 'b.yaml': budget(`maxUnavailable: 1, ${selector}`) } },
    'a budget for all': { text: workload('replicas: 3, '), others: { 'b.yaml': budget('maxUnavailable: 1, selector: {}') } },
    'one replica': workload('replicas: 1, '),
    'a template decides': { text: workload('replicas: {{ .Values.replicas }}, '), path: 'chart/templates/web.yaml' },
    'a budget for pods that an operator makes': {
      text: `${budget('maxUnavailable: 1, selector: {matchLabels: {cnpg.io/cluster: db}}')}---\n${workload('')}`,
    },
    'a budget beside no workload at all': budget(`maxUnavailable: 1, ${selector}`),
    'a budget whose label a template prints': {
      text: `${budget('maxUnavailable: 1, selector: {matchLabels: {app: {{ .Values.app }}}}')}---\n${workload('')}`,
      path: 'chart/templates/web.yaml',
    },
    'not all is there': { text: workload('replicas: 3, '), complete: false },
  },
  invalid: {
    none: { text: workload('replicas: 3, ', '⟦name: web⟧'), expect: [{ messageId: 'missing', severity: 'info' }] },
    'one for others': {
      text: workload('replicas: 3, ', '⟦name: web⟧', 'StatefulSet'),
      others: { 'z.yaml': budget('maxUnavailable: 1, selector: ⟦{matchLabels: {app: db}}⟧') },
      expect: [
        'missing',
        {
          messageId: 'nothing',
          message:
            'The selector "app=db" of "PodDisruptionBudget/x" matches the pods of no workload in the namespace: the budget protects nothing.',
        },
      ],
    },
    'one in another namespace': {
      text: workload('replicas: 2, ', '⟦name: web⟧, namespace: a'),
      others: { 'z.yaml': budget(`maxUnavailable: 1, ${selector}`, 'name: x, namespace: b') },
      expect: ['missing'],
    },
    'one that says nothing': { text: budget(selector, '⟦name: x⟧'), expect: ['empty'] },
  },
});
