import { userlandProxyEnabled } from '../../../src/rules/daemon/userland-proxy-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(userlandProxyEnabled, {
  valid: {
    'it is off': '{"userland-proxy": false}\n',
    'it is off by a flag': '[Service]\nExecStart=/usr/bin/dockerd --userland-proxy=false\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
    'the path of the program in a command': '[Service]\nExecStart=/usr/bin/dockerd --userland-proxy-path=/usr/libexec/docker-proxy\n',
  },
  invalid: {
    'it is on': {
      text: '{"userland-proxy": ⟦true⟧}\n',
      expect: [{ messageId: 'on', severity: 'low' }],
      fixed: '{"userland-proxy": false}\n',
    },
    'nothing is said of it': { text: '⟦{⟧"icc": false}\n', expect: ['absent'], fixed: '{"icc": false, "userland-proxy": false}\n' },
    'there are no rules of the firewall': {
      text: '⟦{⟧"iptables": false}\n',
      expect: [{ messageId: 'needed', severity: 'info' }],
      fixed: '{"iptables": false, "userland-proxy": false}\n',
    },
    'it is on by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--userland-proxy=true⟧\n',
      expect: ['on'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --userland-proxy=false\n',
    },
  },
});
