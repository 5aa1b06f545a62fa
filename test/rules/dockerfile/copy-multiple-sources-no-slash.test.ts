import { copyMultipleSourcesNoSlash } from '../../../src/rules/dockerfile/copy-multiple-sources-no-slash.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyMultipleSourcesNoSlash, {
  valid: {
    'a folder': 'FROM a\nCOPY a b /x/\nCOPY a b .\nCOPY a b ./\nCOPY ["a", "b", "/x/"]\n',
    'one source': 'FROM a\nCOPY a /x\nCOPY a* /x\n',
    'a variable': 'FROM a\nARG X\nCOPY a b $X\n',
    'a folder of Windows': 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a b C:/x/\n',
  },
  invalid: {
    'with an owner': {
      text: 'FROM a\nCOPY --chown=1000:1000 package.json yarn.lock ⟦/app⟧\n',
      expect: ['noSlash'],
      fixed: 'FROM a\nCOPY --chown=1000:1000 package.json yarn.lock /app/\n',
    },
    'two files': {
      text: 'FROM a\nCOPY a b ⟦/x⟧\n',
      expect: [{ messageId: 'noSlash', severity: 'low', safety: 'safe' }],
      fixed: 'FROM a\nCOPY a b /x/\n',
    },
    'in JSON, by ADD': { text: 'FROM a\nADD ["a", "b", ⟦"/x"⟧]\n', expect: ['noSlash'], fixed: 'FROM a\nADD ["a", "b", "/x/"]\n' },
    'a variable of the file': {
      text: 'FROM a\nENV X=/x\nCOPY a b ⟦${X}/y⟧\n',
      expect: ['noSlash'],
      fixed: 'FROM a\nENV X=/x\nCOPY a b ${X}/y/\n',
    },
  },
});
