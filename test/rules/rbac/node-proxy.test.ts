import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { nodeProxy } from '../../../src/rules/rbac/node-proxy.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(nodeProxy, {
  valid: {
    'what monitoring needs': clusterRole('{apiGroups: [""], resources: [nodes, nodes/metrics, nodes/stats], verbs: [get, list]}'),
    'nodes themselves': clusterRole('{apiGroups: [""], resources: [nodes], verbs: ["*"]}'),
    'a name that only begins like it': clusterRole('{apiGroups: [""], resources: [nodes/proxy1], verbs: [create]}'),
    'another group': clusterRole('{apiGroups: [metrics.k8s.io], resources: [nodes/proxy], verbs: [get]}'),
  },
  invalid: {
    'get is enough': {
      text: clusterRole('{apiGroups: [""], resources: [namespaces, ⟦nodes/proxy⟧], verbs: [get, list, watch]}'),
      expect: [
        {
          messageId: 'proxy',
          severity: 'high',
          message:
            'ClusterRole "reader" allows "get" on "nodes/proxy": whoever has it talks to the kubelets directly, and runs commands in every pod.',
        },
      ],
      fixed: clusterRole('{apiGroups: [""], resources: [namespaces], verbs: [get, list, watch]}'),
    },
    'all verbs in all groups': {
      text: clusterRole('{apiGroups: ["*"], resources: [pods, ⟦nodes/proxy⟧], verbs: ["*"]}'),
      expect: ['proxy'],
      fixed: clusterRole('{apiGroups: ["*"], resources: [pods], verbs: ["*"]}'),
    },
    'a role of Prometheus': {
      text: clusterRole('{apiGroups: [""], resources: [nodes, ⟦nodes/proxy⟧, nodes/metrics], verbs: [get]}').replace(
        'reader',
        'kube-prometheus',
      ),
      expect: [{ messageId: 'monitoring', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [nodes, nodes/metrics], verbs: [get]}').replace('reader', 'kube-prometheus'),
    },
    'in a namespace it allows nothing': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: nodes, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦nodes/proxy⟧], verbs: [get]}]
      `,
      expect: [{ messageId: 'inert', severity: 'info' }],
    },
  },
});
