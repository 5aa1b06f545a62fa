import { pod } from '../../../src/rules/forms/examples.ts';
import { unsafeSysctl } from '../../../src/rules/kubernetes/unsafe-sysctl.ts';
import { testRule } from '../../support/rule-tester.ts';

const sysctls = (list: string): string => pod`
  securityContext: {sysctls: ${list}}
  containers: [{name: app, image: a}]
`;

testRule(unsafeSysctl, {
  valid: {
    'what later versions know to be safe': sysctls(
      '[{name: net.ipv4.ip_local_reserved_ports, value: "8080"}, {name: net.ipv4.tcp_keepalive_time, value: "60"}, {name: kernel.shm_rmid_forced, value: "1"}]',
    ),
    'a template decides': { text: sysctls('[{name: "{{ .Values.sysctl }}", value: "1"}]'), path: 'chart/templates/pod.yaml' },
    'none, and null': sysctls('[]') + '---\n' + sysctls('null'),
    'safe ones, with slashes too': sysctls('[{name: net.ipv4.tcp_rmem, value: "1 2 3"}, {name: net/ipv4/tcp_syncookies, value: "1"}]'),
    'a kubelet that allows single names':
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nallowedUnsafeSysctls: [net.core.somaxconn]\n',
  },
  invalid: {
    'of the network, in the template of a workload': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: proxy}\nspec: {selector: {}, template: {spec: {securityContext: {sysctls: [{⟦name: net.core.somaxconn⟧, value: "1024"}]}, containers: [{name: a, image: a}]}}}\n',
      expect: [{ messageId: 'unsafe', subject: 'Deployment/proxy' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: proxy}\nspec: {selector: {}, template: {spec: {securityContext: {}, containers: [{name: a, image: a}]}}}\n',
    },
    'one of two': {
      text: sysctls('[{⟦name: kernel.msgmax⟧, value: "65536"}, {name: net.ipv4.tcp_wmem, value: "1 2 3"}]'),
      expect: [
        {
          messageId: 'unsafe',
          severity: 'medium',
          subject: 'Pod/web',
          message:
            'The sysctl "kernel.msgmax" is not one of those that Kubernetes knows to be safe: a kubelet starts the pod only where it is told to allow it.',
        },
      ],
      fixed: sysctls('[{name: net.ipv4.tcp_wmem, value: "1 2 3"}]'),
    },
    'a value with another setting in it': {
      text: sysctls('[{name: kernel.shm_rmid_forced, ⟦value: "1+kernel.core_pattern=|/x"⟧}]'),
      expect: ['injected'],
      fixed: pod`
        securityContext: {}
        containers: [{name: app, image: a}]
      `,
    },
    'a kubelet that allows all of a kind': {
      text: 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n⟦allowedUnsafeSysctls:\n  - "net.core.*"\n  - kernel.msgmax⟧\n',
      expect: [{ messageId: 'allowed', message: 'The kubelet lets every pod set the sysctls "net.core.*", all of a kind at once.' }],
    },
  },
});
