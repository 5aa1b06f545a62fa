import { invalidPort } from '../../../src/rules/dockerfile/invalid-port.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(invalidPort, {
  valid: {
    'a protocol alone is no number': 'FROM a\nEXPOSE 8080/udp\n',
    'a mapping, which is told elsewhere': 'FROM a\nEXPOSE 80:80\n',
    ports: 'FROM a\nEXPOSE 1 65535 80/tcp 8000-8010\n',
    'a variable': 'FROM a\nARG PORT\nEXPOSE $PORT\n',
  },
  invalid: {
    'one digit too many': { text: 'FROM a\nEXPOSE ⟦80800⟧\n', expect: ['range'] },
    'the beginning of a range': { text: 'FROM a\nEXPOSE ⟦0-80⟧\n', expect: ['range'] },
    'too large, nothing, and a range': {
      text: 'FROM a\nEXPOSE ⟦65536⟧ 80 ⟦0/udp⟧ ⟦8000-80000⟧\n',
      expect: [{ messageId: 'range', severity: 'low' }, 'range', 'range'],
    },
    'a variable of the file': { text: 'FROM a\nARG PORT=99999\nEXPOSE ⟦$PORT⟧\n', expect: ['range'] },
  },
});
