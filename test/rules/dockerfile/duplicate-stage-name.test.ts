import { duplicateStageName } from '../../../src/rules/dockerfile/duplicate-stage-name.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(duplicateStageName, {
  valid: {
    'stages without names': 'FROM a\nFROM a\n',
    'the branches of a template': {
      path: 'Dockerfile.template',
      text: '{{ if is_alpine then ( -}}\nFROM a AS build\n{{ ) else ( -}}\nFROM b AS build\n{{ ) end -}}\nRUN x\n',
    },
    'names of their own': 'FROM a AS b\nFROM c AS d\nFROM e\n',
    'an image of the name': 'FROM a AS b\nFROM b AS c\n',
  },
  invalid: {
    'far apart': { text: 'FROM a AS base\nFROM base AS b\nFROM b AS c\nFROM a AS ⟦base⟧\n', expect: ['duplicate'] },
    'of the same image': { text: 'FROM a AS b\nFROM a AS ⟦b⟧\n', expect: ['duplicate'] },
    'in small letters': { text: 'from a as b\nfrom c as ⟦b⟧\n', expect: ['duplicate'] },
    'the same, in other letters': {
      text: 'FROM a AS build\nFROM b AS ⟦Build⟧\nFROM c AS ⟦build⟧\n',
      expect: [{ messageId: 'duplicate', severity: 'low' }, 'duplicate'],
    },
  },
});
