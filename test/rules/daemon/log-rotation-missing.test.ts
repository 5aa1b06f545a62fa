import { logRotationMissing } from '../../../src/rules/daemon/log-rotation-missing.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logRotationMissing, {
  valid: {
    'a limit': '{"log-driver": "json-file", "log-opts": {"max-size": "10m"}}\n',
    'a limit for the default driver': '{"log-opts": {"max-size": "10m", "max-file": "3"}}\n',
    'a driver that rotates': '{"log-driver": "local"}\n',
    'a driver that sends the logs elsewhere': '{"log-driver": "syslog", "log-opts": {"syslog-address": "udp://10.0.0.1:514"}}\n',
    'a driver by a flag, beside which daemon.json may have the limit': '[Service]\nExecStart=/usr/bin/dockerd --log-driver=json-file\n',
    'a limit by a flag': '[Service]\nExecStart=/usr/bin/dockerd --log-driver=json-file --log-opt max-size=10m\n',
  },
  invalid: {
    'the default driver': { text: '⟦{⟧"icc": false}\n', expect: [{ messageId: 'grows', severity: 'low' }] },
    'a driver without options': { text: '{\n  "log-driver": ⟦"json-file"⟧\n}\n', expect: ['grows'] },
    'options without a limit': { text: '{"log-driver": ⟦"json-file"⟧, "log-opts": {"max-file": "3"}}\n', expect: ['grows'] },
    'options without a limit by flags': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦--log-driver json-file⟧ --log-opt max-file=3\n',
      expect: ['grows'],
    },
  },
});
