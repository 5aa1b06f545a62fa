import { nakedPod } from '../../../src/rules/kubernetes/naked-pod.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (metadata: string, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {${metadata}}\nspec: {${spec}containers: [{name: app, image: a}]}\n`;

testRule(nakedPod, {
  valid: {
    'a controller': pod('name: x, ownerReferences: [{kind: ReplicaSet, name: y}]'),
    'the test of a chart': pod('name: x, annotations: {helm.sh/hook: test}'),
    'a part of the control plane': pod('name: etcd, namespace: kube-system, labels: {component: etcd}'),
    'runs once': pod('name: x', 'restartPolicy: Never, '),
    'a static pod by its folder': { text: pod('name: y'), path: 'etc/kubernetes/manifests/proxy.yaml' },
    'a Deployment':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {}, template: {spec: {containers: [{name: app, image: a}]}}}\n',
  },
  invalid: {
    alone: { text: pod('⟦name: web⟧'), expect: [{ messageId: 'naked', severity: 'info', subject: 'Pod/web' }] },
    'with labels': { text: pod('⟦name: web⟧, labels: {app: web}'), expect: ['naked'] },
    'always restarted by its node': { text: pod('⟦name: web⟧', 'restartPolicy: Always, '), expect: ['naked'] },
    'two in a file': { text: `${pod('⟦name: a⟧')}---\n${pod('⟦name: b⟧')}`, expect: ['naked', 'naked'] },
  },
});
