import { publishOnAllInterfaces } from '../../../src/rules/daemon/publish-on-all-interfaces.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(publishOnAllInterfaces, {
  valid: {
    'the loopback address': '{"ip": "127.0.0.1"}\n',
    'an internal address': '{"ip": "10.20.0.5", "icc": false}\n',
    'the loopback address by a flag': '[Service]\nExecStart=/usr/bin/dockerd --ip=127.0.0.1\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'all addresses': {
      text: '{"ip": ⟦"0.0.0.0"⟧}\n',
      expect: [{ messageId: 'all', severity: 'info' }],
      fixed: '{"ip": "127.0.0.1"}\n',
    },
    'all addresses of IPv6': { text: '{"ip": ⟦"::"⟧}\n', expect: ['all'], fixed: '{"ip": "127.0.0.1"}\n' },
    'nothing is said of it': { text: '⟦{⟧"icc": false}\n', expect: ['absent'], fixed: '{"icc": false, "ip": "127.0.0.1"}\n' },
    'by a flag in two words': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--ip 0.0.0.0⟧\n',
      expect: ['all'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --ip 127.0.0.1\n',
    },
  },
});
