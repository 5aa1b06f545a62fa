import { fileCapabilityGranted } from '../../../src/rules/dockerfile/file-capability-granted.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(fileCapabilityGranted, {
  valid: {
    'low ports': 'FROM a\nRUN setcap cap_net_bind_service=+ep /web && setcap CAP_NET_BIND_SERVICE+eip /b\n',
    'raw packets for ping': 'FROM a\nRUN setcap cap_net_raw+p /usr/bin/ping\n',
    'taken away': 'FROM a\nRUN setcap -r /usr/bin/x && setcap cap_sys_admin-ep /usr/bin/y\n',
    'a stage that is not shipped': 'FROM a AS b\nRUN setcap cap_sys_admin+ep /x\nFROM c\n',
    'not known': 'FROM a\nRUN setcap $CAPS /x\n',
  },
  invalid: {
    'what reads the whole file system': { text: 'FROM a\nRUN setcap ⟦cap_dac_read_search+ep⟧ /usr/bin/tar\n', expect: ['takeover'] },
    'raw packets for something else': {
      text: 'FROM a\nRUN setcap ⟦cap_net_raw+ep⟧ /usr/bin/python3\n',
      expect: [
        { messageId: 'granted', severity: 'medium', message: 'The file "/usr/bin/python3" gives CAP_NET_RAW to everybody who runs it.' },
      ],
    },
    'the worst of several': {
      text: 'FROM a\nRUN setcap ⟦"cap_net_bind_service,cap_setuid=+ep"⟧ /usr/bin/python3\n',
      expect: [{ messageId: 'takeover', severity: 'high' }],
    },
    'all of them': { text: 'FROM a\nRUN setcap ⟦=ep⟧ /x\n', expect: ['takeover'] },
  },
});
