import { deprecatedApiVersion } from '../../../src/rules/kubernetes/deprecated-api-version.ts';
import { testRule } from '../../support/rule-tester.ts';

const object = (apiVersion: string, kind: string, spec = '{}'): string =>
  `${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\nspec: ${spec}\n`;

testRule(deprecatedApiVersion, {
  valid: {
    'a version of today': object('apiVersion: apps/v1', 'Deployment'),
    'a kind that is not known': object('apiVersion: example.com/v1beta1', 'Ingress'),
    'a version that the target still has undeprecated': {
      text: object('apiVersion: batch/v1beta1', 'CronJob'),
      facts: { kubernetesMinor: 20 },
    },
    'a policy of which another rule speaks': object('apiVersion: policy/v1beta1', 'PodSecurityPolicy'),
    'a template decides': { text: object('apiVersion: {{ include "api" . }}', 'Ingress'), path: 'chart/templates/ingress.yaml' },
  },
  invalid: {
    'one that is gone': {
      text: object('⟦apiVersion: extensions/v1beta1⟧', 'Ingress'),
      expect: [
        {
          messageId: 'removed',
          severity: 'medium',
          message: '"extensions/v1beta1" of Ingress is gone since Kubernetes 1.22; "networking.k8s.io/v1" takes its place.',
        },
      ],
    },
    'one that only got another name': {
      text: object('⟦apiVersion: batch/v1beta1⟧', 'CronJob'),
      expect: [{ messageId: 'removed', safety: 'unsafe' }],
      fixed: object('apiVersion: batch/v1', 'CronJob'),
    },
    'an autoscaler with the fields of today': {
      text: object('⟦apiVersion: autoscaling/v2beta2⟧', 'HorizontalPodAutoscaler', '{minReplicas: 2, maxReplicas: 4}'),
      expect: ['removed'],
      fixed: object('apiVersion: autoscaling/v2', 'HorizontalPodAutoscaler', '{minReplicas: 2, maxReplicas: 4}'),
    },
    'a budget for some pods': {
      text: object('⟦apiVersion: "policy/v1beta1"⟧', 'PodDisruptionBudget', '{selector: {matchLabels: {a: b}}}'),
      expect: ['removed'],
      fixed: object('apiVersion: "policy/v1"', 'PodDisruptionBudget', '{selector: {matchLabels: {a: b}}}'),
    },
    'a budget for no pods, which would be one for all': {
      text: object('⟦apiVersion: policy/v1beta1⟧', 'PodDisruptionBudget', '{selector: {}}'),
      expect: ['removed'],
    },
    'one that goes later than the target': {
      text: object('⟦apiVersion: networking.k8s.io/v1beta1⟧', 'Ingress'),
      facts: { kubernetesMinor: 21 },
      expect: [{ messageId: 'soon', severity: 'low' }],
    },
    'one that nobody takes away': { text: object('⟦apiVersion: v1⟧', 'Endpoints'), expect: [{ messageId: 'deprecated', severity: 'low' }] },
    'one of cert-manager': {
      text: object('⟦apiVersion: cert-manager.io/v1alpha2⟧', 'Certificate'),
      expect: [{ messageId: 'component', severity: 'low' }],
    },
  },
});
