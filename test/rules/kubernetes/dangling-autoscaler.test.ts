import { danglingAutoscaler } from '../../../src/rules/kubernetes/dangling-autoscaler.ts';
import { testRule } from '../../support/rule-tester.ts';

const scaler = (target: string, metadata = 'name: web'): string =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {${metadata}}\nspec: {scaleTargetRef: {kind: Deployment, ${target}}, maxReplicas: 3}\n`;
const deployment = (metadata: string, kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {${metadata}}\nspec: {selector: {}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: app, image: a}]}}}\n`;

const measured = (described: string, api = 'autoscaling/v2', name = 'name: web'): string =>
  `apiVersion: ${api}\nkind: HorizontalPodAutoscaler\nmetadata: {${name}}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu}}, {type: Object, object: {metric: {name: a}, ${described}}}]}\n`;

testRule(danglingAutoscaler, {
  valid: {
    'it is there': { text: scaler('name: web'), others: { 'd.yaml': deployment('name: web') } },
    'in a namespace that may be the same': {
      text: scaler('name: web', 'name: x, namespace: shop'),
      others: { 'd.yaml': deployment('name: web') },
    },
    'a name that is put in later': scaler('name: "${APP}"'),
    'a workload with such a name': { text: scaler('name: web'), others: { 'd.yaml': deployment('name: "${APP}"') } },
    'a metric about an object': measured('describedObject: {kind: Ingress, name: web}'),
    'a metric about an object, as it was written once': measured('target: {kind: Ingress, name: web}', 'autoscaling/v2beta1'),
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
    'a metric about an object without a name': {
      text: measured('describedObject: {apiVersion: networking.k8s.io/v1, kind: Ingress}', 'autoscaling/v2', '⟦name: web⟧'),
      expect: [
        {
          messageId: 'unmeasured',
          message:
            'A metric of "HorizontalPodAutoscaler/web" is about an object and does not say which by "kind" and "name", so the API server refuses it.',
        },
      ],
    },
    'a metric about nothing': { text: measured('target: {type: Value}', 'autoscaling/v2', '⟦name: web⟧'), expect: ['unmeasured'] },
    'another kind': { text: scaler('⟦name: web⟧'), others: { 'z.yaml': deployment('name: web', 'StatefulSet') }, expect: ['dangling'] },
    'another namespace': {
      text: scaler('⟦name: web⟧', 'name: x, namespace: a'),
      others: { 'z.yaml': deployment('name: web, namespace: b') },
      expect: ['dangling'],
    },
  },
});
