import { legacyServiceAccountToken } from '../../../src/rules/secrets/legacy-service-account-token.ts';
import { testRule } from '../../support/rule-tester.ts';

const secret = (type: string): string => `apiVersion: v1\nkind: Secret\nmetadata: {name: ci}\n${type}\n`;
const account = (rest: string): string => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ci}\n${rest}\n`;

testRule(legacyServiceAccountToken, {
  valid: {
    'another type': secret('type: Opaque'),
    'no type': secret('data: {}'),
    'a type that is not known': secret('type: "${TYPE}"'),
    'an account without Secrets': account('secrets: []'),
    'an account that pulls images': account('imagePullSecrets: [{name: registry}]'),
  },
  invalid: {
    'a Secret': {
      text: secret('⟦type: kubernetes.io/service-account-token⟧'),
      expect: [{ messageId: 'token', severity: 'medium', message: 'The Secret "ci" asks for a token that does not expire.' }],
    },
    'a Secret in quotes': { text: secret('⟦type: "kubernetes.io/service-account-token"⟧'), expect: ['token'] },
    'an account': { text: account('⟦secrets⟧: [{name: ci-token-x}]'), expect: [{ messageId: 'listed', severity: 'info' }] },
    'an account with two': { text: account('⟦secrets⟧:\n  - name: a\n  - name: b'), expect: ['listed'] },
  },
});
