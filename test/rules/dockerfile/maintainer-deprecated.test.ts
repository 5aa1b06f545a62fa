import { maintainerDeprecated } from '../../../src/rules/dockerfile/maintainer-deprecated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(maintainerDeprecated, {
  valid: {
    'a label': 'FROM a\nLABEL maintainer="x"\n',
    'a comment': '# MAINTAINER x\nFROM a\n',
  },
  invalid: {
    'a name': {
      text: 'FROM a\n⟦MAINTAINER⟧ A B <a@b.example>\n',
      expect: [{ messageId: 'maintainer', severity: 'info' }],
      fixed: 'FROM a\nLABEL org.opencontainers.image.authors="A B <a@b.example>"\n',
    },
    'quotes and what a label would expand': {
      text: 'FROM a\n⟦maintainer⟧ "A $B"\n',
      expect: ['maintainer'],
      fixed: 'FROM a\nLABEL org.opencontainers.image.authors="A \\$B"\n',
    },
  },
});
