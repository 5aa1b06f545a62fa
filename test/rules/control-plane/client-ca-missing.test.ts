import { clientCaMissing } from '../../../src/rules/control-plane/client-ca-missing.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(clientCaMissing, {
  valid: {
    'a CA': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt'),
    'whatever the file is called': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.txt'),
    'kubeadm sets it': apiServerArgs('[]'),
    'a kubelet with a CA': kubeletConfiguration`authentication: {webhook: {enabled: false}, x509: {clientCAFile: /pki/ca.crt}}`,
  },
  invalid: {
    'nobody can be told': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: [{ messageId: 'absent', severity: 'high' }] },
    'by tokens alone': {
      text: markedPod('kube-apiserver', '--oidc-issuer-url=https://login.example.com'),
      expect: [{ messageId: 'other', severity: 'medium' }],
    },
    empty: { text: staticPod('kube-apiserver', '⟦--client-ca-file=⟧'), expect: ['empty'] },
    'a kubelet that can ask nobody': {
      text: kubeletConfiguration`authentication: {webhook: {enabled: false}}`.replace(
        'kind: KubeletConfiguration',
        '⟦kind: KubeletConfiguration⟧',
      ),
      expect: ['absent'],
    },
    'a kubelet that asks the API server, as by default': {
      text: kubeletConfiguration`readOnlyPort: 0`.replace('kind: KubeletConfiguration', '⟦kind: KubeletConfiguration⟧'),
      expect: [{ messageId: 'webhook', severity: 'info' }],
    },
    'a kubelet by flags that asks the API server': {
      text: markedPod('kubelet', '--authentication-token-webhook=true'),
      expect: [{ messageId: 'webhook', severity: 'info' }],
    },
    'a kubelet by flags': { text: markedPod('kubelet', '--authorization-mode=Webhook'), expect: ['absent'] },
  },
});
