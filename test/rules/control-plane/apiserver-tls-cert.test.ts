import { apiserverTlsCert } from '../../../src/rules/control-plane/apiserver-tls-cert.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(apiserverTlsCert, {
  valid: {
    'both files': staticPod('kube-apiserver', '--tls-cert-file=/pki/a.crt', '--tls-private-key-file=/pki/a.key'),
    'a folder that may hold them': staticPod('kube-apiserver', '--cert-dir=/pki'),
    'kubeadm sets them': apiServerArgs('[]'),
    'a kubelet that asks the cluster for one': kubeletConfiguration`serverTLSBootstrap: true`,
    'a kubelet with files': kubeletConfiguration`
      tlsCertFile: /pki/kubelet.crt
      tlsPrivateKeyFile: /pki/kubelet.key
    `,
    'a kubelet whose file is elsewhere': staticPod('kubelet', '--config=/etc/kubelet.yaml'),
    'a kubelet that kubeadm sets up': `${kubeletConfiguration`readOnlyPort: 0`}---\n${apiServerArgs('[]')}`,
  },
  invalid: {
    'neither file': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: [{ messageId: 'absent', severity: 'medium' }] },
    'the key alone': { text: markedPod('kube-apiserver', '--tls-private-key-file=/pki/a.key'), expect: ['absent'] },
    'an empty file': {
      text: staticPod('kube-apiserver', '⟦--tls-cert-file=⟧', '--tls-private-key-file=/pki/a.key'),
      expect: ['empty'],
    },
    'neither file of a kubelet': {
      text: kubeletConfiguration`serializeImagePulls: false`.replace('kind: KubeletConfiguration', '⟦kind: KubeletConfiguration⟧'),
      expect: [{ messageId: 'kubelet', severity: 'low' }],
    },
    'the certificate of a kubelet alone': { text: markedPod('kubelet', '--tls-cert-file=/pki/kubelet.crt'), expect: ['kubelet'] },
  },
});
