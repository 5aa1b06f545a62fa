import type { Facts } from '../../../src/facts/facts.ts';
import { copyIgnoredFile } from '../../../src/rules/dockerfile/copy-ignored-file.ts';
import { testRule } from '../../support/rule-tester.ts';

const ignoring = (text: string): Partial<Facts> => ({
  buildContexts: new Map([
    [
      'Dockerfile',
      {
        ignoreFile: { state: 'known', value: { path: '.dockerignore', text } },
        trackedFiles: { state: 'unknown', reason: 'Not listed.' },
      },
    ],
  ]),
});

testRule(copyIgnoredFile, {
  valid: {
    'nothing known': 'FROM node:22\nCOPY .env /app/\n',
    'another file': { text: 'FROM node:22\nCOPY src /app/src\n', facts: ignoring('.env\nnode_modules\n') },
    'taken in again': { text: 'FROM node:22\nCOPY package.json /app/\n', facts: ignoring('*\n!package.json\n') },
    'a folder of which something is taken in': { text: 'FROM node:22\nCOPY src /app/src\n', facts: ignoring('*\n!src/**/*.ts\n') },
    'out of a stage': { text: 'FROM a AS b\nFROM node:22\nCOPY --from=b dist /app/\n', facts: ignoring('dist\n') },
    'an address': { text: 'FROM node:22\nADD https://example.com/dist /app/\n', facts: ignoring('**/dist\n') },
    'wildcards and all': { text: 'FROM node:22\nCOPY *.env . /app/\n', facts: ignoring('*\n') },
    'a variable': { text: 'FROM node:22\nARG F\nCOPY $F /app/\n', facts: ignoring('*\n') },
    'a here-document': { text: 'FROM node:22\nCOPY <<EOF /app/\na\nEOF\n', facts: ignoring('*\n') },
    'a trigger': { text: 'FROM node:22\nONBUILD COPY dist /app/\n', facts: ignoring('dist\n') },
  },
  invalid: {
    'a file': {
      text: 'FROM node:22\nCOPY ⟦.env⟧ /app/\n',
      facts: ignoring('.env\n'),
      expect: [{ messageId: 'ignored', severity: 'low', message: 'COPY takes ".env", which ".dockerignore" keeps out of the build.' }],
    },
    'one of several': { text: 'FROM node:22\nCOPY src ⟦./dist/⟧ /app/\n', facts: ignoring('dist\n'), expect: ['ignored'] },
    'in an ignored folder': { text: 'FROM node:22\nADD ⟦"build/app.jar"⟧ /app/\n', facts: ignoring('build\n'), expect: ['ignored'] },
    'a file beside what is taken in': { text: 'FROM node:22\nCOPY ⟦a.txt⟧ /\n', facts: ignoring('*\n!src\n'), expect: ['ignored'] },
    'in a build stage': { text: 'FROM node:22\nCOPY ⟦dist⟧ /\nFROM scratch\n', facts: ignoring('**/dist\n'), expect: ['ignored'] },
  },
});
