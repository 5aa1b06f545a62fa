import { liveRestoreDisabled } from '../../../src/rules/daemon/live-restore-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(liveRestoreDisabled, {
  valid: {
    'it is on': '{"live-restore": true}\n',
    'a host of a swarm': '{"swarm-default-advertise-addr": "eth0", "icc": false}\n',
    'a host of a swarm with resources to give': '{"node-generic-resources": ["NVIDIA-GPU=UUID1"], "icc": false}\n',
    'a command that says nothing of it': '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n',
  },
  invalid: {
    'it is off': {
      text: '{"live-restore": ⟦false⟧}\n',
      expect: [{ messageId: 'off', severity: 'info' }],
      fixed: '{"live-restore": true}\n',
    },
    'nothing is said of it': { text: '⟦{⟧"icc": false}\n', expect: ['absent'], fixed: '{"icc": false, "live-restore": true}\n' },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--live-restore=false⟧\n',
      expect: ['off'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --live-restore=true\n',
    },
    'a file of several options': {
      text: '⟦{⟧\n  "log-driver": "local",\n  "max-concurrent-downloads": 10\n}\n',
      expect: ['absent'],
      fixed: '{\n  "log-driver": "local",\n  "max-concurrent-downloads": 10,\n  "live-restore": true\n}\n',
    },
  },
});
