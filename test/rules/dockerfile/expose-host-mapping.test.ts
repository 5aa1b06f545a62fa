import { exposeHostMapping } from '../../../src/rules/dockerfile/expose-host-mapping.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(exposeHostMapping, {
  valid: {
    'a protocol': 'FROM a\nEXPOSE 53/udp\n',
    'a variable alone': 'FROM a\nARG PORT\nEXPOSE $PORT\n',
    ports: 'FROM a\nEXPOSE 80 443/tcp 8000-8010\n',
    'a variable with a default': 'FROM a\nEXPOSE ${PORT:-80}\n',
  },
  invalid: {
    'a mapping': { text: 'FROM a\nEXPOSE ⟦8080:80⟧\n', expect: ['mapping'], fixed: 'FROM a\nEXPOSE 80\n' },
    'a name of a host': { text: 'FROM a\nEXPOSE 443 ⟦localhost:80⟧\n', expect: ['mapping'], fixed: 'FROM a\nEXPOSE 443 80\n' },
    'before a variable': {
      text: 'FROM a\nARG PORT=80\nEXPOSE ⟦127.0.0.1:$PORT⟧\n',
      expect: ['mapping'],
      fixed: 'FROM a\nARG PORT=80\nEXPOSE $PORT\n',
    },
    'an address and a mapping': {
      text: 'FROM a\nEXPOSE ⟦127.0.0.1:80:80⟧ ⟦8080:80/tcp⟧ ⟦[::1]:443⟧\n',
      expect: [{ messageId: 'mapping', safety: 'safe' }, 'mapping', 'mapping'],
      fixed: 'FROM a\nEXPOSE 80 80/tcp 443\n',
    },
  },
});
