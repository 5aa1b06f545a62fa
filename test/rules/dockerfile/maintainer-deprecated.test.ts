import { maintainerDeprecated } from '../../../src/rules/dockerfile/maintainer-deprecated.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(maintainerDeprecated, {
  valid: {
    'a label with the name of the standard': 'FROM a\nLABEL org.opencontainers.image.authors="x"\n',
    'the word in a command': 'FROM a\nRUN echo MAINTAINER x\n',
    'a label': 'FROM a\nLABEL maintainer="x"\n',
    'a comment': '# MAINTAINER x\nFROM a\n',
  },
  invalid: {
    'each one': {
      text: 'FROM a\n⟦MAINTAINER⟧ x\nFROM b\n⟦MAINTAINER⟧ y\n',
      expect: ['maintainer', 'maintainer'],
      fixed: 'FROM a\nLABEL org.opencontainers.image.authors="x"\nFROM b\nLABEL org.opencontainers.image.authors="y"\n',
    },
    'before other labels': {
      text: 'FROM a\n⟦MAINTAINER⟧ x\nLABEL b=c\n',
      expect: ['maintainer'],
      fixed: 'FROM a\nLABEL org.opencontainers.image.authors="x"\nLABEL b=c\n',
    },
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
