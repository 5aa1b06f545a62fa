import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { readVariables } from '../../../src/artifacts/environment-file/read-variables.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const read = (text: string) => {
  const { variables, comments } = readVariables(sourceFile('.env', text));
  return {
    values: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
    written: variables.map(({ range }) => text.slice(range.start, range.end)),
    comments: comments.map(({ start, end }) => text.slice(start, end)),
  };
};

describe('files of environment variables', () => {
  test.each(['.env', '.env.production', 'web/.env.local', 'config/.env-prod', 'db.env', '.envrc', 'prod.ENV', '.env.test'])(
    '%s is one',
    path => {
      expect(classify(path, 'A=1\n').kind).toBe('environment');
    },
  );

  test.each([
    '.env.example',
    '.env.sample',
    '.env.prod.dist',
    '.env.example.local',
    'web.tmpl.env',
    '.env.template',
    'web/.env.defaults',
    'example.env',
    'db.example.env',
    '.env.js',
    '.env.d.ts',
    'config.env.yaml',
    '.env.enc',
    '.env.vault',
    'environment',
    'env',
    '.environment.rb',
  ])('%s is none', path => {
    expect(classify(path, 'A=1\n').kind).not.toBe('environment');
  });
});

describe('the variables of such a file', () => {
  test('are read as Compose reads them', () => {
    const text = `\uFEFF# about\nA=1\nexport B = two words  # not this\nC: three\nD='it''s \\n #4'\nE="a \\"b\\"\\n#c" # d\nF=\nG=a#b\n  H=8\nI="x\ny"\nJ=$A\${B}\n`;
    expect(read(text).values).toEqual({
      A: '1',
      B: 'two words',
      C: 'three',
      D: 'it',
      E: 'a "b"\n#c',
      F: '',
      G: 'a#b',
      H: '8',
      I: 'x\ny',
      J: '$A${B}',
    });
  });

  test('have the places of their values without the quotes, and comments theirs', () => {
    const { written, comments } = read('# one\nA="b c" # two\nB=d # three\r\nC=#four\n');
    expect(written).toEqual(['b c', 'd', '']);
    expect(comments).toEqual(['# one', '# two', '# three', '#four']);
  });

  test('pass over lines of other forms, and a quote that nobody closes ends at its line', () => {
    expect(read('if [ -f x ]; then\n=a\n1A=b\nA\n"B"=c\nC="d\nD=\'e\n').values).toEqual({ C: '"d', D: "'e" });
  });

  test.each([
    ['quotes that nobody closes', (count: number) => 'A="b\n'.repeat(count)],
    ['backslashes before quotes', (count: number) => `A="${'\\'.repeat(count)}"\n`],
    ['blanks', (count: number) => `A${' '.repeat(count)}=b\n`],
    ['comments', (count: number) => '# A=b\n'.repeat(count)],
  ])('are read in linear time: %s', (_, text) => {
    expect(inLinearTime(200_000, text, made => readVariables(sourceFile('.env', made)))).toBeDefined();
  });
});
