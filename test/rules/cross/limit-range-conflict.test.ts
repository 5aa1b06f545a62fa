import { limitRangeConflict } from '../../../src/rules/cross/limit-range-conflict.ts';
import { testRule } from '../../support/rule-tester.ts';

const range = (limits: string, where = ''): Readonly<Record<string, string>> => ({
  'range.yaml': `apiVersion: v1\nkind: LimitRange\nmetadata: {name: bounds${where}}\nspec: {limits: [{type: Container, ${limits}}]}\n`,
});
const quota = (hard: string): Readonly<Record<string, string>> => ({
  'quota.yaml': `apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: quota}\nspec: {hard: {${hard}}}\n`,
});
const pod = (resources: string, where = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web${where}}\nspec: {containers: [{name: app, image: a, resources: {${resources}}}]}\n`;

testRule(limitRangeConflict, {
  valid: {
    'within the bounds': {
      text: pod('limits: {memory: 1Gi, cpu: 500m}'),
      others: range('max: {memory: 1024Mi, cpu: "1"}, min: {cpu: 100m}'),
    },
    'nothing is asked for': { text: pod(''), others: range('max: {memory: 1Mi}') },
    'another namespace': {
      text: pod('limits: {memory: 2Gi}', ', namespace: shop'),
      others: range('max: {memory: 1Gi}', ', namespace: ci'),
    },
    'bounds of pods': {
      text: pod('limits: {memory: 3Gi}'),
      others: { 'r.yaml': range('max: {memory: 1Gi}')['range.yaml']?.replace('Container', 'Pod') ?? '' },
    },
    'a ratio that is kept': { text: pod('limits: {cpu: "2"}, requests: {cpu: "1"}'), others: range('maxLimitRequestRatio: {cpu: "2"}') },
    'a quota for limits': { text: pod('requests: {memory: 4Gi}'), others: quota('limits.memory: 1Gi') },
    'a value that is put in later': { text: pod('limits: {memory: "${MEMORY}"}'), others: range('max: {memory: 1Gi}') },
  },
  invalid: {
    'above the maximum': {
      text: pod('limits: {memory: ⟦2Gi⟧}'),
      others: range('max: {memory: 1Gi}'),
      expect: [
        {
          messageId: 'above',
          severity: 'low',
          subject: 'Pod/web#container:app',
          message: 'limits.memory of the container "app" is 2Gi, and "LimitRange/bounds" allows at most 1Gi.',
        },
      ],
    },
    'below the minimum': { text: pod('requests: {cpu: ⟦50m⟧}'), others: range('min: {cpu: 0.1}'), expect: ['below'] },
    'more than the ratio': {
      text: pod('limits: {cpu: ⟦1500m⟧}, requests: {cpu: 500m}'),
      others: range('maxLimitRequestRatio: {cpu: 2}'),
      expect: [
        {
          messageId: 'ratio',
          message: 'limits.cpu of the container "app" is 1500m, more than 2 times what it requests, which "LimitRange/bounds" forbids.',
        },
      ],
    },
    'more than the quota for all': { text: pod('requests: {memory: ⟦20Gi⟧}'), others: quota('requests.memory: 10Gi'), expect: ['quota'] },
    'a quota by its short name, and a Deployment': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: app, image: a, resources: {requests: {cpu: ⟦"8"⟧}}}]}}}\n',
      others: quota('cpu: "4"'),
      expect: ['quota'],
    },
  },
});
