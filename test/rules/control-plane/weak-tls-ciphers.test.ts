import { weakTlsCiphers } from '../../../src/rules/control-plane/weak-tls-ciphers.ts';
import { kubeletConfiguration, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(weakTlsCiphers, {
  valid: {
    'a version of today': staticPod('kube-apiserver', '--tls-min-version=VersionTLS12'),
    'suites of today': staticPod('kube-apiserver', '--tls-cipher-suites=TLS_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'),
    'nothing, which leaves it to Go': staticPod('kube-apiserver', '--secure-port=6443'),
    'etcd with a version of today': staticPod('etcd', '--tls-min-version=TLS1.3'),
    'a kubelet with suites of today': kubeletConfiguration`tlsCipherSuites: [TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256]`,
  },
  invalid: {
    'a version of old': {
      text: staticPod('kube-scheduler', '⟦--tls-min-version=VersionTLS11⟧'),
      expect: [{ messageId: 'version', severity: 'medium' }],
      fixed: staticPod('kube-scheduler', '--tls-min-version=VersionTLS12'),
    },
    'etcd with a version of old': {
      text: staticPod('etcd', '⟦--tls-min-version=TLS1.0⟧'),
      expect: ['version'],
      fixed: staticPod('etcd', '--tls-min-version=TLS1.2'),
    },
    'one suite of two': {
      text: staticPod('kubelet', '⟦--tls-cipher-suites=TLS_RSA_WITH_AES_128_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256⟧'),
      expect: [
        { messageId: 'suites', message: '"--tls-cipher-suites" of the kubelet has weak cipher suites: TLS_RSA_WITH_AES_128_CBC_SHA.' },
      ],
      fixed: staticPod('kubelet', '--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'),
    },
    'all suites, so that none is left': {
      text: staticPod('etcd', '⟦--cipher-suites=TLS_RSA_WITH_RC4_128_SHA⟧'),
      expect: ['suites'],
    },
    'in a configuration': {
      text: kubeletConfiguration`⟦tlsCipherSuites: [TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256]⟧`,
      expect: ['suites'],
    },
    'by kubeadm': {
      text: apiServerArgs('{⟦tls-min-version: VersionTLS10⟧}', 'v1beta3'),
      expect: ['version'],
      fixed: apiServerArgs('{tls-min-version: VersionTLS12}', 'v1beta3'),
    },
  },
});
