import { noLimitRange } from '../../../src/rules/kubernetes/no-limit-range.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = (metadata: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {${metadata}}\n`;
const pod = (namespace: string): string =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: ${namespace}}\nspec: {containers: [{name: a, image: b}]}\n`;
const policy = (spec: string, metadata = 'name: x, namespace: shop'): string =>
  `apiVersion: v1\nkind: LimitRange\nmetadata: {${metadata}}\nspec: {${spec}}\n`;
const full = 'limits: [{type: Container, default: {cpu: 1, memory: 1Gi}}]';

testRule(noLimitRange, {
  valid: {
    'it is there': { text: namespace('name: shop') + pod('shop'), others: { 'p.yaml': policy(full) } },
    'it may be there': { text: namespace('name: shop') + pod('shop'), others: { 'p.yaml': policy(full, 'name: x') } },
    'nothing runs in the namespace': namespace('name: shop') + pod('other'),
    'the namespace is elsewhere': pod('shop'),
    'a part, of which others may give the rest': policy('limits: [{type: Container, default: {cpu: 1}}]'),
    'not all is there': { text: namespace('name: shop') + pod('shop'), complete: false },
  },
  invalid: {
    none: {
      text: namespace('⟦name: shop⟧') + pod('shop'),
      expect: [{ messageId: 'missing', severity: 'info', subject: 'Namespace/shop' }],
    },
    'one for another namespace': {
      text: namespace('⟦name: shop⟧') + pod('shop'),
      others: { 'z.yaml': policy(full, 'name: x, namespace: other') },
      expect: ['missing'],
    },
    'for pods only': { text: policy('limits: [{type: Pod, max: {cpu: 1}}]', '⟦name: y⟧, namespace: shop'), expect: ['incomplete'] },
    'something else': {
      text: policy('limits: [{type: PersistentVolumeClaim, max: {storage: 1Gi}}]', '⟦name: x⟧, namespace: shop'),
      expect: ['incomplete'],
    },
  },
});
