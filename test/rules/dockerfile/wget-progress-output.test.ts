import { wgetProgressOutput } from '../../../src/rules/dockerfile/wget-progress-output.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(wgetProgressOutput, {
  valid: {
    'asks for its version': 'FROM a\nRUN wget --version\n',
    'in the background': 'FROM a\nRUN wget -b https://x\n',
    'quiet in its spellings':
      'FROM a\nRUN wget -q x && wget -nv y && wget --progress=bar:force z && wget -qO- w && wget --no-verbose v && wget -o /log u\n',
    'the package': 'FROM a\nRUN apk add wget\n',
  },
  invalid: {
    'each one': {
      text: 'FROM a\nRUN ⟦wget⟧ https://x && ⟦wget⟧ https://y\n',
      expect: ['progress', 'progress'],
      fixed: 'FROM a\nRUN wget --progress=dot:giga https://x && wget --progress=dot:giga https://y\n',
    },
    'into a pipe': {
      text: 'FROM a\nRUN ⟦wget⟧ -O- https://x | tar xz\n',
      expect: ['progress'],
      fixed: 'FROM a\nRUN wget --progress=dot:giga -O- https://x | tar xz\n',
    },
    'in a stage that is not shipped': {
      text: 'FROM a AS b\nRUN ⟦wget⟧ https://x\nFROM c\n',
      expect: ['progress'],
      fixed: 'FROM a AS b\nRUN wget --progress=dot:giga https://x\nFROM c\n',
    },
    loud: {
      text: 'FROM a\nRUN ⟦wget⟧ -O /x https://x\n',
      expect: [{ messageId: 'progress', severity: 'info' }],
      fixed: 'FROM a\nRUN wget --progress=dot:giga -O /x https://x\n',
    },
  },
});
