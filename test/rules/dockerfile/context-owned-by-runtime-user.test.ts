import { contextOwnedByRuntimeUser } from '../../../src/rules/dockerfile/context-owned-by-runtime-user.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(contextOwnedByRuntimeUser, {
  valid: {
    'no owner': 'FROM node:22\nCOPY src /app/src\nUSER node\n',
    'root as owner': 'FROM node:22\nCOPY --chown=root:root src /app/src\nUSER node\n',
    'another user': 'FROM node:22\nCOPY --chown=app:app src /app/src\nUSER node\n',
    'root as user': 'FROM node:22\nCOPY --chown=node src /app/src\nUSER root\n',
    'nobody knows the user': 'ARG U\nFROM node:22\nARG U\nCOPY --chown=$U src /app/src\nUSER $U\n',
    'a place for data': 'FROM node:22\nCOPY --chown=node seed.db /data/\nCOPY --chown=node a /var/lib/app/\nUSER node\n',
    'a stage that is thrown away': 'FROM node:22 AS build\nCOPY --chown=node . /src\nUSER node\nFROM node:22\nUSER node\n',
  },
  invalid: {
    code: {
      text: 'FROM node:22\nWORKDIR /app\nCOPY --chown=⟦node:node⟧ src ./src\nUSER node\n',
      expect: [
        { messageId: 'owned', severity: 'info', message: 'The program runs as "node", which owns what is copied here and can change it.' },
      ],
    },
    'by number': { text: 'FROM node:22\nCOPY --chown=⟦1000⟧ src /app/src\nUSER 1000:1000\n', expect: ['owned'] },
    'out of a stage': {
      text: 'FROM node:22 AS build\nFROM node:22\nCOPY --from=build --chown=⟦node⟧ /dist /app\nADD --chown=⟦"node"⟧ a.tar /app\nUSER node:node\n',
      expect: ['owned', 'owned'],
    },
    'in a stage below': { text: 'FROM node:22 AS base\nCOPY --chown=⟦node⟧ src /app\nFROM base\nUSER node\n', expect: ['owned'] },
  },
});
