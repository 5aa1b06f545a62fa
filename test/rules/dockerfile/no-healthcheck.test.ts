import { noHealthcheck } from '../../../src/rules/dockerfile/no-healthcheck.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(noHealthcheck, {
  valid: {
    'a check': 'FROM node:22\nHEALTHCHECK --interval=5m CMD curl -f http://localhost/ || exit 1\n',
    'a decision': 'FROM node:22\nHEALTHCHECK NONE\n',
    'in the stage that it is FROM': 'FROM node:22 AS base\nHEALTHCHECK CMD ["/check"]\nFROM base\nCMD ["/app"]\n',
    'Windows, which has another way': 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nHEALTHCHECK CMD powershell -command x\n',
  },
  invalid: {
    none: { text: 'FROM ⟦node:22⟧\nCMD ["node", "a.js"]\n', expect: [{ messageId: 'none', severity: 'low' }] },
    'only where nobody runs it': {
      text: 'FROM node:22 AS build\nHEALTHCHECK CMD ["/check"]\nFROM ⟦node:22⟧\nCOPY --from=build /a /a\n',
      expect: ['none'],
    },
    'several stages': { text: 'FROM golang:1.26 AS build\nRUN make\nFROM ⟦scratch⟧\nENTRYPOINT ["/app"]\n', expect: ['none'] },
    'a check that another image makes': { text: 'FROM ⟦node:22⟧\nONBUILD RUN make\nRUN echo HEALTHCHECK\n', expect: ['none'] },
  },
});
