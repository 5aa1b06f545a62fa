import { exposeProtocolCase } from '../../../src/rules/dockerfile/expose-protocol-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(exposeProtocolCase, {
  valid: {
    'no protocol': 'FROM a\nEXPOSE 80 8000-8010\n',
    'a variable': 'FROM a\nARG PROTO\nEXPOSE 80/$PROTO\n',
    'a port in a variable with capitals': 'FROM a\nARG PORT\nEXPOSE $PORT/tcp\n',
    'lower case': 'FROM a\nEXPOSE 80 80/tcp 53/udp\n',
  },
  invalid: {
    SCTP: { text: 'FROM a\nEXPOSE ⟦38412/SCTP⟧\n', expect: ['case'], fixed: 'FROM a\nEXPOSE 38412/sctp\n' },
    'behind a range': { text: 'FROM a\nEXPOSE ⟦8000-8010/TCP⟧\n', expect: ['case'], fixed: 'FROM a\nEXPOSE 8000-8010/tcp\n' },
    'in a trigger': { text: 'FROM a\nONBUILD EXPOSE ⟦80/TCP⟧\n', expect: ['case'], fixed: 'FROM a\nONBUILD EXPOSE 80/tcp\n' },
    capitals: {
      text: 'FROM a\nEXPOSE 80 ⟦53/UDP⟧ ⟦80/Tcp⟧\n',
      expect: [{ messageId: 'case', severity: 'info' }, 'case'],
      fixed: 'FROM a\nEXPOSE 80 53/udp 80/tcp\n',
    },
  },
});
