import { kubeconfigCommitted } from '../../../src/rules/secrets/kubeconfig-committed.ts';
import { testRule } from '../../support/rule-tester.ts';

const config = (user: string, kind = 'Config'): string =>
  `apiVersion: v1\nkind: ${kind}\nclusters: [{name: shop, cluster: {server: "https://shop.example.com:6443"}}]\nusers:\n  - name: admin\n    user: ${user}\n`;

testRule(kubeconfigCommitted, {
  valid: {
    'a program that fetches it': config('{exec: {apiVersion: client.authentication.k8s.io/v1, command: aws}}'),
    nobody: config('{}'),
    'files that are named': config('{client-key: /home/jane/key.pem, tokenFile: /run/token}'),
    'what another tool puts in': config('{token: "${TOKEN}"}'),
    'left out by kubectl': config('{client-key-data: DATA+OMITTED, token: REDACTED}'.replace(', token: REDACTED', '')),
    'another kind': config('{token: Kx9vPq2mWzT4nB8s}', 'Settings'),
  },
  invalid: {
    'under the name that kubectl looks for': {
      path: 'ci/.kube/config',
      text: 'apiVersion: v1\nkind: Config\nusers:\n  - name: ci\n    user:\n      ⟦token: Kx9vPq2mWzT4nB8s⟧\n',
      expect: ['credential'],
    },
    'a token': {
      text: config('{⟦token: Kx9vPq2mWzT4nB8s⟧}'),
      expect: [
        {
          messageId: 'credential',
          severity: 'high',
          message: 'The field "token" of the user "admin" opens the cluster to everybody who can read the repository.',
        },
      ],
    },
    'a key': {
      text: config(`{client-certificate-data: LS0t, ⟦client-key-data: ${btoa('-----BEGIN RSA PRIVATE KEY-----\nMIIB\n')}⟧}`),
      expect: ['credential'],
    },
    'a password': { text: config('{username: admin, ⟦password: Kx9vPq2mWz⟧}'), expect: ['credential'] },
    'a token of a provider': {
      text: config('{auth-provider: {name: oidc, config: {⟦refresh-token: Kx9vPq2mWzT4nB8s⟧}}}'),
      expect: ['credential'],
    },
  },
});
