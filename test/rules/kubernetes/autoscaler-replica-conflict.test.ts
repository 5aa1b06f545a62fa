import { autoscalerReplicaConflict } from '../../../src/rules/kubernetes/autoscaler-replica-conflict.ts';
import { testRule } from '../../support/rule-tester.ts';

const scaler = (name = 'web', kind = 'Deployment'): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: x}\nspec: {scaleTargetRef: {kind: ${kind}, name: ${name}}, maxReplicas: 3}\n`;
const workload = (spec: string, kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: web}\nspec: {${spec}selector: {}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}\n`;

testRule(autoscalerReplicaConflict, {
  valid: {
    'no number': { text: workload(''), others: { 'h.yaml': scaler() } },
    'no autoscaler': workload('replicas: 3, '),
    'the autoscaler of another': { text: workload('replicas: 3, '), others: { 'h.yaml': scaler('api') } },
    'the autoscaler of another kind': { text: workload('replicas: 3, '), others: { 'h.yaml': scaler('web', 'StatefulSet') } },
  },
  invalid: {
    both: {
      text: workload('⟦replicas: 3⟧, '),
      others: { 'h.yaml': scaler() },
      expect: [{ messageId: 'both', severity: 'info', safety: 'unsafe' }],
      fixed: workload(''),
    },
    'in one file': { text: `${workload('⟦replicas: 1⟧, ')}---\n${scaler()}`, expect: ['both'], fixed: `${workload('')}---\n${scaler()}` },
    'a StatefulSet': {
      text: workload('⟦replicas: 3⟧, ', 'StatefulSet'),
      others: { 'h.yaml': scaler('web', 'StatefulSet') },
      expect: ['both'],
      fixed: workload('', 'StatefulSet'),
    },
    'in block style': {
      text: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  ⟦replicas: 2⟧\n  selector: {}\n  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}\n`,
      others: { 'h.yaml': scaler() },
      expect: ['both'],
      fixed: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: {}\n  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}\n`,
    },
  },
});
