import { missingServiceAccount } from '../../../src/rules/kubernetes/missing-service-account.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (account: string, metadata = 'name: web'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {${account}, containers: [{name: app, image: a}]}\n`;
const account = (metadata: string): string => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {${metadata}}\n`;

testRule(missingServiceAccount, {
  valid: {
    'it is there': { text: pod('serviceAccountName: web'), others: { 'a.yaml': account('name: web') } },
    'it may be in the same namespace': {
      text: pod('serviceAccountName: web', 'name: web, namespace: shop'),
      others: { 'a.yaml': account('name: web') },
    },
    'the default account': { text: pod('serviceAccountName: default'), others: { 'a.yaml': account('name: web') } },
    'a name that is put in later': { text: pod('serviceAccountName: "${ACCOUNT}"'), others: { 'a.yaml': account('name: web') } },
    'not all is there': { text: pod('serviceAccountName: web'), others: { 'a.yaml': account('name: other') }, complete: false },
  },
  invalid: {
    'no account is written at all': {
      facts: { tellsInfo: true },
      text: pod('⟦serviceAccountName: web⟧'),
      expect: [
        {
          messageId: 'none',
          severity: 'info',
          message: 'No service account at all is among the manifests that "Pod/web" is deployed with, so somebody else has to make "web".',
        },
      ],
    },
    'another name': {
      text: pod('⟦serviceAccountName: web⟧'),
      others: { 'a.yaml': account('name: web-app') },
      expect: [
        {
          messageId: 'missing',
          severity: 'low',
          confidence: 'medium',
          message: 'No service account "web" is among the manifests that "Pod/web" is deployed with.',
        },
      ],
    },
    'another namespace': {
      text: pod('⟦serviceAccountName: web⟧', 'name: web, namespace: a'),
      others: { 'a.yaml': account('name: web, namespace: b') },
      expect: ['missing'],
    },
    'under the old name': { text: pod('⟦serviceAccount: web⟧'), others: { 'a.yaml': account('name: other') }, expect: ['missing'] },
    'in one file': { text: `${account('name: other')}---\n${pod('⟦serviceAccountName: web⟧')}`, expect: ['missing'] },
  },
});
