import { metadataPolicy } from '../../../src/rules/kubernetes/metadata-policy.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (metadata: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {containers: [{name: app, image: a}]}\n`;

testRule(metadataPolicy, {
  valid: {
    'ordinary labels': pod('name: web, labels: {app: web-shop_1.2, empty: ""}'),
    'a label that is asked for': { text: pod('name: web, labels: {owner: a}'), options: { 'required-labels': ['owner', 'owner=a'] } },
    'an annotation that is asked for': {
      text: pod('name: web, annotations: {email: a@b.example}'),
      options: { 'required-annotations': ['email'] },
    },
    'labels that a template gives': {
      text: pod('name: web, labels: {{ include "labels" . }}'),
      path: 'chart/templates/pod.yaml',
      options: { 'required-labels': ['owner'] },
    },
    'values that are put in later': pod('name: web, labels: {app: "${APP}"}'),
    'the instance is the name': {
      text: pod('name: web, labels: {app.kubernetes.io/instance: web}'),
      options: { 'instance-is-name': true },
    },
  },
  invalid: {
    'a blank in a value': { text: pod('name: web, labels: {⟦app: web shop⟧}'), expect: [{ messageId: 'syntax', severity: 'info' }] },
    'a value that is too long': { text: pod(`name: web, labels: {⟦app: ${'x'.repeat(64)}⟧}`), expect: ['syntax'] },
    'no label': {
      text: pod('⟦name: web⟧'),
      options: { 'required-labels': ['owner'] },
      expect: [{ messageId: 'label', message: '"Pod/web" has no label "owner".' }],
    },
    'another value of a label': {
      text: pod('⟦name: web⟧, labels: {owner: b}'),
      options: { 'required-labels': ['owner=a'] },
      expect: ['label'],
    },
    'no annotation': { text: pod('⟦name: web⟧, labels: {a: b}'), options: { 'required-annotations': ['email'] }, expect: ['annotation'] },
    'one that is not to be used': {
      text: pod('name: web, labels: {⟦old: x⟧}, annotations: {⟦old: y⟧}'),
      options: { forbidden: ['old'] },
      expect: ['forbidden', 'forbidden'],
    },
    'another instance': {
      text: pod('name: web, labels: {⟦app.kubernetes.io/instance: shop⟧}'),
      options: { 'instance-is-name': true },
      expect: ['instance'],
    },
  },
});
