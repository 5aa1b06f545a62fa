import { pod } from '../../../src/rules/forms/examples.ts';
import { controlPlaneToleration } from '../../../src/rules/kubernetes/control-plane-toleration.ts';
import { testRule } from '../../support/rule-tester.ts';

const containers = 'containers: [{name: app, image: a}]';
const daemonSet = (spec: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {${spec}, ${containers}}}}\n`;

testRule(controlPlaneToleration, {
  valid: {
    'no toleration': pod`${containers}`,
    'a taint of the own house': pod`
      tolerations: [{key: gpu, operator: Exists}]
      ${containers}
    `,
    'an agent of every node': daemonSet('tolerations: [{operator: Exists}]'),
    'a controller of the cluster': `apiVersion: v1\nkind: Pod\nmetadata: {name: x, namespace: kube-system}\nspec: {tolerations: [{key: node-role.kubernetes.io/master}], ${containers}}\n`,
    'an ordinary node': pod`
      nodeName: worker-3
      ${containers}
    `,
    'a template decides': {
      text: pod`
        tolerations: {{ toYaml .Values.tolerations }}
        ${containers}
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'the old name': {
      text: pod`
        tolerations:
          - ⟦key: node-role.kubernetes.io/master
            effect: NoSchedule⟧
        ${containers}
      `,
      expect: [
        {
          messageId: 'tolerated',
          severity: 'low',
          message: 'The toleration of "node-role.kubernetes.io/master" lets the pods run on nodes of the control plane.',
        },
      ],
      fixed: pod`${containers}`,
    },
    'beside another': {
      text: pod`
        tolerations: [{key: gpu}, ⟦{key: node-role.kubernetes.io/control-plane, operator: Exists}⟧]
        ${containers}
      `,
      expect: ['tolerated'],
      fixed: pod`
        tolerations: [{key: gpu}]
        ${containers}
      `,
    },
    'every taint': {
      text: pod`
        tolerations: [⟦{operator: Exists}⟧]
        ${containers}
      `,
      expect: ['all'],
      fixed: pod`${containers}`,
    },
    'pinned to a master': {
      text: pod`
        ⟦nodeName: master-0⟧
        ${containers}
      `,
      expect: ['pinned'],
      fixed: pod`${containers}`,
    },
  },
});
