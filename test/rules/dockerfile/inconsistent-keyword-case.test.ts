import { inconsistentKeywordCase } from '../../../src/rules/dockerfile/inconsistent-keyword-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(inconsistentKeywordCase, {
  valid: {
    'arguments in other letters': 'FROM A\nRUN Make\n',
    'a comment and what it says': '# run b\nFROM a\nRUN b\n',
    capitals: 'FROM a\nRUN b\n',
    'lower case': 'from a\nrun b\nuser c\n',
  },
  invalid: {
    'a mixed one among capitals': { text: 'FROM a\n⟦Run⟧ b\nCMD c\n', expect: ['case'], fixed: 'FROM a\nRUN b\nCMD c\n' },
    'as many of each': { text: 'FROM a\nRUN b\n⟦run⟧ c\n⟦cmd⟧ d\n', expect: ['case', 'case'], fixed: 'FROM a\nRUN b\nRUN c\nCMD d\n' },
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
