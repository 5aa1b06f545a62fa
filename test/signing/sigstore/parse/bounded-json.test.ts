import { expect, test } from 'vitest';
import { parseBoundedJson } from '../../../../src/signing/sigstore/parse/bounded-json.ts';

const parse = (text: string | Buffer, bytes = 100, depth = 3) => parseBoundedJson(Buffer.from(text), 'a document', { bytes, depth });

test.each([
  ['{"a":{"b":[1]}}', { a: { b: [1] } }],
  // Brackets, quotes and backslashes in strings do not nest.
  ['{"a":"[[[[{{{{"}', { a: '[[[[{{{{' }],
  [String.raw`{"a":"\"[[[[\\","b":[]}`, { a: '"[[[[\\', b: [] }],
  ['[[],[],[],[],[]]', [[], [], [], [], []]],
])('%s is read', (text, value) => {
  expect(parse(text)).toEqual({ ok: true, value });
});

test.each([
  ['four levels', '[[[[]]]]', 'nests deeper than the 3 levels'],
  ['four levels behind a string', '{"a\\"":[[[]]]}', 'nests deeper than the 3 levels'],
  ['101 bytes', `"${'x'.repeat(99)}"`, 'has 101 bytes, and a document may have 100'],
  ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not the JSON'],
  ['a byte order mark', Buffer.from('\ufeff{}'), 'not the JSON'],
  ['no JSON', '{', 'not the JSON'],
])('%s is refused', (_, text, sentence) => {
  expect(parse(text)).toMatchObject({ ok: false, refusal: { code: 'malformed', reason: expect.stringContaining(sentence) } });
});
