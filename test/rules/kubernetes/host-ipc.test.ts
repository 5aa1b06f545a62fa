import { hostIpc } from '../../../src/rules/kubernetes/host-ipc.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n    - name: app\n      image: a\n`;

testRule(hostIpc, {
  valid: {
    'its own shared memory': pod(''),
    'explicitly not': pod('  hostIPC: false\n'),
    null: pod('  hostIPC:\n'),
    'a template decides': { text: pod('  hostIPC: {{ .Values.hostIPC }}\n'), path: 'chart/templates/pod.yaml' },
    'a file of values': { text: 'hostIPC: true\ncontainers: []\n' },
  },
  invalid: {
    'the template of a job that a schedule starts': {
      text: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec:\n  schedule: "0 1 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          ⟦hostIPC: true⟧\n          restartPolicy: Never\n          containers: [{name: app, image: a}]\n',
      expect: [{ messageId: 'shared', subject: 'CronJob/nightly' }],
      fixed:
        'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec:\n  schedule: "0 1 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{name: app, image: a}]\n',
    },
    'the ordinary form': {
      text: pod('  ⟦hostIPC: true⟧\n'),
      expect: [
        {
          messageId: 'shared',
          severity: 'medium',
          safety: 'unsafe',
          subject: 'Pod/web',
          message: '"hostIPC: true" lets the containers of the pod reach the shared memory of the processes of the node.',
        },
      ],
      fixed: pod(''),
    },
    JSON: {
      text: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "b"}], ⟦"hostIPC": true⟧}}',
      expect: ['shared'],
      fixed: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "image": "b"}]}}',
    },
    'a merged spec cannot be changed for one pod': {
      text: 'apiVersion: v1\nkind: Pod\nx: &host {⟦hostIPC: true⟧}\nspec:\n  <<: *host\n  containers: [{name: a, image: b}]\n',
      expect: ['shared'],
    },
  },
});
