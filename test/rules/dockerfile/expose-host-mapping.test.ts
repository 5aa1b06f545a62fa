import { exposeHostMapping } from '../../../src/rules/dockerfile/expose-host-mapping.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(exposeHostMapping, {
  valid: {
    ports: 'FROM a\nEXPOSE 80 443/tcp 8000-8010\n',
    'a variable with a default': 'FROM a\nEXPOSE ${PORT:-80}\n',
  },
  invalid: {
    'an address and a mapping': {
      text: 'FROM a\nEXPOSE ⟦127.0.0.1:80:80⟧ ⟦8080:80/tcp⟧ ⟦[::1]:443⟧\n',
      expect: [{ messageId: 'mapping', safety: 'safe' }, 'mapping', 'mapping'],
      fixed: 'FROM a\nEXPOSE 80 80/tcp 443\n',
    },
  },
});
