import { describe, expect, test } from 'vitest';
import type { GeneralName } from '../../../src/signing/x509/general-names.ts';
import { comparableName, isConstraint, isWithin } from '../../../src/signing/x509/name-subtree.ts';

type Named = Exclude<GeneralName, { readonly kind: 'other' }>;
const text = (kind: 'dns' | 'email' | 'uri', name: string): Named => ({ kind, text: name });
const ip = (...octets: readonly number[]): Named => ({ kind: 'ip', octets: Buffer.from(octets) });

describe('a name is compared', () => {
  test.each([
    ['dns', 'WWW.acme.test', { kind: 'host', host: 'www.acme.test' }],
    ['dns', '*.acme.test', { kind: 'host', host: '*.acme.test' }],
    ['dns', '', { kind: 'host', host: '' }],
    ['dns', 'x'.repeat(63), { kind: 'host', host: 'x'.repeat(63) }],
    ['uri', 'https://CI.acme.test/a?b', { kind: 'host', host: 'ci.acme.test' }],
    ['uri', 'https://me:pw@ci.acme.test:443/a', { kind: 'host', host: 'ci.acme.test' }],
    ['uri', '//ci.acme.test', { kind: 'host', host: 'ci.acme.test' }],
    ['email', 'me.too@ACME.test', { kind: 'mailbox', local: 'me.too', host: 'acme.test' }],
  ] as const)('%s %s by its host', (kind, name, comparable) => {
    expect(comparableName(text(kind, name))).toEqual(comparable);
  });

  test('an address as its octets', () => {
    expect(comparableName(ip(10, 0, 0, 1))).toEqual({ kind: 'ip', octets: Buffer.of(10, 0, 0, 1) });
  });

  test.each([
    ['dns', 'acme..test'],
    ['dns', 'acme.test.'],
    ['dns', 'a b'],
    ['dns', 'ä.test'],
    ['dns', 'x'.repeat(64)],
    ['uri', 'urn:acme:app'],
    ['uri', 'https://10.0.0.1/a'],
    ['uri', 'https://[::1]/a'],
    ['uri', 'https://a%b@c"d@acme.test/'],
    ['uri', 'https://acme..test/'],
    ['uri', 'https:///a'],
    ['uri', 'ci.acme.test'],
    ['email', 'acme.test'],
    ['email', '@acme.test'],
    ['email', 'me@'],
    ['email', 'me@too@acme.test'],
    ['email', '"me"@acme.test'],
    ['email', '.me@acme.test'],
    ['email', 'me@acme..test'],
  ] as const)('%s %s not at all', (kind, name) => {
    expect(comparableName(text(kind, name))).toBeUndefined();
  });
});

describe('a constraint', () => {
  test.each([
    [text('dns', 'acme.test'), true],
    [text('dns', '.acme.test'), true],
    [text('dns', ''), true],
    [text('dns', '.'), false],
    [text('dns', '..acme.test'), false],
    [text('dns', 'acme.test.'), false],
    [text('uri', '.acme.test'), true],
    [text('uri', '10.0.0.1'), false],
    [text('uri', '[::1]'), false],
    [text('uri', 'acme.test:443'), false],
    [text('email', 'me@acme.test'), true],
    [text('email', 'me@@acme.test'), false],
    [text('email', '.acme.test'), true],
    [ip(10, 0, 0, 0, 255, 0, 0, 0), true],
    [ip(10, 0, 0, 0, 255, 128, 0, 0), true],
    [ip(10, 0, 0, 0, 0, 0, 0, 0), true],
    [ip(10, 0, 0, 0, 255, 0, 255, 0), false],
    [ip(10, 0, 0, 0, 0, 255, 0, 0), false],
    [ip(10, 0, 0, 1), false],
    [ip(...Array(16).fill(0), ...Array(16).fill(255)), true],
    [ip(...Array(12).fill(0)), false],
    [{ kind: 'other' } satisfies GeneralName, true],
  ] as const)('%j can be kept: %s', (name, can) => {
    expect(isConstraint(name)).toBe(can);
  });
});

describe('a subtree', () => {
  const isIn = (name: Named, subtree: GeneralName, list: 'permitted' | 'excluded' = 'permitted'): boolean => {
    const comparable = comparableName(name);
    if (comparable === undefined) throw new Error('The name has a form.');
    return isWithin(comparable, subtree, list);
  };

  test.each([
    ['acme.test', 'acme.test', true],
    ['www.acme.test', 'ACME.test', true],
    ['wwwacme.test', 'acme.test', false],
    ['www.acme.test', '.acme.test', true],
    ['acme.test', '.acme.test', false],
    ['acme.test', 'www.acme.test', false],
    ['acme.test.evil', 'acme.test', false],
    ['anything.test', '', true],
  ] as const)('has %s within %s: %s', (name, subtree, within) => {
    expect(isIn(text('dns', name), text('dns', subtree))).toBe(within);
    expect(isIn(text('dns', name), text('dns', subtree), 'excluded')).toBe(within);
  });

  test.each([
    ['*.acme.test', 'www.acme.test', true],
    ['*.acme.test', 'www.other.test', false],
    ['*', 'test', false],
    ['www.acme.test', 'ftp.acme.test', false],
  ] as const)('that is excluded has what %s could stand for: %s', (name, subtree, within) => {
    expect(isIn(text('dns', name), text('dns', subtree), 'excluded')).toBe(within);
    expect(isIn(text('dns', name), text('dns', subtree), 'permitted')).toBe(false);
  });

  test('of one mailbox has that alone, and of a host all of its mailboxes', () => {
    const me = text('email', 'me@acme.test');
    expect([
      isIn(me, text('email', 'me@ACME.test')),
      isIn(me, text('email', 'you@acme.test')),
      isIn(me, text('email', 'me@b.test')),
    ]).toEqual([true, false, false]);
    expect([isIn(me, text('email', 'acme.test')), isIn(me, text('email', '.acme.test')), isIn(me, text('email', 'b.test'))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isIn(me, text('email', '@@'))).toBe(false);
  });

  test('of addresses has those of its network, and no names', () => {
    const network = ip(10, 1, 0, 0, 255, 255, 0, 0);
    expect([isIn(ip(10, 1, 2, 3), network), isIn(ip(10, 2, 2, 3), network), isIn(ip(...Array(16).fill(10)), network)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isIn(text('dns', 'acme.test'), network), isIn(ip(10, 1, 2, 3), text('dns', ''))]).toEqual([false, false]);
  });

  test('of another form has nothing that is known', () => {
    expect(isIn(text('dns', 'acme.test'), { kind: 'other' })).toBe(false);
  });
});
