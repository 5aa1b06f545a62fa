import { wgetProgressOutput } from '../../../src/rules/dockerfile/wget-progress-output.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(wgetProgressOutput, {
  valid: {
    'quiet in its spellings':
      'FROM a\nRUN wget -q x && wget -nv y && wget --progress=bar:force z && wget -qO- w && wget --no-verbose v && wget -o /log u\n',
    'the package': 'FROM a\nRUN apk add wget\n',
  },
  invalid: {
    loud: {
      text: 'FROM a\nRUN ⟦wget⟧ -O /x https://x\n',
      expect: [{ messageId: 'progress', severity: 'info' }],
      fixed: 'FROM a\nRUN wget --progress=dot:giga -O /x https://x\n',
    },
  },
});
