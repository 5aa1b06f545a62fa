import { fromAsCase } from '../../../src/rules/dockerfile/from-as-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(fromAsCase, {
  valid: {
    'both alike': 'FROM a AS b\nfrom c as d\nFROM e\n',
    'an image that is called so': 'FROM as AS x\n',
  },
  invalid: {
    'lower behind upper, and the other way around': {
      text: 'FROM a ⟦as⟧ b\nfrom c ⟦AS⟧ d\n',
      expect: [{ messageId: 'case', severity: 'info' }, 'case'],
      fixed: 'FROM a AS b\nfrom c as d\n',
    },
  },
});
