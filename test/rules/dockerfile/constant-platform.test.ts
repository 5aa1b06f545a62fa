import { constantPlatform } from '../../../src/rules/dockerfile/constant-platform.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(constantPlatform, {
  valid: {
    'no platform': 'FROM a\nFROM b AS c\n',
    'a platform of an image that is only copied from': 'FROM a\nCOPY --from=b /x /x\n',
    'a variable': 'ARG P=linux/amd64\nFROM --platform=$P a\nFROM --platform=$BUILDPLATFORM b\nFROM c\n',
    'a stage that is chosen by its name':
      'FROM --platform=linux/amd64 a AS build-amd64\nFROM --platform=linux/aarch64 a AS arm64\nFROM --platform=arm64 a AS linux-x\nFROM --platform="linux/arm64" a AS build-arm64\nFROM build-amd64\n',
  },
  invalid: {
    'in quotes': {
      text: 'FROM --platform=⟦"linux/amd64"⟧ a\n',
      expect: [{ messageId: 'constant', message: 'FROM takes the platform "linux/amd64", whatever platform the build is for.' }],
    },
    'one of several stages': { text: 'FROM --platform=$BUILDPLATFORM a AS b\nFROM --platform=⟦linux/386⟧ c\n', expect: ['constant'] },
    'a stage whose name says nothing of it': { text: 'FROM --platform=⟦linux/amd64⟧ a AS base\nFROM base\n', expect: ['constant'] },
    'a constant': { text: 'FROM --platform=⟦linux/arm64⟧ a\n', expect: [{ messageId: 'constant', severity: 'info' }] },
  },
});
