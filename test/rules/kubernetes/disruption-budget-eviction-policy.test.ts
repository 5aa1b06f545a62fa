import { disruptionBudgetEvictionPolicy } from '../../../src/rules/kubernetes/disruption-budget-eviction-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const budget = (spec: string, name = 'name: web', group = 'policy'): string =>
  `apiVersion: ${group}/v1\nkind: PodDisruptionBudget\nmetadata: {${name}}\nspec: {${spec}}\n`;

testRule(disruptionBudgetEvictionPolicy, {
  valid: {
    always: budget('unhealthyPodEvictionPolicy: AlwaysAllow'),
    'a template decides': { text: budget('unhealthyPodEvictionPolicy: {{ .Values.policy }}'), path: 'chart/templates/pdb.yaml' },
    'a patch': { text: budget('minAvailable: 2'), path: 'overlays/pdb-patch.yaml' },
    'another kind of that name': budget('minAvailable: 1', 'name: web', 'example.com'),
  },
  invalid: {
    none: {
      text: budget('minAvailable: 1', '⟦name: web⟧'),
      expect: [{ messageId: 'missing', severity: 'info' }],
      fixed: budget('minAvailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow'),
    },
    'beside a share': {
      text: budget('maxUnavailable: 20%', '⟦name: web⟧'),
      expect: ['missing'],
      fixed: budget('maxUnavailable: 20%, unhealthyPodEvictionPolicy: AlwaysAllow'),
    },
    'the default, written': {
      text: budget('⟦unhealthyPodEvictionPolicy: IfHealthyBudget⟧'),
      expect: ['healthy'],
      fixed: budget('unhealthyPodEvictionPolicy: AlwaysAllow', 'name: web'),
    },
    'in block style': {
      text: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  ⟦name: web⟧\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n',
      expect: ['missing'],
      fixed:
        'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: web\nspec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: web\n  unhealthyPodEvictionPolicy: AlwaysAllow\n',
    },
  },
});
