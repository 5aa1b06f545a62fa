import { consecutiveRun } from '../../../src/rules/dockerfile/consecutive-run.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(consecutiveRun, {
  valid: {
    one: 'FROM alpine:3.22\nRUN a && b\n',
    'another instruction between': 'FROM alpine:3.22\nRUN a\nCOPY b /b\nRUN c\n',
    'a comment between': 'FROM alpine:3.22\nRUN a\n# The cache of a is kept when b changes.\nRUN b\n',
    'other mounts': 'FROM alpine:3.22\nRUN --mount=type=cache,target=/c a\nRUN b\n',
    'long steps': 'FROM alpine:3.22\nRUN a && b && c\nRUN d\nRUN e && f && g\n',
    'a here-document': 'FROM alpine:3.22\nRUN <<EOF\na\nEOF\nRUN b\n',
    stages: 'FROM alpine:3.22\nRUN a\nFROM alpine:3.22\nRUN b\n',
  },
  invalid: {
    two: {
      text: 'FROM alpine:3.22\nRUN a\n⟦RUN⟧ b\n',
      expect: [{ messageId: 'next', severity: 'info', message: 'This RUN and the one in line 2 are short and could be one.' }],
    },
    three: { text: 'FROM alpine:3.22\nRUN a\n\n⟦RUN⟧ b\n⟦RUN⟧ c && d\n', expect: ['next', 'next'] },
    'with the same mounts': {
      text: 'FROM alpine:3.22\nRUN --mount=type=cache,target=/c a\n⟦RUN⟧ --mount=type=cache,target=/c b\n',
      expect: ['next'],
    },
    'in a build stage': { text: 'FROM alpine:3.22\nRUN a\n⟦RUN⟧ b\nFROM scratch\n', expect: ['next'] },
  },
});
