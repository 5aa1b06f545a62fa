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

test('bytes come back as bytes alone, a text as text alone, and both count for the same bound', () => {
  const cache = new BlobCache(100_000);
  const archive = Uint8Array.of(0x1f, 0x8b, 0, 0xff);
  cache.set('acme/app', 'packed', archive);
  cache.set('acme/app', 'text', 'FROM alpine\n');
  expect(cache.getBytes('Acme/App', 'packed')).toBe(archive);
  expect([cache.get('acme/app', 'packed'), cache.getBytes('acme/app', 'text'), cache.getBytes('other/app', 'packed')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  cache.set('acme/app', 'large', new Uint8Array(50_000));
  expect(cache.getBytes('acme/app', 'large')).toBeUndefined();
  for (let at = 0; at < 20; at += 1) cache.set('acme/app', `a${at}`, new Uint8Array(10_000));
  expect(cache.bytes).toBeLessThanOrEqual(100_000);
  expect(cache.getBytes('acme/app', 'packed')).toBeUndefined();
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
