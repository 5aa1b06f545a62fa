import { statefulsetServiceName } from '../../../src/rules/kubernetes/statefulset-service-name.ts';
import { testRule } from '../../support/rule-tester.ts';

const set = (spec: string, metadata = 'name: db'): string =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {${metadata}}\nspec: {${spec}selector: {}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: app, image: a}]}}}\n`;
const service = (spec: string, metadata = 'name: db'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {${metadata}}\nspec: {${spec}}\n`;

testRule(statefulsetServiceName, {
  valid: {
    'a headless Service': { text: set('serviceName: db, '), others: { 's.yaml': service('clusterIP: None') } },
    'in a namespace that may be the same': {
      text: set('serviceName: db, ', 'name: db, namespace: a'),
      others: { 's.yaml': service('clusterIP: None') },
    },
    'a name that is put in later': set('serviceName: "${NAME}", '),
    'not all is there': { text: set('serviceName: db, '), complete: false },
    'a Deployment':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: app, image: a}]}}}\n',
  },
  invalid: {
    'no name': { text: set('', '⟦name: db⟧'), expect: [{ messageId: 'missing', severity: 'info' }] },
    'no Service': { text: set('⟦serviceName: db⟧, '), expect: ['unknown'] },
    'one in another namespace': {
      text: set('⟦serviceName: db⟧, ', 'name: db, namespace: a'),
      others: { 's.yaml': service('clusterIP: None', 'name: db, namespace: b') },
      expect: ['unknown'],
    },
    'one that is not headless': {
      text: set('⟦serviceName: db⟧, '),
      others: { 's.yaml': service('ports: [{port: 1}]') },
      expect: ['notHeadless'],
    },
  },
});
