import { describe, expect, test } from 'vitest';
import { goPattern, patternBudget, selectionOf } from '../../../src/artifacts/sops/selection.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

/** Values by their keys, as SOPS 3.11 was given them. */
const values = [
  'apiVersion',
  'metadata.name',
  'metadata.labels.password_unencrypted',
  'data.password',
  'stringData.user',
  'stringData.list.data',
  'stringData.url_unencrypted',
  'stringData.token_secret',
];

const root = (settings: string) => parseYaml(sourceFile('.sops.yaml', `{${settings}}\n`)).documents[0]?.root;

const picked = (settings: string): readonly string[] | undefined => {
  const selection = selectionOf(root(settings), patternBudget());
  return selection && values.filter(keys => selection.picks(keys.split('.')));
};

const withDefaults = values.filter(keys => !keys.endsWith('_unencrypted'));

describe('what SOPS encrypts', () => {
  // Answers of `sops encrypt` 3.11.0.
  test.each([
    ['', withDefaults],
    ['encrypted_regex: ""', withDefaults],
    ['unencrypted_suffix: _unencrypted', withDefaults],
    [
      'encrypted_regex: "^(data|stringData)$"',
      ['data.password', 'stringData.user', 'stringData.list.data', 'stringData.url_unencrypted', 'stringData.token_secret'],
    ],
    ['encrypted_regex: data', ['metadata.name', 'metadata.labels.password_unencrypted', 'data.password', 'stringData.list.data']],
    [
      'unencrypted_regex: "^(apiVersion|metadata|kind)$"',
      ['data.password', 'stringData.user', 'stringData.list.data', 'stringData.url_unencrypted', 'stringData.token_secret'],
    ],
    ['encrypted_suffix: _secret', ['stringData.token_secret']],
  ])('{%s}', (settings, expected) => expect(picked(settings)).toEqual(expected));

  test.each(['encrypted_comment_regex: sops:enc', 'unencrypted_comment_regex: plain', 'encrypted_regex: 5'])(
    'is not known where {%s} is written',
    settings => expect(picked(settings)).toBeUndefined(),
  );

  test.each(['encrypted_regex: "("', 'unencrypted_regex: "a{2000}"'])('is not known by an expression that is none, {%s}', settings =>
    expect(selectionOf(root(settings), patternBudget())?.picks(['data', 'password'])).toBeUndefined(),
  );
});

describe('an expression of Go', () => {
  test('finds anywhere in a text', () => {
    const test = goPattern('^secr|db', patternBudget());
    expect(['secrets/a.yaml', 'a/secrets/b.yaml', 'a/db.yaml'].map(test)).toEqual([true, false, true]);
  });

  test.each(['x'.repeat(1_001), '(?=a)', '('])('that is too long or none tells nothing', source =>
    expect(goPattern(source, patternBudget())('x')).toBeUndefined(),
  );

  test('tells nothing of texts of more than 1,000 characters', () => {
    const test = goPattern('a', patternBudget());
    expect(['a'.repeat(1_000), 'a'.repeat(1_001)].map(test)).toEqual([true, undefined]);
  });

  test('tells nothing more once all of a file have taken too much, and what it has told it still knows', () => {
    const budget = patternBudget();
    const first = goPattern('z', budget);
    expect(first('xyz')).toBe(true);
    const hostile = goPattern('(?:a?){900}b', budget);
    let looks = 0;
    while (hostile(`${'a'.repeat(900)}${looks}`) !== undefined) looks += 1;
    expect(looks).toBeLessThan(100);
    expect(first('xyz')).toBe(true);
    expect(first('another')).toBeUndefined();
  });
});
