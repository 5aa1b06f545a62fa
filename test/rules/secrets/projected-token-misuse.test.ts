import { pod } from '../../../src/rules/forms/examples.ts';
import { projectedTokenMisuse } from '../../../src/rules/secrets/projected-token-misuse.ts';
import { testRule } from '../../support/rule-tester.ts';

const volume = (token: string, name = 'token'): string => pod`
  containers: [{name: app, image: ghcr.io/acme/web:1.4}]
  volumes:
    - name: ${name}
      projected: {sources: [${token}]}
`;

testRule(projectedTokenMisuse, {
  valid: {
    'an hour': volume('{serviceAccountToken: {path: token, audience: vault, expirationSeconds: 3600}}'),
    'a day': volume('{serviceAccountToken: {path: token, audience: vault, expirationSeconds: 86400}}'),
    'for the API server': volume('{serviceAccountToken: {path: token}}'),
    'not a token': volume('{configMap: {name: vault}}', 'vault'),
    'for Vault': volume('{serviceAccountToken: {path: token, audience: vault}}', 'vault-token'),
  },
  invalid: {
    'a month': {
      text: volume('{serviceAccountToken: {path: token, audience: vault, ⟦expirationSeconds: 2592000⟧}}'),
      expect: [{ messageId: 'long', severity: 'medium', message: 'The token in the volume "token" lives for 720 hours.' }],
      fixed: volume('{serviceAccountToken: {path: token, audience: vault, expirationSeconds: 3600}}'),
    },
    'a second more than a day': {
      text: volume('{serviceAccountToken: {path: token, ⟦expirationSeconds: 86401⟧}}'),
      expect: ['long'],
      fixed: volume('{serviceAccountToken: {path: token, expirationSeconds: 3600}}'),
    },
    'for Vault, and for all': {
      text: volume('{⟦serviceAccountToken⟧: {path: token, expirationSeconds: 600}}', 'vault-token'),
      expect: [{ messageId: 'audience', severity: 'medium' }],
    },
    'for AWS, and for all': { text: volume('{⟦serviceAccountToken⟧: {path: token}}', 'aws-iam-token'), expect: ['audience'] },
  },
});
