import { interContainerCommunication } from '../../../src/rules/daemon/inter-container-communication.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(interContainerCommunication, {
  valid: {
    'it is off': '{"icc": false}\n',
    'there is no default bridge': '{"bridge": "none", "log-driver": "journald"}\n',
    'it is off by a flag': '[Service]\nExecStart=/usr/bin/dockerd -H fd:// --icc=false\n',
    'a command, beside which daemon.json may turn it off': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
    'a file that is empty but for blanks': '  \n',
  },
  invalid: {
    'it is on': {
      text: '{\n  "icc": ⟦true⟧\n}\n',
      expect: [{ messageId: 'on', severity: 'medium', safety: 'unsafe' }],
      fixed: '{\n  "icc": false\n}\n',
    },
    'nothing is said of it': {
      text: '⟦{⟧\n  "log-driver": "local",\n  "live-restore": true\n}\n',
      expect: ['absent'],
      fixed: '{\n  "log-driver": "local",\n  "live-restore": true,\n  "icc": false\n}\n',
    },
    'null, which sets nothing': { text: '⟦{⟧"icc": null}\n', expect: ['absent'], fixed: '{"icc": false}\n' },
    'an empty object, indented by tabs elsewhere': { text: '⟦{⟧}\n', expect: ['absent'], fixed: '{"icc": false}\n' },
    'it is on by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd -H fd:// ⟦--icc=true⟧ --iptables=true\n',
      expect: ['on'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd -H fd:// --icc=false --iptables=true\n',
    },
    'it is on by a flag without a value': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--icc⟧\n',
      expect: ['on'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --icc=false\n',
    },
  },
});
