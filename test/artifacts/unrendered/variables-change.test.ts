import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import {
  changedVariables,
  composeFilesBeside,
  isVariablesPath,
  variablesParts,
} from '../../../src/artifacts/unrendered/variables-change.ts';

const dotenv = (text: string | undefined) => (text === undefined ? undefined : sourceFile('app/.env', text));
const compose = (text: string) => sourceFile('app/compose.yaml', text);

test('Compose takes variables by itself from `.env` alone', () => {
  expect(['.env', 'app/.env'].map(isVariablesPath)).toEqual([true, true]);
  expect(['app.env', '.env.local', '.env/x', 'app/x.env', 'my.env'].map(isVariablesPath)).toEqual([false, false, false, false, false]);
  const beside = composeFilesBeside('app/.env');
  for (const name of ['compose.yaml', 'docker-compose.yml', 'compose.override.yaml']) expect(beside).toContain(`app/${name}`);
});

describe('variables that Compose gets otherwise', () => {
  const changed = (base: string | undefined, head: string | undefined) =>
    changedVariables(dotenv(base), dotenv(head)).map(({ name, before, now }) => [name, before, now?.value]);

  test('are those that are set, altered or taken away, those of the base first', () => {
    expect(changed('A=1\nB=1\nSAME=x\n', 'NEW=2\nSAME=x\nB=2\n')).toEqual([
      ['A', '1', undefined],
      ['B', '1', '2'],
      ['NEW', undefined, '2'],
    ]);
    expect(changed('A=1\n', undefined)).toEqual([['A', '1', undefined]]);
    expect(changed(undefined, 'A=1\n')).toEqual([['A', undefined, '1']]);
    expect(changed('A=1\n', 'A="1" # as before\n')).toEqual([]);
  });

  test('are also those that only the machine knows, whatever they were', () => {
    expect(changed('A=${HOST}\n', 'A=${HOST}\n')).toEqual([['A', undefined, undefined]]);
  });
});

describe('what a changed `.env` decides beyond the values of files', () => {
  const usual = 'services:\n  web:\n    image: a:${TAG}\n';
  const parts = (base: string | undefined, head: string | undefined, ...files: readonly string[]) =>
    variablesParts(dotenv(base), dotenv(head), files.map(compose)).map(({ what, range, renderer }) => {
      expect(renderer).toBe('environment files');
      return [what, range && head?.slice(range.start, range.end)];
    });
  const open = (name: string) => `sets ${name} in a way that only the machine decides`;

  test('is nothing without Compose files, and nothing by plain values', () => {
    expect(parts('', 'TAG=${HOST}\nCOMPOSE_PROFILES=x\n')).toEqual([]);
    expect(parts('TAG=1\n', 'TAG=2\n', usual)).toEqual([]);
  });

  test('is which files Compose reads', () => {
    for (const name of ['COMPOSE_ENV_FILES', 'COMPOSE_DISABLE_ENV_FILE', 'COMPOSE_PROJECT_DIRECTORY']) {
      const [[what, at] = [], ...others] = parts('', `${name}=x\n`, usual);
      expect([what, at, others]).toEqual([expect.stringContaining(name), name, []]);
    }
    expect(parts('', 'COMPOSE_ENV_FILES_MORE=x\nMY_COMPOSE_ENV_FILES=x\n', usual)).toEqual([]);
  });

  test.each([
    ['an image', usual],
    ['a variable with a default', 'services: {web: {image: "${OTHER:-a}${TAG:-1}"}}\n'],
    ['a variable in a default', 'services: {web: {image: "${OTHER:-$TAG}"}}\n'],
    ['a command of a service that is called like an idle setting', 'services: {command: {image: "a:$TAG"}}\n'],
    ['a port', 'services: {web: {ports: ["$TAG:80"]}}\n'],
    ['a setting that a service has by an alias', 'x-a: &a {image: "a:$TAG"}\nservices: {web: *a}\n'],
    ['what stands inside of a setting', 'services: {web: {build: {command: "$TAG"}}}\n'],
    ['what lies outside of services', 'networks: {a: {labels: {x: "$TAG"}}}\n'],
    ['a file that can not be read', 'services: {web: {command: "$TAG"}\n'],
  ])('is %s that is made of the machine’s variables', (_, file) => {
    expect(parts('', 'TAG=${HOST}\n', file)).toEqual([[expect.stringContaining('TAG'), 'TAG']]);
  });

  test.each(['command', 'environment', 'labels', 'hostname', 'restart', 'healthcheck', 'extra_hosts', 'mem_limit'])(
    'is not the setting %s of a service, which says nothing of what it may do',
    setting => {
      expect(parts('', 'TAG=${HOST}\n', `services: {web: {image: a, ${setting}: "$TAG"}}\n`)).toEqual([]);
      expect(parts('', 'TAG=${HOST}\n', `services: {web: {image: a, ${setting}: "$TAG"}, db: {image: $TAG}}\n`)).toHaveLength(1);
    },
  );

  test('is told once for all variables, at the first of them', () => {
    const [[what, at] = [], ...others] = parts('', 'IDLE=${HOST}\nTAG=${HOST}\nCOMPOSE_ENV_FILES=x\n', usual);
    expect(others).toEqual([]);
    expect(what).toContain('"TAG"');
    expect([what, at]).toEqual([expect.stringContaining('COMPOSE_ENV_FILES'), 'TAG']);
    expect(what).not.toContain('IDLE');
    expect(open('x')).toContain('only the machine decides');
  });

  describe('are profiles', () => {
    const file = 'services:\n  web: {image: a, profiles: [debug, "tools"]}\n';

    test('that services have and that were not on', () => {
      const [[what, at] = [], ...others] = parts('COMPOSE_PROFILES=old\n', 'COMPOSE_PROFILES=old, debug ,none,tools\n', file);
      expect([at, others]).toEqual(['COMPOSE_PROFILES', []]);
      expect(what).toContain('switches on services of the profiles');
      for (const name of ['debug', 'tools']) expect(what).toContain(name);
      for (const name of ['old', 'none']) expect(what).not.toContain(name);
    });

    test('all of them by a star, and none that were on before', () => {
      expect(parts('', 'COMPOSE_PROFILES=*\n', usual)).toHaveLength(1);
      expect(parts('COMPOSE_PROFILES=debug,tools\n', 'COMPOSE_PROFILES=tools\n', file)).toEqual([]);
      expect(parts('COMPOSE_PROFILES=debug\n', undefined, file)).toEqual([]);
      expect(parts('', 'PROFILES=debug\n', file)).toEqual([]);
    });
  });

  test('is a file that Compose refuses, with the reason and the place', () => {
    const [[what, at] = [], ...others] = parts('', 'A="x\n', usual);
    expect(others).toEqual([]);
    expect(what).toMatch(/^is refused by Compose, because ./u);
    expect(at).toHaveLength(1);
  });
});
