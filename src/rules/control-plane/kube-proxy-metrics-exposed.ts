import { isLoopbackHost, isLoopbackUrl } from '../concepts/loopback.ts';
import { manifest } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeProxyMetricsExposed = flagRule({
  id: 'control-plane/kube-proxy-metrics-exposed',
  severity: 'low',
  profile: 'hardening',
  title: 'kube-proxy metrics listen on all interfaces',
  flags: { 'kube-proxy': ['metrics-bind-address'] },
  wrong: { open: value => value !== '' && !isLoopbackHost(value) && !isLoopbackUrl(value) },
  fix: { title: 'Listen on the machine itself alone', value: () => '127.0.0.1:10249' },
  messages: { open: 'kube-proxy serves its metrics at "{value}" to everybody who reaches the node.' },
  standards: { cisKubernetes: ['4.3.1'], mitre: ['T1613'] },
  rationale: `The metrics tell which Services there are and how they are used, and \`/configz\` beside them how kube-proxy is set up. Nobody is asked who he is.`,
  remediation: 'Remove `metricsBindAddress` (loopback is the default), and scrape by an agent on the node.',
  examples: {
    bad: manifest`
      apiVersion: kubeproxy.config.k8s.io/v1alpha1
      kind: KubeProxyConfiguration
      metricsBindAddress: 0.0.0.0:10249
    `,
    good: manifest`
      apiVersion: kubeproxy.config.k8s.io/v1alpha1
      kind: KubeProxyConfiguration
      metricsBindAddress: 127.0.0.1:10249
    `,
  },
  references: [
    'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/',
    'https://cwe.mitre.org/data/definitions/1327.html',
  ],
});
