import { curlAndWgetBothUsed } from '../../../src/rules/dockerfile/curl-and-wget-both-used.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(curlAndWgetBothUsed, {
  valid: {
    'one of them': 'FROM a\nRUN curl x && curl y\n',
    'installed, and one used': 'FROM a\nRUN apk add curl wget && wget x\n',
    'in different stages': 'FROM a AS b\nRUN curl x\nFROM c\nRUN wget y\n',
    'a stage that is not shipped': 'FROM a AS b\nRUN curl x && wget y\nFROM c\n',
  },
  invalid: {
    'in one step': { text: 'FROM a\nRUN curl -fsSL https://x -o x && ⟦wget⟧ https://y\n', expect: ['both'] },
    'wget first': { text: 'FROM a\nRUN wget https://y\nRUN ⟦curl⟧ -fsSL https://x -o x\n', expect: ['both'] },
    'in the stage that is shipped, also behind another': {
      text: 'FROM a AS b\nRUN make\nFROM c\nRUN curl x && ⟦wget⟧ y\n',
      expect: ['both'],
    },
    'in two steps': { text: 'FROM a\nRUN curl x\nRUN y && ⟦wget⟧ z && wget w\n', expect: [{ messageId: 'both', severity: 'info' }] },
  },
});
