import { selectorMismatch } from '../../../src/rules/kubernetes/selector-mismatch.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (selector: string, labels: string, head = 'apiVersion: apps/v1\nkind: Deployment'): string =>
  `${head}\nmetadata: {name: web}\nspec: {${selector}, template: {metadata: {labels: ${labels}}, spec: {containers: [{name: app, image: a}]}}}\n`;

testRule(selectorMismatch, {
  valid: {
    'the same labels': workload('selector: {matchLabels: {app: web}}', '{app: web, tier: front}'),
    'an expression': workload('selector: {matchExpressions: [{key: app, operator: In, values: [web, api]}]}', '{app: api}'),
    'a patch': { text: workload('selector: {matchLabels: {app: web}}', '{tier: front}'), path: 'overlays/patch.yaml' },
    'labels that are put in later': workload('selector: {matchLabels: {app: "${APP}"}}', '{app: web}'),
    'labels that a template gives': {
      text: workload('selector: {matchLabels: {app: web}}', '{{ include "labels" . }}'),
      path: 'chart/templates/web.yaml',
    },
    'no selector': workload('replicas: 1', '{app: web}'),
  },
  invalid: {
    'another value': {
      text: workload('⟦selector: {matchLabels: {app: web}}⟧', '{app: api}'),
      expect: [
        {
          messageId: 'mismatch',
          severity: 'low',
          message: 'The selector "app=web" does not match the labels of the pods of "Deployment/web".',
        },
      ],
    },
    'a label that is not there': {
      text: workload('⟦selector: {matchLabels: {app: web, tier: front}}⟧', '{app: web}', 'apiVersion: apps/v1\nkind: StatefulSet'),
      expect: ['mismatch'],
    },
    'an expression that does not hold': {
      text: workload('⟦selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}⟧', '{app: web}'),
      expect: ['mismatch'],
    },
    'a ReplicationController': {
      text: workload('⟦selector: {app: web}⟧', '{app: api}', 'apiVersion: v1\nkind: ReplicationController'),
      expect: ['mismatch'],
    },
  },
});
