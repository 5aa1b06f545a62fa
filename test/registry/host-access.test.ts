import { expect, test } from 'vitest';
import { mayBePlain, mayBePrivate, registryUrl } from '../../src/registry/host-access.ts';

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

test('the address of a registry follows from its name', () => {
  expect(['ghcr.io', 'plain.corp:5000', 'localhost:5000', '[::1]:5000'].map(host => registryUrl(host, access).href)).toEqual([
    'https://ghcr.io/',
    'http://plain.corp:5000/',
    'http://localhost:5000/',
    'http://[::1]:5000/',
  ]);
  expect(() => registryUrl('registry.example:99999', access)).toThrow('no host and port');
});
