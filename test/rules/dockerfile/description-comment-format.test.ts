import { descriptionCommentFormat } from '../../../src/rules/dockerfile/description-comment-format.ts';
import { testRule } from '../../support/rule-tester.ts';

const first = '# A is one.\nARG A=1\n';

testRule(descriptionCommentFormat, {
  valid: {
    descriptions: '# VERSION of the server\nARG VERSION=1\n# build makes it.\nFROM alpine:3.22 AS build\n',
    'a file that describes nothing': '# The version.\nARG VERSION=1\n# Digests are of the index.\nFROM alpine:3.22 AS build\n',
    'one of several names': `${first}# C is this\nARG B=1 C=2\nFROM alpine:3.22\n`,
    'a stage without a name': `${first}# The image.\nFROM alpine:3.22\n`,
    'a heading': `${first}# Arguments\n\nARG B=1\nFROM alpine:3.22\n`,
    'above something else': `${first}FROM alpine:3.22\n# Install.\nRUN make\n`,
    'a longer comment': '# On versions.\n# A is a version.\nARG A=1\nFROM alpine:3.22\n',
  },
  invalid: {
    'an argument': {
      text: `${first}⟦# The version.⟧\nARG VERSION=1\nFROM alpine:3.22\n`,
      expect: [
        {
          messageId: 'format',
          severity: 'info',
          message: 'The comment above this ARG describes it only when it begins with "VERSION".',
        },
      ],
    },
    'a stage': { text: `${first}⟦# makes it⟧\nFROM alpine:3.22 AS build\n`, expect: ['format'] },
    'another name': { text: `${first}⟦# A is it.⟧\nARG B=1\nFROM alpine:3.22\n`, expect: ['format'] },
    'the last line of several': { text: `${first}FROM alpine:3.22\n# B is it.\n⟦# And more.⟧\nARG B\n`, expect: ['format'] },
    'a file that asks for the check': {
      text: '# check=experimental=all\n⟦# The stage.⟧\nFROM alpine:3.22 AS build\n',
      expect: ['format'],
    },
  },
});
