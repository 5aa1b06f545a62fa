import { invalidDefaultArgInFrom } from '../../../src/rules/dockerfile/invalid-default-arg-in-from.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(invalidDefaultArgInFrom, {
  valid: {
    'a default': 'ARG VERSION=13\nFROM debian:${VERSION}\n',
    'a default in FROM': 'ARG VERSION\nFROM debian:${VERSION:-13}\n',
    'an optional suffix': 'ARG VARIANT\nFROM debian:13${VARIANT}\n',
    'what the builder sets': 'ARG TARGETARCH\nFROM ghcr.io/acme/base-$TARGETARCH:1\n',
    'a default out of another': 'ARG VERSION=13\nARG BASE=debian:$VERSION\nFROM $BASE\n',
    'a stage': 'ARG KIND=Debug\nFROM debian:13 AS Debug\nFROM $KIND\n',
    'no variable': 'FROM debian:13\n',
  },
  invalid: {
    'no default': {
      text: 'ARG BASE\nFROM ⟦${BASE}⟧\n',
      expect: [{ messageId: 'invalid', severity: 'low', message: 'Without build arguments this FROM reads "", which is not an image.' }],
    },
    'no default for a tag': { text: 'ARG VERSION\nFROM ⟦debian:$VERSION⟧ AS a\n', expect: ['invalid'] },
    'a wrong default': { text: 'ARG TAG="a b"\nFROM ⟦debian:$TAG⟧\n', expect: ['invalid'] },
    'out of one without default': { text: 'ARG VERSION\nARG BASE=debian:$VERSION\nFROM ⟦$BASE⟧\n', expect: ['invalid'] },
  },
});
