import { hostPathVolume } from '../../../src/rules/kubernetes/host-path-volume.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A pod with one hostPath volume, mounted as the flow mapping says. */
const pod = (path: string, mount = '{name: v, mountPath: /m}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      volumeMounts: [${mount}]\n  volumes:\n    - name: v\n      hostPath:\n        path: ${path}\n`;
const readOnly = '{name: v, mountPath: /m, readOnly: true}';

testRule(hostPathVolume, {
  valid: {
    'other volumes':
      'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b}]\n  volumes:\n    - {name: a, emptyDir: {}}\n    - {name: b, configMap: {name: c}}\n    - {name: d}\n',
    'no volumes': 'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b}]\n  volumes:\n',
    'the socket rule speaks about the socket': pod('/var/run/docker.sock'),
    'and about the directory around it': pod('/var/run'),
    'and about the socket in a mounted part': pod('/', '{name: v, mountPath: /m, subPath: run/docker.sock}'),
    'volumes that a template prints': {
      text: '{{- with .Values.x }}\napiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b}]\n  volumes:\n    {{- toYaml . | nindent 4 }}\n{{- end }}\n',
      path: 'chart/templates/pod.yaml',
    },
    'a PersistentVolume is another matter':
      'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a}\nspec: {hostPath: {path: /data}}\n',
    'a pod security policy':
      'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: a}\nspec: {volumes: [hostPath], allowedHostPaths: [{pathPrefix: /}]}\n',
  },
  invalid: {
    'an ordinary directory': {
      text: pod('⟦/data⟧'),
      expect: [
        { messageId: 'ordinary', severity: 'medium', subject: 'Pod/web', message: 'Volume "v" mounts "/data" of the node into the pod.' },
      ],
    },
    'a directory that nothing mounts': {
      text: pod('⟦/etc⟧', '{name: other, mountPath: /m}'),
      expect: [{ messageId: 'ordinary', severity: 'medium' }],
    },
    'read by every container': { text: pod('⟦"/data"⟧', readOnly), expect: [{ messageId: 'readOnly', severity: 'low' }] },
    'read by one and written by another': {
      text: pod('⟦/data⟧', `${readOnly}, {name: v, mountPath: /w}`),
      expect: [{ messageId: 'ordinary', severity: 'medium' }],
    },
    'the time zone': { text: pod('⟦/etc/localtime⟧'), expect: [{ messageId: 'harmless', severity: 'low' }] },
    'a single device': { text: pod('⟦/dev/kvm⟧'), expect: [{ messageId: 'harmless', severity: 'low' }] },
    'the root of the node': {
      text: pod('⟦/⟧'),
      expect: [
        {
          messageId: 'sensitive',
          severity: 'critical',
          message: 'Volume "v" mounts "/" of the node writable, which gives the pod the whole file system of the host.',
        },
      ],
    },
    'the kubelet’s directory': { text: pod('⟦/var/lib/kubelet/⟧'), expect: [{ messageId: 'sensitive', severity: 'critical' }] },
    'a directory above it': { text: pod('⟦/var/lib⟧'), expect: [{ messageId: 'sensitive', severity: 'critical' }] },
    'the configuration of the node': { text: pod('⟦/etc⟧'), expect: [{ messageId: 'sensitive', severity: 'high' }] },
    'the configuration by a detour': { text: pod('⟦/data/../etc/.⟧'), expect: [{ messageId: 'sensitive', severity: 'high' }] },
    'the logs, read only': { text: pod('⟦/var/log⟧', readOnly), expect: [{ messageId: 'sensitiveReadOnly', severity: 'medium' }] },
    'the root, read only': { text: pod('⟦/⟧', readOnly), expect: [{ messageId: 'sensitiveReadOnly', severity: 'medium' }] },
    'the keys of the control plane, read only': {
      text: pod('⟦/etc/kubernetes/pki⟧', readOnly),
      expect: [{ messageId: 'sensitiveReadOnly', severity: 'high' }],
    },
    'a harmless part of a sensitive directory': {
      text: pod('⟦/etc⟧', '{name: v, mountPath: /m, subPath: localtime}'),
      expect: [{ messageId: 'harmless', severity: 'low' }],
    },
    'a sensitive part of a directory': {
      text: pod('⟦/var⟧', '{name: v, mountPath: /m, subPath: lib/docker}'),
      expect: [{ messageId: 'sensitive', severity: 'high' }],
    },
    'a part that is not known': {
      text: pod('⟦/etc⟧', '{name: v, mountPath: /m, subPathExpr: $(POD)}'),
      expect: [{ messageId: 'sensitive', severity: 'high' }],
    },
    'a path that a template gives': {
      text: pod('⟦{{ .Values.path }}⟧').replace('apiVersion', '---\napiVersion'),
      path: 'chart/templates/pod.yaml',
      expect: [{ messageId: 'ordinary', severity: 'medium', message: 'Volume "v" mounts "{{ .Values.path }}" of the node into the pod.' }],
    },
    'a volume that a template gives': {
      text: '---\napiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b}]\n  volumes:\n    - name: x\n      ⟦hostPath⟧:\n        {{- toYaml .Values.hostPath | nindent 8 }}\n',
      path: 'chart/templates/pod.yaml',
      expect: ['ordinary'],
    },
    'a storage driver and a network in system namespaces': {
      text:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: csi-node, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: ⟦/var/lib/kubelet⟧}}, {name: d, hostPath: {path: ⟦/opt/x⟧}}]}}}\n---\n' +
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: x, namespace: calico-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: "quay.io/calico/node:v3"}], volumes: [{name: d, hostPath: {path: ⟦/opt/cni/bin⟧}}]}}}\n',
      expect: [
        { messageId: 'addOn', severity: 'medium' },
        { messageId: 'addOn', severity: 'low' },
        { messageId: 'addOn', severity: 'low' },
      ],
    },
    'a node agent in an ordinary namespace, with two volumes': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: node-exporter, namespace: monitoring}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: [{name: a, image: prom/node-exporter, volumeMounts: [{name: proc, mountPath: /p, readOnly: true}, {name: text, mountPath: /t}]}]\n      volumes:\n      - {name: proc, hostPath: {path: ⟦/proc⟧}}\n      - {name: text, hostPath: {path: ⟦/srv/text⟧, type: Directory}}\n',
      expect: [
        { messageId: 'sensitiveReadOnly', severity: 'medium', subject: 'DaemonSet/node-exporter' },
        { messageId: 'ordinary', severity: 'medium' },
      ],
    },
    JSON: {
      text: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [], "volumes": [{"hostPath": {"path": ⟦"/data"⟧}}]}}',
      expect: [{ messageId: 'ordinary', message: 'Volume "/data" mounts "/data" of the node into the pod.' }],
    },
  },
});
