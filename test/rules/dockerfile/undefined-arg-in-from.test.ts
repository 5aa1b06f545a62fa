import { undefinedArgInFrom } from '../../../src/rules/dockerfile/undefined-arg-in-from.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(undefinedArgInFrom, {
  valid: {
    'declared above': 'ARG VERSION\nFROM debian:$VERSION\n',
    'what the builder sets': 'FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nFROM alpine-$TARGETARCH\n',
    'a default for a declared one': 'ARG VERSION\nFROM debian:${VERSION:-13}\n',
    'for all stages': 'ARG BASE=debian:13\nFROM ${BASE} AS a\nFROM ${BASE} AS b\n',
  },
  invalid: {
    'declared nowhere': {
      text: 'FROM ⟦debian:$VERSION⟧\n',
      expect: [
        {
          messageId: 'undeclared',
          severity: 'low',
          message: 'FROM uses "VERSION", which no ARG above the first FROM declares, so that it has no value.',
        },
      ],
    },
    'declared in a stage': { text: 'FROM debian:13\nARG BASE=alpine:3.22\nFROM ⟦$BASE⟧\n', expect: ['undeclared'] },
    'a platform': { text: 'FROM --platform=⟦$BUILDPLATFROM⟧ golang:1.26\n', expect: ['undeclared'] },
    'a default that nothing replaces': { text: 'FROM ⟦debian:${VERSION:-13}⟧\n', expect: ['undeclared'] },
    'what only RUN is given': { text: 'FROM ⟦$HTTP_PROXY/debian:13⟧\n', expect: ['undeclared'] },
    'another name': { text: 'ARG VERSION=13\nFROM ⟦debian:${VERSON}⟧\n', expect: ['undeclared'] },
  },
});
