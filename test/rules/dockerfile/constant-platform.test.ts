import { constantPlatform } from '../../../src/rules/dockerfile/constant-platform.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(constantPlatform, {
  valid: {
    'a variable': 'ARG P=linux/amd64\nFROM --platform=$P a\nFROM --platform=$BUILDPLATFORM b\nFROM c\n',
    'a stage that is chosen by its name': 'FROM --platform=linux/amd64 a AS amd\nFROM amd\n',
  },
  invalid: {
    'a constant': { text: 'FROM --platform=⟦linux/arm64⟧ a\n', expect: [{ messageId: 'constant', severity: 'info' }] },
  },
});
