import { entriesOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarText } from '../concepts/containers/command-lines.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Plugins that connect pods and let all traffic through. Source: documentation of the CNI plugins and of Flannel. */
const connecting = new Set(['flannel', 'bridge', 'ptp', 'macvlan', 'ipvlan', 'kubenet']);

/** Plugins that only add something to others. */
const adding = new Set(['portmap', 'bandwidth', 'tuning', 'loopback', 'host-local', 'dhcp', 'static', 'firewall', 'sbr', 'vrf']);

/** Longer texts are not configurations of networks. The bridge of kube-router is told by its name: it enforces policies beside it. */
const maxLength = 65_536;

const isConfiguration = (text: string): boolean => text.length <= maxLength && /"(?:plugins|cniVersion)"/.test(text);

/**
 * The plugin that connects pods in a configuration in which no other could keep them apart, with its place; undefined when there is none.
 */
const onlyPlugin = (text: string): { readonly name: string; readonly at: number } | undefined => {
  if (!isConfiguration(text) || text.includes('kube-bridge')) return undefined;
  const types = [...text.matchAll(/"type"\s{0,20}:\s{0,20}"([A-Za-z0-9_.-]{1,64})"/g)].map(match => ({
    name: match[1] ?? '',
    at: match.index + match[0].lastIndexOf(match[1] ?? ''),
  }));
  const found = types.find(({ name }) => connecting.has(name));
  return types.every(({ name }) => connecting.has(name) || adding.has(name)) ? found : undefined;
};

const config = (type: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: cni, namespace: kube-system}
  data:
    cni-conf.json: |
      {"name": "cbr0", "cniVersion": "1.0.0", "plugins": [{"type": "${type}"}, {"type": "portmap"}]}
`;

export const cniWithoutPolicySupport = defineRule({
  meta: {
    id: 'network/cni-without-policy-support',
    kind: 'kubernetes',
    severity: 'medium',
    confidence: 'medium',
    title: 'Network plugin ignores network policies',
    rationale:
      'The API server takes every NetworkPolicy, but a plugin has to enforce it. With one that does not, all pods reach each other, and nothing says that the policies are without effect.',
    remediation:
      'Use a plugin that enforces policies (Calico, Cilium, Antrea), put one beside Flannel (Canal), or run kube-network-policies.',
    messages: { ignored: 'The plugin "{plugin}" lets all traffic through, and no other one here enforces network policies.' },
    fix: 'none',
    examples: { bad: config('flannel'), good: config('calico') },
    standards: { cisKubernetes: ['5.3.1'], nsa: ['Network separation > Network policies'], mitre: ['T1562.004'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites',
      'https://github.com/flannel-io/flannel#networking-details',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  assesses: ({ objects }) =>
    objects.some(
      object => object.kind === 'ConfigMap' && entriesOf(object.get('data')).some(({ value }) => isConfiguration(stringAt(value) ?? '')),
    ),
  visit: {
    *ConfigMap({ data }) {
      for (const { value } of data.entries) {
        const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
        const plugin = scalar && onlyPlugin(scalar.value);
        if (plugin)
          yield {
            messageId: 'ignored',
            at: scalarText(scalar).range(plugin.at, plugin.at + plugin.name.length),
            data: { plugin: plugin.name },
            facts: { value: plugin.name },
          };
      }
    },
  },
});
