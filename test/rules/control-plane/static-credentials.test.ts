import { staticCredentials } from '../../../src/rules/control-plane/static-credentials.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, inVersion } from '../../support/static-pods.ts';

testRule(staticCredentials, {
  valid: {
    'neither file': staticPod('kube-apiserver', '--oidc-issuer-url=https://login.example.com'),
    'no file is named': staticPod('kube-apiserver', '--token-auth-file='),
    'a name that a variable decides about': staticPod('kube-apiserver', '--token-auth-file=$(TOKENS)'),
    'tokens of a webhook': staticPod('kube-apiserver', '--authentication-token-webhook-config-file=/etc/webhook.yaml'),
  },
  invalid: {
    tokens: {
      text: staticPod('kube-apiserver', '⟦--token-auth-file=/etc/kubernetes/tokens.csv⟧'),
      expect: [{ messageId: 'file', severity: 'high' }],
    },
    'tokens, in two words': { text: staticPod('kube-apiserver', '⟦--token-auth-file⟧', '/etc/tokens.csv'), expect: ['file'] },
    'passwords of old': {
      text: inVersion('v1.18.0', staticPod('kube-apiserver', '⟦--basic-auth-file=/etc/kubernetes/users.csv⟧')),
      expect: [{ messageId: 'file', severity: 'high' }],
    },
    'passwords where the flag is gone': {
      text: staticPod('kube-apiserver', '⟦--basic-auth-file=/etc/kubernetes/users.csv⟧'),
      expect: [{ messageId: 'removed', severity: 'low' }],
    },
    'by kubeadm': { text: apiServerArgs('[⟦{name: token-auth-file, value: /etc/tokens.csv}⟧]'), expect: ['file'] },
  },
});
