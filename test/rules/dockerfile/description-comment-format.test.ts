import { descriptionCommentFormat } from '../../../src/rules/dockerfile/description-comment-format.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(descriptionCommentFormat, {
  valid: {
    'a description': '# VERSION of the server\nARG VERSION=1\n# build makes it.\nFROM alpine:3.22 AS build\n',
    'one of several names': '# B is this\nARG A=1 B=2\nFROM alpine:3.22\n',
    'a stage without a name': '# The image.\nFROM alpine:3.22\n',
    'a heading': '# Arguments\n\nARG A=1\nFROM alpine:3.22\n',
    'above something else': 'FROM alpine:3.22\n# Install.\nRUN make\n',
    'a longer comment': '# On versions.\n# A is a version.\nARG A=1\nFROM alpine:3.22\n',
  },
  invalid: {
    'an argument': {
      text: '⟦# The version.⟧\nARG VERSION=1\nFROM alpine:3.22\n',
      expect: [
        {
          messageId: 'format',
          severity: 'info',
          message: 'The comment above this ARG describes it only when it begins with "VERSION".',
        },
      ],
    },
    'a stage': { text: '⟦# makes it⟧\nFROM alpine:3.22 AS build\n', expect: ['format'] },
    'another name': { text: '⟦# A is it.⟧\nARG B=1\nFROM alpine:3.22\n', expect: ['format'] },
    'the last line of several': { text: 'FROM alpine:3.22\n# A is it.\n⟦# And more.⟧\nARG A\n', expect: ['format'] },
  },
});
