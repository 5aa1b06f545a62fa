import { lowReplicaCount } from '../../../src/rules/kubernetes/low-replica-count.ts';
import { testRule } from '../../support/rule-tester.ts';

const deployment = (replicas: string, name = 'name: web'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {${name}}\nspec: {${replicas}selector: {}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}\n`;
const scaler = (spec: string, name = 'name: web'): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {${name}}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, ${spec}}\n`;

testRule(lowReplicaCount, {
  valid: {
    enough: deployment('replicas: 2, '),
    'switched off': deployment('replicas: 0, '),
    'an autoscaler says': `${deployment('')}---\n${scaler('minReplicas: 2, maxReplicas: 9')}`,
    'a template decides': { text: deployment('replicas: {{ .Values.replicas }}, '), path: 'chart/templates/web.yaml' },
    'an autoscaler of which nobody has chosen the lower end': scaler('maxReplicas: 9'),
    'a StatefulSet': deployment('replicas: 1, ').replace('Deployment', 'StatefulSet'),
    'one is enough': { text: deployment('replicas: 1, '), options: { minimum: 1 } },
  },
  invalid: {
    one: {
      text: deployment('⟦replicas: 1⟧, '),
      expect: [{ messageId: 'replicas', severity: 'info', message: '"Deployment/web" runs fewer replicas than 2.' }],
    },
    'no number': { text: deployment('', '⟦name: web⟧'), expect: ['missing'] },
    'fewer than asked for': { text: deployment('⟦replicas: 2⟧, '), expect: ['replicas'], options: { minimum: 3 } },
    'an autoscaler': { text: scaler('⟦minReplicas: 1⟧, maxReplicas: 9'), expect: ['scaled'] },
    'an autoscaler with its ends exchanged': { text: scaler('minReplicas: 5, ⟦maxReplicas: 3⟧'), expect: ['inverted'] },
  },
});
