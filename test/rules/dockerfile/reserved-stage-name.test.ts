import { reservedStageName } from '../../../src/rules/dockerfile/reserved-stage-name.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(reservedStageName, {
  valid: {
    'another name': 'FROM a AS contexts\nFROM scratch\n',
  },
  invalid: {
    'the empty image and the context': {
      text: 'FROM a AS ⟦Scratch⟧\nFROM b AS ⟦context⟧\n',
      expect: [{ messageId: 'reserved', severity: 'low' }, 'reserved'],
    },
  },
});
