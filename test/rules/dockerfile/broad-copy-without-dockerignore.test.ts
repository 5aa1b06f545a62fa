import type { Facts } from '../../../src/facts/facts.ts';
import { broadCopyWithoutDockerignore } from '../../../src/rules/dockerfile/broad-copy-without-dockerignore.ts';
import { testRule } from '../../support/rule-tester.ts';

interface Context {
  readonly ignore?: string;
  readonly tracked?: readonly string[];
  readonly dockerfile?: string;
  readonly ignorePath?: string;
}

const context = ({ ignore, tracked, dockerfile = 'Dockerfile', ignorePath = '.dockerignore' }: Context): Partial<Facts> => ({
  buildContexts: new Map([
    [
      dockerfile,
      {
        ignoreFile: ignore === undefined ? { state: 'absent' } : { state: 'known', value: { path: ignorePath, text: ignore } },
        trackedFiles: tracked === undefined ? { state: 'unknown', reason: 'Not listed.' } : { state: 'known', value: tracked },
      },
    ],
  ]),
});

const absent = context({});

testRule(broadCopyWithoutDockerignore, {
  valid: {
    'nothing known about the context': 'FROM node:22\nCOPY . .\n',
    'named folders': { text: 'FROM node:22\nCOPY src package.json /app/\n', facts: absent },
    'a folder with a dot in front': { text: 'FROM node:22\nCOPY ./src /app/src\n', facts: absent },
    'out of another stage': { text: 'FROM node:22 AS build\nFROM node:22\nCOPY --from=build / /\nCOPY --from=build . .\n', facts: absent },
    'a complete ignore file': { text: 'FROM node:22\nCOPY . .\n', facts: context({ ignore: '.git\n.env*\n' }) },
    'the content of .git': { text: 'FROM node:22\nCOPY . /app\n', facts: context({ ignore: '.git/*\n**/.env\n' }) },
    'an ignore file that names what comes in': { text: 'FROM node:22\nCOPY . .\n', facts: context({ ignore: '*\n!src\n!package.json\n' }) },
    'exclusions of the instruction': { text: 'FROM node:22\nCOPY --exclude=.git --exclude=.env . .\n', facts: absent },
    'no .env in the project': { text: 'FROM node:22\nCOPY . .\n', facts: context({ ignore: '.git\n', tracked: ['package.json'] }) },
    'a context without .git': {
      text: 'FROM node:22\nCOPY package.json ./\nCOPY . .\n',
      path: 'api/Dockerfile',
      facts: context({
        ignore: 'node_modules\n',
        tracked: ['api/package.json', 'x'],
        dockerfile: 'api/Dockerfile',
        ignorePath: 'api/.dockerignore',
      }),
    },
    'an ignore file that is too large to tell': { text: 'FROM node:22\nCOPY . .\n', facts: context({ ignore: 'a\n'.repeat(20_000) }) },
    'a trigger for another context': { text: 'FROM node:22\nONBUILD COPY . .\n', facts: absent },
    'a mounted context': { text: 'FROM node:22\nRUN --mount=type=bind,target=. make\n', facts: absent },
    'tracked secrets that are left out': {
      text: 'FROM node:22\nCOPY . .\n',
      facts: context({ ignore: '.git\n*.key\n', tracked: ['server.key'] }),
    },
  },
  invalid: {
    'no ignore file': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: absent,
      expect: [
        {
          messageId: 'noIgnoreFile',
          severity: 'medium',
          message: 'COPY "." takes the whole build context, and no .dockerignore leaves anything out.',
        },
      ],
    },
    'with a slash': { text: 'FROM node:22\nWORKDIR /app\nADD ⟦./⟧ /app/\n', facts: absent, expect: ['noIgnoreFile'] },
    'as the root': { text: 'FROM node:22\nCOPY ⟦/⟧ /app\n', facts: absent, expect: ['noIgnoreFile'] },
    'as a wildcard': { text: 'FROM node:22\nCOPY ⟦*⟧ /app/\nCOPY ⟦./*⟧ /srv/\n', facts: absent, expect: ['noIgnoreFile', 'noIgnoreFile'] },
    'in JSON form': { text: 'FROM node:22\nCOPY --chown=node:node [⟦"."⟧, "/app"]\n', facts: absent, expect: ['noIgnoreFile'] },
    'an ignore file without .git and .env': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ ignore: 'node_modules\n*.log\n' }),
      expect: [
        {
          messageId: 'incomplete',
          severity: 'medium',
          message: 'COPY "." takes the whole build context, and ".dockerignore" does not leave out ".git" and ".env".',
        },
      ],
    },
    'an ignore file without .env': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ ignore: '.git\n' }),
      expect: [{ messageId: 'incomplete', severity: 'low', confidence: 'low' }],
    },
    'a project that has a .env': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ ignore: '.git\n', tracked: ['.env.example', 'a'] }),
      expect: [{ messageId: 'incomplete', severity: 'low' }],
    },
    '.env taken in again': { text: 'FROM node:22\nCOPY ⟦.⟧ .\n', facts: context({ ignore: '*\n!.env\n' }), expect: ['incomplete'] },
    '.env taken in again, of a project that shows no sample of one': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ ignore: '*\n!src\n!.env\n', tracked: ['src/a.ts'] }),
      expect: ['incomplete'],
    },
    'tracked secrets': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ ignore: '.git\n.env\n', tracked: ['a.ts', 'deploy/id_rsa', 'test/id_rsa', 'certs/server.key'] }),
      expect: [
        {
          messageId: 'secrets',
          severity: 'high',
          message:
            'COPY "." takes the whole build context, with files that hold keys or credentials by their names: "deploy/id_rsa" and "certs/server.key".',
        },
      ],
    },
    'tracked environment files': {
      text: 'FROM node:22\nCOPY ⟦.⟧ .\n',
      facts: context({ tracked: ['.env.production'] }),
      expect: [{ messageId: 'secrets', severity: 'medium', confidence: 'medium' }],
    },
    'a subfolder as context': {
      text: 'FROM node:22\nCOPY package.json ./\nCOPY ⟦.⟧ .\n',
      path: 'api/Dockerfile',
      facts: context({ tracked: ['api/package.json', 'api/.env', '.env'], dockerfile: 'api/Dockerfile' }),
      expect: [
        {
          messageId: 'secrets',
          message: 'COPY "." takes the whole build context, with files that hold keys or credentials by their names: ".env".',
        },
      ],
    },
    'a build stage that is thrown away': {
      text: 'FROM golang:1.24 AS build\nWORKDIR /src\nCOPY ⟦.⟧ .\nRUN make\nFROM scratch\nCOPY --from=build /src/bin/app /app\n',
      facts: absent,
      expect: [{ messageId: 'noIgnoreFile', severity: 'info', subject: 'stage:build' }],
    },
    'a build stage whose tree is taken on': {
      text: 'FROM node:22 AS build\nWORKDIR /app\nCOPY ⟦.⟧ .\nRUN npm ci\nFROM node:22\nCOPY --from=build /app /app\n',
      facts: absent,
      expect: [{ messageId: 'noIgnoreFile', severity: 'medium' }],
    },
    'a build stage whose child’s tree is taken on': {
      text: 'FROM node:22 AS source\nCOPY ⟦.⟧ /srv/app\nFROM source AS build\nRUN npm ci\nFROM node:22\nCOPY --from=build /srv /srv\n',
      facts: absent,
      expect: [{ messageId: 'noIgnoreFile', severity: 'medium' }],
    },
  },
});
