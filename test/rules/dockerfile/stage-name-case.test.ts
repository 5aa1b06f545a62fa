import { stageNameCase } from '../../../src/rules/dockerfile/stage-name-case.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(stageNameCase, {
  valid: {
    'no name': 'FROM A\n',
    'capitals of the image': 'FROM ghcr.io/acme/a:V1 AS b\n',
    'numbers and signs': 'FROM a AS build_2.x\n',
    'lower case': 'FROM a AS b-1\nFROM c\n',
  },
  invalid: {
    'one letter': { text: 'FROM a AS ⟦buildX⟧\n', expect: ['upper'] },
    'each stage': { text: 'FROM a AS ⟦Build⟧\nFROM b AS test\nFROM c AS ⟦RUN⟧\n', expect: ['upper', 'upper'] },
    'in small letters around it': { text: 'from a as ⟦Build⟧\n', expect: ['upper'] },
    capitals: { text: 'FROM a AS ⟦Build⟧\n', expect: [{ messageId: 'upper', severity: 'info' }] },
  },
});
