import { writableHostPath } from '../../../src/rules/kubernetes/writable-host-path.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A pod with one hostPath volume, mounted as the flow mapping says. */
const pod = (path: string, mount = '{name: v, mountPath: /m}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      volumeMounts: [${mount}]\n  volumes:\n    - name: v\n      hostPath:\n        path: ${path}\n`;
const readOnly = '{name: v, mountPath: /m, readOnly: true}';

testRule(writableHostPath, {
  valid: {
    'read only': pod('/data', readOnly),
    'a directory that nothing mounts': pod('/data', '{name: other, mountPath: /m}'),
    'a sensitive one is another matter': pod('/etc'),
    'so is the socket of the runtime': pod('/run/containerd/containerd.sock'),
    'a device is of no use otherwise': pod('/dev/fuse'),
    'a path that somebody is to fill in, and the API server refuses': pod('""'),
    'a template decides': {
      text: pod('/data', '{name: v, mountPath: /m, readOnly: {{ .Values.readOnly }}}'),
      path: 'chart/templates/pod.yaml',
    },
    'a storage driver':
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: csi-node, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: /opt/csi}}]}}}\n',
  },
  invalid: {
    'an ordinary directory': {
      text: pod('⟦/data⟧'),
      expect: [
        { messageId: 'writable', severity: 'medium', subject: 'Pod/web', message: 'Volume "v" mounts "/data" of the node writable.' },
      ],
      fixed: pod('/data', readOnly),
    },
    'written so': {
      text: pod('⟦/data⟧', '{name: v, mountPath: /m, readOnly: false}'),
      expect: ['writable'],
      fixed: pod('/data', '{name: v, mountPath: /m, readOnly: true}'),
    },
    'read by one and written by another': {
      text: pod('⟦/data⟧', `${readOnly}, {name: v, mountPath: /w}`),
      expect: ['writable'],
      fixed: pod('/data', `${readOnly}, {name: v, mountPath: /w, readOnly: true}`),
    },
    'the time zone': {
      text: pod('⟦/etc/localtime⟧'),
      expect: [{ messageId: 'harmless', severity: 'low' }],
      fixed: pod('/etc/localtime', readOnly),
    },
    'a path that a template gives': {
      text: pod('⟦"{{ .Values.path }}"⟧').replace('apiVersion', '---\napiVersion'),
      path: 'chart/templates/pod.yaml',
      expect: [{ messageId: 'writable', message: 'Volume "v" mounts "{{ .Values.path }}" of the node writable.' }],
      fixed: pod('"{{ .Values.path }}"', readOnly).replace('apiVersion', '---\napiVersion'),
    },
    'an agent of every node': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: x, namespace: monitoring}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: ⟦/srv/text⟧}}]}}}\n',
      expect: [{ messageId: 'writable', advice: 'works on the node itself' }],
    },
  },
});
