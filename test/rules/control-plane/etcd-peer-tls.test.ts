import { etcdPeerTls } from '../../../src/rules/control-plane/etcd-peer-tls.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { markedPod } from '../../support/static-pods.ts';

const open = '--listen-peer-urls=https://10.0.0.5:2380';

testRule(etcdPeerTls, {
  valid: {
    'certificates for both sides': staticPod(
      'etcd',
      open,
      '--peer-cert-file=/p.crt',
      '--peer-key-file=/p.key',
      '--peer-client-cert-auth=true',
    ),
    'certificates that etcd makes, which is another finding': staticPod('etcd', open, '--peer-auto-tls', '--peer-client-cert-auth'),
    'a file has the settings': staticPod('etcd', '--config-file=/etc/etcd.yaml'),
    'kubeadm sets them': manifest`
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      etcd: {local: {extraArgs: [{name: listen-peer-urls, value: "https://10.0.0.5:2380"}]}}
    `,
  },
  invalid: {
    'in a file of its own': {
      path: 'etcd.conf.yml',
      text: 'data-dir: /var/lib/etcd\nlisten-client-urls: https://10.0.0.1:2379\npeer-transport-security:\n  cert-file: /a.crt\n  ⟦client-cert-auth: false⟧\n',
      expect: ['off'],
    },
    off: {
      text: staticPod('etcd', open, '--peer-cert-file=/p.crt', '--peer-key-file=/p.key', '⟦--peer-client-cert-auth=false⟧'),
      expect: [{ messageId: 'off', severity: 'high' }],
    },
    'no certificate': {
      text: markedPod('etcd', open, '--peer-client-cert-auth=true'),
      expect: [
        {
          messageId: 'absent',
          severity: 'high',
          message: 'Without "--peer-cert-file" and "--peer-key-file" members of etcd do not know each other by certificates.',
        },
      ],
    },
    'an empty certificate': {
      text: staticPod('etcd', open, '⟦--peer-cert-file=⟧', '--peer-key-file=/p.key', '--peer-client-cert-auth=true'),
      expect: ['empty'],
    },
    'one member on its own machine': { text: markedPod('etcd', '--name=a'), expect: [{ messageId: 'alone', severity: 'low' }] },
    'several members': {
      text: markedPod('etcd', '--initial-cluster=a=http://localhost:2380,b=http://localhost:2381'),
      expect: [{ messageId: 'absent', severity: 'high' }],
    },
  },
});
