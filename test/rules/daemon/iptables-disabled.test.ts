import { iptablesDisabled } from '../../../src/rules/daemon/iptables-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(iptablesDisabled, {
  valid: {
    'nothing is said of it': '{"log-driver": "local"}\n',
    'it is on': '{"iptables": true, "ip6tables": true, "ipv6": true}\n',
    'rules for IPv6 where there is no IPv6': '{"ip6tables": false}\n',
    'rules for IPv6 in a command, beside which daemon.json may turn IPv6 on': '[Service]\nExecStart=/usr/bin/dockerd --ip6tables=false\n',
    'another option of nearly the same name': '{"ip-forward": false}\n',
  },
  invalid: {
    'it is off': {
      text: '{\n  "iptables": ⟦false⟧\n}\n',
      expect: [{ messageId: 'off', severity: 'medium', safety: 'unsafe' }],
      fixed: '{\n  "iptables": true\n}\n',
    },
    'for IPv6, which is on': {
      text: '{"ipv6": true, "fixed-cidr-v6": "2001:db8:1::/64", "ip6tables": ⟦false⟧}\n',
      expect: ['off6'],
      fixed: '{"ipv6": true, "fixed-cidr-v6": "2001:db8:1::/64", "ip6tables": true}\n',
    },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd -H fd:// ⟦--iptables=false⟧\n',
      expect: ['off'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd -H fd:// --iptables=true\n',
    },
    'in the variables of CentOS': {
      path: 'etc/sysconfig/docker',
      text: "OPTIONS='--selinux-enabled ⟦--iptables=false⟧'\n",
      expect: ['off'],
      fixed: "OPTIONS='--selinux-enabled --iptables=true'\n",
    },
  },
});
