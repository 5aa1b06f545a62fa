import { inconsistentKeywordCase } from '../../../src/rules/dockerfile/inconsistent-keyword-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(inconsistentKeywordCase, {
  valid: {
    capitals: 'FROM a\nRUN b\n',
    'lower case': 'from a\nrun b\nuser c\n',
  },
  invalid: {
    'one in lower case': {
      text: 'FROM a\n⟦run⟧ b\nUSER c\n',
      expect: [{ messageId: 'case', severity: 'info' }],
      fixed: 'FROM a\nRUN b\nUSER c\n',
    },
    'one in capitals, and one mixed': {
      text: 'from a\n⟦RUN⟧ b\nuser c\n⟦Cmd⟧ d\nrun e\n',
      expect: ['case', 'case'],
      fixed: 'from a\nrun b\nuser c\ncmd d\nrun e\n',
    },
  },
});
