import { sensitiveHostPath } from '../../../src/rules/kubernetes/sensitive-host-path.ts';
import { testRule } from '../../support/rule-tester.ts';

/** A pod with one hostPath volume, mounted as the flow mapping says. */
const pod = (path: string, mount = '{name: v, mountPath: /m}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: a\n      volumeMounts: [${mount}]\n  volumes:\n    - name: v\n      hostPath:\n        path: ${path}\n`;
const readOnly = '{name: v, mountPath: /m, readOnly: true}';

testRule(sensitiveHostPath, {
  valid: {
    'the socket rule speaks about the socket': pod('/var/run/docker.sock'),
    'an ordinary directory': pod('/data'),
    'a directory that nothing mounts': pod('/etc', '{name: other, mountPath: /m}'),
    'a harmless part of a sensitive directory': pod('/etc', '{name: v, mountPath: /m, subPath: localtime}'),
    'credentials for the cloud are another matter': pod('/etc/kubernetes/azure.json', readOnly),
    'where programs of the network lie, read only': pod('/opt/cni/bin', readOnly),
    'what is called like a kubeconfig elsewhere': pod('/srv/kubernetes/admin.conf', readOnly),
    'the registration of a plugin, which is no program': pod('/var/lib/kubelet/plugins_registry'),
    'what a network driver of the cluster installs': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: kube-flannel-ds, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: /opt/cni/bin}}]}}}\n',
    },
    'what a network driver installs in a namespace of its own': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: kube-flannel-ds, namespace: kube-flannel}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: /opt/cni/bin}}]}}}\n',
    },
    'what a pod on every node installs of which a template gives the image': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: [{name: a, image: "{{ .Values.image }}", volumeMounts: [{name: k, mountPath: /k}]}]\n      volumes: [{name: k, hostPath: {path: /opt/cni/bin}}]\n',
      path: 'charts/agent/templates/daemonset.yaml',
    },
    'a path that a template gives': {
      text: pod('{{ .Values.path }}').replace('apiVersion', '---\napiVersion'),
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'the root of the node': {
      text: pod('⟦/⟧'),
      expect: [
        {
          messageId: 'writable',
          severity: 'critical',
          message: 'Volume "v" mounts "/" of the node writable, which gives the pod the whole file system of the host.',
        },
      ],
    },
    'the kubelet’s directory': { text: pod('⟦/var/lib/kubelet/⟧'), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'a directory above it': { text: pod('⟦/var/lib⟧'), expect: [{ messageId: 'writable', severity: 'critical' }] },
    'the configuration of the node': { text: pod('⟦/etc⟧'), expect: [{ messageId: 'writable', severity: 'high' }] },
    'the configuration by a detour': { text: pod('⟦/data/../etc/.⟧'), expect: [{ messageId: 'writable', severity: 'high' }] },
    'the logs, read only': { text: pod('⟦/var/log⟧', readOnly), expect: [{ messageId: 'readOnly', severity: 'medium' }] },
    'the root, read only': { text: pod('⟦/⟧', readOnly), expect: [{ messageId: 'readOnly', severity: 'medium' }] },
    'the keys of the control plane, read only': {
      text: pod('⟦/etc/kubernetes/pki⟧', readOnly),
      expect: [{ messageId: 'readOnly', severity: 'high' }],
    },
    'the kubeconfig of the administrators, read only': {
      text: pod('⟦/etc/kubernetes/admin.conf⟧', readOnly),
      expect: [
        {
          messageId: 'readOnly',
          severity: 'high',
          message:
            'Volume "v" mounts "/etc/kubernetes/admin.conf" of the node read-only, which shows the pod the credentials with which the node or the control plane acts in the cluster.',
        },
      ],
    },
    'one key of the control plane, read only': {
      text: pod('⟦/etc/kubernetes/pki/ca.key⟧', readOnly),
      expect: [{ messageId: 'readOnly', severity: 'high' }],
    },
    'a certificate of the kubelet, writable': {
      text: pod('⟦/var/lib/kubelet/pki/kubelet-client-current.pem⟧'),
      expect: [{ messageId: 'writable', severity: 'critical' }],
    },
    'the kubeconfig of K3s, read only': {
      text: pod('⟦/etc/rancher/k3s/k3s.yaml⟧', readOnly),
      expect: [{ messageId: 'readOnly', severity: 'high' }],
    },
    'the programs of the network, writable': {
      text: pod('⟦/opt/cni/bin⟧'),
      expect: [
        {
          messageId: 'writable',
          severity: 'high',
          message:
            'Volume "v" mounts "/opt/cni/bin" of the node writable, which gives the pod the programs that the node runs as root for each pod, or their settings.',
        },
      ],
    },
    'a sensitive part of a directory': {
      text: pod('⟦/var⟧', '{name: v, mountPath: /m, subPath: lib/docker}'),
      expect: [{ messageId: 'writable', severity: 'high' }],
    },
    'a part that is not known': {
      text: pod('⟦/etc⟧', '{name: v, mountPath: /m, subPathExpr: $(POD)}'),
      expect: [{ messageId: 'writable', severity: 'high' }],
    },
    'a storage driver': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: csi-node, namespace: kube-system}\nspec: {selector: {}, template: {spec: {containers: [{name: a, image: b, volumeMounts: [{name: k, mountPath: /k}]}], volumes: [{name: k, hostPath: {path: ⟦/var/lib/kubelet⟧}}]}}}\n',
      expect: [{ messageId: 'driver', severity: 'medium' }],
    },
    'an agent in an ordinary namespace': {
      text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: node-exporter, namespace: monitoring}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: [{name: a, image: prom/node-exporter, volumeMounts: [{name: proc, mountPath: /p, readOnly: true}, {name: text, mountPath: /t}]}]\n      volumes:\n      - {name: proc, hostPath: {path: ⟦/proc⟧}}\n      - {name: text, hostPath: {path: /srv/text, type: Directory}}\n',
      expect: [{ messageId: 'readOnly', severity: 'medium', subject: 'DaemonSet/node-exporter' }],
    },
  },
});
