import { missingConfigReference } from '../../../src/rules/kubernetes/missing-config-reference.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (fields: string, metadata = 'name: web', volumes = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {containers: [{name: app, image: a, ${fields}}]${volumes}}\n`;
const object = (kind: string, name: string, apiVersion = 'v1', spec = ''): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n${spec}`;
const fromConfig = (name: string): string => `envFrom: [{configMapRef: {${name}}}]`;
const fromSecret = (name: string): string => `env: [{name: A, valueFrom: {secretKeyRef: {${name}, key: k}}}]`;
const others = { 'c.yaml': object('ConfigMap', 'other'), 's.yaml': object('Secret', 'other') };

testRule(missingConfigReference, {
  valid: {
    'it is there': { text: pod(fromConfig('name: web')), others: { 'c.yaml': object('ConfigMap', 'web') } },
    'it need not be there': { text: pod(fromConfig('name: web, optional: true')), others },
    'every namespace has it': {
      text: pod('tty: true', 'name: web', ', volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}]'),
      others,
    },
    'an operator makes it': {
      text: pod(fromSecret('name: web')),
      others: {
        'e.yaml': object('ExternalSecret', 'x', 'external-secrets.io/v1', 'spec: {target: {name: web}}\n'),
        's.yaml': object('Secret', 'other'),
      },
    },
    'a sealed one': { text: pod(fromSecret('name: web')), others: { 's.yaml': object('SealedSecret', 'web', 'bitnami.com/v1alpha1') } },
    'a name that is put in later': { text: pod(fromConfig('name: "${CONFIG}"')), others },
    'not all is there': { text: pod(fromConfig('name: web')), others, complete: false },
  },
  invalid: {
    'a Secret, where none is written at all': {
      facts: { tellsInfo: true },
      text: pod(fromSecret('⟦name: web⟧')),
      others: { 'c.yaml': object('ConfigMap', 'web') },
      expect: [
        {
          messageId: 'none',
          severity: 'info',
          message: 'No Secret at all is among the manifests that "Pod/web" is deployed with, so somebody else has to make "web".',
        },
      ],
    },
    'a ConfigMap': {
      text: pod(fromConfig('⟦name: web⟧')),
      others: { 'z.yaml': object('ConfigMap', 'web-config') },
      expect: [
        {
          messageId: 'missing',
          severity: 'low',
          confidence: 'medium',
          message: 'No ConfigMap "web" is among the manifests that "Pod/web" is deployed with.',
        },
      ],
    },
    'a Secret': { text: pod(fromSecret('⟦name: web⟧')), others: { 'z.yaml': object('Secret', 'web-secret') }, expect: ['missing'] },
    'a volume': {
      text: pod('tty: true', 'name: web', ', volumes: [{name: v, secret: {⟦secretName: tls⟧}}]'),
      others: { 'z.yaml': object('Secret', 'other') },
      expect: ['missing'],
    },
    'a projected volume': {
      text: pod('tty: true', 'name: web', ', volumes: [{name: v, projected: {sources: [{configMap: {⟦name: a⟧}}]}}]'),
      others: { 'z.yaml': object('ConfigMap', 'other') },
      expect: ['missing'],
    },
    'named twice': {
      text: pod(`${fromConfig('⟦name: web⟧')}, env: [{name: A, valueFrom: {configMapKeyRef: {name: web, key: k}}}]`)
        .replace('⟦name: web⟧}}]', 'name: web}}]')
        .replace('configMapKeyRef: {name: web', 'configMapKeyRef: {⟦name: web⟧'),
      others: { 'z.yaml': object('ConfigMap', 'other') },
      expect: ['missing'],
    },
  },
});
