import { describe, expect, test } from 'vitest';
import type { TextEdit } from '../../src/text/range.ts';
import { applyEdits, coveringRange, editsConflict, joinEdits } from '../../src/text/text-edit.ts';
import { random } from '../fuzz/mutate.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

describe('applyEdits', () => {
  test('replaces, inserts and deletes at once, in the offsets of the text before', () => {
    expect(applyEdits('FROM a\nADD x\nUSER 1\n', [edit(13, 20, ''), edit(7, 10, 'COPY'), edit(0, 0, '# b\n')])).toBe(
      '# b\nFROM a\nCOPY x\n',
    );
  });

  test('keeps insertions at one place in their given order', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b');
  });

  test('inserts before what is replaced at the same place, and after what is replaced up to it', () => {
    expect(applyEdits('abc', [edit(1, 2, 'X'), edit(1, 1, '1'), edit(2, 2, '2')])).toBe('a1X2c');
  });

  test('without edits is the text', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });

  test.each([
    [[edit(0, 2, ''), edit(1, 3, '')]],
    [[edit(0, 3, ''), edit(1, 1, 'x')]],
    [[edit(2, 4, '')]],
    [[edit(2, 1, '')]],
    [[edit(-1, 1, '')]],
  ])('throws for a mistake of the caller: %o', edits => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  test('takes exactly the edits that do not conflict, at most one insertion at a place', () => {
    const next = random(41);
    for (let round = 0; round < 5_000; round += 1) {
      const edits = Array.from({ length: 3 }, (_, index) => {
        const start = Math.floor(next() * 9);
        return edit(start, Math.min(8, start + Math.floor(next() * 3)), String(index));
      }).filter(({ range }) => range.start <= range.end);
      const pairs = edits.flatMap((a, index) => edits.slice(index + 1).map(b => [a.range, b.range] as const));
      const crosses = pairs.some(
        ([a, b]) => (a.start < b.end && b.start < a.end) || (a.start === a.end && b.start === b.end && a.start === b.start),
      );
      expect(editsConflict(edits)).toBe(crosses);
      if (!crosses)
        expect(applyEdits('abcdefgh', edits).length).toBe(8 + edits.reduce((sum, { range }) => sum + 1 - (range.end - range.start), 0));
    }
  });
});

