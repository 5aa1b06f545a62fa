import { kubeProxyMetricsExposed } from '../../../src/rules/control-plane/kube-proxy-metrics-exposed.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const configuration = (field: string): string => manifest`
  apiVersion: kubeproxy.config.k8s.io/v1alpha1
  kind: KubeProxyConfiguration
  ${field}
`;

testRule(kubeProxyMetricsExposed, {
  valid: {
    'the machine itself': configuration('metricsBindAddress: "127.0.0.1:10249"'),
    'the machine itself, by IPv6': configuration('metricsBindAddress: "[::1]:10249"'),
    'by default': configuration('mode: iptables'),
    'empty, which is the default': configuration('metricsBindAddress: ""'),
    'an address without a port': configuration('metricsBindAddress: 127.0.0.1'),
  },
  invalid: {
    everywhere: {
      text: configuration('⟦metricsBindAddress: 0.0.0.0:10249⟧'),
      expect: [{ messageId: 'open', severity: 'low' }],
      fixed: configuration('metricsBindAddress: "127.0.0.1:10249"'),
    },
    'everywhere by IPv6': {
      text: configuration('⟦metricsBindAddress: "[::]:10249"⟧'),
      expect: ['open'],
      fixed: configuration('metricsBindAddress: "127.0.0.1:10249"'),
    },
    'everywhere by a port alone': {
      text: configuration('⟦metricsBindAddress: ":10249"⟧'),
      expect: ['open'],
      fixed: configuration('metricsBindAddress: "127.0.0.1:10249"'),
    },
    'in the ConfigMap in which kubeadm keeps it': {
      text: manifest`
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: kube-proxy, namespace: kube-system}
        data:
          kubeconfig.conf: "apiVersion: v1"
          config.conf: |-
            apiVersion: kubeproxy.config.k8s.io/v1alpha1
            kind: KubeProxyConfiguration
            ⟦metricsBindAddress: 0.0.0.0:10249⟧
      `,
      expect: ['open'],
    },
    'by a flag': {
      text: staticPod('kube-proxy', '⟦--metrics-bind-address=0.0.0.0⟧'),
      expect: ['open'],
      fixed: staticPod('kube-proxy', '"--metrics-bind-address=127.0.0.1:10249"'),
    },
  },
});
