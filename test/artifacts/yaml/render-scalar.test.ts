import { describe, expect, test } from 'vitest';
import { type EditValue, renderFlow, renderLines, renderScalar } from '../../../src/artifacts/yaml/render.ts';

describe('a text is written plain', () => {
  test.each(['nginx', 'RuntimeDefault', '/usr/bin/x', '_a', 'a.b-c_d', 'a=b', 'a:b', 'user@host', 'a+b', '128Mi', '1.5Gi', '500m', '10k'])(
    '%s',
    text => {
      expect(renderScalar(text)).toBe(text);
    },
  );
});

describe('a text that would be read as something else, or as no text at all, is quoted', () => {
  test.each([
    'true',
    'no',
    'Yes',
    'on',
    'OFF',
    'null',
    'Null',
    'y',
    'N',
    '.inf',
    '.NaN',
    '.5',
    '..5',
    './a',
    '1',
    '1.5',
    '0x1f',
    '1e3',
    '1_000',
    'a:',
    '',
    '~',
    ' a',
    'a b',
    '- a',
    '#a',
    '*a',
    '&a',
    '!a',
    '@a',
    '-',
    '128Mib',
    '128 Mi',
    'ä',
  ])('%j', text => {
    expect(renderScalar(text)).toBe(JSON.stringify(text));
  });
});

test('what is no text is written as it is', () => {
  expect([renderScalar(true), renderScalar(1.5), renderScalar(null)]).toEqual(['true', '1.5', 'null']);
});

test('quotes are those that are asked for, as far as they can hold the text', () => {
  expect([renderScalar('a', 'single'), renderScalar('a', 'double'), renderScalar('"', 'single')]).toEqual(["'a'", '"a"', `'"'`]);
  expect([renderScalar("it's", 'single'), renderScalar('ä', 'single'), renderScalar('a\nb', 'single')]).toEqual([
    `"it's"`,
    '"ä"',
    '"a\\nb"',
  ]);
});

test.each<[EditValue, string]>([
  [['a', 1, true], '[a, 1, true]'],
  [{ a: 'b', 'c d': ['e'] }, '{a: b, "c d": [e]}'],
  [[], '[]'],
  [{}, '{}'],
])('a collection on one line: %j', (value, text) => {
  expect(renderFlow(value)).toBe(text);
});

test('a collection line by line', () => {
  const value = { a: 'b', list: ['x', { name: 'why', more: { z: 1 } }, [], ['in']], none: {}, map: { c: null } };
  expect(renderLines(value, { mapping: 2, sequence: 0 })).toEqual([
    'a: b',
    'list:',
    '- x',
    '- name: why',
    '  more:',
    '    z: 1',
    '- []',
    '- [in]',
    'none: {}',
    'map:',
    '  c: null',
  ]);
  expect(renderLines({ a: ['x'], b: { c: 1 } }, { mapping: 4, sequence: 2 })).toEqual(['a:', '  - x', 'b:', '    c: 1']);
});
