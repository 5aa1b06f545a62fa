import { systemPriorityClassMisused } from '../../../src/rules/kubernetes/system-priority-class-misused.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (kind: string, metadata: string, spec: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {${metadata}}\nspec: {selector: {}, template: {spec: {${spec}containers: [{name: app, image: a}]}}}\n`;
const shop = 'name: web, namespace: shop';

testRule(systemPriorityClassMisused, {
  valid: {
    'no class': workload('Deployment', shop, ''),
    'a class of its own': workload('Deployment', shop, 'priorityClassName: shop-critical, '),
    'a part of the cluster': workload('Deployment', 'name: dns, namespace: kube-system', 'priorityClassName: system-cluster-critical, '),
    'a namespace that is not known': workload('Deployment', 'name: web', 'priorityClassName: system-cluster-critical, '),
    'a storage driver in its own namespace': workload(
      'DaemonSet',
      'name: ebs-csi-node, namespace: storage',
      'priorityClassName: system-node-critical, ',
    ),
  },
  invalid: {
    'a Deployment': {
      text: workload('Deployment', shop, '⟦priorityClassName: system-cluster-critical⟧, '),
      expect: [
        {
          messageId: 'misused',
          severity: 'low',
          message:
            '"priorityClassName: system-cluster-critical" lets the pods push those of others off their nodes, of the cluster\'s own parts too.',
        },
      ],
      fixed: workload('Deployment', shop, ''),
    },
    'the class of the nodes': {
      text: workload('StatefulSet', shop, '⟦priorityClassName: system-node-critical⟧, '),
      expect: ['misused'],
      fixed: workload('StatefulSet', shop, ''),
    },
    'a DaemonSet of an application': {
      text: workload('DaemonSet', shop, '⟦priorityClassName: system-node-critical⟧, '),
      expect: ['misused'],
      fixed: workload('DaemonSet', shop, ''),
    },
    'in the namespace "default"': {
      text: workload('Deployment', 'name: web, namespace: default', '⟦priorityClassName: "system-cluster-critical"⟧, '),
      expect: ['misused'],
      fixed: workload('Deployment', 'name: web, namespace: default', ''),
    },
  },
});
