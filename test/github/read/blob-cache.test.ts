import { expect, test } from 'vitest';
import { BlobCache } from '../../../src/github/read/blob-cache.ts';

test('a text comes back under its id, in the same repository only', () => {
  const cache = new BlobCache(1 << 20);
  cache.set('acme/app', 'a1', 'FROM alpine\n');
  expect(cache.get('acme/app', 'a1')).toBe('FROM alpine\n');
  expect(cache.get('Acme/App', 'a1')).toBe('FROM alpine\n');
  expect(cache.get('acme/app', 'a2')).toBeUndefined();
  expect(cache.get('other/app', 'a1')).toBeUndefined();
});

test('the bytes stay bounded, and what was asked for longest ago goes first', () => {
  const cache = new BlobCache(100_000);
  const text = 'x'.repeat(1_000);
  for (let at = 0; at < 40; at += 1) cache.set('acme/app', `a${at}`, text);
  cache.get('acme/app', 'a0');
  for (let at = 40; at < 60; at += 1) cache.set('acme/app', `a${at}`, text);
  expect(cache.bytes).toBeLessThanOrEqual(100_000);
  expect(cache.get('acme/app', 'a0')).toBe(text);
  expect(cache.get('acme/app', 'a1')).toBeUndefined();
  expect(cache.get('acme/app', 'a59')).toBe(text);
});

test('a text that would push out much else is not kept, and the same text counts once', () => {
  const cache = new BlobCache(100_000);
  cache.set('acme/app', 'large', 'x'.repeat(50_000));
  expect([cache.get('acme/app', 'large'), cache.bytes]).toEqual([undefined, 0]);
  cache.set('acme/app', 'a', 'x');
  const once = cache.bytes;
  cache.set('acme/app', 'a', 'x');
  expect(cache.bytes).toBe(once);
});
