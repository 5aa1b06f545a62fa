import { legacyKeyValue } from '../../../src/rules/dockerfile/legacy-key-value.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(legacyKeyValue, {
  valid: {
    'an equals sign in the value': 'FROM a\nENV A=b=c\n',
    'several on one line': 'FROM a\nENV A=b \\\n  C=d\n',
    'an argument without a value': 'FROM a\nARG A\n',
    'an equals sign': 'FROM a\nENV A=b C="d e"\nLABEL x=y\nARG Z\n',
  },
  invalid: {
    'a trigger': { text: 'FROM a\nONBUILD ENV ⟦A b⟧\n', expect: ['legacy'], fixed: 'FROM a\nONBUILD ENV A=b\n' },
    'a word': { text: 'FROM a\nENV ⟦A b⟧\n', expect: [{ messageId: 'legacy', severity: 'info' }], fixed: 'FROM a\nENV A=b\n' },
    'several words, and quotes': {
      text: 'FROM a\nENV ⟦A   b c $D⟧\nLABEL ⟦x "y z"⟧\n',
      expect: ['legacy', 'legacy'],
      fixed: 'FROM a\nENV A="b c $D"\nLABEL x="y z"\n',
    },
    'quotes inside': { text: 'FROM a\nENV ⟦A b "c" d⟧\n', expect: ['legacy'] },
  },
});
