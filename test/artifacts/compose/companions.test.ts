import { describe, expect, test } from 'vitest';
import { companionPath, overrideKind } from '../../../src/artifacts/compose/companion-path.ts';
import { composeCompanions, mayHaveCompanions } from '../../../src/artifacts/compose/companions.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

describe('paths of companions', () => {
  test('are relative to the file that names them', () => {
    expect(companionPath('deploy/compose.yaml', '../common/base.yml')).toBe('common/base.yml');
    expect(companionPath('compose.yaml', './a/./b.yml')).toBe('a/b.yml');
    expect(companionPath('x/compose.yaml', 'a\\b.yml')).toBe('x/a/b.yml');
  });

  test.each([
    '../x.yml',
    '/etc/x.yml',
    '~/x.yml',
    'https://github.com/a/b.git',
    'oci://docker.io/a/b',
    'git@github.com:a/b.git',
    '',
    'C:\\x.yml',
  ])('%j is not in the repository', reference => {
    expect(companionPath('compose.yaml', reference)).toBeUndefined();
  });
});

test('an override is known by its name', () => {
  expect(overrideKind('a/docker-compose.override.yml')).toBe('override');
  expect(overrideKind('compose.prod.override.yaml')).toBe('override');
  expect(overrideKind('docker-compose.prod.yml')).toBe('environment');
  expect(overrideKind('docker-compose-dev.yaml')).toBe('environment');
  expect(overrideKind('docker-compose.yml')).toBe('none');
  expect(overrideKind('docker-composer.yml')).toBe('none');
});

describe('companions', () => {
  test('bases of an override, in the same folder', () => {
    expect(composeCompanions(sourceFile('app/docker-compose.prod.yml', 'services: {}\n'))).toEqual([
      'app/docker-compose.yml',
      'app/docker-compose.yaml',
      'app/compose.yaml',
      'app/compose.yml',
    ]);
  });

  test('extended and included files, in short and long form', () => {
    const text = `
include:
  - ../shared/compose.yaml
  - path: [a.yml, "\${DIR:-b}/b.yml", "\${UNKNOWN}/c.yml"]
  - path: d.yml
    env_file: .env
  - oci://registry.example/app
services:
  web:
    extends: {file: base.yml, service: web}
  other:
    extends: {service: web}
  third:
    extends: web
`;
    expect(composeCompanions(sourceFile('app/compose.yaml', text))).toEqual([
      'app/.env',
      'shared/compose.yaml',
      'app/a.yml',
      'app/b/b.yml',
      'app/d.yml',
      'app/base.yml',
    ]);
  });

  test('none for an ordinary file, a broken one, and one that includes itself', () => {
    expect(composeCompanions(sourceFile('compose.yaml', 'services: {web: {image: nginx}}\n'))).toEqual([]);
    expect(composeCompanions(sourceFile('compose.yaml', 'include: [compose.yaml]\n'))).toEqual([]);
    expect(composeCompanions(sourceFile('compose.yaml', 'include: ["\n'))).toEqual([]);
  });
});

describe('a Compose file that may have companions', () => {
  const may = (text: string, path = 'compose.yaml'): boolean => mayHaveCompanions(sourceFile(path, text));

  test('extends or includes, or is an override by its name', () => {
    expect(may('services: {a: {extends: {file: b.yaml, service: a}}}\n')).toBe(true);
    expect(may('include: [b.yaml]\n')).toBe(true);
    expect(may('services: {a: {image: a}}\n', 'compose.override.yaml')).toBe(true);
  });

  test('may write its keys with escapes', () => {
    expect(may('services: {a: {"\\x65xtends": {file: b.yaml, service: a}}}\n')).toBe(true);
  });

  test('is no other', () => {
    expect(may('services: {a: {image: a}}\n')).toBe(false);
  });
});
