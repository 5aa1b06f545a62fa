import type { Facts } from '../../../src/facts/facts.ts';
import { lockfileNotEnforced } from '../../../src/rules/dockerfile/lockfile-not-enforced.ts';
import { testRule } from '../../support/rule-tester.ts';

const tracked = (...files: readonly string[]): Partial<Facts> => ({
  buildContexts: new Map([['Dockerfile', { ignoreFile: { state: 'absent' }, trackedFiles: { state: 'known', value: files } }]]),
});

testRule(lockfileNotEnforced, {
  valid: {
    'by the lock file alone': 'FROM node:22\nCOPY package-lock.json ./\nRUN npm ci\n',
    'no lock file': { text: 'FROM node:22\nCOPY package.json ./\nRUN npm install\n', facts: tracked('package.json') },
    'a folder of which nothing is known': 'FROM node:22\nCOPY . .\nRUN npm install\n',
    'packages by name': 'FROM node:22\nCOPY package-lock.json ./\nRUN npm install -g pnpm@9.1.0 && npm install lodash@4.17.21\n',
    frozen:
      'FROM node:22\nCOPY yarn.lock pnpm-lock.yaml uv.lock ./\nRUN yarn install --frozen-lockfile\nRUN pnpm i --frozen-lockfile\nRUN uv sync --locked\n',
    'frozen by a variable': 'FROM ruby:3.4\nENV BUNDLE_DEPLOYMENT=1\nCOPY Gemfile.lock ./\nRUN bundle install\n',
    'frozen by a setting': 'FROM ruby:3.4\nCOPY Gemfile.lock ./\nRUN bundle config set --local frozen true\nRUN bundle install\n',
    'a stage for development': 'FROM node:22 AS dev\nCOPY package-lock.json ./\nRUN npm install\nFROM node:22\n',
    'the lock file comes later': 'FROM node:22\nRUN npm install\nCOPY package-lock.json ./\n',
    'another command': 'FROM node:22\nCOPY yarn.lock ./\nRUN yarn build && yarn --version\n',
  },
  invalid: {
    npm: {
      text: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN ⟦npm install --omit=dev⟧ && npm run build\n',
      expect: [
        {
          messageId: 'loose',
          severity: 'low',
          confidence: 'medium',
          safety: 'unsafe',
          message: '"package-lock.json" is there, but this may install something else; "npm ci" takes nothing but what it names.',
        },
      ],
      fixed: 'FROM node:22\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev && npm run build\n',
    },
    'a pattern': {
      text: 'FROM node:22\nCOPY package*.json ./\nRUN ⟦npm i⟧\n',
      facts: tracked('package.json', 'package-lock.json'),
      expect: ['loose'],
      fixed: 'FROM node:22\nCOPY package*.json ./\nRUN npm ci\n',
    },
    'all of the context': {
      text: 'FROM node:22\nCOPY . /app\nRUN ⟦yarn⟧\n',
      facts: tracked('package.json', 'yarn.lock'),
      expect: ['loose'],
    },
    'in the stage below': {
      text: 'FROM node:22 AS base\nCOPY pnpm-lock.yaml ./\nFROM base\nRUN ⟦pnpm install --prod⟧\n',
      expect: ['loose'],
    },
    'Ruby and Python': {
      text: 'FROM a:1\nCOPY Gemfile Gemfile.lock uv.lock ./\nRUN ⟦bundle install -j 4⟧\nRUN ⟦uv sync --no-dev⟧\n',
      expect: ['loose', 'loose'],
    },
  },
});
