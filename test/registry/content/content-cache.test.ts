import { expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { MemoryContentCache } from '../../../src/registry/content/content-cache.ts';

const content = (text: string) => ({ contentType: 'text/plain', bytes: Buffer.from(text) });
const digest = (text: string) => digestOf(Buffer.from(text));

test('content of one repository is not served for another', () => {
  const cache = new MemoryContentCache(100_000);
  cache.set('ghcr.io/acme/private', digest('a'), content('a'));
  expect(cache.get('ghcr.io/acme/private', digest('a'))?.bytes.toString()).toBe('a');
  expect(cache.get('ghcr.io/acme/public', digest('a'))).toBeUndefined();
});

test('what was not asked for longest makes room, and the bound holds', () => {
  const cache = new MemoryContentCache(8_000);
  const texts = Array.from({ length: 12 }, (_, index) => `${index} `.padEnd(300, 'x'));
  for (const text of texts) {
    cache.set('r', digest(text), content(text));
    cache.get('r', digest(texts[0] ?? ''));
  }
  expect(cache.bytes).toBeLessThanOrEqual(8_000);
  expect(cache.get('r', digest(texts[0] ?? ''))).toBeDefined();
  expect(cache.get('r', digest(texts[1] ?? ''))).toBeUndefined();
  expect(cache.get('r', digest(texts[11] ?? ''))).toBeDefined();
});

test('content that would push out much else is not kept', () => {
  const cache = new MemoryContentCache(10_000);
  cache.set('r', digest('large'), content('x'.repeat(2_000)));
  expect([cache.get('r', digest('large')), cache.bytes]).toEqual([undefined, 0]);
});
