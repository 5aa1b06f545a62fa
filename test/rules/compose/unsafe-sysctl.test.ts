import { unsafeSysctl } from '../../../src/rules/compose/unsafe-sysctl.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (sysctls: string, image = 'nginx:1.30'): string => `services:\n  web:\n    image: ${image}\n    sysctls:\n${sysctls}`;

testRule(unsafeSysctl, {
  valid: {
    'ports, queues and keepalive of its own network': service(
      '      net.ipv4.ip_unprivileged_port_start: 0\n      net.core.somaxconn: 1024\n      net.ipv4.tcp_keepalive_time: 600\n',
    ),
    'shared memory of its own': service('      - kernel.shmmax=68719476736\n      - kernel.sem=250 32000 100 128\n'),
    'forwarding that is off': service('      - net.ipv4.ip_forward=0\n'),
    'a VPN, which forwards': service(
      '      - net.ipv4.ip_forward=1\n      - net.ipv4.conf.all.src_valid_mark=1\n',
      'linuxserver/wireguard:1.0',
    ),
    'a value that is put in later': service('      - net.ipv4.ip_forward=${FORWARD}\n'),
    'the protection against floods': service('      net.ipv4.tcp_syncookies: 1\n'),
  },
  invalid: {
    'a parameter of the host': {
      text: service('      - ⟦vm.max_map_count=262144⟧\n      - net.core.somaxconn=1\n'),
      expect: [
        {
          messageId: 'node',
          severity: 'low',
          message:
            'The kernel parameter "vm.max_map_count" of the service "web" is not one that a container has for itself: it is set for the host, or refused.',
        },
      ],
      fixed: service('      - net.core.somaxconn=1\n'),
    },
    'in a mapping': { text: service('      kernel.core_pattern: ⟦"|/bin/sh"⟧\n'), expect: ['node'] },
    'redirects of neighbours': {
      text: service('      - ⟦net.ipv4.conf.all.accept_redirects=1⟧\n'),
      expect: [
        {
          messageId: 'weakens',
          message:
            'The kernel parameter "net.ipv4.conf.all.accept_redirects" with the value "1" lets neighbours change where packets are sent in the service "web".',
        },
      ],
      fixed: 'services:\n  web:\n    image: nginx:1.30\n',
    },
    'a router': { text: service('      net.ipv4.ip_forward: ⟦1⟧\n'), expect: ['weakens'] },
    'a further setting in a value': {
      text: service('      kernel.shm_rmid_forced: ⟦"1+kernel.core_pattern=|/x #"⟧\n'),
      expect: [{ messageId: 'injected', severity: 'high' }],
    },
  },
});
