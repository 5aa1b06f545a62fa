import { duplicateStageName } from '../../../src/rules/dockerfile/duplicate-stage-name.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(duplicateStageName, {
  valid: {
    'the branches of a template': {
      path: 'Dockerfile.template',
      text: '{{ if is_alpine then ( -}}\nFROM a AS build\n{{ ) else ( -}}\nFROM b AS build\n{{ ) end -}}\nRUN x\n',
    },
    'names of their own': 'FROM a AS b\nFROM c AS d\nFROM e\n',
    'an image of the name': 'FROM a AS b\nFROM b AS c\n',
  },
  invalid: {
    'the same, in other letters': {
      text: 'FROM a AS build\nFROM b AS ⟦Build⟧\nFROM c AS ⟦build⟧\n',
      expect: [{ messageId: 'duplicate', severity: 'low' }, 'duplicate'],
    },
  },
});
