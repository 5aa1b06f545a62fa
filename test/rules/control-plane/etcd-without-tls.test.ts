import { etcdWithoutTls } from '../../../src/rules/control-plane/etcd-without-tls.ts';
import { pod, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { markedPod } from '../../support/static-pods.ts';

const open = '--listen-client-urls=https://10.0.0.5:2379,https://127.0.0.1:2379';

testRule(etcdWithoutTls, {
  valid: {
    'both files': staticPod('etcd', open, '--cert-file=/a.crt', '--key-file=/a.key'),
    'certificates that etcd makes, which is another finding': staticPod('etcd', open, '--auto-tls=true'),
    'a file has the settings': staticPod('etcd', '--config-file=/etc/etcd.yaml'),
    'variables of the environment': pod`
      containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd], env: [{name: ETCD_CERT_FILE, value: /a.crt}, {name: ETCD_KEY_FILE, value: /a.key}]}]
    `,
  },
  invalid: {
    'in plain text': {
      text: staticPod('etcd', '⟦--listen-client-urls=http://0.0.0.0:2379⟧'),
      expect: [{ messageId: 'plain', severity: 'high' }],
    },
    'one of two addresses in plain text': {
      text: staticPod(
        'etcd',
        '⟦--listen-client-urls=http://127.0.0.1:2379,http://10.0.0.5:2379⟧',
        '--cert-file=/a.crt',
        '--key-file=/a.key',
      ),
      expect: ['plain'],
    },
    'without a key': {
      text: markedPod('etcd', open, '--cert-file=/a.crt'),
      expect: [{ messageId: 'absent', severity: 'high', message: 'Without "--key-file" etcd has no certificate to serve clients by TLS.' }],
    },
    'on its own machine alone, as by default': { text: markedPod('etcd', '--name=a'), expect: [{ messageId: 'local', severity: 'low' }] },
    'an empty file': { text: staticPod('etcd', open, '⟦--cert-file=⟧', '--key-file=/a.key'), expect: ['empty'] },
  },
});
