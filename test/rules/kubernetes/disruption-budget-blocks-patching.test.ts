import { disruptionBudgetBlocksPatching } from '../../../src/rules/kubernetes/disruption-budget-blocks-patching.ts';
import { testRule } from '../../support/rule-tester.ts';

const budget = (spec: string): string =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: x}\nspec: {${spec}, selector: {matchLabels: {app: web}}}\n`;
const workload = (spec: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {${spec}selector: {}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: a}]}}}\n`;
const scaler =
  '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: x}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 9}\n';

testRule(disruptionBudgetBlocksPatching, {
  valid: {
    'one may go': budget('maxUnavailable: 1'),
    'more than must be there': { text: budget('minAvailable: 2'), others: { 'w.yaml': workload('replicas: 3, ') } },
    'a share that lets one go': { text: budget('minAvailable: 50%'), others: { 'w.yaml': workload('replicas: 2, ') } },
    'how many there are is not known': budget('minAvailable: 2'),
    'a workload that is switched off': { text: budget('minAvailable: 1'), others: { 'w.yaml': workload('replicas: 0, ') } },
    'a template decides': { text: budget('maxUnavailable: {{ .Values.pdb }}'), path: 'chart/templates/pdb.yaml' },
  },
  invalid: {
    'none may go': { text: budget('⟦maxUnavailable: 0⟧'), expect: [{ messageId: 'never', severity: 'low' }] },
    'no share may go': { text: budget('⟦maxUnavailable: 0%⟧'), expect: ['never'] },
    'all must be there': { text: budget('⟦minAvailable: "100%"⟧'), expect: ['never'] },
    'as many as there are': {
      text: budget('⟦minAvailable: 3⟧'),
      others: { 'w.yaml': workload('replicas: 3, ') },
      expect: [
        {
          messageId: 'tooMany',
          message:
            'The budget asks for as many pods as "Deployment/web" runs at least (3), so that a node with one of them cannot be drained.',
        },
      ],
    },
    'one of one': { text: budget('⟦minAvailable: 1⟧'), others: { 'w.yaml': workload('') }, expect: ['tooMany'] },
    'a share of few': { text: budget('⟦minAvailable: 80%⟧'), others: { 'w.yaml': workload('replicas: 2, ') }, expect: ['tooMany'] },
    'as many as an autoscaler leaves': {
      text: budget('⟦minAvailable: 2⟧'),
      others: { 'w.yaml': workload('') + scaler },
      expect: ['tooMany'],
    },
  },
});
