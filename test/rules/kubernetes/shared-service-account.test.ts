import { sharedServiceAccount } from '../../../src/rules/kubernetes/shared-service-account.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (metadata: string, account: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {${account}, containers: [{name: app, image: a}]}\n`;

testRule(sharedServiceAccount, {
  valid: {
    'one user': pod('name: a', 'serviceAccountName: web'),
    'two accounts': `${pod('name: a', 'serviceAccountName: a')}---\n${pod('name: b', 'serviceAccountName: b')}`,
    'two namespaces': `${pod('name: a, namespace: x', 'serviceAccountName: web')}---\n${pod('name: b, namespace: y', 'serviceAccountName: web')}`,
    'two parts of one application': `${pod('name: a, labels: {app: shop}', 'serviceAccountName: web')}---\n${pod('name: b, labels: {app: shop}', 'serviceAccountName: web')}`,
    'the default account is another matter': `${pod('name: a', 'serviceAccountName: default')}---\n${pod('name: b', 'serviceAccountName: default')}`,
  },
  invalid: {
    'in one file': {
      text: `${pod('name: a', '⟦serviceAccountName: web⟧')}---\n${pod('name: b', '⟦serviceAccountName: web⟧')}`,
      expect: [
        {
          messageId: 'shared',
          severity: 'info',
          subject: 'Pod/a',
          message: 'The service account "web" is that of other applications too: "Pod/b".',
        },
        'shared',
      ],
    },
    'in two files': {
      text: pod('name: a, labels: {app: a}', '⟦serviceAccountName: web⟧'),
      others: { 'z.yaml': pod('name: b, labels: {app: b}', '⟦serviceAccountName: web⟧') },
      expect: ['shared', 'shared'],
    },
    'under the old name': {
      text: `${pod('name: a', '⟦serviceAccount: web⟧')}---\n${pod('name: b', '⟦serviceAccountName: web⟧')}`,
      expect: ['shared', 'shared'],
    },
    'in one namespace': {
      text: `${pod('name: a, namespace: x', '⟦serviceAccountName: web⟧')}---\n${pod('name: b, namespace: x', '⟦serviceAccountName: web⟧')}`,
      expect: ['shared', 'shared'],
    },
  },
});
