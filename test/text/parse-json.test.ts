import { expect, test } from 'vitest';
import { parseJson } from '../../src/text/parse-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, Uint8Array | string, unknown]>([
  ['a text', '{"a": [1]}', { a: [1] }],
  ['bytes', bytes('{"a": "é"}'), { a: 'é' }],
  ['bytes with a mark of their order', bytes('\uFEFF1'), 1],
  ['what is cut off', '{"a": ', undefined],
  ['nothing', bytes(''), undefined],
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), undefined],
])('%s', (_, json, value) => {
  expect(parseJson(json)).toEqual(value);
});
