import { reservedStageName } from '../../../src/rules/dockerfile/reserved-stage-name.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(reservedStageName, {
  valid: {
    'no name': 'FROM a\nFROM scratch\n',
    'the empty image below a name': 'FROM scratch AS files\n',
    'a name that ends alike': 'FROM a AS from-scratch\n',
    'another name': 'FROM a AS contexts\nFROM scratch\n',
  },
  invalid: {
    'the empty image': { text: 'FROM a AS ⟦scratch⟧\n', expect: ['reserved'] },
    'the context, in capitals': { text: 'FROM a AS b\nFROM b AS ⟦CONTEXT⟧\n', expect: ['reserved'] },
    'in small letters': { text: 'from a as ⟦context⟧\n', expect: ['reserved'] },
    'the empty image and the context': {
      text: 'FROM a AS ⟦Scratch⟧\nFROM b AS ⟦context⟧\n',
      expect: [{ messageId: 'reserved', severity: 'low' }, 'reserved'],
    },
  },
});
