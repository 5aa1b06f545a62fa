import { envSelfReference } from '../../../src/rules/dockerfile/env-self-reference.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(envSelfReference, {
  valid: {
    'two instructions': 'FROM debian:13\nENV A=/a\nENV B=$A/b\n',
    'an addition to what the base sets': 'FROM debian:13\nENV PATH=/opt/bin:$PATH LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH\n',
    'a name that is set before, too': 'FROM debian:13\nENV A=/a\nENV A=/b B=$A/b\n',
    'an argument': 'FROM debian:13\nARG A=/a\nENV A=$A B=$A/b\n',
    'a stage below': 'FROM debian:13 AS base\nENV A=/a\nFROM base\nENV A=/x B=$A\n',
    'a default': 'FROM debian:13\nENV A=1 B=${A:-2}\n',
    'a quoted dollar sign': "FROM debian:13\nENV A=1 B='$A'\n",
  },
  invalid: {
    'the pair before': {
      text: 'FROM debian:13\nENV A=/a B=⟦"${A}/b"⟧\n',
      expect: [
        {
          messageId: 'same',
          severity: 'low',
          message: 'The value of "B" uses "A", which this ENV sets only for the instructions after it.',
        },
      ],
    },
    'the pair behind': { text: 'FROM debian:13\nENV B=⟦$A⟧ A=/a\n', expect: ['same'] },
    'over lines': { text: 'FROM debian:13\nENV A=/a \\\n    B=⟦$A/b⟧ \\\n    C=⟦$B/c⟧\n', expect: ['same', 'same'] },
    'set later only': { text: 'FROM debian:13\nENV A=/a B=⟦$A⟧\nENV A=/b\n', expect: ['same'] },
  },
});
