import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { saysEncrypted, sopsKind } from '../../../src/artifacts/sops/kind.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const parse = (text: string, path = '.sops.yaml') => sopsKind.parse(sourceFile(path, text), {}, new Map());

describe('files of SOPS', () => {
  test.each([
    ['.sops.yaml', 'creation_rules: []\n'],
    ['clusters/.sops.yaml', ''],
    ['config/app.enc.yaml', 'password: a\n'],
    ['app.sops.json', '{"password": "a"}\n'],
    ['chart/secrets.yaml', 'password: a\n'],
    ['chart/secrets.prod.yaml', 'password: a\n'],
    ['chart/prod-secret.yml', 'password: a\n'],
    ['secrets/prod.yaml', 'password: a\n'],
    ['deploy/.secrets/prod.json', '{"password": "a"}\n'],
  ])('%s is one', (path, text) => expect(classify(path, text)).toMatchObject({ kind: 'sops' }));

  test.each([
    ['.sops.yml', 'creation_rules: []\n'],
    ['config/app.yaml', 'password: a\n'],
    ['secretsmanager.yaml', 'password: a\n'],
    ['secrets/README.md', '# Secrets\n'],
    ['secrets/list.yaml', '- a\n'],
    ['secrets/broken.yaml', 'a: [\n'],
  ])('%s is none', (path, text) => expect(classify(path, text)).not.toMatchObject({ kind: 'sops' }));

  test('manifests and values of charts stay what they are', () => {
    expect(classify('secrets/db.enc.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\n')).toMatchObject({ kind: 'kubernetes' });
    expect(classify('chart/values.enc.yaml', 'password: a\n')).toMatchObject({ kind: 'values' });
  });

  test('a configuration is not encrypted for all its name', () => {
    expect(saysEncrypted('a/.sops.yaml')).toBe(false);
    expect(saysEncrypted('a/db.sops.yaml')).toBe(true);
    expect(saysEncrypted('a/sops.yaml')).toBe(false);
  });
});

describe('creation rules', () => {
  test('are for the paths that they name, or for all', () => {
    const { creationRules } = parse(
      'creation_rules:\n  - path_regex: ^secrets/\n  - path_regex: ""\n  - age: a\n  - path_regex: "("\n  - path_regex: [a]\n',
    );
    expect(creationRules.map(({ isFor }) => [isFor('secrets/db.yaml'), isFor('sub/secrets/db.yaml')])).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('stand where they say for what they are', () => {
    const text = 'creation_rules:\n  - path_regex: ^secrets/\n    age: a\n  - age: b\n';
    expect(parse(text).creationRules.map(({ at }) => text.slice(at.start, at.end))).toEqual(['^secrets/', 'age: b']);
  });

  test('are not looked for in other files, nor more than a hundred', () => {
    const text = `creation_rules:\n${'  - age: a\n'.repeat(101)}`;
    expect(parse(text).creationRules).toHaveLength(100);
    expect(parse(text, 'secrets/rules.yaml').creationRules).toEqual([]);
  });
});
