import { exposeProtocolCase } from '../../../src/rules/dockerfile/expose-protocol-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(exposeProtocolCase, {
  valid: {
    'lower case': 'FROM a\nEXPOSE 80 80/tcp 53/udp\n',
  },
  invalid: {
    capitals: {
      text: 'FROM a\nEXPOSE 80 ⟦53/UDP⟧ ⟦80/Tcp⟧\n',
      expect: [{ messageId: 'case', severity: 'info' }, 'case'],
      fixed: 'FROM a\nEXPOSE 80 53/udp 80/tcp\n',
    },
  },
});