describe('joinEdits', () => {
  const joined = (...texts: readonly string[]): string => applyEdits('ab', joinEdits(texts.map(text => edit(1, 1, text)))).slice(1, -1);

  test('writes the rest of a word first, be it in block or in flow style', () => {
    expect(joined('\n    cap_drop: [ALL]', ':1.30')).toBe(':1.30\n    cap_drop: [ALL]');
    expect(joined(', cap_drop: [ALL]', ':1.30', ', read_only: true')).toBe(':1.30, cap_drop: [ALL], read_only: true');
    expect(joined(':1.30', '@sha256:0')).toBe(':1.30@sha256:0');
  });

  test('leaves edits at different places as they are', () => {
    const edits = [edit(0, 1, 'x'), edit(1, 1, 'y'), edit(1, 2, 'z')];
    expect(joinEdits(edits)).toEqual(edits);
  });

  test('makes equal edits once', () => {
    expect(joinEdits([edit(0, 1, 'x'), edit(0, 1, 'x')])).toEqual([edit(0, 1, 'x')]);
    expect(joined(', a: 1', ', a: 1')).toBe(', a: 1');
  });

  test('leaves a conflict a conflict', () => {
    expect(editsConflict(joinEdits([edit(0, 1, 'x'), edit(0, 1, 'y')]))).toBe(true);
  });

  test('puts entries of a flow mapping after one another', () => {
    expect(joined(', a: 1', ', b: 2')).toBe(', a: 1, b: 2');
  });

  test('writes into a flow mapping that several make once, whatever of it they share', () => {
    expect(joined(', s: {c: {drop: [ALL]}}', ', s: {p: false}', ', s: {c: {add: [X]}}')).toBe(
      ', s: {c: {drop: [ALL], add: [X]}, p: false}',
    );
    expect(joined(', s: {c: {x: 1}}', ', s: {c: {y: 2}, q: 1}')).toBe(', s: {c: {x: 1}, c: {y: 2}, q: 1}');
    expect(joined(', "s": {"a": "}"}', ', "s": {"b": 2}')).toBe(', "s": {"a": "}", "b": 2}');
    expect(joined(',\n  "s": {"a": 1}', ',\n  "s": {"b": 2}')).toBe(',\n  "s": {"a": 1, "b": 2}');
    expect(joined('\n  s: {a: 1},', '\n  s: {b: 2},', '\n  t: 3,')).toBe('\n  s: {a: 1, b: 2},\n  t: 3,');
    expect(joined(', s: {a: 1}', ', t: {a: 1}')).toBe(', s: {a: 1}, t: {a: 1}');
  });

  test('leaves items of a list in flow style mappings of their own, also where both begin with the same key', () => {
    expect(joined(', {name: run, mountPath: /run}', ', {name: tmp, mountPath: /tmp}')).toBe(
      ', {name: run, mountPath: /run}, {name: tmp, mountPath: /tmp}',
    );
    expect(joined(',\n  {"name": "a"}', ',\n  {"name": "b"}')).toBe(',\n  {"name": "a"},\n  {"name": "b"}');
    expect(joined(', v: [{a: 1}]', ', v: [{b: 2}]')).toBe(', v: [{a: 1}], v: [{b: 2}]');
  });

  test('makes one mapping of those that are to take the place of an empty one', () => {
    const edits = joinEdits([edit(1, 3, ' {c: {d: 2}}'), edit(1, 3, ' {a: 1}'), edit(1, 3, ' {c: {e: 3}}')]);
    expect(applyEdits(':{}', edits)).toBe(': {c: {d: 2, e: 3}, a: 1}');
  });

  test('parts by commas what several write between empty brackets, or after a last comma', () => {
    expect(joined('a: 1', 'b: 2')).toBe('a: 1, b: 2');
    expect(joined(' a: 1', ' b: 2')).toBe(' a: 1, b: 2');
    expect(joined('s: {a: 1}', 's: {b: 2}')).toBe('s: {a: 1, b: 2}');
  });

  test.each(['\n', '\r\n'])('writes a key under which several write once, with the line break %j', lineBreak => {
    const lines = (...all: readonly string[]): string => all.map(line => lineBreak + line).join('');
    expect(joined(lines('  s:', '    a: 1'), lines('  s:', '    c:', '      d: 2'), lines('  s:', '    c:', '      e: 3'))).toBe(
      lines('  s:', '    a: 1', '    c:', '      d: 2', '      e: 3'),
    );
    const ended = (...all: readonly string[]): string => all.map(line => line + lineBreak).join('');
    expect(joined(ended('s:', '  a: 1'), ended('s:', '  b: 2'))).toBe(ended('s:', '  a: 1', '  b: 2'));
  });

  test('puts items of a list before a key that stands where they do', () => {
    expect(joined('\n  drop:\n  - ALL', '\n  - CHOWN', '\n  - SETUID')).toBe('\n  - CHOWN\n  - SETUID\n  drop:\n  - ALL');
  });

  test('puts first what continues the mapping before the place', () => {
    expect(joined('\n  s: 1', '\n    deeper: 2')).toBe('\n    deeper: 2\n  s: 1');
  });

  test('does not take an entry with a value for a key of a mapping', () => {
    expect(joined('\n  a: 1\n  b: 2', '\n  a: 1\n  c: 3')).toBe('\n  a: 1\n  b: 2\n  a: 1\n  c: 3');
  });
});

test('coveringRange spans from the first edit to the last', () => {
  expect(coveringRange([edit(5, 6, ''), edit(1, 1, 'x'), edit(2, 9, '')])).toEqual({ start: 1, end: 9 });
});
