import { loggingDisabled } from '../../../src/rules/daemon/logging-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(loggingDisabled, {
  valid: {
    'nothing is said of it': '{"icc": false}\n',
    'a driver that rotates': '{"log-driver": "local"}\n',
    'the journal, by a flag': '[Service]\nExecStart=/usr/bin/dockerd --log-driver=journald\n',
    'a driver that a variable holds': '[Service]\nExecStart=/usr/bin/dockerd --log-driver=${LOG_DRIVER}\n',
  },
  invalid: {
    'no logs': {
      text: '{"log-driver": ⟦"none"⟧}\n',
      expect: [{ messageId: 'off', severity: 'medium' }],
      fixed: '{"log-driver": "local"}\n',
    },
    'no logs, among other options': {
      text: '{\n  "storage-driver": "overlay2",\n  "log-driver": ⟦"none"⟧\n}\n',
      expect: ['off'],
      fixed: '{\n  "storage-driver": "overlay2",\n  "log-driver": "local"\n}\n',
    },
    'by a flag': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--log-driver=none⟧ -H fd://\n',
      expect: ['off'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd --log-driver=local -H fd://\n',
    },
    'by a quoted flag, which is left to people': { text: '[Service]\nExecStart=/usr/bin/dockerd ⟦"--log-driver=none"⟧\n', expect: ['off'] },
  },
});
