import { expect, test } from 'vitest';
import { RegistryError } from '../../../src/registry/errors.ts';
import { assertMayAsk, assertNotPlain, mayBePlain, mayBePrivate, registryUrl } from '../../../src/registry/http/host-access.ts';

const access = { privateHosts: ['registry.corp:5000', 'Registry.Internal'], plainHttpHosts: ['old.corp:80', 'plain.corp:5000'] };

test('a host in a list stands for one port: the one that is written, or the usual one', () => {
  const asked = (url: string): boolean => mayBePrivate(new URL(url), access);
  expect(['https://registry.corp:5000/', 'https://registry.internal/', 'https://registry.internal:443/'].map(asked)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['https://registry.corp/', 'https://registry.internal:8443/', 'https://x.registry.internal/'].map(asked)).toEqual([
    false,
    false,
    false,
  ]);
});

test('plain HTTP is for hosts of the list and for this machine', () => {
  const asked = (url: string): boolean => mayBePlain(new URL(url), access);
  expect(['http://plain.corp:5000/', 'http://old.corp/', 'http://localhost:5000/', 'http://127.0.0.1:5000/'].map(asked)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['http://plain.corp/', 'http://localhost.evil.example/'].map(asked)).toEqual([false, false]);
});

test('a refusal says why, and what to do about it', () => {
  const reasonFor = (url: string, route: 'direct' | 'proxy' = 'direct'): string => {
    try {
      assertMayAsk(new URL(url), access, route);
      assertNotPlain(new URL(url), access);
      return 'asked';
    } catch (error) {
      return error instanceof RegistryError ? error.message : String(error);
    }
  };
  const allow = (host: string) => `If it is meant, name ${host} in the list of private hosts.`;
  expect(reasonFor('ftp://ghcr.io/')).toBe('ghcr.io is not asked: it speaks ftp. Only HTTPS is supported.');
  for (const credentials of ['me:pw', 'me', ':pw'])
    expect(reasonFor(`https://${credentials}@ghcr.io/`)).toBe(
      'ghcr.io is not asked: its URL has credentials in it. Give them in a Docker configuration.',
    );
  expect(reasonFor('https://10.0.0.1/')).toBe(`10.0.0.1 is not asked: its address is private. ${allow('10.0.0.1')}`);
  expect(reasonFor('https://localhost/')).toBe(`localhost is not asked: it is this machine. ${allow('localhost')}`);
  expect(reasonFor('https://printer.local/', 'proxy')).toBe(`printer.local is not asked: its name is local. ${allow('printer.local')}`);
  expect(reasonFor('http://ghcr.io/')).toBe(
    'ghcr.io is not asked: it would be asked by plain HTTP. If it is meant, name ghcr.io in the list of plain HTTP hosts.',
  );
  expect([reasonFor('https://printer.local/'), reasonFor('https://registry.corp:5000/', 'proxy'), reasonFor('http://old.corp/')]).toEqual([
    'asked',
    'asked',
    'asked',
  ]);
});

test('the address of a registry follows from its name', () => {
  expect(['ghcr.io', 'plain.corp:5000', 'localhost:5000', '[::1]:5000'].map(host => registryUrl(host, access).href)).toEqual([
    'https://ghcr.io/',
    'http://plain.corp:5000/',
    'http://localhost:5000/',
    'http://[::1]:5000/',
  ]);
  expect(() => registryUrl('registry.example:99999', access)).toThrow('is not a host and port');
});
