import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { scanFiles } from '../../../src/review/scan.ts';
import { rootUser } from '../../../src/rules/dockerfile/root-user.ts';
import { type Files, InMemoryRepository } from '../../support/in-memory-repository.ts';

const dockerfile = 'FROM node:24 AS build\nRUN npm ci\nFROM node:24 AS run\nCMD ["node", "server.js"]\n';

/** How grave it is that the image of a Dockerfile runs as root, with these files in the repository. */
const gravity = async (beside: Files, path = 'web/Dockerfile', text = dockerfile): Promise<readonly string[]> => {
  const head = { ...beside, [path]: text };
  const { findings } = await scanFiles(
    new Map([[path, { state: 'text' as const, text }]]),
    { policy: defaultPolicy, rules: [rootUser], version: '0.0.0' },
    { reader: new InMemoryRepository({ base: {}, head }), clock: { today: () => '2026-11-24' } },
  );
  return findings.map(({ severity }) => severity);
};

const service = (lines: string): Files => ({ 'compose.yaml': `services:\n  web:\n${lines}` });

describe('a service that gives the image another user answers for it', () => {
  test.each([
    ['by the folder', service('    build: web\n    user: "1000"\n')],
    ['by context and file', service('    build: {context: ., dockerfile: web/Dockerfile}\n    user: node\n')],
    ['by the last stage, named', service('    build: {context: web, target: run}\n    user: "1000:1000"\n')],
    ['in the folder of the Dockerfile', { 'web/docker-compose.yml': 'services:\n  a: {build: ., user: app}\n' }],
    ['each of several', { 'compose.yaml': 'services:\n  a: {build: web, user: app}\n  b: {build: ./web/, user: "1000"}\n' }],
  ])('%s', async (_, files) => expect(await gravity(files)).toEqual(['low']));
});

describe('a service does not answer for an image', () => {
  test.each([
    ['that it leaves as it is', service('    build: web\n')],
    ['that it makes root', service('    build: web\n    user: "0:1000"\n')],
    ['where a variable says as whom', service('    build: web\n    user: "${UID}"\n')],
    ['where a variable says what is built', service('    build: "${DIR:-web}"\n    user: "1000"\n')],
    ['of another Dockerfile', service('    build: api\n    user: "1000"\n')],
    ['that is written in place', service('    build: {context: web, dockerfile_inline: "FROM a"}\n    user: "1000"\n')],
    ['of another stage', service('    build: {context: web, target: build}\n    user: "1000"\n')],
    ['that it does not build', service('    image: web\n    user: "1000"\n')],
    ['that another service leaves as it is', { 'compose.yaml': 'services:\n  a: {build: web, user: app}\n  b: {build: web}\n' }],
    ['in a file that cannot be read', { 'compose.yaml': 'services: [build' }],
  ])('%s', async (_, files) => expect(await gravity(files)).toEqual(['medium']));
});

test('nothing is read for an image that says who runs', async () => {
  expect(await gravity(service('    build: web\n    user: "1000"\n'), 'web/Dockerfile', `${dockerfile}USER node\n`)).toEqual([]);
});
