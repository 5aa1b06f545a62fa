import { etcdClientAuthOff } from '../../../src/rules/control-plane/etcd-client-auth-off.ts';
import { manifest, pod, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const open = '--listen-client-urls=https://10.0.0.1:2379,https://127.0.0.1:2379';

testRule(etcdClientAuthOff, {
  valid: {
    'certificates are asked for': staticPod('etcd', open, '--client-cert-auth=true'),
    'a switch without a value': staticPod('etcd', '--client-cert-auth', open),
    'a file has the settings': staticPod('etcd', '--config-file=/etc/etcd.yaml'),
    'a variable of the environment': pod`
      containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd, "${open}"], env: [{name: ETCD_CLIENT_CERT_AUTH, value: "true"}]}]
    `,
    'the environment comes from elsewhere': pod`
      containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd, "${open}"], envFrom: [{configMapRef: {name: etcd}}]}]
    `,
    'the client of etcd': pod`containers: [{name: check, image: a, command: [etcdctl, get, /]}]`,
  },
  invalid: {
    'in a file of its own': {
      path: 'etcd.conf.yml',
      text: 'data-dir: /var/lib/etcd\nlisten-client-urls: https://10.0.0.1:2379\nclient-transport-security:\n  cert-file: /a.crt\n  ⟦client-cert-auth: false⟧\n',
      expect: [{ messageId: 'off', severity: 'critical' }],
      fixed:
        'data-dir: /var/lib/etcd\nlisten-client-urls: https://10.0.0.1:2379\nclient-transport-security:\n  cert-file: /a.crt\n  client-cert-auth: true\n',
    },
    'in a unit of systemd': {
      path: 'etcd.service',
      text: '[Service]\nExecStart=/usr/local/bin/etcd \\\n  --listen-client-urls https://10.0.0.1:2379 \\\n  ⟦--client-cert-auth=false⟧\n',
      expect: [{ messageId: 'off', severity: 'critical' }],
      fixed: '[Service]\nExecStart=/usr/local/bin/etcd \\\n  --listen-client-urls https://10.0.0.1:2379 \\\n  --client-cert-auth=true\n',
    },
    'switched off': {
      text: staticPod('etcd', '⟦--client-cert-auth=false⟧', open),
      expect: [{ messageId: 'off', severity: 'critical' }],
      fixed: staticPod('etcd', '--client-cert-auth=true', open),
    },
    'not said, by the arguments of the image': {
      text: pod`containers: [{name: ⟦db⟧, image: "registry.k8s.io/etcd:3.6.1-0", args: ["${open}"]}]`,
      expect: [{ messageId: 'absent', severity: 'critical' }],
      fixed: pod`containers: [{name: db, image: "registry.k8s.io/etcd:3.6.1-0", args: ["${open}", "--client-cert-auth=true"]}]`,
    },
    'on its own machine alone, as by default': {
      text: pod`containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [⟦etcd⟧, --name=a]}]`,
      expect: [{ messageId: 'local', severity: 'medium' }],
      fixed: pod`containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd, --name=a, "--client-cert-auth=true"]}]`,
    },
    'by kubeadm': {
      text: manifest`
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        etcd: {local: {extraArgs: [⟦{name: client-cert-auth, value: "false"}⟧]}}
      `,
      expect: ['off'],
      fixed: manifest`
        apiVersion: kubeadm.k8s.io/v1beta4
        kind: ClusterConfiguration
        etcd: {local: {extraArgs: [{name: client-cert-auth, value: "true"}]}}
      `,
    },
  },
});
