import { hostPid } from '../../../src/rules/kubernetes/host-pid.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n    - name: app\n      image: a\n`;
const daemonSet = (image: string, field: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: {}, template: {spec: {${field}containers: [{name: a, image: ${image}}]}}}\n`;

testRule(hostPid, {
  valid: {
    'its own processes': pod(''),
    'explicitly not': pod('  hostPID: false\n'),
    'the processes of the pod': pod('  shareProcessNamespace: true\n'),
    'a field of another name': pod('  hostPid: true\n'),
    'a template decides': { text: pod('  hostPID: {{ .Values.hostPID }}\n'), path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'the ordinary form': {
      text: pod('  # debugging\n  ⟦hostPID: true⟧\n'),
      expect: [{ messageId: 'shared', severity: 'high', safety: 'unsafe', subject: 'Pod/web' }],
      fixed: pod('  # debugging\n'),
    },
    'a quoted key': { text: pod('  ⟦"hostPID": true⟧\n'), expect: ['shared'], fixed: pod('') },
    'medium for monitoring agents': {
      text: ['quay.io/prometheus/node-exporter:v1', 'docker.io/falcosecurity/falco:0.41', 'gcr.io/datadoghq/agent:7']
        .map(image => daemonSet(image, '⟦hostPID: true⟧, '))
        .join('---\n'),
      expect: [
        { messageId: 'monitoring', severity: 'medium', advice: 'It works on the node itself' },
        { messageId: 'monitoring', severity: 'medium' },
        { messageId: 'monitoring', severity: 'medium' },
      ],
    },
    'high for any other agent': {
      text: daemonSet('shop/agent:7', '⟦hostPID: true⟧, '),
      expect: [{ messageId: 'shared', severity: 'high', advice: 'It works on the node itself' }],
    },
  },
});
