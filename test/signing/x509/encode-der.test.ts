import { expect, test } from 'vitest';
import { encodeDer } from '../../../src/signing/x509/encode-der.ts';

const headOf = (length: number): string =>
  encodeDer(0x30, Buffer.alloc(length))
    .subarray(0, -length || undefined)
    .toString('hex');

test('a value is its tag, its length in the shortest form, and its content', () => {
  expect(encodeDer(0x04, Buffer.of(1, 2), Buffer.of(3)).toString('hex')).toBe('0403010203');
  expect(encodeDer(0x05).toString('hex')).toBe('0500');
});

// Source: ITU-T X.690, 10.1.
test.each([
  [0x7f, '307f'],
  [0x80, '308180'],
  [0xff, '3081ff'],
  [0x1_00, '30820100'],
  [0xff_ff, '3082ffff'],
  [0x1_00_00, '3083010000'],
  [0xff_ff_ff, '3083ffffff'],
  [0x1_00_00_00, '308401000000'],
])('a length of %i octets begins with %s', (length, head) => {
  expect(headOf(length)).toBe(head);
});
