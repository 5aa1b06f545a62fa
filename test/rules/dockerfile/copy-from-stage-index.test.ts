import { copyFromStageIndex } from '../../../src/rules/dockerfile/copy-from-stage-index.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyFromStageIndex, {
  valid: {
    'a name': 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /a /a\n',
    'no stage': 'FROM golang:1.26\nFROM scratch\nCOPY --from=4 /a /a\n',
    'the context': 'FROM scratch\nCOPY 0 /a\n',
    'an image': 'FROM scratch\nCOPY --from=alpine:3.22 /a /a\n',
  },
  invalid: {
    'a stage with a name': {
      text: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=⟦0⟧ /a /a\n',
      expect: [{ messageId: 'number', severity: 'info' }],
      fixed: 'FROM golang:1.26 AS build\nFROM scratch\nCOPY --from=build /a /a\n',
    },
    'a stage without': {
      text: 'FROM golang:1.26\nFROM scratch\nCOPY --from=⟦0⟧ /a /a\nCOPY --chown=1 --from=⟦0⟧ /b /b\n',
      expect: ['number', 'number'],
      fixed: 'FROM golang:1.26 AS stage0\nFROM scratch\nCOPY --from=stage0 /a /a\nCOPY --chown=1 --from=stage0 /b /b\n',
    },
    'a name that is taken': {
      text: 'FROM golang:1.26\nFROM debian:13 AS stage0\nFROM scratch\nCOPY --from=⟦0⟧ /a /a\n',
      expect: ['number'],
    },
    'two stages': {
      text: 'FROM golang:1.26\nFROM node:22 AS web\nFROM scratch\nCOPY --from=⟦0⟧ /a /a\nCOPY --from=⟦1⟧ /b /b\n',
      expect: ['number', 'number'],
      fixed: 'FROM golang:1.26 AS stage0\nFROM node:22 AS web\nFROM scratch\nCOPY --from=stage0 /a /a\nCOPY --from=web /b /b\n',
    },
  },
});
