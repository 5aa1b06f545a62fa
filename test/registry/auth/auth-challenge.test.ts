import { expect, test } from 'vitest';
import { parseAuthChallenges } from '../../../src/registry/auth/auth-challenge.ts';

const parsed = (header: string): readonly unknown[] =>
  parseAuthChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

test('challenges of real registries are read', () => {
  expect(parsed('Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/alpine:pull"')).toEqual(
    [['bearer', { realm: 'https://auth.docker.io/token', service: 'registry.docker.io', scope: 'repository:library/alpine:pull' }]],
  );
  expect(parsed('Basic realm="Registry Realm"')).toEqual([['basic', { realm: 'Registry Realm' }]]);
  expect(parsed('BEARER Realm = "https://a.example/t" , Service=registry')).toEqual([
    ['bearer', { realm: 'https://a.example/t', service: 'registry' }],
  ]);
});

test('several challenges in one header are told apart', () => {
  expect(parsed('Negotiate, Basic realm="a, b", Bearer realm="https://t.example",scope="x"')).toEqual([
    ['negotiate', {}],
    ['basic', { realm: 'a, b' }],
    ['bearer', { realm: 'https://t.example', scope: 'x' }],
  ]);
});

test('quotes inside values, commas inside values and doubled parameters mean what they say', () => {
  expect(parsed('Bearer realm="a\\"b\\\\c", scope="one,two", scope="three"')).toEqual([['bearer', { realm: 'a"b\\c', scope: 'one,two' }]]);
});

test('hostile headers give what came before the nonsense, and nothing else', () => {
  expect(parsed('')).toEqual([]);
  expect(parsed('=,=,"')).toEqual([]);
  expect(parsed('realm="https://evil.example"')).toEqual([]);
  expect(parsed('Bearer realm="never ends')).toEqual([['bearer', {}]]);
  expect(parsed('Bearer realm="ends in a backslash\\')).toEqual([['bearer', {}]]);
  expect(parsed(`Basic realm="x" ü`)).toEqual([['basic', { realm: 'x' }]]);
  const longest = `Bearer realm="${'x'.repeat(8_192 - 'Bearer realm=""'.length)}"`;
  expect([longest.length, parsed(longest).length, parsed(` ${longest}`)]).toEqual([8_192, 1, []]);
});

test('the longest header is read in one go', () => {
  const header = `Bearer ${'a="b",'.repeat(1_300)}`;
  expect(parseAuthChallenges(header)).toHaveLength(1);
  expect(parseAuthChallenges(`${', '.repeat(4_000)}x`)).toHaveLength(1);
});
