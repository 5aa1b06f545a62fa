import { describe, expect, test } from 'vitest';
import { fuelName, meter } from '../../../src/org-rules/rego/meter.ts';
import { WasmFormatError } from '../../../src/org-rules/rego/wasm-reader.ts';
import { webAssembly } from '../../../src/org-rules/rego/web-assembly.ts';

const section = (id: number, ...content: readonly number[]): readonly number[] => [id, content.length, ...content];

/** A module with one function `f` of this body, without parameters or results, one global, and what else is given. */
const moduleOf = (
  body: readonly number[],
  { globals = section(6, 1, 0x7f, 1, 0x41, 7, 0x0b), exports = section(7, 1, 1, 0x66, 0, 0) } = {},
): Uint8Array =>
  new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 0),
    ...section(3, 1, 0),
    ...section(5, 1, 0, 1),
    ...globals,
    ...exports,
    ...section(10, 1, body.length + 2, 0, ...body, 0x0b),
  ]);

/** Calls `f` with so many steps: those that are left, and whether it came to its end. */
const run = (bytes: Uint8Array, steps: number): { readonly left: number; readonly ended: boolean } => {
  const { exports } = new webAssembly.Instance(new webAssembly.Module(meter(bytes).bytes), {});
  const [f, fuel] = [exports['f'], exports[fuelName]];
  if (typeof f !== 'function' || typeof fuel !== 'object' || !('value' in fuel)) throw new Error('It lacks an export.');
  fuel.value = steps;
  try {
    f();
    return { left: fuel.value, ended: true };
  } catch {
    return { left: fuel.value, ended: false };
  }
};

const forEver = [0x03, 0x40, 0x0c, 0, 0x0b];
const itself = [0x10, 0];

describe('a module that counts its steps', () => {
  test('takes one for each call', () => expect(run(moduleOf([]), 5)).toEqual({ left: 4, ended: true }));
  test('stops in a loop without an end', () => expect(run(moduleOf(forEver), 1_000)).toEqual({ left: -1, ended: false }));
  test('stops in a recursion without an end', () => expect(run(moduleOf(itself), 1_000)).toEqual({ left: -1, ended: false }));

  test('stops in a loop within a block that nobody leaves', () => {
    expect(run(moduleOf([0x02, 0x40, ...forEver, 0x0b]), 10)).toEqual({ left: -1, ended: false });
  });

  test('runs to the end of a loop that has one, a step for each round', () => {
    // global 0 is 7: `loop; global -= 1; br_if 0 global; end`
    const counted = [0x03, 0x40, 0x23, 0, 0x41, 1, 0x6b, 0x24, 0, 0x23, 0, 0x0d, 0, 0x0b];
    expect(run(moduleOf(counted), 100)).toEqual({ left: 92, ended: true });
  });
});

describe('what is refused', () => {
  test.each<[string, Uint8Array]>([
    ['a module that gives itself steps', moduleOf([0x41, 9, 0x24, 1])],
    ['a module that looks at its steps', moduleOf([0x23, 1, 0x1a])],
    ['one that fills memory in one step', moduleOf([0x41, 0, 0x41, 0, 0x41, 1, 0xfc, 0x0b, 0])],
    ['one that copies memory in one step', moduleOf([0x41, 0, 0x41, 0, 0x41, 1, 0xfc, 0x0a, 0, 0])],
    ['one with vectors', moduleOf([0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0), 0x1a])],
    ['one with threads', moduleOf([0xfe, 0x03, 0])],
    ['one without a global', moduleOf([], { globals: [] })],
    ['one without exports', moduleOf([], { exports: [] })],
    ['a text', new TextEncoder().encode('package main')],
    ['one that is too large', new Uint8Array(8_000_001)],
  ])('%s', (_, bytes) => {
    expect(() => meter(bytes)).toThrow(WasmFormatError);
  });

  test('a module that ends anywhere but at its end, with a reason', () => {
    const whole = moduleOf([...forEver, 0x41, 0xff, 0x7f, 0x1a]);
    for (let length = 0; length < whole.length; length += 1) {
      try {
        meter(whole.subarray(0, length));
      } catch (error) {
        expect(error).toBeInstanceOf(WasmFormatError);
      }
    }
    expect(() => meter(whole.subarray(0, -1))).toThrow('it ends too early');
  });
});
