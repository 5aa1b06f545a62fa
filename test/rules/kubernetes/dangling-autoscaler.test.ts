import { danglingAutoscaler } from '../../../src/rules/kubernetes/dangling-autoscaler.ts';
import { testRule } from '../../support/rule-tester.ts';

const scaler = (target: string, metadata = 'name: web'): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {${metadata}}\nspec: {scaleTargetRef: {kind: Deployment, ${target}}, maxReplicas: 3}\n`;
const deployment = (metadata: string, kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {${metadata}}\nspec: {selector: {}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}\n`;

testRule(danglingAutoscaler, {
  valid: {
    'it is there': { text: scaler('name: web'), others: { 'd.yaml': deployment('name: web') } },
    'in a namespace that may be the same': {
      text: scaler('name: web', 'name: x, namespace: shop'),
      others: { 'd.yaml': deployment('name: web') },
    },
    'a name that is put in later': scaler('name: "${APP}"'),
    'a workload with such a name': { text: scaler('name: web'), others: { 'd.yaml': deployment('name: "${APP}"') } },
    'no workload at all': scaler('name: api'),
    'not all is there': { text: scaler('name: web'), complete: false },
  },
  invalid: {
    'another name': {
      text: scaler('⟦name: web⟧'),
      others: { 'z.yaml': deployment('name: web-server') },
      expect: [
        {
          messageId: 'dangling',
          severity: 'info',
          message: 'No Deployment "web" is among the manifests that the autoscaler is deployed with.',
        },
      ],
    },
    'another kind': { text: scaler('⟦name: web⟧'), others: { 'z.yaml': deployment('name: web', 'StatefulSet') }, expect: ['dangling'] },
    'another namespace': {
      text: scaler('⟦name: web⟧', 'name: x, namespace: a'),
      others: { 'z.yaml': deployment('name: web, namespace: b') },
      expect: ['dangling'],
    },
  },
});
