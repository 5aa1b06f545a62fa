import { fromAsCase } from '../../../src/rules/dockerfile/from-as-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(fromAsCase, {
  valid: {
    'no name': 'FROM a\nfrom b\n',
    'a keyword that is written in neither': 'From a As b\n',
    'both alike': 'FROM a AS b\nfrom c as d\nFROM e\n',
    'an image that is called so': 'FROM as AS x\n',
  },
  invalid: {
    'one of several': { text: 'FROM a AS b\nFROM c ⟦As⟧ d\n', expect: ['case'], fixed: 'FROM a AS b\nFROM c AS d\n' },
    'behind a platform': {
      text: 'FROM --platform=$BUILDPLATFORM a ⟦as⟧ b\n',
      expect: ['case'],
      fixed: 'FROM --platform=$BUILDPLATFORM a AS b\n',
    },
    'over a line': { text: 'FROM a \\\n  ⟦as⟧ b\n', expect: ['case'], fixed: 'FROM a \\\n  AS b\n' },
    'lower behind upper, and the other way around': {
      text: 'FROM a ⟦as⟧ b\nfrom c ⟦AS⟧ d\n',
      expect: [{ messageId: 'case', severity: 'info' }, 'case'],
      fixed: 'FROM a AS b\nfrom c as d\n',
    },
  },
});
