import { personalDataInConfigmap } from '../../../src/rules/secrets/personal-data-in-configmap.ts';
import { testRule } from '../../support/rule-tester.ts';

const configMap = (value: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  text: ${value}\n`;

testRule(personalDataInConfigmap, {
  valid: {
    'an address of a role': configMap('no-reply@acme.io, support@acme.io'),
    'an address of the documentation': configMap('jane@example.com'),
    'a name': configMap('username'),
    'an account of a program': configMap('runner@project.iam.gserviceaccount.com'),
    'a number that only looks like an account': configMap('GB82WEST12345698765431'),
    'a URL with a user': configMap('"redis://cache:6379/0?a=b+1"'),
  },
  invalid: {
    'an address': {
      text: configMap('mail ⟦jane.doe@acme.io⟧ first'),
      expect: [{ messageId: 'found', severity: 'info', message: 'There may be personal data in the key "text" (an e-mail address).' }],
    },
    'an account': { text: configMap('⟦GB82WEST12345698765432⟧'), expect: ['found'] },
    'a telephone': { text: configMap('call ⟦+49 30 1234 5678⟧'), expect: ['found'] },
    'in a file': { text: configMap('|\n    owner: ⟦joe.bloggs@acme.co.uk⟧'), expect: ['found'] },
  },
});
