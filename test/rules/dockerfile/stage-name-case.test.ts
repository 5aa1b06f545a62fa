import { stageNameCase } from '../../../src/rules/dockerfile/stage-name-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(stageNameCase, {
  valid: {
    'lower case': 'FROM a AS b-1\nFROM c\n',
  },
  invalid: {
    capitals: { text: 'FROM a AS ⟦Build⟧\n', expect: [{ messageId: 'upper', severity: 'info' }] },
  },
});
