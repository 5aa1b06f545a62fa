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
    'other rules speak of what is sensitive': pod('/etc', readOnly),
    'and of credentials': pod('/root/.aws', readOnly),
    'a PersistentVolume is another matter':
      'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: a}\nspec: {hostPath: {path: /data}}\n',
    'a pod security policy':
      'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: a}\nspec: {volumes: [hostPath], allowedHostPaths: [{pathPrefix: /}]}\n',
  },
  invalid: {
    'what can be written, of which another rule says more': {
      text: pod('⟦/data⟧'),
      expect: [{ messageId: 'ordinary', severity: 'medium' }],
    },
    'a directory that nothing mounts': {
      text: pod('⟦/etc⟧', '{name: other, mountPath: /m}'),
      expect: [
        { messageId: 'ordinary', severity: 'medium', subject: 'Pod/web', message: 'Volume "v" mounts "/etc" of the node into the pod.' },
      ],
    },
    'read by every container': { text: pod('⟦"/data"⟧', readOnly), expect: [{ messageId: 'readOnly', severity: 'low' }] },
    'the time zone': { text: pod('⟦/etc/localtime⟧', readOnly), expect: [{ messageId: 'harmless', severity: 'low' }] },
    'a single device, which is of no use when it cannot be written': {
      text: pod('⟦/dev/kvm⟧'),
      expect: [{ messageId: 'harmless', severity: 'low' }],
    },
    'a volume that a template gives': {
      text: '---\napiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: a, image: b}]\n  volumes:\n    - name: x\n      ⟦hostPath⟧:\n        {{- toYaml .Values.hostPath | nindent 8 }}\n',
      path: 'chart/templates/pod.yaml',
      expect: ['ordinary'],
    },
    'storage and network drivers in system namespaces': {
      text:
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: csi-node, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: d, mountPath: /k}]}], volumes: [{name: d, hostPath: {path: ⟦/opt/x⟧}}]}}}\n---\n' +
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: x, namespace: calico-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: "quay.io/calico/node:v3"}], volumes: [{name: d, hostPath: {path: ⟦/opt/cni/bin⟧}}]}}}\n',
      expect: [{ messageId: 'addOn', severity: 'low' }, 'addOn'],
    },
    JSON: {
      text: '{"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [], "volumes": [{"hostPath": {"path": ⟦"/data"⟧}}]}}',
      expect: [{ messageId: 'ordinary', message: 'Volume "/data" mounts "/data" of the node into the pod.' }],
    },
  },
});
