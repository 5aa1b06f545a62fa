import { redundantPlatform } from '../../../src/rules/dockerfile/redundant-platform.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redundantPlatform, {
  valid: {
    'no platform': 'FROM a\n',
    'a constant, which is told elsewhere': 'FROM --platform=linux/amd64 a\n',
    'a part of it': 'FROM --platform=linux/$TARGETARCH a\n',
    'the machine that builds': 'FROM --platform=$BUILDPLATFORM a\nFROM --platform=${TARGETPLATFORM:-linux/amd64} b\n',
  },
  invalid: {
    'in quotes': { text: 'FROM ⟦--platform="$TARGETPLATFORM"⟧ a\n', expect: ['redundant'], fixed: 'FROM a\n' },
    'in the last of several stages': {
      text: 'FROM --platform=$BUILDPLATFORM a AS b\nFROM ⟦--platform=$TARGETPLATFORM⟧ c AS d\n',
      expect: ['redundant'],
      fixed: 'FROM --platform=$BUILDPLATFORM a AS b\nFROM c AS d\n',
    },
    'in small letters': { text: 'from ⟦--platform=$TARGETPLATFORM⟧ a\n', expect: ['redundant'], fixed: 'from a\n' },
    'both forms': {
      text: 'FROM ⟦--platform=$TARGETPLATFORM⟧ a AS x\nFROM ⟦--platform=${TARGETPLATFORM}⟧ b\n',
      expect: [{ messageId: 'redundant', severity: 'info' }, 'redundant'],
      fixed: 'FROM a AS x\nFROM b\n',
    },
  },
});
