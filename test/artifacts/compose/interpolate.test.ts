import { describe, expect, test } from 'vitest';
import { interpolate, separatorOffsets } from '../../../src/artifacts/compose/interpolate.ts';
import { inLinearTime } from '../../support/linear-time.ts';

describe('known values', () => {
  test.each([
    ['no variable', 'nginx:1.27', 'nginx:1.27'],
    ['a default for unset or empty', '${TAG:-1.27}', '1.27'],
    ['a default for unset', '${TAG-1.27}', '1.27'],
    ['an empty default', '${TAG:-}', ''],
    ['what is written for a variable that is set', '${HOME:+x}', 'x'],
    ['the same without a colon, in a default', '${A:-${B+y}}', 'y'],
    ['a default inside a text', 'nginx:${TAG:-1.27}-alpine', 'nginx:1.27-alpine'],
    ['nested defaults', '${A:-${B:-${C-deep}}}', 'deep'],
    ['an escaped dollar sign', '$$HOME/$${X}', '$HOME/${X}'],
    ['a dollar sign that begins nothing', 'cost: 5$', 'cost: 5$'],
    ['a colon and a dash inside a default', '${BIND:-127.0.0.1:80-90}', '127.0.0.1:80-90'],
  ])('%s', (_, text, value) => {
    expect(interpolate(text).value).toBe(value);
  });
});

describe('unknown values', () => {
  test.each([
    ['a plain variable', '$TAG'],
    ['a braced variable', '${TAG}'],
    ['a mandatory variable', '${TAG:?must be set}'],
    ['a mandatory variable without colon', '${TAG?}'],
    ['a default that is unknown', '${TAG:-${OTHER}}'],
    ['shell forms that Compose does not have', '${TAG/a/b}'],
    ['an unclosed brace', '${TAG'],
    ['braces without a name', '${}'],
  ])('%s', (_, text) => {
    expect(interpolate(text).value).toBeUndefined();
  });

  test('names all variables and keeps the literal parts', () => {
    const { variables, pattern } = interpolate('a${X}b${Y:-$Z}c');
    expect(variables).toEqual(['X', 'Y', 'Z']);
    expect(pattern).toBe('a\0b\0c');
  });
});

test('braces that are nested too deeply are unknown as a whole, and what stands behind them is read as ever', () => {
  const nested = `${'${A:-'.repeat(200)}x${'}'.repeat(200)}`;
  expect(interpolate(`a${nested}b\${C:-d}`).pattern).toBe('a\0bd');
});

test.each<[string, string | undefined]>([
  ['${A:-', undefined],
  ['$', '$'.repeat(20_000)],
  ['${', undefined],
  ['$$', '$'.repeat(40_000)],
  ['${A}', undefined],
  ['}', '}'.repeat(40_000)],
  ['${A:-}', ''],
])('many %j take linear time', (part, value) => {
  const read = inLinearTime(40_000, size => part.repeat(size), interpolate);
  expect(read.value).toBe(value);
});

test('separators are found outside braces and brackets', () => {
  expect(separatorOffsets('${A:-b:c}:[::1]:80')).toEqual([9, 15]);
});
