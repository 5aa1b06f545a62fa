import { kubeconfigSkipTls } from '../../../src/rules/control-plane/kubeconfig-skip-tls.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const kubeconfig = (cluster: string): string => manifest`
  apiVersion: v1
  kind: Config
  clusters: [{name: shop, cluster: ${cluster}}]
`;

testRule(kubeconfigSkipTls, {
  valid: {
    verified: kubeconfig('{server: "https://api.example.com", certificate-authority-data: LS0t}'),
    'said to be verified': kubeconfig('{server: "https://api.example.com", insecure-skip-tls-verify: false}'),
    'a template decides': {
      text: kubeconfig('{insecure-skip-tls-verify: {{ .Values.insecure }}}'),
      path: 'chart/templates/kubeconfig.yaml',
    },
    'a configuration of something else': kubeconfig('{insecure-skip-tls-verify: true}').replace(
      'apiVersion: v1',
      'apiVersion: example.com/v1',
    ),
  },
  invalid: {
    'not verified': {
      text: kubeconfig('{server: "https://api.example.com", ⟦insecure-skip-tls-verify: true⟧}'),
      expect: [{ messageId: 'skipped', severity: 'medium' }],
      fixed: kubeconfig('{server: "https://api.example.com"}'),
    },
    'on the same machine': {
      text: kubeconfig('{server: "https://127.0.0.1:6443", ⟦insecure-skip-tls-verify: true⟧}'),
      expect: [{ messageId: 'local', severity: 'info' }],
      fixed: kubeconfig('{server: "https://127.0.0.1:6443"}'),
    },
    'no server': {
      text: kubeconfig('{⟦insecure-skip-tls-verify: true⟧, tls-server-name: a}'),
      expect: ['skipped'],
      fixed: kubeconfig('{tls-server-name: a}'),
    },
    'one of two clusters': {
      text: manifest`
        apiVersion: v1
        kind: Config
        clusters:
          - name: a
            cluster:
              server: https://a.example.com
          - name: b
            cluster:
              ⟦insecure-skip-tls-verify: true⟧
              server: https://b.example.com
      `,
      expect: ['skipped'],
      fixed: manifest`
        apiVersion: v1
        kind: Config
        clusters:
          - name: a
            cluster:
              server: https://a.example.com
          - name: b
            cluster:
              server: https://b.example.com
      `,
    },
  },
});
