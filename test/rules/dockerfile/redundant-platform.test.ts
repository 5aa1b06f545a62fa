import { redundantPlatform } from '../../../src/rules/dockerfile/redundant-platform.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(redundantPlatform, {
  valid: {
    'the machine that builds': 'FROM --platform=$BUILDPLATFORM a\nFROM --platform=${TARGETPLATFORM:-linux/amd64} b\n',
  },
  invalid: {
    'both forms': {
      text: 'FROM ⟦--platform=$TARGETPLATFORM⟧ a AS x\nFROM ⟦--platform=${TARGETPLATFORM}⟧ b\n',
      expect: [{ messageId: 'redundant', severity: 'info' }, 'redundant'],
      fixed: 'FROM a AS x\nFROM b\n',
    },
  },
});
