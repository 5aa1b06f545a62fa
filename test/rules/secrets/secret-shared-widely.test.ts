import { secretSharedWidely } from '../../../src/rules/secrets/secret-shared-widely.ts';
import { testRule } from '../../support/rule-tester.ts';

const variables = (secret: string): string => `containers: [{name: a, image: b, envFrom: [{secretRef: {name: ${secret}}}]}]`;
const volume = (secret: string, rest = ''): string =>
  `volumes: [{name: v, secret: {secretName: ${secret}${rest}}}], containers: [{name: a, image: b}]`;
const workload = (name: string, spec: string, { account = name, namespace = 'shop' } = {}): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {serviceAccountName: ${account}, ${spec}}\n---\n`;
const two = workload('api', variables('all')) + workload('jobs', volume('all'));

testRule(secretSharedWidely, {
  valid: {
    'two workloads': two,
    'one account': ['web', 'api', 'jobs'].map(name => workload(name, variables('all'), { account: 'shop' })).join(''),
    'Secrets of their own': ['web', 'api', 'jobs'].map(name => workload(name, variables(name))).join(''),
    'certain keys': two + workload('web', volume('all', ', items: [{key: a, path: a}]')),
    'another namespace': two + workload('web', variables('all'), { namespace: 'bank' }),
  },
  invalid: {
    'three as variables and files': {
      text: workload('web', variables('⟦all⟧')) + two,
      expect: [
        {
          messageId: 'shared',
          severity: 'low',
          subject: 'Pod/web',
          message: '3 workloads with service accounts of their own get all keys of the Secret "all".',
        },
      ],
    },
    'in several files': {
      text: two,
      others: { 'a.yaml': workload('web', volume('⟦all⟧')) },
      expect: ['shared'],
    },
    'the account that all have': { text: workload('web', variables('⟦all⟧'), { account: 'default' }) + two, expect: ['shared'] },
    'two Secrets': {
      text: ['web', 'api', 'jobs']
        .map((name, index) =>
          workload(
            name,
            `containers: [{name: a, image: b, envFrom: [{secretRef: {name: ${index === 0 ? '⟦x⟧' : 'x'}}}, {secretRef: {name: ${index === 0 ? '⟦z⟧' : 'z'}}}]}]`,
          ),
        )
        .join(''),
      expect: ['shared', 'shared'],
    },
  },
});
