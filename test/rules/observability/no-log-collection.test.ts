import { noLogCollection } from '../../../src/rules/observability/no-log-collection.ts';
import { testRule } from '../../support/rule-tester.ts';
import { application, namespace, plainNamespace, release } from './support.ts';

testRule(noLogCollection, {
  valid: {
    'a release of fluent-bit': plainNamespace + release('fluent-bit'),
    'an Application of vector': plainNamespace + application('vector'),
    'no controller: it is no cluster': plainNamespace,
    'no namespace: it is no cluster': release('redis').slice(4),
    'in the values of a chart': { text: plainNamespace + release('redis'), others: { 'values.yaml': 'fluent-bit: {enabled: true}\n' } },
    'not all files are known': { text: plainNamespace + release('api'), complete: false },
  },
  invalid: {
    Flux: { text: namespace + release('redis'), expect: [{ messageId: 'missing', severity: 'info' }] },
    'Argo CD': { text: namespace + application('redis'), expect: ['missing'] },
    'once for the repository': {
      text: `${namespace}---\n${plainNamespace.replace('shop', 'other')}${release('redis')}`,
      expect: ['missing'],
    },
    'in two files': { text: namespace, others: { 'release.yaml': release('redis').slice(4) }, expect: ['missing'] },
  },
});
