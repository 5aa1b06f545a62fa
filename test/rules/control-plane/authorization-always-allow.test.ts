import { authorizationAlwaysAllow } from '../../../src/rules/control-plane/authorization-always-allow.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const kubeadm = (version: string, args: string): string => manifest`
  apiVersion: kubeadm.k8s.io/${version}
  kind: ClusterConfiguration
  apiServer: {extraArgs: ${args}}
`;

const chain = (authorizers: string): string => manifest`
  apiVersion: apiserver.config.k8s.io/v1
  kind: AuthorizationConfiguration
  authorizers: ${authorizers}
`;

testRule(authorizationAlwaysAllow, {
  valid: {
    'kops, by roles':
      'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {authorization: {rbac: {}, alwaysAllow: null}}\n',
    'a chain of authorizers': chain('[{type: Node, name: node}, {type: RBAC, name: rbac}]'),
    'nodes and roles': staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    'a file with the chain of authorizers': staticPod('kube-apiserver', '--authorization-config=/etc/kubernetes/authorization.yaml'),
    'another component': staticPod('kube-scheduler', '--authorization-mode=AlwaysAllow'),
    'kubeadm sets it itself': kubeadm('v1beta4', '[{name: profiling, value: "false"}]'),
    'a script of a shell': staticPod('sh', '-c', '"exec kube-apiserver --profiling=false"'),
    'a template adds flags': {
      text: `${staticPod('kube-apiserver', '--profiling=false')}        {{- range .Values.flags }}\n        - {{ . }}\n        {{- end }}\n`,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'told by kops': {
      text: 'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: a}\nspec: {authorization: {⟦alwaysAllow⟧: {}}}\n',
      expect: [{ messageId: 'installed', severity: 'critical' }],
    },
    'told by k0s': {
      text: 'apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nmetadata: {name: a}\nspec:\n  api:\n    extraArgs:\n      ⟦authorization-mode: AlwaysAllow⟧\n',
      expect: ['listed'],
      fixed:
        'apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nmetadata: {name: a}\nspec:\n  api:\n    extraArgs:\n      authorization-mode: "Node,RBAC"\n',
    },
    'in a chain of authorizers': {
      text: chain('[{type: Node, name: node}, {type: ⟦AlwaysAllow⟧, name: all}]'),
      expect: [{ messageId: 'configured', severity: 'critical' }],
    },
    'in the list of modes': {
      text: staticPod('kube-apiserver', '⟦--authorization-mode=Node,AlwaysAllow⟧', '--profiling=false'),
      expect: [{ messageId: 'listed', severity: 'critical', subject: 'Pod/kube-apiserver#container:kube-apiserver' }],
      fixed: staticPod('kube-apiserver', '--authorization-mode=Node', '--profiling=false'),
    },
    'in a word of its own, with the last one counting': {
      text: staticPod('kube-apiserver', '--authorization_mode=RBAC', '⟦--authorization-mode⟧', 'AlwaysAllow'),
      expect: ['listed'],
      fixed: staticPod('kube-apiserver', '--authorization_mode=RBAC', '--authorization-mode', '"Node,RBAC"'),
    },
    'not at all': {
      text: staticPod('⟦kube-apiserver⟧', '--profiling', '"false"')
        .replace('name: ⟦kube-apiserver⟧', 'name: kube-apiserver')
        .replace('name: ⟦kube-apiserver⟧', 'name: kube-apiserver')
        .replace('registry.k8s.io/⟦kube-apiserver⟧', 'registry.k8s.io/kube-apiserver'),
      expect: [{ messageId: 'absent', severity: 'critical' }],
      fixed: staticPod('kube-apiserver', '--profiling', '"false"', '"--authorization-mode=Node,RBAC"'),
    },
    'the map of older kubeadm': {
      text: kubeadm('v1beta3', '{⟦authorization-mode: AlwaysAllow⟧}'),
      expect: ['listed'],
      fixed: kubeadm('v1beta3', '{authorization-mode: Node,RBAC}').replace('Node,RBAC', '"Node,RBAC"'),
    },
    'the list of newer kubeadm': {
      text: kubeadm('v1beta4', '[⟦{name: authorization-mode, value: AlwaysAllow}⟧]'),
      expect: ['listed'],
      fixed: kubeadm('v1beta4', '[{name: authorization-mode, value: "Node,RBAC"}]'),
    },
  },
});
