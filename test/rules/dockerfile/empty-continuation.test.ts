import { emptyContinuation } from '../../../src/rules/dockerfile/empty-continuation.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(emptyContinuation, {
  valid: {
    'lines without gaps': 'FROM alpine:3.22\nRUN a \\\n  && b\n\nRUN c\n',
    'a comment': 'FROM alpine:3.22\nEXPOSE \\\n# server\n8080\n',
    'a blank line in a here-document': 'FROM alpine:3.22\nRUN <<EOF\na\n\nb\nEOF\n\nRUN c\n',
    'a blank line in a continued here-document': 'FROM alpine:3.22\nRUN --network=none \\\n  <<EOF\na\n\nb\nEOF\n',
    'blank lines between': 'FROM alpine:3.22\n\n\nEXPOSE 80\n\n',
  },
  invalid: {
    one: {
      text: 'FROM alpine:3.22\nEXPOSE ⟦\\⟧\n\n8080\n',
      expect: [{ messageId: 'blank', severity: 'info' }],
      fixed: 'FROM alpine:3.22\nEXPOSE \\\n8080\n',
    },
    several: {
      text: 'FROM alpine:3.22\nRUN a && ⟦\\⟧\n\n  b && \\\n \t\n\n  c\n',
      expect: ['blank'],
      fixed: 'FROM alpine:3.22\nRUN a && \\\n  b && \\\n  c\n',
    },
    'behind a comment': {
      text: 'FROM alpine:3.22\nRUN a && \\\n  # why⟦.⟧\n\n  b\n',
      expect: ['blank'],
      fixed: 'FROM alpine:3.22\nRUN a && \\\n  # why.\n  b\n',
    },
    'a trigger': {
      text: 'FROM alpine:3.22\nONBUILD RUN a && ⟦\\⟧\n\n  b\n',
      expect: ['blank'],
      fixed: 'FROM alpine:3.22\nONBUILD RUN a && \\\n  b\n',
    },
  },
});
