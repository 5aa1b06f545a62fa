import { invalidInstructionOrder } from '../../../src/rules/dockerfile/invalid-instruction-order.ts';
import { testRule } from '../../support/rule-tester.ts';

const broken = { allowNotifications: true } as const;

testRule(invalidInstructionOrder, {
  valid: {
    'FROM first': 'FROM alpine:3.22\nLABEL a=b\n',
    'arguments, comments and directives before it': '# syntax=docker/dockerfile:1\n# about\nARG RELEASE=3.22\n\nFROM alpine:${RELEASE}\n',
    'a template': { path: 'Dockerfile.tmpl', text: '{{ if .Debug }}\nLABEL a=b\n{{ end }}\nFROM alpine:3.22\n', ...broken },
    'an instruction that nobody knows': { text: 'HELLO\nFROM alpine:3.22\n', ...broken },
  },
  invalid: {
    'a label before it': {
      text: '⟦LABEL maintainer=web⟧\nFROM alpine:3.22\n',
      expect: [{ messageId: 'order', severity: 'low' }],
      ...broken,
    },
    'behind the arguments, and only the first of several': {
      text: 'ARG A=1\n⟦RUN echo a⟧\nENV B=2\nFROM alpine:3.22\n',
      expect: ['order'],
      ...broken,
    },
    'no FROM at all': { text: '⟦COPY . /app⟧\nCMD ["/app/run"]\n', expect: ['order'], ...broken },
    'nothing but an argument': { text: '⟦ARG A=1⟧\n', expect: ['order'], ...broken },
  },
});
