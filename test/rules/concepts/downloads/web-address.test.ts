import { describe, expect, test } from 'vitest';
import { isInternal, isLocalHost, readWebAddress, shownAddress } from '../../../../src/rules/concepts/downloads/web-address.ts';

describe('addresses', () => {
  test.each([
    ['https://X.io/a?b', { scheme: 'https', explicit: true, host: 'x.io', path: '/a?b' }],
    ['HTTP://me:pw@x.io:8080', { scheme: 'http', explicit: true, host: 'x.io', port: '8080', path: '' }],
    ['ftp://[::1]:21/a', { scheme: 'ftp', explicit: true, host: '::1', port: '21', path: '/a' }],
    ['git+https://x.io/a.git', { scheme: 'git+https', explicit: true, host: 'x.io', path: '/a.git' }],
    ['https://\0.x.io/\0', { scheme: 'https', explicit: true, host: '\0.x.io', path: '/\0' }],
  ])('%j is read', (text, address) => {
    expect(readWebAddress(text)).toEqual(address);
  });

  test('without a scheme only where programs take them so', () => {
    expect(readWebAddress('x.io/a')).toBe(undefined);
    expect(readWebAddress('x.io/a', { bare: true })).toEqual({ scheme: 'http', explicit: false, host: 'x.io', path: '/a' });
    for (const text of ['a', './a', '/a.b', 'file', '-', '\0', '\0/a.tgz']) expect(readWebAddress(text, { bare: true })).toBe(undefined);
  });

  test('a long text is none', () => {
    expect(readWebAddress(`https://x.io/${'a'.repeat(5000)}`)).toBe(undefined);
  });
});

const hosts = (test_: (address: NonNullable<ReturnType<typeof readWebAddress>>) => boolean, texts: readonly string[]): readonly boolean[] =>
  texts.map(host => {
    const address = readWebAddress(`http://${host}/x`);
    return address !== undefined && test_(address);
  });

test('the machine itself is known', () => {
  expect(hosts(isLocalHost, ['localhost', 'localhost:80', '127.0.0.1', '[::1]', '0.0.0.0', 'a.localhost'])).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(hosts(isLocalHost, ['x.io', 'localhost.x.io', '10.0.0.1'])).toEqual([false, false, false]);
});

test('the own network is known', () => {
  expect(
    hosts(isInternal, [
      'localhost',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.0.1:80',
      'nexus',
      'a.b.svc',
      'a.svc.cluster.local',
      'host.docker.internal',
      'x.local',
    ]),
  ).not.toContain(false);
  expect(hosts(isInternal, ['x.io', '172.32.0.1', '8.8.8.8', '10.evil.example', 'internal.x.io', '\0', 'svc.x.io'])).not.toContain(true);
});

test('passwords are not shown', () => {
  expect(shownAddress('"https://me:pw@x.io/a"')).toBe('https://x.io/a');
  expect(shownAddress('http://x.io/@a')).toBe('http://x.io/@a');
});
