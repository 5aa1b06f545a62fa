import { debugLogging } from '../../../src/rules/daemon/debug-logging.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(debugLogging, {
  valid: {
    'the default': '{"icc": false}\n',
    'the level of the default': '{"log-level": "info", "debug": false}\n',
    'the format of the log': '{"log-format": "json", "raw-logs": true}\n',
    'a level that a variable holds': '[Service]\nExecStart=/usr/bin/dockerd -l ${LEVEL} -H fd://\n',
  },
  invalid: {
    'debug mode': {
      text: '{\n  "debug": ⟦true⟧,\n  "experimental": false\n}\n',
      expect: [{ messageId: 'debug', severity: 'low' }],
      fixed: '{\n  "debug": false,\n  "experimental": false\n}\n',
    },
    'the level of debug mode, in any case of letters': {
      text: '{"log-level": ⟦"DEBUG"⟧, "icc": false}\n',
      expect: ['debug'],
      fixed: '{"log-level": "info", "icc": false}\n',
    },
    'a level that leaves out what happens': {
      text: '{"log-level": ⟦"error"⟧, "icc": false}\n',
      expect: ['quiet'],
      fixed: '{"log-level": "info", "icc": false}\n',
    },
    'the short flags': {
      text: '[Service]\nExecStart=/usr/bin/dockerd ⟦-D⟧ ⟦-l warn⟧\n',
      expect: ['debug', 'quiet'],
      fixed: '[Service]\nExecStart=/usr/bin/dockerd -D=false -l info\n',
    },
  },
});
