import { duplicateInstruction } from '../../../src/rules/dockerfile/duplicate-instruction.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(duplicateInstruction, {
  valid: {
    'one of each': 'FROM alpine:3.22\nENTRYPOINT ["/app"]\nCMD ["serve"]\nHEALTHCHECK CMD wget -q localhost\n',
    'one CMD in each stage': 'FROM golang:1.24 AS build\nCMD ["go", "version"]\nFROM alpine:3.22\nCMD ["/app"]\n',
    'a CMD that replaces the parent stage’s': 'FROM alpine:3.22 AS base\nCMD ["sh"]\nFROM base\nCMD ["/app"]\n',
    'triggers for other images': 'FROM alpine:3.22\nONBUILD CMD ["a"]\nONBUILD CMD ["b"]\nCMD ["c"]\n',
    'many RUN and ENV': 'FROM alpine:3.22\nRUN true\nRUN true\nENV A=1\nENV A=2\nCMD ["a"]\n',
    'CMD words in a comment': 'FROM alpine:3.22\n# CMD ["old"]\nCMD ["new"]\n',
    'CMD words in a script': 'FROM alpine:3.22\nRUN <<EOF\nCMD old\nEOF\nCMD ["new"]\n',
  },
  invalid: {
    'two CMD': {
      text: 'FROM debian:13\n⟦CMD bash⟧\nRUN foo\nCMD another\n',
      expect: [{ messageId: 'overridden', message: 'This CMD has no effect, because the CMD in line 4 overrides it.', safety: 'unsafe' }],
      fixed: 'FROM debian:13\nRUN foo\nCMD another\n',
    },
    'a part of a Dockerfile': {
      text: '⟦CMD a⟧\nCMD b\n',
      allowNotifications: true,
      expect: ['overridden'],
      fixed: 'CMD b\n',
    },
    'three ENTRYPOINT': {
      text: 'FROM debian:13\n⟦ENTRYPOINT ["a"]⟧\n⟦entrypoint b⟧\nENTRYPOINT ["c"]\n',
      expect: ['overridden', 'overridden'],
      fixed: 'FROM debian:13\nENTRYPOINT ["c"]\n',
    },
    'HEALTHCHECK NONE after a check': {
      text: 'FROM debian:13\n⟦HEALTHCHECK --interval=5s CMD curl -f localhost⟧\nHEALTHCHECK NONE\nCMD ["a"]\n',
      expect: ['overridden'],
      fixed: 'FROM debian:13\nHEALTHCHECK NONE\nCMD ["a"]\n',
    },
    'each kind and each stage for itself': {
      text: 'FROM a:1 AS one\n⟦CMD x⟧\nENTRYPOINT y\nCMD z\nFROM b:1\n⟦ENTRYPOINT x⟧\nCMD y\nENTRYPOINT z\n',
      expect: [
        { messageId: 'overridden', subject: 'stage:one' },
        { messageId: 'overridden', subject: 'stage:1' },
      ],
      fixed: 'FROM a:1 AS one\nENTRYPOINT y\nCMD z\nFROM b:1\nCMD y\nENTRYPOINT z\n',
    },
    'over several lines': {
      text: 'FROM a:1\n\n⟦CMD ["a", \\\n     "b"]⟧\n\n# What runs.\nCMD ["c"]\n',
      expect: ['overridden'],
      fixed: 'FROM a:1\n\n\n# What runs.\nCMD ["c"]\n',
    },
    'a comment inside is not thrown away': {
      text: 'FROM a:1\n⟦CMD a \\\n  # why b\n  b⟧\nCMD ["c"]\n',
      expect: ['overridden'],
    },
    'a comment above stays': {
      text: 'FROM a:1\n# Starts it.\n⟦CMD ["a"]⟧\nCMD ["c"]\n',
      expect: ['overridden'],
      fixed: 'FROM a:1\n# Starts it.\nCMD ["c"]\n',
    },
  },
});
