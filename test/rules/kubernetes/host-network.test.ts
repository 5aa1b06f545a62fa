import { hostNetwork } from '../../../src/rules/kubernetes/host-network.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n    - name: app\n      image: a\n`;

testRule(hostNetwork, {
  valid: {
    'a network of its own': pod(''),
    'explicitly not': pod('  hostNetwork: false\n'),
    'a string is refused by the API': pod('  hostNetwork: "true"\n'),
    'a template decides': { text: pod('  hostNetwork: {{ .Values.hostNetwork }}\n'), path: 'chart/templates/pod.yaml' },
    'the field of another place':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {hostNetwork: true, selector: {}, template: {spec: {containers: []}}}\n',
    'a Kyverno policy':
      'apiVersion: kyverno.io/v1\nkind: Policy\nmetadata: {name: x}\nspec: {rules: [{validate: {pattern: {spec: {hostNetwork: true, containers: [{name: a}]}}}}]}\n',
  },
  invalid: {
    'without a DNS policy': {
      text: pod('  ⟦hostNetwork: true⟧\n'),
      expect: [{ messageId: 'withoutDns', severity: 'high', subject: 'Pod/web', safety: 'unsafe' }],
      fixed: pod(''),
    },
    'with a DNS policy': {
      text: pod('  dnsPolicy: ClusterFirstWithHostNet\n  ⟦hostNetwork: yes⟧ # metrics\n'),
      expect: [{ messageId: 'shared', severity: 'high' }],
      fixed: pod('  dnsPolicy: ClusterFirstWithHostNet\n'),
    },
    'a patch adds it': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      ⟦hostNetwork: true⟧\n',
      expect: ['shared'],
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec: {}\n',
    },
    'a CronJob in flow style': {
      text: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {jobTemplate: {spec: {template: {spec: {⟦hostNetwork: true⟧, dnsPolicy: Default, containers: [{name: a, image: b}]}}}}}\n',
      expect: [{ messageId: 'shared', subject: 'CronJob/a' }],
      fixed:
        'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {jobTemplate: {spec: {template: {spec: {dnsPolicy: Default, containers: [{name: a, image: b}]}}}}}\n',
    },
    'an Argo Workflow': {
      text: 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  ⟦hostNetwork: true⟧\n  templates: [{name: m, container: {image: b}}]\n',
      expect: ['shared'],
      fixed:
        'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  templates: [{name: m, container: {image: b}}]\n',
    },
    'a pod on every node with directories of it': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {⟦hostNetwork: true⟧, dnsPolicy: ClusterFirstWithHostNet, volumes: [{name: p, hostPath: {path: /proc}}], containers: [{name: a, image: acme/agent}]}}}\n',
      expect: [{ messageId: 'shared', advice: 'It works on the node itself' }],
    },
    'the controller of a storage driver': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: controller}\nspec: {selector: {}, template: {spec: {⟦hostNetwork: true⟧, dnsPolicy: ClusterFirstWithHostNet, containers: [{name: a, image: registry.k8s.io/sig-storage/csi-provisioner:v5}]}}}\n',
      expect: [{ messageId: 'shared', advice: 'It works on the node itself' }],
    },
    'low for the control plane and the network of the cluster': {
      text:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver, namespace: kube-system, labels: {component: kube-apiserver}}\nspec: {⟦hostNetwork: true⟧, containers: [{name: a, image: kube-apiserver}]}\n---\n' +
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: kube-flannel-ds, namespace: kube-flannel}\nspec: {selector: {}, template: {spec: {⟦hostNetwork: true⟧, containers: [{name: a, image: b}]}}}\n',
      expect: [
        { messageId: 'system', severity: 'low', advice: 'It works on the node itself' },
        { messageId: 'system', severity: 'low', advice: 'It works on the node itself' },
      ],
    },
    'a literal of a Helm template': {
      text: pod('  nodeName: {{ .Values.node }}\n  ⟦hostNetwork: true⟧\n  dnsPolicy: {{ .Values.dns }}\n'),
      path: 'chart/templates/pod.yaml',
      expect: ['shared'],
      fixed: pod('  nodeName: {{ .Values.node }}\n  dnsPolicy: {{ .Values.dns }}\n'),
    },
  },
});
